// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/ip_address.h"

namespace gretel {

/// What is known of a path when it has been measured.
struct MeasuredPath {
    std::optional<quint32> bytes;     ///< the largest packet that was answered; absent: none
    std::optional<quint32> named;     ///< the least MTU that somebody on the way named
    std::optional<IpAddress> namedBy; ///< absent: this computer itself
    friend bool operator==(const MeasuredPath&, const MeasuredPath&) = default;
};

/// The two ways between the hosts, measured: beside the tunnel and through it. Bytes count IP headers.
struct PathFindings {
    IpAddress peer;       ///< the other host's public address
    quint32 linkMtu = 0;  ///< bytes, of the device that leads to it
    quint32 overhead = 0; ///< bytes, of the tunnel's encapsulation
    MeasuredPath outside; ///< to the peer
    quint32 tunnelMtu = 0;
    std::optional<MeasuredPath> inside; ///< absent: the tunnel is down
    friend bool operator==(const PathFindings&, const PathFindings&) = default;
};

/// The underlay MTU that both ways bear out; nothing where neither tells.
std::optional<quint32> fittingUnderlay(const PathFindings& findings);

} // namespace gretel
