// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <linux/netlink.h>

#include "core/ip_address.h"
#include "netlink/message_builder.h"

namespace gretel::netlink {

/// SOCK_DIAG_BY_FAMILY, to be dumped: TCP sockets of the family that listen or are established. See
/// sock_diag(7).
Message sessionsQuestion(Family family);

/// One TCP socket as read. Addresses mapped into IPv6 (RFC 4291, section 2.5.5.2) are IPv4 ones.
struct SessionMessage {
    bool listens = false; ///< else it is established
    IpAddress local;      ///< unspecified: it listens at any address
    quint16 localPort = 0;
    IpAddress peer; ///< unspecified when it listens
};

/// Nothing when it is no such socket.
std::optional<SessionMessage> parseSession(const nlmsghdr* message);

} // namespace gretel::netlink
