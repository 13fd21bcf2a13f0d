// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation_tables.h"

#include <algorithm>

namespace gretel {

namespace {

template <typename T>
std::vector<Prefix> prefixesOf(const std::vector<T>& values, Prefix T::*prefix) {
    std::vector<Prefix> prefixes;
    prefixes.reserve(values.size());
    for (const T& value : values)
        prefixes.push_back(value.*prefix);
    return prefixes;
}

std::vector<Prefix> tunnelPrefixes(const std::vector<TunnelProfile>& profiles) {
    std::vector<Prefix> prefixes;
    for (const TunnelProfile& profile : profiles)
        for (const Host* host : {&profile.host1, &profile.host2})
            if (host->tunnel)
                prefixes.push_back(*host->tunnel);
    return prefixes;
}

template <typename T>
std::vector<const T*> at(const std::vector<T>& values, const std::vector<size_t>& numbers) {
    std::vector<const T*> found;
    found.reserve(numbers.size());
    for (size_t number : numbers)
        found.push_back(&values[number]);
    return found;
}

} // namespace

ValidationTables::ValidationTables(const SystemState& system, const std::vector<TunnelProfile>& others)
    : m_system(system),
      m_others(others),
      m_routes(prefixesOf(system.routes, &Route::destination)),
      m_addresses(prefixesOf(system.addresses, &InterfaceAddress::address)),
      m_tunnels(tunnelPrefixes(others)) {
    addSystem();
    addOthers();
}

/// Of several that answer to the same, a walk finds the first.
void ValidationTables::addSystem() {
    m_byName.reserve(qsizetype(m_system.links.size()));
    m_byTunnel.reserve(qsizetype(m_system.links.size()));
    for (const Link& link : m_system.links) {
        if (!m_byName.contains(link.name))
            m_byName.insert(link.name, &link);
        if (const QUuid id = tunnelOfLink(link); !id.isNull() && !m_byTunnel.contains(id))
            m_byTunnel.insert(id, &link);
        if (link.gre)
            m_devices[{link.gre->remote, link.gre->inputKey}].push_back(&link);
    }
    for (const InterfaceAddress& address : m_system.addresses)
        m_localAddresses.insert(address.address.address());
}

void ValidationTables::addOthers() {
    m_named.reserve(qsizetype(m_others.size()));
    for (size_t number = 0; number < m_others.size(); ++number) {
        const TunnelProfile& profile = m_others[number];
        if (!profile.interface.isEmpty())
            m_named[profile.interface].push_back(number);
        for (const HostSide side : {HostSide::Host1, HostSide::Host2}) {
            const Host& host = profile.host(side);
            if (host.endpoint)
                m_ending[endOf(*host.endpoint, profile.keyFrom(side))].push_back(number);
            if (host.tunnel)
                m_tunnelOwners.push_back(number);
        }
    }
}

ValidationTables::End ValidationTables::endOf(const Endpoint& endpoint, const Key& key) {
    return {endpoint.address(), endpoint.hostName(), key};
}

std::vector<const Route*> ValidationTables::routesAt(const Prefix& prefix) const {
    return at(m_system.routes, m_routes.overlapping(prefix));
}

std::vector<const InterfaceAddress*> ValidationTables::addressesAt(const Prefix& prefix) const {
    return at(m_system.addresses, m_addresses.overlapping(prefix));
}

std::vector<const Link*> ValidationTables::devicesTo(const IpAddress& remote, const Key& key) const {
    const auto found = m_devices.find({remote, key});
    return found == m_devices.end() ? std::vector<const Link*>() : found->second;
}

std::vector<const TunnelProfile*> ValidationTables::rivalsOf(const TunnelProfile& profile,
                                                             std::optional<HostSide> here,
                                                             const Prefix* tunnel) const {
    std::vector<size_t> numbers = m_named.value(profile.interface);
    // Whichever way two profiles are the same tunnel, both know the peer.
    const HostSide there = other(here.value_or(HostSide::Host1));
    if (const auto& peer = profile.host(there).endpoint)
        if (const auto found = m_ending.find(endOf(*peer, profile.keyFrom(there))); found != m_ending.end())
            numbers.insert(numbers.end(), found->second.begin(), found->second.end());
    if (tunnel)
        for (size_t number : m_tunnels.overlapping(*tunnel))
            numbers.push_back(m_tunnelOwners[number]);
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return at(m_others, numbers);
}

} // namespace gretel
