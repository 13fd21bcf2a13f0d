// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include <map>
#include <tuple>

#include "core/prefix_index.h"
#include "core/system_state.h"
#include "core/tunnel_profile.h"

namespace gretel {

/// Where validate() finds things in a system's state and among other profiles when many profiles are asked
/// about: made once, instead of a walk for each. Walk or table, the issues are the same. Both outlive it.
class ValidationTables {
public:
    ValidationTables(const SystemState& system, const std::vector<TunnelProfile>& others);

    // As the functions of SystemState; a mark is that of tunnelOfLink().
    const Link* link(const QString& name) const { return m_byName.value(name); }
    const Link* linkOfTunnel(const QUuid& tunnel) const { return m_byTunnel.value(tunnel); }
    bool hasLocalAddress(const IpAddress& address) const { return m_localAddresses.contains(address); }

    /// Routes of any table and addresses that overlap, in the state's order.
    std::vector<const Route*> routesAt(const Prefix& prefix) const;
    std::vector<const InterfaceAddress*> addressesAt(const Prefix& prefix) const;
    /// GRE devices with this remote address and key inwards, in the state's order.
    std::vector<const Link*> devicesTo(const IpAddress& remote, const std::optional<quint32>& key) const;

    /// Those of the other profiles that may clash with this one, in their order: by the device's name, by the
    /// key and the address of the peer, or by a tunnel prefix that overlaps.
    std::vector<const TunnelProfile*> rivalsOf(const TunnelProfile& profile, std::optional<HostSide> here,
                                               const Prefix* tunnel) const;

private:
    using Key = std::optional<quint32>;
    using End = std::tuple<std::optional<IpAddress>, QString, Key>; ///< an endpoint and a tunnel's key

    static End endOf(const Endpoint& endpoint, const Key& key);
    void addSystem();
    void addOthers();

    const SystemState& m_system;
    const std::vector<TunnelProfile>& m_others;
    QHash<QString, const Link*> m_byName;
    QHash<QUuid, const Link*> m_byTunnel;
    QSet<IpAddress> m_localAddresses;
    std::map<std::pair<IpAddress, Key>, std::vector<const Link*>> m_devices;
    PrefixIndex m_routes;
    PrefixIndex m_addresses;
    QHash<QString, std::vector<size_t>> m_named; ///< others, by their number
    std::map<End, std::vector<size_t>> m_ending; ///< the same
    std::vector<size_t> m_tunnelOwners;          ///< the same; one for each prefix of m_tunnels
    PrefixIndex m_tunnels;
};

/// As the function of the system's state (validation.h).
Parsed<HostSide> hereOf(const TunnelProfile& profile, const ValidationTables& tables);

} // namespace gretel
