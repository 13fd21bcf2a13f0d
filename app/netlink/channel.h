// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <linux/netlink.h>

#include "core/failure.h"

namespace gretel::netlink {

/// A bare netlink socket: whole datagrams out and in, from and to the kernel only.
class Channel {
public:
    /// protocol: NETLINK_ROUTE, NETLINK_SOCK_DIAG, …. groups: the protocol's multicast groups to hear
    /// (RTNLGRP_*), none for a socket that only asks. KernelUnreachable when it cannot be had.
    static Outcome<std::unique_ptr<Channel>> open(int protocol, const std::vector<int>& groups = {});
    ~Channel();
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;

    int descriptor() const { return m_descriptor; }

    /// errno, or 0 when all of it was handed to the kernel.
    int send(const void* bytes, std::size_t size);

    /// Waits at most timeoutMs for one datagram and hands over its messages until the handler answers false.
    /// 0, or ETIMEDOUT, ENOBUFS (the kernel had to drop something), EBADMSG, or recvmsg's errno.
    int receive(int timeoutMs, const std::function<bool(const nlmsghdr*)>& handler);

private:
    explicit Channel(int descriptor);
    int awaitReadable(int timeoutMs) const;
    int m_descriptor;
    std::unique_ptr<quint32[]> m_buffer; ///< aligned as messages are
};

} // namespace gretel::netlink
