// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/path_cause.h"

namespace gretel {

namespace {

/// Sizes by which such links are known.
constexpr struct {
    quint32 mtu;
    PathCause cause;
} table[] = {
    {1500, PathCause::Ethernet},           // IEEE 802.3; where the own link takes jumbo frames
    {1492, PathCause::Pppoe},              // RFC 2516: 6 bytes, and 2 of PPP
    {1480, PathCause::IpInIp},             // RFC 2003, RFC 4213 (6in4): an IPv4 header, 20
    {1476, PathCause::Gre},                // RFC 2784: 20 + 4
    {1472, PathCause::Gre},                // RFC 2890: with key or checksum
    {1460, PathCause::L2tpOrCloud},        // RFC 2661: 20 + 8 + 12; Google Cloud's networks; RFC 2473: 40
    {1450, PathCause::Overlay},            // RFC 7348 (VXLAN): 50
    {1442, PathCause::Overlay},            // RFC 8926 (Geneve): 50, and 8 of OVN's option
    {1440, PathCause::WireGuard},          // over IPv4: 20 + 8 + 32
    {1420, PathCause::WireGuard},          // wg-quick(8): room for an IPv6 header
    {1432, PathCause::WireGuardOverPppoe}, // both
    {1412, PathCause::WireGuardOverPppoe},
    {1446, PathCause::Vpn}, // IPsec ESP in tunnel mode (RFC 4303), by its ciphers
    {1438, PathCause::Vpn},
    {1400, PathCause::Vpn},       // what gateways are set to, to be sure
    {1428, PathCause::Mobile},    // GTP-U (3GPP TS 29.281), as operators announce it
    {1358, PathCause::Mobile},    // 3GPP TS 23.501, annex J
    {1280, PathCause::LeastIpv6}, // RFC 8200, section 5
};

} // namespace

std::optional<PathCause> pathCause(quint32 carried, quint32 linkMtu) {
    if (carried >= linkMtu)
        return std::nullopt;
    for (const auto& [mtu, cause] : table)
        if (mtu == carried)
            return cause;
    return PathCause::Unknown;
}

QString causeName(PathCause cause) {
    switch (cause) {
    case PathCause::Ethernet:
        return QStringLiteral("ethernet");
    case PathCause::Pppoe:
        return QStringLiteral("pppoe");
    case PathCause::IpInIp:
        return QStringLiteral("ip-in-ip");
    case PathCause::Gre:
        return QStringLiteral("gre");
    case PathCause::L2tpOrCloud:
        return QStringLiteral("l2tp-or-cloud");
    case PathCause::Overlay:
        return QStringLiteral("overlay");
    case PathCause::WireGuard:
        return QStringLiteral("wireguard");
    case PathCause::WireGuardOverPppoe:
        return QStringLiteral("wireguard-over-pppoe");
    case PathCause::Vpn:
        return QStringLiteral("vpn");
    case PathCause::Mobile:
        return QStringLiteral("mobile");
    case PathCause::LeastIpv6:
        return QStringLiteral("least-ipv6");
    case PathCause::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

} // namespace gretel
