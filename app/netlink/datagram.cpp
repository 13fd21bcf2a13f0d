// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/datagram.h"

namespace gretel::netlink {

bool forEachMessage(const void* bytes, std::size_t size,
                    const std::function<bool(const nlmsghdr*)>& handler) {
    const auto* at = static_cast<const char*>(bytes);
    while (size >= sizeof(nlmsghdr)) {
        const auto* message = reinterpret_cast<const nlmsghdr*>(at);
        if (message->nlmsg_len < sizeof(nlmsghdr) || message->nlmsg_len > size)
            return false;
        if (!handler(message))
            return true;
        const std::size_t step = NLMSG_ALIGN(static_cast<std::size_t>(message->nlmsg_len));
        if (step >= size)
            return true;
        at += step;
        size -= step;
    }
    return size == 0;
}

} // namespace gretel::netlink
