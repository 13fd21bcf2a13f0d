// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_ends.h"

#include <algorithm>

#include "core/field.h"
#include "formats/catalogue.h"
#include "formats/document.h"

namespace gretel::tests {

quint32 RandomTunnels::number(quint32 least, quint32 most) {
    return std::uniform_int_distribution<quint32>(least, most)(m_random);
}

QString RandomTunnels::text(const QString& atLeast) {
    static const QStringList pieces{
        QStringLiteral("Office"),     QStringLiteral("\""),     QStringLiteral("\\"),
        QStringLiteral("; reboot #"), QStringLiteral("../"),    QStringLiteral("%1 %s"),
        QStringLiteral("Büro"),       QStringLiteral("办公室"), QStringLiteral("🏠"),
        QStringLiteral(" "),          QStringLiteral("'"),      QStringLiteral("$(id)"),
        QStringLiteral("`id`"),       QStringLiteral("</b>"),   QStringLiteral("]\\"),
        QStringLiteral("*/ -->"),     QStringLiteral("#"),      QStringLiteral("[Match]"),
        QStringLiteral("= :"),        QStringLiteral("!")};
    QString made = atLeast;
    for (quint32 left = number(0, 5); left > 0; --left)
        made += pieces[number(0, quint32(pieces.size()) - 1)];
    return made;
}

/// 10.0.0.0/9 is behind Host 1, 10.128.0.0/9 behind Host 2, each network in a /16 of its own; so for IPv6.
Prefix RandomTunnels::network(quint32 index, bool ofHost2) {
    const quint32 second = (ofHost2 ? 128 : 0) + index;
    if (number(0, 3) == 0) {
        const unsigned char bytes[16] = {0xfd, 0x12, 0, static_cast<unsigned char>(second), 0x34};
        return Prefix(IpAddress::fromBytes(Family::IPv6, bytes), int(number(40, 128))).network();
    }
    const quint32 address = (10U << 24) + (second << 16) + number(0, 0xffff);
    return Prefix(IpAddress::fromIpv4(address), int(number(16, 32))).network();
}

void RandomTunnels::makeEnds(TunnelProfile& profile) {
    profile.host1.endpoint = Endpoint(IpAddress::fromIpv4((1U << 24) + number(1, 0xfffffe)));
    profile.host2.endpoint = Endpoint(IpAddress::fromIpv4((4U << 24) + number(1, 0xfffffe)));
    if (number(0, 3) == 0)
        profile.host1.local = IpAddress::fromIpv4((192U << 24) + (168U << 16) + number(1, 0xfffe));
    if (number(0, 3) == 0)
        profile.host2.local = IpAddress::fromIpv4((192U << 24) + (168U << 16) + number(1, 0xfffe));
    const quint32 block = (172U << 24) + (16U << 16) + 4 * number(0, 0x3ffff);
    const bool swapped = number(0, 3) == 0;
    std::pair<Prefix, Prefix> ends;
    switch (number(0, 3)) {
    case 0: // RFC 3021
        ends = {Prefix(IpAddress::fromIpv4(block), 31), Prefix(IpAddress::fromIpv4(block + 1), 31)};
        break;
    case 1: {
        unsigned char bytes[16] = {0xfd, 0x77, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4};
        bytes[5] = static_cast<unsigned char>(number(0, 255));
        const bool narrow = coin(); // RFC 6164
        bytes[15] = static_cast<unsigned char>(narrow ? 4 : 5);
        ends.first = Prefix(IpAddress::fromBytes(Family::IPv6, bytes), narrow ? 127 : 126);
        ++bytes[15];
        ends.second = Prefix(IpAddress::fromBytes(Family::IPv6, bytes), narrow ? 127 : 126);
        break;
    }
    default:
        ends = {Prefix(IpAddress::fromIpv4(block + 1), 30), Prefix(IpAddress::fromIpv4(block + 2), 30)};
        break;
    }
    profile.host1.tunnel = swapped ? ends.second : ends.first;
    profile.host2.tunnel = swapped ? ends.first : ends.second;
    for (quint32 left = number(0, 3); left > 0; --left)
        profile.host1.networks.push_back(network(left, false));
    for (quint32 left = number(0, 3); left > 0; --left)
        profile.host2.networks.push_back(network(left, true));
    if (number(0, 9) == 0) // all of the other host's traffic goes through the tunnel
        profile.host2.networks = {Prefix(IpAddress(), 0)};
}

void RandomTunnels::makeHeader(TunnelProfile& profile) {
    const auto key = [&] {
        const quint32 edges[] = {0, 1, 42, 0xffffffff, number(0, 0xffffffff)};
        return edges[number(0, 4)];
    };
    if (coin())
        profile.key = key();
    if (profile.key && number(0, 3) == 0)
        profile.returnKey = key();
    if (profile.returnKey == profile.key)
        profile.returnKey.reset(); // the one way to say it
    profile.checksum = number(0, 2) == 0;
    profile.sequence = number(0, 3) == 0;
    profile.df = static_cast<DfPolicy>(number(0, 2));
    // A fixed TTL needs path MTU discovery.
    profile.ttl.reset();
    if (profile.df == DfPolicy::Strict && number(0, 3) != 0)
        profile.ttl = static_cast<quint8>(coin() ? 64 : number(1, 255));
    // 1 is the kernel's word for inheriting.
    if (coin())
        profile.tos = static_cast<quint8>(coin() ? 0 : 4 * number(1, 63));
}

TunnelProfile RandomTunnels::make() {
    TunnelProfile profile;
    profile.id = QUuid(number(1, 0xffffffff), ushort(number(0, 0xffff)), 3, 4, 5, 6, 7, 8, 9, 10, 11);
    static const QStringList devices{QStringLiteral("gre-"), QStringLiteral("up"), QStringLiteral("gre_."),
                                     QStringLiteral("to.lab-")};
    profile.name = text(QStringLiteral("Tunnel"));
    profile.interface = devices[number(0, quint32(devices.size()) - 1)] + QString::number(number(0, 99999));
    profile.here = coin() ? HostSide::Host1 : HostSide::Host2;
    profile.host1.label = text({});
    profile.host2.label = text({});
    makeEnds(profile);
    makeHeader(profile);
    if (number(0, 3) == 0)
        profile.device = QStringLiteral("eth") + QString::number(number(0, 9));
    if (number(0, 2) == 0)
        profile.mtu = number(1280, 1440);
    else if (number(0, 3) == 0)
        profile.underlayMtu = number(1400, 9000);
    profile.clampMss = coin();
    profile.forward = coin();
    profile.firewall = static_cast<FirewallPolicy>(number(0, 2));
    return profile;
}

namespace {

/// The announced fields, as they came back: about them there is nothing more to say.
void forgive(TunnelProfile& wanted, const TunnelProfile& read, const Issues& losses,
             const Abilities& abilities) {
    for (const Issue& loss : losses) {
        if (loss.field == field::name)
            wanted.name = read.name;
        else if (loss.field == field::interface)
            wanted.interface = read.interface;
        else if (loss.field == field::ttl)
            wanted.ttl = read.ttl;
        else if (loss.field == field::tos)
            wanted.tos = read.tos;
        else if (loss.field == field::df)
            wanted.df = read.df;
        else if (loss.field == field::device)
            wanted.device = read.device;
        else if (loss.field == field::clampMss)
            wanted.clampMss = read.clampMss;
        else if (loss.field == field::forward)
            wanted.forward = read.forward;
        else if (loss.field == field::firewall)
            wanted.firewall = read.firewall;
    }
    // Where there is nothing to lose, nothing is announced, and a reader says what a new profile has.
    if (!abilities.clampMss)
        wanted.clampMss = read.clampMss;
    if (!abilities.firewall)
        wanted.firewall = read.firewall;
    if (!abilities.ownNetworks)
        wanted.host1.networks = read.host1.networks;
}

/// As a document, for who looks at a failure.
QString shown(TunnelProfile profile) {
    if (profile.id.isNull())
        profile.id = QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    return QString::fromUtf8(writeDocument({profile}));
}

QString fault(const QString& what, const std::vector<TextFile>& files) {
    QString text = what;
    for (const TextFile& file : files)
        text += QStringLiteral("\n--- %1\n%2").arg(file.name, QString::fromUtf8(file.bytes));
    return text;
}

} // namespace

QString roundTripFault(const TunnelProfile& profile, HostSide host, const Format& format) {
    const auto end = endOf(profile, host);
    if (!end)
        return QStringLiteral("the profile has no such end\n") + shown(profile);
    const Issues losses = lossesOf(*end, format.abilities, format.name);
    if (hasErrors(losses))
        return {};
    std::vector<TextFile> files;
    for (const WrittenFile& file : format.write(*end))
        files.push_back({file.path.section(u'/', -1), file.text});
    for (const TextFile& file : files)
        if (!format.recognises(file))
            return fault(QStringLiteral("not recognised"), files);
    const ReadEnds read = format.read(files);
    if (!read) {
        const Issue& first = read.error().front();
        const TextPlace place = first.place.value_or(TextPlace{0, 0, {}});
        return fault(QStringLiteral("refused: issue %1 at %2:%3:%4 (%5)")
                         .arg(int(first.kind))
                         .arg(place.file)
                         .arg(place.line)
                         .arg(place.column)
                         .arg(first.arguments.join(u'|')),
                     files);
    }
    if (read->size() != 1)
        return fault(QStringLiteral("%1 tunnels came back").arg(read->size()), files);
    if (!read->front().losses.empty())
        return fault(QStringLiteral("what was written is not all understood: %1")
                         .arg(read->front().losses.front().arguments.join(u'|')),
                     files);
    TunnelProfile wanted = profileOf(*end);
    const TunnelProfile back = profileOf(read->front().end);
    forgive(wanted, back, losses, format.abilities);
    if (wanted == back)
        return {};
    return fault(
        QStringLiteral("another tunnel came back\n%1\ninstead of\n%2").arg(shown(back), shown(wanted)),
        files);
}

} // namespace gretel::tests
