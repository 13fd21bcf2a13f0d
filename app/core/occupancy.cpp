// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/occupancy.h"

namespace gretel {

Occupancy::TunnelIdentity Occupancy::identityOf(const Link& link, const GreParameters& gre) {
    return {link.kind, gre.local, gre.remote, gre.device, gre.inputKey};
}

Occupancy::RouteIdentity Occupancy::identityOf(const Route& route) {
    return {route.destination, route.table, route.metric};
}

void Occupancy::add(const Link& link) {
    m_names.insert(link.name);
    if (link.gre)
        m_tunnels.emplace(identityOf(link, *link.gre), link.name);
}

void Occupancy::add(const InterfaceAddress& address) {
    const Prefix& prefix = address.address;
    m_addresses.emplace(prefix.address(), address.device);
    // The kernel routes the address's network to the device with metric 0 (fib_add_ifaddr()); for IPv6 with
    // 256, which is in nobody's way.
    if (prefix.family() == Family::IPv4 && prefix.length() < addressBits(Family::IPv4)) {
        Route connected;
        connected.destination = prefix.network();
        connected.device = address.device;
        add(connected);
    }
}

void Occupancy::add(const Route& route) {
    m_routes.emplace(identityOf(route), route.device);
}

std::optional<Failure> Occupancy::obstacleTo(const Link& link) const {
    if (m_names.contains(link.name))
        return Failure{FailureKind::InterfaceTaken, {link.name}};
    if (!link.gre)
        return std::nullopt;
    const auto holder = m_tunnels.find(identityOf(link, *link.gre));
    if (holder == m_tunnels.end())
        return std::nullopt;
    return Failure{FailureKind::TunnelTaken, {holder->second}};
}

std::optional<Failure> Occupancy::obstacleTo(const InterfaceAddress& address) const {
    const auto holder = m_addresses.find(address.address.address());
    if (holder == m_addresses.end() || holder->second == address.device)
        return std::nullopt;
    return Failure{FailureKind::AddressTaken, {address.address.address().toString(), holder->second}};
}

std::optional<Failure> Occupancy::obstacleTo(const Route& route) const {
    const auto holder = m_routes.find(identityOf(route));
    if (holder == m_routes.end())
        return std::nullopt;
    return Failure{FailureKind::RouteTaken, {route.destination.toString(), holder->second}};
}

} // namespace gretel
