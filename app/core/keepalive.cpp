// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keepalive.h"

#include <algorithm>

#include "core/header_sizes.h"

namespace gretel {

namespace {

constexpr quint32 udpHeader = 8;
/// The kernel drops and does not count what is shorter (gre_rcv() in net/ipv4/gre_demux.c): as long as the
/// longest header.
constexpr quint32 leastGre = 12;

/// The public ones: a host behind NAT is called so from outside, and what comes back must find it.
std::optional<GrePair> pairOf(const TunnelProfile& profile, HostSide here) {
    const auto addressOf = [&](HostSide side) -> std::optional<IpAddress> {
        const auto& endpoint = profile.host(side).endpoint;
        return endpoint ? endpoint->address() : std::nullopt;
    };
    const auto own = addressOf(here);
    const auto peer = addressOf(other(here));
    if (!own || !peer || !own->isIpv4() || !peer->isIpv4())
        return std::nullopt;
    return GrePair{*own, *peer};
}

/// RFC 1071, of words of 32 bits.
quint16 checksumOf(const std::vector<quint32>& words) {
    quint64 sum = 0;
    for (const quint32 word : words)
        sum += (word >> 16) + (word & 0xffff);
    while (sum >> 16)
        sum = (sum >> 16) + (sum & 0xffff);
    return static_cast<quint16>(~sum);
}

} // namespace

bool answersKeepalives(const TunnelProfile& profile) {
    return profile.keepalives == Keepalives::Answer || profile.keepalives == Keepalives::Both;
}

bool sendsKeepalives(const TunnelProfile& profile) {
    return (profile.keepalives == Keepalives::Send || profile.keepalives == Keepalives::Both) &&
           !profile.sequence;
}

std::optional<KeepaliveAnswer> keepaliveAnswer(const TunnelProfile& profile, HostSide here,
                                               const QString& device) {
    const auto pair = answersKeepalives(profile) ? pairOf(profile, here) : std::nullopt;
    return pair ? std::optional(KeepaliveAnswer{device, *pair, !profile.forward}) : std::nullopt;
}

std::optional<KeepaliveSender> keepaliveSender(const TunnelProfile& profile, HostSide here,
                                               const QString& device) {
    const auto pair = sendsKeepalives(profile) ? pairOf(profile, here) : std::nullopt;
    if (!pair)
        return std::nullopt;
    return KeepaliveSender{device, *pair, profile.keyFrom(other(here)), profile.checksum};
}

std::vector<quint32> keepaliveHeader(const KeepaliveSender& sender) {
    constexpr quint32 checksumFlag = 0x80000000;
    constexpr quint32 keyFlag = 0x20000000;
    std::vector<quint32> words{(sender.checksum ? checksumFlag : 0) | (sender.key ? keyFlag : 0)};
    if (sender.key)
        words.push_back(*sender.key);
    if (sender.checksum)
        words.insert(words.begin() + 1, quint32(checksumOf(words)) << 16);
    return words;
}

std::vector<quint32> keepaliveWords(const KeepaliveSender& sender) {
    std::vector<quint32> words = keepaliveHeader(sender);
    words.resize(leastGre / 4);
    return words;
}

quint32 keepaliveLength(const KeepaliveSender& sender) {
    return ipv4Header + 4 * quint32(keepaliveWords(sender).size());
}

QString keepaliveSet(const KeepaliveSender& sender) {
    QString name =
        QStringLiteral("keepalive-%1-%2").arg(sender.pair.local.toString(), sender.pair.remote.toString());
    if (sender.key)
        name += QStringLiteral("-key%1").arg(*sender.key);
    return sender.checksum ? name + QLatin1String("-sum") : name;
}

std::optional<KeepaliveSender> senderOfSet(const QString& name) {
    const QStringList parts = name.split(QLatin1Char('-'));
    if (parts.size() < 3)
        return std::nullopt;
    const auto own = IpAddress::parse(parts[1]);
    const auto peer = IpAddress::parse(parts[2]);
    if (!own || !peer)
        return std::nullopt;
    KeepaliveSender sender{{}, {*own, *peer}, std::nullopt, parts.constLast() == QLatin1String("sum")};
    if (parts.size() > 3 && parts[3].startsWith(QLatin1String("key")))
        sender.key = QStringView(parts[3]).sliced(3).toUInt();
    // Only what would be written so is one: parsing reads more than that.
    return own->isIpv4() && peer->isIpv4() && keepaliveSet(sender) == name ? std::optional(sender)
                                                                           : std::nullopt;
}

std::optional<KeepaliveDatagram> keepaliveDatagram(const TunnelProfile& profile, const SystemState& current) {
    const Link* link = sendsKeepalives(profile) ? current.linkOfTunnel(profile.id) : nullptr;
    if (!link || !link->gre)
        return std::nullopt;
    const GreParameters& gre = *link->gre;
    const KeepaliveSender sender{link->name, {gre.local, gre.remote}, gre.inputKey, gre.inputChecksum};
    return KeepaliveDatagram{link->name, gre.remote, 4 * quint32(keepaliveWords(sender).size()) - udpHeader};
}

} // namespace gretel
