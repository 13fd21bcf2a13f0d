// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/address_message.h"

#include <linux/if_addr.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>

#include "netlink/attributes.h"

namespace gretel::netlink {

std::optional<AddressMessage> parseAddress(const nlmsghdr* message) {
    const auto* header = familyHeader<ifaddrmsg>(message);
    if (message->nlmsg_type != RTM_NEWADDR || !header)
        return std::nullopt;
    if (header->ifa_family != AF_INET && header->ifa_family != AF_INET6)
        return std::nullopt;
    const Family family = header->ifa_family == AF_INET ? Family::IPv4 : Family::IPv6;
    const Attributes attributes(message, sizeof *header);
    // With a peer, IFA_ADDRESS is the peer's; without, IPv6 has no IFA_LOCAL.
    auto address = attributes.address(IFA_LOCAL);
    if (!address)
        address = attributes.address(IFA_ADDRESS);
    if (!address || address->family() != family || header->ifa_prefixlen > addressBits(family) ||
        header->ifa_index == 0)
        return std::nullopt;
    return AddressMessage{static_cast<int>(header->ifa_index), Prefix(*address, header->ifa_prefixlen)};
}

} // namespace gretel::netlink
