// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/tunnel_observer.h"

#include <QSet>

#include "core/validation.h"
#include "netlink/kernel_reader.h"

namespace gretel::netlink {

namespace {

TunnelProfile withKnownAddresses(TunnelProfile profile, HostSide here, const GreParameters& device) {
    if (profile.host(here).endpoint && !profile.host(here).endpoint->address())
        profile.host(here).endpoint = Endpoint(device.local);
    if (profile.host(other(here)).endpoint && !profile.host(other(here)).endpoint->address())
        profile.host(other(here)).endpoint = Endpoint(device.remote);
    return profile;
}

/// A computer that lost its address is still the one that the device was made for.
std::optional<HostSide> sideOf(const TunnelProfile& profile, const GreParameters& device,
                               const SystemState& system) {
    if (const Parsed<HostSide> here = hereOf(profile, system))
        return *here;
    for (const HostSide side : {HostSide::Host1, HostSide::Host2})
        if (sendingAddress(profile.host(side)) == device.local)
            return side;
    return std::nullopt;
}

} // namespace

Observation observeTunnel(Socket& socket, const TunnelProfile& profile, const SystemState& system) {
    const Link* link = system.linkOfTunnel(profile.id);
    if (link == nullptr)
        return {};
    const Observation unknown{TunnelState::Degraded, {}, link->name};
    if (!link->gre)
        return unknown;
    const std::optional<HostSide> here = sideOf(profile, *link->gre, system);
    if (!here)
        return unknown;

    const TunnelProfile known = withKnownAddresses(profile, *here, *link->gre);
    const Outcome<Underlay> way = routeTo(socket, link->gre->remote, profile.device);
    const Result<DesiredTunnel, Issues> desired = desiredTunnel(known, *here, way ? *way : Underlay{});
    return desired ? observe(*desired, system) : unknown;
}

QHash<QUuid, Observation> observeTunnels(Socket& socket, const std::vector<TunnelProfile>& profiles,
                                         const SystemState& system) {
    QSet<QUuid> present;
    for (const Link& link : system.links)
        if (const QUuid id = tunnelOfAlias(link.alias); !id.isNull())
            present.insert(id);

    QHash<QUuid, Observation> observations;
    for (const TunnelProfile& profile : profiles)
        if (present.contains(profile.id))
            observations.insert(profile.id, observeTunnel(socket, profile, system));
    return observations;
}

} // namespace gretel::netlink
