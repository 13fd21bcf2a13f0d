// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <linux/netlink.h>

namespace gretel::netlink {

/// Hands over each message of one datagram as the kernel gives it, until the handler answers false. False
/// when the bytes do not divide into whole messages; those before the broken one were handed over. bytes must
/// be aligned to 4.
bool forEachMessage(const void* bytes, std::size_t size, const std::function<bool(const nlmsghdr*)>& handler);

} // namespace gretel::netlink
