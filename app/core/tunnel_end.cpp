// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel_end.h"

#include <algorithm>

#include "core/adoption.h"
#include "core/desired_state.h"
#include "core/difference.h"
#include "core/encapsulation.h"
#include "core/field.h"
#include "core/keepalive.h"

namespace gretel {

namespace {

std::optional<Endpoint> endpointAt(const IpAddress& address) {
    return address.isUnspecified() ? std::nullopt : std::optional<Endpoint>(address);
}

bool isUnmarkedTunnel(const Link& link) {
    return link.gre && !link.fallback && tunnelOfLink(link).isNull() && !link.gre->remote.isUnspecified();
}

TunnelEnd endAt(const Link& link, const SystemState& system) {
    TunnelEnd end;
    end.interface = link.name;
    end.gre = *link.gre;
    end.mtu = link.mtu;
    for (const InterfaceAddress& address : system.addressesOf(link.name))
        if (!end.address && !isAutomatic(address))
            end.address = address.address;
    for (const Route& route : system.routesOf(link.name))
        if (!end.address || route.destination != end.address->network())
            end.networks.push_back(route.destination);
    return end;
}

} // namespace

Result<TunnelEnd, Issues> endOf(const TunnelProfile& profile, HostSide host) {
    // What has to be there does not depend on the device that this computer sends through.
    TunnelProfile mirror = profile;
    if (mirror.here != host)
        mirror.device.clear();
    if (mirror.id.isNull())
        mirror.id = QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0); // an end has none
    const auto desired = desiredTunnel(mirror, host, Underlay{});
    Issues issues = desired ? Issues() : desired.error();
    const std::optional<Prefix>& peer = profile.host(other(host)).tunnel;
    if (!peer)
        issues.push_back({IssueKind::Missing, field::tunnel(other(host)), {}});
    if (!issues.empty())
        return issues;

    TunnelEnd end;
    end.name = profile.name;
    end.interface = profile.interface;
    end.gre = *desired->link.gre;
    end.mtu = desired->link.mtu;
    end.address = desired->address.address;
    end.peer = peer;
    for (const Route& route : desired->routes)
        end.networks.push_back(route.destination);
    end.ownNetworks = profile.host(host).networks;
    end.clampMss = profile.clampMss;
    end.forward = profile.forward;
    end.firewall = profile.firewall;
    // What the profile says of keepalives, it says of this computer.
    end.sendsKeepalives = profile.here != host && answersKeepalives(profile);
    end.answersKeepalives = profile.here != host && sendsKeepalives(profile);
    return end;
}

TunnelProfile profileOf(const TunnelEnd& end, std::optional<HostSide> here) {
    TunnelProfile profile;
    profile.name = end.name.isEmpty() ? end.interface : end.name;
    profile.interface = end.interface;
    profile.here = here;
    profile.host1.endpoint = endpointAt(end.gre.local);
    profile.host2.endpoint = endpointAt(end.gre.remote);
    profile.host1.tunnel = end.address;
    profile.host2.tunnel = end.peer ? end.peer : end.address ? otherEnd(*end.address) : std::nullopt;
    profile.host1.networks = end.ownNetworks;
    profile.host2.networks = end.networks;
    takeParameters(profile, HostSide::Host1, end.gre);
    profile.clampMss = end.clampMss;
    profile.forward = end.forward;
    profile.firewall = end.firewall;
    const auto layout = packetLayout(encapsulationOf(profile), defaultUnderlayMtu);
    if (end.mtu && !(layout && layout->tunnelMtu == *end.mtu))
        profile.mtu = end.mtu;
    return profile;
}

std::vector<TunnelEnd> unmarkedEnds(const SystemState& system) {
    std::vector<TunnelEnd> ends;
    for (const Link& link : system.links)
        if (isUnmarkedTunnel(link))
            ends.push_back(endAt(link, system));
    return ends;
}

bool coversPeer(const TunnelEnd& end) {
    return std::any_of(end.networks.begin(), end.networks.end(),
                       [&end](const Prefix& network) { return network.contains(end.gre.remote); });
}

} // namespace gretel
