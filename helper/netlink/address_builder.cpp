// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/netlink/address_builder.h"

#include <linux/if_addr.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>

namespace gretel::netlink {
namespace {

Message addressMessage(int type, int flags, int deviceIndex, const Prefix& address) {
    ifaddrmsg header{};
    header.ifa_family = address.family() == Family::IPv4 ? AF_INET : AF_INET6;
    header.ifa_prefixlen = static_cast<quint8>(address.length());
    header.ifa_scope = RT_SCOPE_UNIVERSE;
    header.ifa_index = static_cast<quint32>(deviceIndex);
    MessageBuilder builder(type, flags, header, 256);
    builder.address(IFA_LOCAL, address.address());
    builder.address(IFA_ADDRESS, address.address());
    return builder.take();
}

} // namespace

Message newAddress(int deviceIndex, const Prefix& address) {
    return addressMessage(RTM_NEWADDR, NLM_F_CREATE | NLM_F_EXCL, deviceIndex, address);
}

Message deleteAddress(int deviceIndex, const Prefix& address) {
    return addressMessage(RTM_DELADDR, 0, deviceIndex, address);
}

} // namespace gretel::netlink
