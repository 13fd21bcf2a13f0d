// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "netlink/kernel_reader.h"

namespace gretel::netlink {

/// The ways to the other hosts at one moment: many tunnels to one peer ask the kernel once.
class Ways {
public:
    /// The socket must outlive it.
    explicit Ways(Socket& socket) : m_socket(socket) {}

    /// As routeTo().
    const Outcome<Underlay>& to(const IpAddress& peer, const QString& device);

private:
    Socket& m_socket;
    std::map<std::pair<IpAddress, QString>, Outcome<Underlay>> m_known;
};

} // namespace gretel::netlink
