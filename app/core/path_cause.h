// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace gretel {

/// What usually leaves so much of a link's MTU.
enum class PathCause {
    Unknown, ///< a link on the way takes no more
    Ethernet,
    Pppoe,
    IpInIp,
    Gre,
    L2tpOrCloud,
    Overlay,
    WireGuard,
    WireGuardOverPppoe,
    Vpn,
    Mobile,
    LeastIpv6,
};

/// carried: the largest packet that gets through, linkMtu: that of the link to the path; both in bytes with
/// the IP header. Nothing when the link itself takes no more.
std::optional<PathCause> pathCause(quint32 carried, quint32 linkMtu);

/// For programs: "pppoe", …
QString causeName(PathCause cause);

} // namespace gretel
