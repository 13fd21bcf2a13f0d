// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encapsulation.h"
#include "core/field.h"
#include "core/plain_text.h"
#include "formats/ini/ini_text.h"
#include "formats/ini/networkmanager.h"
#include "formats/ini/networkmanager_words.h"

namespace gretel::networkmanager {

namespace {

/// "address1", "address", "addresses2": the word and a number.
bool isNumbered(const QString& key, QLatin1StringView word) {
    if (!key.startsWith(word))
        return false;
    QStringView rest = QStringView(key).sliced(word.size());
    if (rest.startsWith("es"_L1))
        rest = rest.sliced(2);
    else if (rest.startsWith(u's'))
        rest = rest.sliced(1);
    return std::all_of(rest.begin(), rest.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// GLib's escapes: \s \t \n \r and the backslash itself. Nothing where it is none of them.
std::optional<QString> unescaped(const QString& value) {
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\') {
            text += value[i];
            continue;
        }
        const QChar next = ++i < value.size() ? value[i] : QChar();
        if (next == u's')
            text += u' ';
        else if (next == u'\\')
            text += u'\\';
        else if (next == u't' || next == u'n' || next == u'r')
            text += next == u't' ? u'\t' : next == u'n' ? u'\n' : u'\r'; // refused as such
        else
            return std::nullopt;
    }
    return text;
}

class Reader {
public:
    explicit Reader(const TextFile& file) : m_sections(sectionsOf(file, IniDialect::KeyFile, m_issues)) {
        m_read.place = {1, 1, file.name};
    }

    ReadEnds read() && {
        const bool isTunnel = m_issues.issues().empty() && readConnection();
        if (isTunnel) {
            readTunnel();
            readFamily("ipv4"_L1, Family::IPv4);
            readFamily("ipv6"_L1, Family::IPv6);
            m_routes.finish(m_read.losses);
            judgeSections();
        }
        if (!m_issues.issues().empty())
            return m_issues.issues();
        return isTunnel ? std::vector{m_read} : std::vector<ReadEnd>();
    }

private:
    /// Whether it is one that the rest is worth reading of.
    bool readConnection() {
        const IniSection section = joined(m_sections, "connection"_L1);
        SectionReader reader(section, m_issues);
        m_read.place = section.place;
        const IniEntry* type = reader.take("type"_L1);
        if (type && isAmong(otherTunnels, type->value.text))
            m_issues.add(IssueKind::NotGre, type->value.place, {type->value.text}, field::kind);
        if (!type || type->value.text != "ip-tunnel"_L1 || !isGre())
            return false;
        if (const IniEntry* id = reader.take("id"_L1))
            readName(id->value);
        if (const IniEntry* name = reader.take("interface-name"_L1))
            take(m_values.interfaceName(name->value), m_end.interface);
        else
            m_issues.add(IssueKind::Missing, section.place, {}, field::interface);
        passIfSo(reader, "autoconnect"_L1, true);
        reader.finish(harmlessInConnection, knownInConnection, m_read.losses);
        return true;
    }

    /// The mode alone, first: another kind of tunnel has settings of its own.
    bool isGre() {
        const IniSection section = joined(m_sections, "ip-tunnel"_L1);
        SectionReader reader(section, m_issues);
        const IniEntry* mode = reader.take("mode"_L1);
        if (!mode) {
            m_issues.add(IssueKind::Missing, section.name.isEmpty() ? m_read.place : section.place, {},
                         field::kind);
            return false;
        }
        const auto number = m_values.number(mode->value, 1, std::size(modes) - 1, field::kind);
        if (number && *number != greMode)
            m_issues.add(IssueKind::NotGre, mode->value.place, {modes[*number]}, field::kind);
        return number == greMode;
    }

    void readName(const PlacedText& id) {
        const auto name = unescaped(id.text);
        if (!name)
            m_issues.add(IssueKind::NotUnderstood, id.place, {offendingText(id.text)}, field::name);
        else
            take(m_values.title({*name, id.place}), m_end.name);
    }

    void readTunnel() {
        const IniSection section = joined(m_sections, "ip-tunnel"_L1);
        SectionReader reader(section, m_issues);
        reader.takeAll("mode"_L1);
        GreParameters& gre = m_end.gre;
        if (const IniEntry* local = reader.take("local"_L1); local && !local->value.text.isEmpty())
            take(m_values.publicAddress(local->value, HostSide::Host1), gre.local);
        if (const IniEntry* remote = reader.take("remote"_L1))
            take(m_values.publicAddress(remote->value, HostSide::Host2), gre.remote);
        else
            m_issues.add(IssueKind::Missing, section.place, {}, field::publicAddress(HostSide::Host2));
        readParent(reader);
        gre.inputKey = key(reader, "input-key"_L1);
        gre.outputKey = key(reader, "output-key"_L1);
        gre.ttl = quint8(number(reader, "ttl"_L1, 255, field::ttl).value_or(GreParameters::inheritTtl));
        gre.tos = quint8(number(reader, "tos"_L1, 255, field::tos).value_or(0));
        if (const IniEntry* discovery = reader.take("path-mtu-discovery"_L1))
            take(m_values.boolean(discovery->value), gre.pathMtuDiscovery);
        if (const auto mtu = number(reader, "mtu"_L1, mostMtu, field::mtu); mtu && *mtu != 0)
            m_end.mtu = mtu;
        reader.finish({}, knownInTunnel, m_read.losses);
    }

    /// A device's name, or another connection's UUID, which only that host knows.
    void readParent(SectionReader& reader) {
        const IniEntry* parent = reader.take("parent"_L1);
        if (!parent || parent->value.text.isEmpty())
            return;
        if (QUuid::fromString(parent->value.text).isNull())
            take(m_values.deviceName(parent->value), m_end.gre.device);
        else
            m_read.losses.push_back(ignored(parent->key, parent->place));
    }

    void readFamily(QLatin1StringView name, Family family) {
        const IniSection section = joined(m_sections, name);
        SectionReader reader(section, m_issues);
        static const QStringList methods{u"auto"_s,   u"disabled"_s, u"ignore"_s, u"link-local"_s,
                                         u"manual"_s, u"shared"_s,   u"dhcp"_s};
        if (const IniEntry* method = reader.take("method"_L1)) {
            const QString& word = method->value.text;
            const bool asks = word == "auto"_L1 || word == "shared"_L1 || word == "dhcp"_L1;
            if (m_values.word(method->value, methods) && asks)
                m_read.losses.push_back(ignored(method->key, method->place));
        }
        for (const IniEntry* entry :
             reader.takeIf([](const QString& key) { return isNumbered(key, "address"_L1); }))
            readAddress(*entry, family);
        for (const IniEntry* entry :
             reader.takeIf([](const QString& key) { return isNumbered(key, "route"_L1); }))
            readRoute(*entry);
        for (const IniEntry* entry : reader.takeIf([](const QString& key) {
                 return key.startsWith("routing-rule"_L1) ||
                        (key.startsWith("route"_L1) && key.endsWith("_options"_L1));
             }))
            m_read.losses.push_back(ignored(entry->key, entry->place));
        reader.finish(harmlessInFamily, knownInFamily, m_read.losses);
    }

    void readAddress(const IniEntry& entry, Family family) {
        const auto parts = split(entry.value);
        const auto address = m_values.tunnelAddress(parts[0]);
        if (address && address->family() != family)
            m_issues.add(IssueKind::WrongFamily, parts[0].place, {offendingText(parts[0].text)},
                         field::tunnel(HostSide::Host1));
        if (m_end.address)
            m_read.losses.push_back(ignored(entry.key, entry.place));
        else
            m_end.address = address;
        // The rest would be a gateway to everywhere.
        for (size_t i = 1; i < parts.size(); ++i)
            m_read.losses.push_back(ignored(parts[i].text, parts[i].place));
    }

    /// NETWORK/LENGTH[,NEXT HOP[,METRIC]]
    void readRoute(const IniEntry& entry) {
        const auto parts = split(entry.value);
        const auto network = m_values.network(parts[0]);
        if (network)
            m_routes.add(*network, parts[0]);
        if (parts.size() > 1 && !parts[1].text.isEmpty())
            if (const auto hop = m_values.nextHop(parts[1]); hop && !hop->isUnspecified())
                m_routes.addNextHop(*hop, parts[1]);
        for (size_t i = 2; i < parts.size(); ++i)
            m_read.losses.push_back(ignored(parts[i].text, parts[i].place));
    }

    static std::vector<PlacedText> split(const PlacedText& whole) {
        std::vector<PlacedText> parts;
        int column = whole.place.column;
        for (const QString& part : whole.text.split(u',')) {
            parts.push_back({part.trimmed(), {whole.place.line, column, whole.place.file}});
            column += int(part.size()) + 1;
        }
        return parts;
    }

    void judgeSections() {
        static constexpr QLatin1StringView read[]{"connection"_L1, "ip-tunnel"_L1, "ipv4"_L1, "ipv6"_L1,
                                                  "proxy"_L1};
        for (const IniSection& section : m_sections) {
            if (isAmong(read, section.name))
                continue;
            if (isAmong(knownSections, section.name) || section.name.startsWith(".nmmeta"_L1))
                m_read.losses.push_back(ignored(u'[' + section.name + u']', section.place));
            else
                m_issues.add(IssueKind::NotUnderstood, section.place, {offendingText(section.name)});
        }
    }

    std::optional<quint32> key(SectionReader& reader, QLatin1StringView name) {
        const IniEntry* entry = reader.take(name);
        return entry && !entry->value.text.isEmpty() ? m_values.key(entry->value) : std::nullopt;
    }

    std::optional<quint32> number(SectionReader& reader, QLatin1StringView name, quint32 most,
                                  QLatin1StringView field) {
        const IniEntry* entry = reader.take(name);
        return entry ? m_values.number(entry->value, 0, most, field) : std::nullopt;
    }

    /// What is as it always is, is no loss.
    void passIfSo(SectionReader& reader, QLatin1StringView name, bool usual) {
        const IniEntry* entry = reader.take(name);
        if (entry && m_values.boolean(entry->value).value_or(usual) != usual)
            m_read.losses.push_back(ignored(entry->key, entry->place));
    }

    template <typename T>
    static void take(std::optional<T> value, T& target) {
        if (value)
            target = std::move(*value);
    }

    IssueList m_issues;
    std::vector<IniSection> m_sections;
    ReadEnd m_read;
    TunnelEnd& m_end = m_read.end;
    TunnelValues m_values{m_issues};
    RouteList m_routes{m_end, m_issues};
};

} // namespace

bool recognises(const TextFile& file) {
    return hasSection(file.bytes, "[connection]") &&
           (file.bytes.contains("\ntype=") || hasSection(file.bytes, "[ip-tunnel]"));
}

ReadEnds read(const std::vector<TextFile>& files) {
    std::vector<ReadEnd> ends;
    Issues issues;
    for (const TextFile& file : files) {
        const ReadEnds one = Reader(file).read();
        if (one)
            ends.insert(ends.end(), one->begin(), one->end());
        else
            issues.insert(issues.end(), one.error().begin(), one.error().end());
    }
    if (!issues.empty())
        return issues;
    return ends;
}

} // namespace gretel::networkmanager
