// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <linux/netlink.h>

#include "core/system_state.h"

namespace gretel::netlink {

/// One way of an RTM_NEWROUTE as read: the route, its device still a number (0: none is named).
struct RouteMessage {
    Route route;
    int deviceIndex = 0;
};

/// Appends the unicast route of an RTM_NEWROUTE: one for each next hop of a multipath route, none for what is
/// no route of the tables (local, broadcast, unreachable, cached).
void appendRoutes(const nlmsghdr* message, std::vector<RouteMessage>& routes);

/// What the kernel answers to a look-up (RTM_GETROUTE for one address).
struct RouteAnswer {
    quint8 type = 0; ///< RTN_UNICAST, RTN_LOCAL, …
    int deviceIndex = 0;
    std::optional<IpAddress> gateway;
    std::optional<IpAddress> source;
    std::optional<quint32> mtu; ///< RTAX_MTU, bytes; 0 and absent are the same
    bool learned = false;       ///< the MTU is that of a cached exception, which expires (RFC 1191)
};

/// Nothing when it is no RTM_NEWROUTE.
std::optional<RouteAnswer> parseRouteAnswer(const nlmsghdr* message);

} // namespace gretel::netlink
