// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/ways.h"

namespace gretel::netlink {

const Outcome<Underlay>& Ways::to(const IpAddress& peer, const QString& device) {
    const std::pair key(peer, device);
    auto known = m_known.find(key);
    if (known == m_known.end())
        known = m_known.emplace(key, routeTo(m_socket, peer, device)).first;
    return known->second;
}

} // namespace gretel::netlink
