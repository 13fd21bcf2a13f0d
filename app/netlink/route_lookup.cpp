// SPDX-License-Identifier: GPL-3.0-or-later
#include <linux/rtnetlink.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

#include "core/encapsulation.h"
#include "netlink/kernel_reader.h"
#include "netlink/read_failure.h"
#include "netlink/route_message.h"

namespace gretel::netlink {
namespace {

Message routeQuestion(const IpAddress& peer, int deviceIndex) {
    rtmsg header{};
    header.rtm_family = peer.isIpv4() ? AF_INET : AF_INET6;
    header.rtm_dst_len = static_cast<unsigned char>(addressBits(peer.family()));
    MessageBuilder builder(RTM_GETROUTE, 0, header, 256);
    builder.address(RTA_DST, peer);
    if (deviceIndex != 0)
        builder.u32(RTA_OIF, static_cast<quint32>(deviceIndex));
    return builder.take();
}

/// The kernel's words for no route, unreachable, prohibit and blackhole (net/ipv4/fib_semantics.c,
/// fib_props).
bool saysNoRoute(const Refusal& refusal) {
    return !refusal.lost && (refusal.error == ENETUNREACH || refusal.error == EHOSTUNREACH ||
                             refusal.error == EACCES || (refusal.error == EINVAL && refusal.text.isEmpty()));
}

} // namespace

Outcome<Underlay> routeTo(Socket& socket, const IpAddress& peer, const QString& device) {
    const Failure noRoute{FailureKind::NoRouteToPeer, {peer.toString()}};
    int deviceIndex = 0;
    if (!device.isEmpty()) {
        const auto parent = readLink(socket, device);
        if (!parent)
            return parent.error();
        if (!*parent)
            return noRoute;
        deviceIndex = (*parent)->index;
    }
    std::optional<RouteAnswer> route;
    const auto answer = socket.query(routeQuestion(peer, deviceIndex),
                                     [&](const nlmsghdr* message) { route = parseRouteAnswer(message); });
    if (!answer && saysNoRoute(answer.error()))
        return noRoute;
    if (!answer)
        return readFailure(QStringLiteral("ip route get ") + peer.toString(), answer.error());
    if (!route || (route->type != RTN_UNICAST && route->type != RTN_LOCAL))
        return noRoute;

    const auto out = readLink(socket, route->deviceIndex);
    if (!out)
        return out.error();
    if (!*out)
        return noRoute; // it went away since
    Underlay underlay;
    // No IP packet is longer, though lo's MTU is 65536.
    underlay.mtu = std::min({(*out)->mtu, route->mtu.value_or(mostMtu), mostMtu});
    underlay.learned = route->learned;
    underlay.device = (*out)->name;
    underlay.gateway = route->gateway;
    underlay.source = route->source;
    return underlay;
}

} // namespace gretel::netlink
