// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/route_message.h"

#include <linux/rtnetlink.h>
#include <sys/socket.h>

#include <cstring>

#include "netlink/attributes.h"

namespace gretel::netlink {
namespace {

const rtmsg* headerOf(const nlmsghdr* message) {
    const auto* header = familyHeader<rtmsg>(message);
    if (message->nlmsg_type != RTM_NEWROUTE || !header)
        return nullptr;
    return header->rtm_family == AF_INET || header->rtm_family == AF_INET6 ? header : nullptr;
}

/// RTA_GATEWAY, or RTA_VIA when the gateway is of the other family (RFC 8950).
std::optional<IpAddress> gatewayOf(const Attributes& attributes) {
    if (const auto gateway = attributes.address(RTA_GATEWAY))
        return gateway;
    const void* bytes = attributes.data(RTA_VIA, sizeof(rtvia));
    if (!bytes)
        return std::nullopt;
    rtvia via;
    std::memcpy(&via, bytes, sizeof via);
    const int size = attributes.size(RTA_VIA) - static_cast<int>(sizeof via);
    const auto* address = static_cast<const char*>(bytes) + sizeof via;
    if (via.rtvia_family == AF_INET && size == 4)
        return IpAddress::fromBytes(Family::IPv4, address);
    if (via.rtvia_family == AF_INET6 && size == 16)
        return IpAddress::fromBytes(Family::IPv6, address);
    return std::nullopt;
}

std::optional<Prefix> destinationOf(const rtmsg& header, const Attributes& attributes) {
    const Family family = header.rtm_family == AF_INET ? Family::IPv4 : Family::IPv6;
    static constexpr unsigned char zeros[16] = {};
    const IpAddress address = attributes.address(RTA_DST).value_or(IpAddress::fromBytes(family, zeros));
    if (address.family() != family || header.rtm_dst_len > addressBits(family))
        return std::nullopt;
    return Prefix(address, header.rtm_dst_len);
}

void appendNextHops(const Attributes& attributes, const RouteMessage& common,
                    std::vector<RouteMessage>& routes) {
    const auto* at = static_cast<const char*>(attributes.data(RTA_MULTIPATH, sizeof(rtnexthop)));
    int left = at ? attributes.size(RTA_MULTIPATH) : 0;
    while (left >= static_cast<int>(sizeof(rtnexthop))) {
        rtnexthop hop;
        std::memcpy(&hop, at, sizeof hop);
        if (hop.rtnh_len < sizeof hop || hop.rtnh_len > left)
            return;
        RouteMessage route = common;
        route.deviceIndex = hop.rtnh_ifindex;
        route.route.gateway =
            gatewayOf(Attributes(at + sizeof hop, hop.rtnh_len - static_cast<int>(sizeof hop)));
        route.route.onlink = (hop.rtnh_flags & RTNH_F_ONLINK) != 0;
        routes.push_back(std::move(route));
        const int step = RTNH_ALIGN(hop.rtnh_len);
        at += step;
        left -= step;
    }
}

} // namespace

void appendRoutes(const nlmsghdr* message, std::vector<RouteMessage>& routes) {
    const rtmsg* header = headerOf(message);
    if (!header || header->rtm_type != RTN_UNICAST || (header->rtm_flags & RTM_F_CLONED))
        return;
    const Attributes attributes(message, sizeof *header);
    const auto destination = destinationOf(*header, attributes);
    if (!destination)
        return;
    RouteMessage result;
    result.deviceIndex = static_cast<int>(attributes.u32(RTA_OIF).value_or(0));
    Route& route = result.route;
    route.destination = *destination;
    route.gateway = gatewayOf(attributes);
    route.source = attributes.address(RTA_PREFSRC);
    route.protocol = header->rtm_protocol;
    route.table = attributes.u32(RTA_TABLE).value_or(header->rtm_table);
    route.metric = attributes.u32(RTA_PRIORITY).value_or(0);
    route.onlink = (header->rtm_flags & RTNH_F_ONLINK) != 0;
    if (attributes.has(RTA_MULTIPATH))
        appendNextHops(attributes, result, routes);
    else
        routes.push_back(std::move(result));
}

std::optional<RouteAnswer> parseRouteAnswer(const nlmsghdr* message) {
    const rtmsg* header = headerOf(message);
    if (!header)
        return std::nullopt;
    const Attributes attributes(message, sizeof *header);
    RouteAnswer answer;
    answer.type = header->rtm_type;
    answer.deviceIndex = static_cast<int>(attributes.u32(RTA_OIF).value_or(0));
    answer.gateway = gatewayOf(attributes);
    answer.source = attributes.address(RTA_PREFSRC);
    answer.mtu = attributes.nest(RTA_METRICS).u32(RTAX_MTU);
    if (answer.mtu == 0u)
        answer.mtu.reset();
    rta_cacheinfo cache{};
    if (const void* bytes = attributes.data(RTA_CACHEINFO, sizeof cache))
        std::memcpy(&cache, bytes, sizeof cache);
    // A route from a router advertisement may have an MTU and expire too; only an exception is cloned.
    answer.learned = answer.mtu && cache.rta_expires != 0 && (header->rtm_flags & RTM_F_CLONED);
    return answer;
}

} // namespace gretel::netlink
