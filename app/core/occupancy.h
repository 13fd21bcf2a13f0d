// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include <map>
#include <optional>
#include <tuple>

#include "core/failure.h"
#include "core/system_state.h"

namespace gretel {

/// What the machine holds already, looked up by what the kernel or a plan lets exist only once.
class Occupancy {
public:
    void add(const Link& link);
    void add(const InterfaceAddress& address);
    void add(const Route& route);

    /// Why the thing cannot be added: InterfaceTaken, TunnelTaken, AddressTaken, RouteTaken. Nothing when it
    /// can.
    std::optional<Failure> obstacleTo(const Link& link) const;
    std::optional<Failure> obstacleTo(const InterfaceAddress& address) const;
    std::optional<Failure> obstacleTo(const Route& route) const;

private:
    /// ip_tunnel_find(), net/ipv4/ip_tunnel.c: the kind of device, both ends, the parent, the input key.
    using TunnelIdentity = std::tuple<QString, IpAddress, IpAddress, QString, std::optional<quint32>>;
    /// fib_table_insert(), net/ipv4/fib_trie.c, with NLM_F_EXCL: the device does not matter.
    using RouteIdentity = std::tuple<Prefix, quint32, quint32>;

    static TunnelIdentity identityOf(const Link& link, const GreParameters& gre);
    static RouteIdentity identityOf(const Route& route);

    QSet<QString> m_names;
    std::map<TunnelIdentity, QString> m_tunnels; ///< the device
    std::map<IpAddress, QString> m_addresses;    ///< the device
    std::map<RouteIdentity, QString> m_routes;   ///< the device
};

} // namespace gretel
