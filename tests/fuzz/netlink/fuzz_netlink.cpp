// SPDX-License-Identifier: GPL-3.0-or-later
// What the kernel sends, read as the socket reads it: one datagram of any messages.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "netlink/address_message.h"
#include "netlink/datagram.h"
#include "netlink/link_message.h"
#include "netlink/refusal.h"
#include "netlink/route_message.h"

using namespace gretel;
using namespace gretel::netlink;

namespace {

void demand(bool condition) {
    if (!condition)
        std::abort();
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
