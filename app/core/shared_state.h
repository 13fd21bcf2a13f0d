// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall_rules.h"
#include "core/host_side.h"
#include "core/system_state.h"

namespace gretel {

/// What a tunnel that is up wants of the machine besides a device of its own.
struct TunnelNeeds {
    QString device; ///< the tunnel's, by its present name
    quint32 mtu = 0;
    GrePair pair;
    QString parent; ///< the device that the tunnel is bound to; empty: none
    FirewallPolicy firewall = FirewallPolicy::Endpoints;
    bool clampMss = true;
    bool forward = true;
    std::vector<Prefix> near;              ///< this host's private networks
    std::vector<Prefix> far;               ///< the other host's
    std::optional<KeepaliveAnswer> answer; ///< the device within is not looked at
    std::optional<KeepaliveSender> sender; ///< likewise
    friend bool operator==(const TunnelNeeds&, const TunnelNeeds&) = default;
};

/// device, mtu: of the tunnel device as it is or will be. Addresses that are still names are unspecified.
TunnelNeeds needsOf(const TunnelProfile& profile, HostSide here, const QString& device, quint32 mtu);

/// Each passage is an element of a set in the packet filter, and has its words in a preview.
inline constexpr size_t mostPassagesOfTunnel = 4096;
inline constexpr size_t mostPassagesOfChange = 16384;

/// Passages that the profile can want: pairs of private networks of one family, one of each host. Networks
/// inside others count as well. None where the tunnel does not forward.
size_t passagesOf(const TunnelProfile& profile);

/// PassagesTogether, at "tunnels": the tunnels of one change want more passages than mostPassagesOfChange;
/// there is room for so many of them, from the first on. Nothing when there is room for all.
std::optional<Issue> tooManyPassages(const std::vector<TunnelProfile>& profiles);

/// A setting that a device which is not ours must have while tunnels need it, and what it had before the
/// first of them came.
struct Original {
    QString device;
    int index = 0; ///< of the device: another that got its name owes nothing
    DeviceSetting setting = DeviceSetting::Forwarding;
    quint32 value = 0;
    friend bool operator==(const Original&, const Original&) = default;
};
using Originals = std::vector<Original>;

/// What all tunnels that are up want together: no part of it is one tunnel's alone.
struct SharedState {
    FirewallRules firewall; ///< normalised
    /// A route of its own to each peer that a private network behind a tunnel covers, through the gateway of
    /// today: else the tunnel's packets would go into the tunnel.
    std::vector<Route> pins;
    std::vector<QString> forwarding; ///< devices, not the tunnels', whose incoming packets are forwarded
    FirewalldRules firewalld;        ///< at runtime; sorted; empty where firewalld does not run
    friend bool operator==(const SharedState&, const SharedState&) = default;
};

/// Pure. GRE of a foreign tunnel device that shares a guarded address is let pass as well: it is not in
/// anybody's way.
SharedState sharedState(const std::vector<TunnelNeeds>& tunnels, const SystemState& current);

/// Whether packets of this tunnel come in from where the main table would not send the answers back through
/// it, so that a reverse path filter of 1 would drop them.
bool needsLooseReversePath(const TunnelNeeds& tunnel, const SystemState& current);

/// How a packet to the peer would leave if there were no tunnel of ours: the main table's longest match, then
/// the least metric; routes of protocol 71 and those into our devices do not count. device: only through it;
/// empty: any. Null when there is none.
const Route* underlayRoute(const IpAddress& peer, const QString& device, const SystemState& current);

/// The route that keeps the peer out of the tunnel.
Route pinnedRoute(const IpAddress& peer, const Route& underlay);
/// A route of ours that belongs to no tunnel device.
bool isPin(const Route& route, const SystemState& current);

} // namespace gretel
