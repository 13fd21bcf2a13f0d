// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>

#include <algorithm>

#include "core/encapsulation.h"
#include "core/field.h"
#include "core/plain_text.h"
#include "formats/ini/ini_text.h"
#include "formats/ini/networkd.h"
#include "formats/ini/networkd_network.h"
#include "formats/ini/networkd_networks.h"
#include "formats/ini/networkd_words.h"

namespace gretel::networkd {

namespace {

/// systemd passes over what begins so, too.
bool isForeign(const QString& name) {
    return name.startsWith("X-"_L1);
}

/// A .netdev of kind gre.
class DeviceReader {
public:
    DeviceReader(const File& file, IssueList& issues) : m_file(file), m_issues(issues) {}

    ReadEnd read() {
        readNetDev();
        readTunnel();
        judgeSections();
        return std::move(m_read);
    }
    /// Whether it waits for the .network of the device below.
    bool needsParent() const { return m_needsParent; }

private:
    void readNetDev() {
        const IniSection section = joined(m_file.sections, "NetDev"_L1);
        m_read.place = section.place;
        SectionReader reader(section, m_issues);
        reader.take("Kind"_L1);
        if (const IniEntry* name = reader.take("Name"_L1))
            take(m_values.interfaceName(name->value), m_end.interface);
        else
            m_issues.add(IssueKind::Missing, section.place, {}, field::interface);
        if (const IniEntry* name = reader.take("Description"_L1))
            take(m_values.title(name->value), m_end.name);
        if (const IniEntry* mtu = reader.take("MTUBytes"_L1))
            m_end.mtu = m_values.number(mtu->value, leastTunnelMtu4, mostMtu, field::mtu);
        reader.finish({}, knownInNetDev, m_read.losses);
    }

    void readTunnel() {
        const IniSection section = joined(m_file.sections, "Tunnel"_L1);
        const TextPlace place = section.name.isEmpty() ? m_read.place : section.place;
        SectionReader reader(section, m_issues);
        readEnds(reader, place);
        readKeys(reader);
        GreParameters& gre = m_end.gre;
        bool sequence = false;
        if (const IniEntry* entry = reader.take("SerializeTunneledPackets"_L1))
            take(m_values.boolean(entry->value), sequence);
        gre.inputSequence = gre.outputSequence = sequence;
        gre.ttl = number(reader, "TTL"_L1, field::ttl);
        gre.tos = number(reader, "TOS"_L1, field::tos);
        if (const IniEntry* entry = reader.take("DiscoverPathMTU"_L1))
            take(m_values.boolean(entry->value), gre.pathMtuDiscovery);
        if (const IniEntry* entry = reader.take("IgnoreDontFragment"_L1))
            take(m_values.boolean(entry->value), gre.ignoreDf);
        gre.pathMtuDiscovery = gre.pathMtuDiscovery && !gre.ignoreDf;
        bool independent = false;
        if (const IniEntry* entry = reader.take("Independent"_L1))
            take(m_values.boolean(entry->value), independent);
        m_needsParent = !independent;
        for (const QLatin1StringView name : overUdp)
            for (const IniEntry* entry : reader.takeAll(name))
                m_issues.add(IssueKind::NotGre, entry->place, {entry->key}, field::kind);
        refuseExternal(reader);
        reader.finish(harmlessInTunnel, knownInTunnel, m_read.losses);
    }

    void readEnds(SectionReader& reader, const TextPlace& place) {
        static const QStringList special{u"ipv4_link_local"_s, u"ipv6_link_local"_s, u"dhcp4"_s, u"dhcp6"_s,
                                         u"slaac"_s};
        const IniEntry* local = reader.take("Local"_L1);
        if (local && special.contains(local->value.text))
            m_read.losses.push_back(ignored(local->value.text, local->value.place));
        else if (local && local->value.text != "any"_L1)
            take(m_values.publicAddress(local->value, HostSide::Host1), m_end.gre.local);
        if (const IniEntry* remote = reader.take("Remote"_L1))
            take(m_values.publicAddress(remote->value, HostSide::Host2), m_end.gre.remote);
        else
            m_issues.add(IssueKind::Missing, place, {}, field::publicAddress(HostSide::Host2));
    }

    /// Key= is both; the one for a direction outweighs it, and 0 is none.
    void readKeys(SectionReader& reader) {
        const auto read = [&](QLatin1StringView name) -> std::optional<quint32> {
            const IniEntry* entry = reader.take(name);
            const auto key = entry ? m_values.key(entry->value) : std::nullopt;
            return key && *key != 0 ? key : std::nullopt;
        };
        const auto both = read("Key"_L1);
        const auto input = read("InputKey"_L1);
        const auto output = read("OutputKey"_L1);
        m_end.gre.inputKey = input ? input : both;
        m_end.gre.outputKey = output ? output : both;
    }

    void refuseExternal(SectionReader& reader) {
        const IniEntry* external = reader.take("External"_L1);
        if (external && m_values.boolean(external->value).value_or(false))
            m_issues.add(IssueKind::NotGre, external->place, {external->key}, field::kind);
    }

    void judgeSections() {
        for (const IniSection& section : m_file.sections) {
            if (section.name == "NetDev"_L1 || section.name == "Tunnel"_L1 || isForeign(section.name))
                continue;
            if (section.name == "Match"_L1)
                m_read.losses.push_back(ignored(u"[Match]"_s, section.place));
            else
                m_issues.add(IssueKind::NotUnderstood, section.place, {offendingText(section.name)});
        }
    }

    quint8 number(SectionReader& reader, QLatin1StringView name, QLatin1StringView field) {
        const IniEntry* entry = reader.take(name);
        return quint8(entry ? m_values.number(entry->value, 0, 255, field).value_or(0) : 0);
    }

    template <typename T>
    static void take(std::optional<T> value, T& target) {
        if (value)
            target = std::move(*value);
    }

    const File& m_file;
    IssueList& m_issues;
    TunnelValues m_values{m_issues};
    ReadEnd m_read;
    TunnelEnd& m_end = m_read.end;
    bool m_needsParent = false;
};

std::vector<File> filesInOrder(const std::vector<TextFile>& texts, IssueList& issues) {
    std::vector<File> files;
    for (const TextFile& text : texts)
        files.push_back({text.name, sectionsOf(text, IniDialect::Systemd, issues)});
    // networkd goes by the names, and takes the first file that fits.
    std::stable_sort(files.begin(), files.end(),
                     [](const File& a, const File& b) { return a.name < b.name; });
    return files;
}

/// All files of a folder.
class Reader {
public:
    explicit Reader(const std::vector<TextFile>& files) : m_files(filesInOrder(files, m_issues)) {}

    ReadEnds read() && {
        if (!m_issues.issues().empty())
            return m_issues.issues();
        for (const File& file : m_files)
            if (!m_issues.full() && holds(file, "NetDev"_L1))
                readDevice(file);
        if (m_ends.empty() && m_issues.issues().empty())
            m_issues = m_others;
        if (!m_issues.issues().empty())
            return m_issues.issues();
        return m_ends;
    }

private:
    void readDevice(const File& file) {
        const IniSection section = joined(file.sections, "NetDev"_L1);
        const auto kind = std::find_if(section.entries.begin(), section.entries.end(),
                                       [](const IniEntry& entry) { return entry.key == "Kind"_L1; });
        if (kind == section.entries.end())
            return m_issues.add(IssueKind::Missing, section.place, {}, field::kind);
        const PlacedText& value = kind->value;
        if (isAmong(otherTunnels, value.text))
            m_others.add(IssueKind::NotGre, value.place, {value.text}, field::kind);
        if (value.text != "gre"_L1)
            return;
        DeviceReader device(file, m_issues);
        ReadEnd end = device.read();
        if (!end.end.interface.isEmpty()) {
            refuseSecond(end);
            readNetworks(end, device.needsParent());
        }
        m_ends.push_back(std::move(end));
    }

    void refuseSecond(const ReadEnd& end) {
        if (m_interfaces.contains(end.end.interface))
            m_issues.add(IssueKind::RepeatedLine, end.place, {end.end.interface}, field::interface);
        m_interfaces.insert(end.end.interface);
    }

    void readNetworks(ReadEnd& end, bool needsParent) {
        const QString& device = end.end.interface;
        const std::vector<IniSection>* own = m_networks.of(device);
        if (needsParent)
            if (const QString parent = m_networks.parentOf(device, own); !parent.isEmpty())
                end.end.gre.device = parent;
        if (own)
            readNetwork(*own, end, m_issues);
    }

    IssueList m_issues;
    IssueList m_others; ///< what counts only where there is no GRE tunnel
    const std::vector<File> m_files;
    const Networks m_networks{m_files};
    std::vector<ReadEnd> m_ends;
    QSet<QString> m_interfaces; ///< of the ends
};

} // namespace

bool recognises(const TextFile& file) {
    const QByteArray& bytes = file.bytes;
    if (hasSection(bytes, "[NetDev]"))
        return true;
    if (hasSection(bytes, "[Match]"))
        return hasSection(bytes, "[Network]") || hasSection(bytes, "[Address]") ||
               hasSection(bytes, "[Route]");
    // networkd's own settings, of which forwarding is one
    return hasSection(bytes, "[Network]") && bytes.contains("Forwarding=");
}

ReadEnds read(const std::vector<TextFile>& files) {
    return Reader(files).read();
}

} // namespace gretel::networkd
