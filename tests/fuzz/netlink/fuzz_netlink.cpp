// SPDX-License-Identifier: GPL-3.0-or-later
// What the kernel sends, read as the socket reads it: one datagram of any messages.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <vector>

#include <linux/netconf.h>
#include <sys/socket.h>

#include "netlink/address_message.h"
#include "netlink/datagram.h"
#include "netlink/device_settings.h"
#include "netlink/link_message.h"
#include "netlink/refusal.h"
#include "netlink/route_message.h"
#include "netlink/session_message.h"

using namespace gretel;
using namespace gretel::netlink;

namespace {

void demand(bool condition) {
    if (!condition)
        std::abort();
}

/// An IPv4 address in IPv6's clothes (RFC 4291, section 2.5.5.2).
bool isMapped(const IpAddress& address) {
    static constexpr unsigned char start[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    return !address.isIpv4() && std::memcmp(address.bytes(), start, sizeof start) == 0;
}

void parse(const nlmsghdr* message) {
    if (const auto link = parseLink(message))
        demand(link->link.index > 0 && !link->link.name.isEmpty());
    if (const auto address = parseAddress(message))
        demand(address->deviceIndex != 0);
    std::vector<RouteMessage> routes;
    appendRoutes(message, routes);
    for (const RouteMessage& route : routes)
        demand(route.route.destination.length() <= addressBits(route.route.destination.family()));
    if (const auto answer = parseRouteAnswer(message))
        demand(!answer->learned || answer->mtu);
    (void)parseSettingOfAll(message, AF_INET, NETCONFA_RP_FILTER);
    (void)parseSettingOfAll(message, AF_INET6, NETCONFA_FORWARDING);
    if (const auto session = parseSession(message)) {
        demand(!isMapped(session->local) && !isMapped(session->peer));
    }
    demand(refusalOf(message).error >= 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<std::uint32_t> aligned((size + 3) / 4); // as the socket's buffer is
    if (size > 0)
        std::memcpy(aligned.data(), data, size);
    forEachMessage(aligned.data(), size, [](const nlmsghdr* message) {
        parse(message);
        return true;
    });
    return 0;
}
