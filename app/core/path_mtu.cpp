// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/path_mtu.h"

#include <algorithm>

#include "core/encapsulation.h"

namespace gretel {

bool isMtuOfPath(const TunnelProfile& profile) {
    return !profile.mtu && !profile.underlayMtu;
}

bool followsPath(const TunnelProfile& profile) {
    return profile.followMtu && isMtuOfPath(profile);
}

bool carriesIpv6(const TunnelProfile& profile) {
    const auto hasIpv6 = [](const Host& host) {
        return (host.tunnel && host.tunnel->family() == Family::IPv6) ||
               hasFamily(host.networks, Family::IPv6);
    };
    return hasIpv6(profile.host1) || hasIpv6(profile.host2);
}

/// Below 1280 the kernel takes a device's IPv6 addresses and routes away (addrconf_notify() in
/// net/ipv6/addrconf.c), and does not give them back.
std::optional<quint32> tunnelMtuOf(const TunnelProfile& profile, quint32 carried) {
    const auto layout = packetLayout(encapsulationOf(profile), carried);
    if (!layout || (layout->fittingMtu < leastTunnelMtu6 && carriesIpv6(profile)))
        return std::nullopt;
    return layout->fittingMtu;
}

quint32 PathFollower::take(const Found& found, quint32 has, qint64 now) {
    if (found.mtu <= has) {
        m_rise.reset();
        m_wasLearned = found.learned;
        return found.mtu;
    }
    if (!m_rise || m_rise->mtu != found.mtu)
        m_rise = Rise{found.mtu, now + (m_wasLearned ? holdOfPath : holdOfLink)};
    return now < m_rise->due ? has : found.mtu;
}

std::optional<qint64> PathFollower::nextLook(qint64 now) const {
    return m_rise && m_rise->due > now ? std::optional(m_rise->due) : std::nullopt;
}

} // namespace gretel
