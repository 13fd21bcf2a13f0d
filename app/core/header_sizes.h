// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ip_address.h"

namespace gretel {

// Without options, in bytes.
inline constexpr quint32 ipv4Header = 20; ///< RFC 791, section 3.1
inline constexpr quint32 ipv6Header = 40; ///< RFC 8200, section 3
inline constexpr quint32 tcpHeader = 20;  ///< RFC 9293, section 3.1

/// What a TCP MSS is less than the MTU (RFC 9293, section 3.7.1).
constexpr quint32 ipAndTcpHeaders(Family family) {
    return (family == Family::IPv4 ? ipv4Header : ipv6Header) + tcpHeader;
}

} // namespace gretel
