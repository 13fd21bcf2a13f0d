// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <linux/netlink.h>

#include "core/prefix.h"

namespace gretel::netlink {

/// One RTM_NEWADDR as read. See rtnetlink(7).
struct AddressMessage {
    int deviceIndex = 0;
    Prefix address; ///< the device's own (IFA_LOCAL), with the prefix length of its network
};

/// Nothing when it is no RTM_NEWADDR of an IPv4 or IPv6 address.
std::optional<AddressMessage> parseAddress(const nlmsghdr* message);

} // namespace gretel::netlink
