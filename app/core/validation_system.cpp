// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/field.h"
#include "core/validation_parts.h"

namespace gretel {

namespace {

/// Addresses: whatever has hasLocalAddress().
template <typename Addresses>
bool isLocal(const Host& host, const Addresses& addresses) {
    const auto has = [&](const std::optional<IpAddress>& address) {
        return address && addresses.hasLocalAddress(*address);
    };
    return has(host.local) || (host.endpoint && has(host.endpoint->address()));
}

template <typename Addresses>
Parsed<HostSide> hereAmong(const TunnelProfile& profile, const Addresses& addresses) {
    if (profile.here)
        return *profile.here;
    const bool host1 = isLocal(profile.host1, addresses);
    const bool host2 = isLocal(profile.host2, addresses);
    if (host1 != host2)
        return host1 ? HostSide::Host1 : HostSide::Host2;
    return Issue{host1 ? IssueKind::BothHostsAreHere : IssueKind::NeitherHostIsHere, field::here, {}};
}

} // namespace

Parsed<HostSide> hereOf(const TunnelProfile& profile, const SystemState& system) {
    return hereAmong(profile, system);
}

Parsed<HostSide> hereOf(const TunnelProfile& profile, const ValidationTables& tables) {
    return hereAmong(profile, tables);
}

namespace validation {

namespace {

/// A choice by hand that the addresses contradict: the other column is this computer, or is it as well. Only
/// the public address tells: behind their NATs two hosts may well have the same one.
std::optional<IssueKind> whyWrong(const TunnelProfile& profile, const Ground& ground) {
    const auto& peer = profile.host(other(*profile.here)).endpoint;
    if (!peer || !peer->address() || !ground.hasLocalAddress(*peer->address()))
        return std::nullopt;
    const bool both = isLocal(profile.host(*profile.here), ground);
    return both ? IssueKind::BothHostsAreHere : IssueKind::NeitherHostIsHere;
}

void checkSendingAddress(const TunnelProfile& profile, HostSide here, const Ground& ground,
                         Findings& findings) {
    const Host& host = profile.host(here);
    const auto address = sendingAddress(host);
    if (address && !ground.hasLocalAddress(*address)) {
        findings.add(IssueKind::AddressNotHere, host.local ? field::local(here) : field::publicAddress(here),
                     {address->toString()});
    }
}

/// What the kernel already reaches, but for what this tunnel itself has made.
class Reached {
public:
    Reached(const Ground& ground, const QUuid& tunnel) : m_ground(ground) {
        if (const Link* own = ground.linkOfTunnel(tunnel))
            m_own = own->name;
    }

    struct Place {
        Prefix prefix;
        QString device;
        bool connected; ///< on the device's own wire: an address of it, or a route without a gateway
    };

    /// The narrowest overlap that counts by `counts(prefix, connected)`.
    template <typename Counts>
    std::optional<Place> find(const Prefix& prefix, Counts counts) const {
        std::optional<Place> best;
        const auto consider = [&](const Prefix& reached, const QString& device, bool connected) {
            if (!reached.overlaps(prefix) || isDefaultRoute(reached) || !counts(reached, connected))
                return;
            const bool own = !m_own.isEmpty() && device == m_own;
            if (!own && (!best || reached.length() > best->prefix.length()))
                best = Place{reached.network(), device, connected};
        };
        m_ground.visitRoutes(prefix, [&](const Route& route) {
            if (route.table == mainRouteTable)
                consider(route.destination, route.device, !route.gateway);
        });
        m_ground.visitAddresses(prefix, [&](const InterfaceAddress& address) {
            consider(address.address, address.device, true);
        });
        return best;
    }

private:
    const Ground& m_ground;
    QString m_own;
};

void checkTunnelRoutes(const TunnelProfile& profile, Here here, const Reached& reached, Findings& findings) {
    const auto side = tunnelSide(profile, here);
    // One overlap of the tunnel's prefix is enough to say that another is needed.
    if (!side || findings.has(IssueKind::TunnelOverlapsProfile) ||
        findings.has(IssueKind::TunnelOverlapsNetwork))
        return;
    const Prefix tunnel = profile.host(*side).tunnel->network();
    const auto says = [&](IssueKind kind, const Reached::Place& place) {
        findings.add(kind, field::tunnel(*side), {tunnel.toString(), place.prefix.toString(), place.device});
    };
    const auto onlyWider = [&](const Prefix& prefix, bool connected) {
        return !connected && prefix.length() < tunnel.length();
    };
    const auto clash = reached.find(
        tunnel, [&](const Prefix& prefix, bool connected) { return !onlyWider(prefix, connected); });
    if (clash)
        says(IssueKind::TunnelOverlapsRoute, *clash);
    else if (const auto wider = reached.find(tunnel, onlyWider))
        says(IssueKind::TunnelInsideRoute, *wider);
}

/// Only the other host's networks are routed into the tunnel; this computer's own are its LAN and belong
/// where they are.
void checkNetworkRoutes(const TunnelProfile& profile, HostSide there, const Reached& reached,
                        Findings& findings) {
    const std::vector<Prefix>& networks = profile.host(there).networks;
    const size_t count = std::min(networks.size(), size_t(mostNetworksOfHost));
    for (size_t i = 0; i < count; ++i) {
        const Prefix network = networks[i].network();
        const auto place = reached.find(network, [&](const Prefix& prefix, bool connected) {
            return connected || prefix.length() == network.length();
        });
        if (!place || isDefaultRoute(network))
            continue;
        const QString field = field::network(there, qsizetype(i));
        if (place->prefix == network)
            findings.add(IssueKind::NetworkAlreadyRouted, field, {network.toString(), place->device});
        else
            findings.add(IssueKind::NetworkOverlapsRoute, field,
                         {network.toString(), place->prefix.toString(), place->device});
    }
}

/// Between IPv6 networks the kernel forwards for all devices or for none, which is not a tunnel's to decide.
void checkIpv6Forwarding(const TunnelProfile& profile, HostSide here, const Ground& ground,
                         Findings& findings) {
    const std::vector<Prefix>& near = profile.host(here).networks;
    const auto first = std::find_if(near.begin(), near.end(),
                                    [](const Prefix& network) { return network.family() == Family::IPv6; });
    if (profile.forward && !ground.forwardsIpv6() && first != near.end() &&
        hasFamily(profile.host(other(here)).networks, Family::IPv6))
        findings.add(IssueKind::Ipv6NotForwarded, field::network(here, first - near.begin()),
                     {first->network().toString()});
}

/// Whether the kernel would take a device of the profile for this one (ip_tunnel_find(),
/// net/ipv4/ip_tunnel.c).
bool isSameTunnel(const TunnelProfile& profile, HostSide here, const GreParameters& device) {
    const auto local = sendingAddress(profile.host(here));
    const auto& peer = profile.host(other(here)).endpoint;
    return local == device.local && peer && peer->address() == device.remote &&
           device.inputKey == profile.keyFrom(other(here));
}

/// The host that is not here; both while nobody knows.
std::vector<Ground::Peer> peersOf(const TunnelProfile& profile, Here here) {
    std::vector<Ground::Peer> peers;
    for (const HostSide side : {HostSide::Host1, HostSide::Host2})
        if (const auto& endpoint = profile.host(side).endpoint;
            endpoint && endpoint->address() && here != side)
            peers.push_back({*endpoint->address(), profile.keyFrom(side)});
    return peers;
}

void checkDevices(const TunnelProfile& profile, Here here, const Ground& ground, Findings& findings) {
    const Link* own = ground.linkOfTunnel(profile.id);
    const Link* named = ground.link(profile.interface);
    if (named && named != own && !findings.has(IssueKind::InterfaceNameTaken) &&
        !findings.has(IssueKind::ReservedInterfaceName))
        findings.add(IssueKind::InterfaceNameTaken, field::interface, {profile.interface});
    if (!profile.device.isEmpty()) {
        const Link* parent = ground.link(profile.device);
        if (!parent || parent == own || profile.device == profile.interface)
            findings.add(IssueKind::NoSuchDevice, field::device, {profile.device});
    }
    if (findings.has(IssueKind::DuplicateEndpoints))
        return;
    const auto isTwin = [&](const Link* link) {
        const auto seenFrom = [&](HostSide side) { return isSameTunnel(profile, side, *link->gre); };
        if (link == own)
            return false;
        return here ? seenFrom(*here) : seenFrom(HostSide::Host1) || seenFrom(HostSide::Host2);
    };
    const std::vector<const Link*> devices = ground.devicesTo(peersOf(profile, here));
    const auto twin = std::find_if(devices.begin(), devices.end(), isTwin);
    if (twin != devices.end()) {
        const HostSide there = other(here.value_or(HostSide::Host1));
        findings.add(IssueKind::DuplicateDevice, field::publicAddress(there), {(*twin)->name});
    }
}

} // namespace

std::vector<const Link*> Ground::devicesTo(const std::vector<Peer>& peers) const {
    std::vector<const Link*> devices;
    if (!m_tables) {
        for (const Link& link : m_system.links)
            if (link.gre)
                devices.push_back(&link);
        return devices;
    }
    for (const Peer& peer : peers) {
        const std::vector<const Link*> more = m_tables->devicesTo(peer.address, peer.key);
        devices.insert(devices.end(), more.begin(), more.end());
    }
    std::sort(devices.begin(), devices.end()); // they stand in one array
    return devices;
}

Here checkHere(const TunnelProfile& profile, const Ground& ground, Findings& findings) {
    const auto here = hereAmong(profile, ground);
    if (!here) {
        // Half a table has no host that is here yet; the empty cells say enough.
        const bool filled = profile.host1.endpoint && profile.host2.endpoint;
        if (filled || here.error().kind == IssueKind::BothHostsAreHere)
            findings.add(here.error(), here.error().field);
        return std::nullopt;
    }
    if (const auto wrong = profile.here ? whyWrong(profile, ground) : std::nullopt)
        findings.add(*wrong, field::here);
    else
        checkSendingAddress(profile, *here, ground, findings);
    return *here;
}

void checkSystem(const TunnelProfile& profile, Here here, const Ground& ground, Findings& findings) {
    checkDevices(profile, here, ground, findings);
    const Reached reached(ground, profile.id);
    checkTunnelRoutes(profile, here, reached, findings);
    if (!here)
        return;
    checkNetworkRoutes(profile, other(*here), reached, findings);
    checkIpv6Forwarding(profile, *here, ground, findings);
}

} // namespace validation

} // namespace gretel
