// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/change_listener.h"

#include <linux/rtnetlink.h>

#include <cerrno>

#include "netlink/channel.h"

namespace gretel::netlink {

Outcome<std::unique_ptr<ChangeListener>> ChangeListener::open() {
    auto channel = Channel::open(NETLINK_ROUTE,
                                 {RTNLGRP_LINK, RTNLGRP_IPV4_IFADDR, RTNLGRP_IPV6_IFADDR, RTNLGRP_IPV4_ROUTE,
                                  RTNLGRP_IPV6_ROUTE, RTNLGRP_IPV4_NETCONF, RTNLGRP_IPV6_NETCONF});
    if (!channel)
        return channel.error();
    return std::unique_ptr<ChangeListener>(new ChangeListener(std::move(channel).value()));
}

ChangeListener::ChangeListener(std::unique_ptr<Channel> channel) : m_channel(std::move(channel)) {}
ChangeListener::~ChangeListener() = default;

int ChangeListener::descriptor() const {
    return m_channel->descriptor();
}

bool ChangeListener::takeChanges() {
    constexpr int mostDatagrams = 4096; // a storm of changes must not keep the caller here
    bool changed = false;
    for (int i = 0; i < mostDatagrams; ++i) {
        const int error = m_channel->receive(0, [](const nlmsghdr*) { return false; });
        if (error == ETIMEDOUT)
            break;
        changed = true;
        if (error != 0 && error != ENOBUFS && error != EBADMSG)
            break;
    }
    return changed;
}

} // namespace gretel::netlink
