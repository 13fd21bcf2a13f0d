// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/netlink/route_builder.h"

#include <linux/rtnetlink.h>
#include <sys/socket.h>

namespace gretel::netlink {
namespace {

Message routeMessage(int type, int flags, quint8 scope, const Route& route, int deviceIndex) {
    constexpr quint32 mostShortTable = 255; // rtm_table has 8 bits; RTA_TABLE counts
    constexpr quint32 shortTableUnused = RT_TABLE_COMPAT;
    rtmsg header{};
    header.rtm_family = route.destination.family() == Family::IPv4 ? AF_INET : AF_INET6;
    header.rtm_dst_len = static_cast<quint8>(route.destination.length());
    header.rtm_table = static_cast<quint8>(route.table <= mostShortTable ? route.table : shortTableUnused);
    header.rtm_protocol = route.protocol;
    header.rtm_scope = scope;
    header.rtm_type = RTN_UNICAST;
    header.rtm_flags = route.onlink ? RTNH_F_ONLINK : 0;
    MessageBuilder builder(type, flags, header, 512);
    builder.address(RTA_DST, route.destination.address());
    builder.u32(RTA_OIF, static_cast<quint32>(deviceIndex));
    builder.u32(RTA_TABLE, route.table);
    if (route.gateway)
        builder.address(RTA_GATEWAY, *route.gateway);
    if (route.source)
        builder.address(RTA_PREFSRC, *route.source);
    if (route.metric != 0)
        builder.u32(RTA_PRIORITY, route.metric);
    return builder.take();
}

/// Whatever is reached without a gateway is on the link (ip route does the same); IPv6 knows no scopes.
quint8 scopeOf(const Route& route) {
    const bool onLink = route.destination.family() == Family::IPv4 && !route.gateway;
    return onLink ? RT_SCOPE_LINK : RT_SCOPE_UNIVERSE;
}

} // namespace

Message newRoute(const Route& route, int deviceIndex) {
    return routeMessage(RTM_NEWROUTE, NLM_F_CREATE | NLM_F_EXCL, scopeOf(route), route, deviceIndex);
}

Message deleteRoute(const Route& route, int deviceIndex) {
    return routeMessage(RTM_DELROUTE, 0, RT_SCOPE_NOWHERE, route, deviceIndex);
}

} // namespace gretel::netlink
