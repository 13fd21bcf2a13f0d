// SPDX-License-Identifier: GPL-3.0-or-later
#include "format_checks.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include "formats/catalogue.h"
#include "formats/document.h"

namespace gretel::checks {

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeTo(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

std::optional<std::vector<WrittenFile>> written(const Format& format, const QString& profile) {
    const auto end = endOfProfile(profile);
    if (!end || hasErrors(lossesOf(*end, format.abilities, format.name)))
        return std::nullopt;
    return format.write(*end);
}

QString textOfEnd(const TunnelEnd& end) {
    return QString::fromUtf8(writeDocument({profileOf(end)}));
}

/// A file may have its IPv4 routes apart from the IPv6 ones.
TunnelProfile inFamilies(TunnelProfile profile) {
    std::stable_partition(profile.host2.networks.begin(), profile.host2.networks.end(),
                          [](const Prefix& network) { return network.family() == Family::IPv4; });
    return profile;
}

/// Each value of the end that is no default stands in the text.
QString unsaid(const TunnelEnd& end, const QByteArray& text) {
    QStringList values{end.interface, end.gre.remote.toString()};
    if (!end.gre.local.isUnspecified())
        values += end.gre.local.toString();
    if (end.mtu)
        values += QString::number(*end.mtu);
    for (const auto& key : {end.gre.inputKey, end.gre.outputKey})
        if (key)
            values += QString::number(*key);
    if (end.address)
        values += end.address->toString();
    for (const Prefix& network : end.networks)
        values += network.toString();
    for (const QString& value : values)
        if (!text.contains(value.toUtf8()))
            return value;
    return {};
}

} // namespace

QStringList profileNames() {
    QStringList names;
    for (const QFileInfo& file : QDir(QStringLiteral(PROFILES)).entryInfoList({QStringLiteral("*.gretel")}))
        names += file.baseName();
    return names;
}

std::optional<TunnelEnd> endOfProfile(const QString& name) {
    const auto read = readDocument(bytesOf(QStringLiteral(PROFILES "/%1.gretel").arg(name)));
    if (!read || read->size() != 1)
        return std::nullopt;
    const auto end = endOf(read->front(), HostSide::Host1);
    return end ? std::optional(*end) : std::nullopt;
}

QString golden(const Format& format, const QString& folder) {
    if (profileNames().size() < 10)
        return QStringLiteral("no profiles");
    for (const QString& profile : profileNames()) {
        if (!endOfProfile(profile))
            return profile + QStringLiteral(" is no end");
        const QDir wanted(folder + u'/' + profile);
        const auto files = written(format, profile);
        if (qEnvironmentVariableIsSet("GRETEL_WRITE_GOLDEN") && files)
            for (const WrittenFile& file : *files)
                writeTo(wanted.filePath(QFileInfo(file.path).fileName()), file.text);
        if (files.has_value() != wanted.exists())
            return profile + QStringLiteral(": written or not");
        if (!files)
            continue;
        if (qsizetype(files->size()) != wanted.entryList(QDir::Files).size())
            return profile + QStringLiteral(": another number of files");
        for (const WrittenFile& file : *files)
            if (file.text != bytesOf(wanted.filePath(QFileInfo(file.path).fileName())))
                return profile + QStringLiteral(": ") + QString::fromUtf8(file.text);
    }
    return {};
}

std::vector<TextFile> handedIn(const std::vector<WrittenFile>& files) {
    std::vector<TextFile> handed;
    for (const WrittenFile& file : files)
        handed.push_back({QFileInfo(file.path).fileName(), file.text});
    return handed;
}

std::vector<TextFile> filesIn(const QString& folder) {
    std::vector<TextFile> files;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files))
        files.push_back({file.fileName(), bytesOf(file.filePath())});
    return files;
}

TunnelEnd lessLosses(const TunnelEnd& end, const Abilities& able) {
    const TunnelEnd usual;
    TunnelEnd less = end;
    GreParameters& gre = less.gre;
    if (!able.name)
        less.name.clear();
    if (!able.device)
        gre.device.clear();
    if (!(gre.tos == GreParameters::inheritTos ? able.inheritedTos : able.fixedTos))
        gre.tos = able.inheritedTos ? GreParameters::inheritTos : 0;
    const bool isPaired = able.dfBesideTtl || gre.ttl == GreParameters::inheritTtl;
    if (!able.inheritedDf || !isPaired)
        gre.pathMtuDiscovery = true;
    if (!able.ignoredDf || !isPaired)
        gre.ignoreDf = false;
    less.clampMss = able.clampMss ? end.clampMss : usual.clampMss;
    less.forward = able.forward ? end.forward : usual.forward;
    less.firewall = able.firewall ? end.firewall : usual.firewall;
    if (!able.ownNetworks)
        less.ownNetworks.clear();
    return less;
}

QString truncation(const Format& format) {
    for (const QString& profile : profileNames()) {
        const auto files = written(format, profile);
        for (size_t i = 0; files && i < files->size(); ++i) {
            std::vector<TextFile> handed = handedIn(*files);
            const QByteArray whole = handed[i].bytes;
            for (qsizetype size = 0; size < whole.size(); ++size) {
                handed[i].bytes = whole.first(size);
                const ReadEnds read = format.read(handed);
                QByteArray text;
                for (const TextFile& file : handed)
                    text += file.bytes;
                if (!read && (read.error().empty() || read.error().front().place->line < 1))
                    return profile + QStringLiteral(": an issue without a place at ") + QString::number(size);
                for (const ReadEnd& end : read ? *read : std::vector<ReadEnd>())
                    if (const QString value = unsaid(end.end, text); !value.isEmpty())
                        return profile + QStringLiteral(": made up ") + value + QStringLiteral(" at ") +
                               QString::number(size);
            }
        }
    }
    return {};
}

QString badBytes(const Format& format) {
    const auto files = written(format, QStringLiteral("plain"));
    if (!files)
        return QStringLiteral("not written");
    const std::vector<TextFile> good = handedIn(*files);
    const auto read = [&](const QByteArray& bytes) {
        std::vector<TextFile> handed = good;
        handed[0].bytes = bytes;
        return firstIssue(format.read(handed));
    };
    const QByteArray& text = good[0].bytes;
    const QString lines = QString::number(text.count('\n') + 1);
    const std::pair<QByteArray, QString> rows[] = {
        {QByteArray(text).replace("\n", "\r\n"), QString()},
        {"\xef\xbb\xbf" + text, QStringLiteral("ControlCharacter:1:1")},
        {text + "# \xff\n", QStringLiteral("NotUtf8:%1:3").arg(lines)},
        {text + QByteArray("# \0\n", 4), QStringLiteral("ControlCharacter:%1:3").arg(lines)},
        {text + "#  \xe2\x80\xae\n", QStringLiteral("ControlCharacter:%1:4").arg(lines)},
        {text + "#" + QByteArray(5000, 'x') + "\n", QStringLiteral("TooLong:%1:1").arg(lines)},
        {text + QByteArray("#\n").repeated(mostDocumentBytes / 2), QStringLiteral("DocumentTooLarge:1:1")},
    };
    for (const auto& [bytes, wanted] : rows)
        if (const QString seen = read(bytes); seen != wanted)
            return wanted + QStringLiteral(" wanted, seen ") + seen;
    return {};
}

QString kindName(IssueKind kind) {
    switch (kind) {
    case IssueKind::Missing:
        return QStringLiteral("Missing");
    case IssueKind::MalformedAddress:
        return QStringLiteral("MalformedAddress");
    case IssueKind::MalformedPrefix:
        return QStringLiteral("MalformedPrefix");
    case IssueKind::WrongFamily:
        return QStringLiteral("WrongFamily");
    case IssueKind::PrefixLengthMissing:
        return QStringLiteral("PrefixLengthMissing");
    case IssueKind::HostBitsSet:
        return QStringLiteral("HostBitsSet");
    case IssueKind::UnusableAddress:
        return QStringLiteral("UnusableAddress");
    case IssueKind::MalformedInterfaceName:
        return QStringLiteral("MalformedInterfaceName");
    case IssueKind::InterfaceNameTooLong:
        return QStringLiteral("InterfaceNameTooLong");
    case IssueKind::ReservedInterfaceName:
        return QStringLiteral("ReservedInterfaceName");
    case IssueKind::NumberOutOfRange:
        return QStringLiteral("NumberOutOfRange");
    case IssueKind::MalformedNumber:
        return QStringLiteral("MalformedNumber");
    case IssueKind::UnknownWord:
        return QStringLiteral("UnknownWord");
    case IssueKind::TooLong:
        return QStringLiteral("TooLong");
    case IssueKind::ControlCharacter:
        return QStringLiteral("ControlCharacter");
    case IssueKind::DocumentTooLarge:
        return QStringLiteral("DocumentTooLarge");
    case IssueKind::WrongVersion:
        return QStringLiteral("WrongVersion");
    case IssueKind::WrongType:
        return QStringLiteral("WrongType");
    case IssueKind::NotUtf8:
        return QStringLiteral("NotUtf8");
    case IssueKind::NotUnderstood:
        return QStringLiteral("NotUnderstood");
    case IssueKind::RepeatedLine:
        return QStringLiteral("RepeatedLine");
    case IssueKind::SettingIgnored:
        return QStringLiteral("SettingIgnored");
    case IssueKind::NotWritten:
        return QStringLiteral("NotWritten");
    case IssueKind::CannotHold:
        return QStringLiteral("CannotHold");
    case IssueKind::NotGre:
        return QStringLiteral("NotGre");
    default:
        return QStringLiteral("another");
    }
}

QString firstIssue(const ReadEnds& read) {
    if (read)
        return {};
    const Issue& issue = read.error().front();
    const QString place = issue.place
                              ? QStringLiteral("%1:%2").arg(issue.place->line).arg(issue.place->column)
                              : QStringLiteral("nowhere");
    return kindName(issue.kind) + u':' + place;
}

QString announced(const Format& format, const TunnelEnd& end, const QString& field) {
    QStringList seen;
    for (const Issue& loss : lossesOf(end, format.abilities, format.name))
        if (loss.field == field)
            seen += QStringList{kindName(loss.kind), loss.arguments.value(1)}.join(u':');
    return seen.join(u' ');
}

namespace {

/// Complete ends of every shape, the same ones in every run.
class EndMaker {
public:
    explicit EndMaker(quint32 seed) : m_random(seed) {}

    TunnelEnd make() {
        TunnelEnd end;
        end.name = name();
        end.interface = interface();
        end.gre = parameters();
        end.mtu = number(68, 65535);
        readAddresses(end);
        end.networks = networks();
        end.ownNetworks = networks();
        end.clampMss = coin();
        end.forward = coin();
        end.firewall = static_cast<FirewallPolicy>(number(0, 2));
        return end;
    }

private:
    quint32 number(quint32 least, quint32 most) {
        return std::uniform_int_distribution<quint32>(least, most)(m_random);
    }
    bool coin() { return number(0, 1) == 1; }

    QString one(const QStringList& of) { return of[number(0, quint32(of.size()) - 1)]; }

    QString name() {
        static const QStringList pieces{
            QStringLiteral("Office"), QStringLiteral("\""), QStringLiteral("\\"),  QStringLiteral("'"),
            QStringLiteral(" "),      QStringLiteral("#"),  QStringLiteral(";"),   QStringLiteral("[NetDev]"),
            QStringLiteral("Key=1"),  QStringLiteral("%i"), QStringLiteral("\\s"), QStringLiteral("办公室"),
            QStringLiteral("🏠"),      QStringLiteral("- "), QStringLiteral(": "),  QStringLiteral("${x}")};
        QString made = coin() ? QStringLiteral("N") : QString();
        for (quint32 left = number(0, 6); left > 0; --left)
            made += one(pieces);
        return made;
    }

    QString interface() {
        static const QStringList odd{QStringLiteral("1e5"),
                                     QStringLiteral("no"),
                                     QStringLiteral("null"),
                                     QStringLiteral(".x"),
                                     QStringLiteral("_"),
                                     QStringLiteral("0x1f"),
                                     QStringLiteral("y"),
                                     QStringLiteral("1.5"),
                                     QStringLiteral("a.b"),
                                     QStringLiteral("TRUE"),
                                     QStringLiteral("gre-lab-1234567")};
        return coin() ? one(odd) : QStringLiteral("gre-%1").arg(number(0, 99999));
    }

    IpAddress ipv4() { return IpAddress::fromIpv4(number(0x01000000, 0xdfffffff)); }

    IpAddress ipv6() {
        // fd00::/16: no part of it is an IPv4 address in disguise.
        unsigned char bytes[16] = {0xfd, 0x00};
        for (int i = 2; i < 16; ++i)
            bytes[i] = static_cast<unsigned char>(coin() ? 0 : number(0, 255));
        return IpAddress::fromBytes(Family::IPv6, bytes);
    }

    std::optional<quint32> key() {
        const quint32 edges[] = {0, 1, 0xffffffff, number(0, 0xffffffff)};
        return edges[number(0, 3)];
    }

    GreParameters parameters() {
        GreParameters gre;
        gre.local = ipv4();
        gre.remote = ipv4();
        if (coin()) {
            gre.inputKey = key();
            gre.outputKey = coin() ? gre.inputKey : key();
        }
        gre.inputChecksum = gre.outputChecksum = number(0, 9) == 0;
        gre.inputSequence = gre.outputSequence = number(0, 3) == 0;
        gre.ttl = quint8(coin() ? 0 : number(1, 255));
        gre.tos = quint8(coin() ? GreParameters::inheritTos : number(0, 255));
        gre.pathMtuDiscovery = coin();
        gre.ignoreDf = !gre.pathMtuDiscovery && coin();
        if (coin())
            gre.device = QStringLiteral("eth%1").arg(number(0, 9));
        return gre;
    }

    void readAddresses(TunnelEnd& end) {
        const bool isIpv4 = number(0, 3) != 0;
        const int width = isIpv4 ? 32 : 128;
        const int length = width - int(number(1, 2));
        const Prefix network = Prefix(isIpv4 ? ipv4() : ipv6(), length).network();
        const bool second = coin();
        IpAddress address = network.address().withBit(width - 1, length == width - 1 ? second : !second);
        if (length == width - 2)
            address = address.withBit(width - 2, second);
        end.address = Prefix(address, length);
        end.peer = otherEnd(*end.address);
    }

    std::vector<Prefix> networks() {
        std::vector<Prefix> made;
        for (quint32 left = number(0, 4); left > 0; --left) {
            const Prefix network = number(0, 3) ? Prefix(ipv4(), int(number(0, 32))).network()
                                                : Prefix(ipv6(), int(number(16, 128))).network();
            if (std::find(made.begin(), made.end(), network) == made.end())
                made.push_back(network);
        }
        return made;
    }

    std::mt19937 m_random;
};

} // namespace

QString roundTrip(const Format& format, const std::function<bool(const QString&)>& holdsName) {
    EndMaker maker(20250101);
    constexpr int wanted = 10000;
    int count = 0;
    // One in five can be written, at the least.
    for (int i = 0; i < 5 * wanted && count < wanted; ++i) {
        const TunnelEnd end = maker.make();
        if (hasErrors(lossesOf(end, format.abilities, format.name)))
            continue;
        ++count;
        const auto files = format.write(end);
        for (const TextFile& file : handedIn(files))
            if (!format.recognises(file))
                return QStringLiteral("not recognised: ") + file.name;
        const ReadEnds read = format.read(handedIn(files));
        const QString text = QString::fromUtf8(files.front().text + files.back().text);
        if (!read || read->size() != 1)
            return firstIssue(read) + u'\n' + text;
        if (!read->front().losses.empty())
            return QStringLiteral("a loss at line %1\n").arg(read->front().losses.front().place->line) + text;
        TunnelEnd kept = lessLosses(end, format.abilities);
        if (!holdsName(kept.name))
            kept.name.clear();
        if (inFamilies(profileOf(read->front().end)) != inFamilies(profileOf(kept)))
            return text + textOfEnd(kept) + textOfEnd(read->front().end);
        if (format.write(end) != files)
            return QStringLiteral("not canonical");
    }
    return count == wanted ? QString() : QStringLiteral("too few could be written");
}

} // namespace gretel::checks
