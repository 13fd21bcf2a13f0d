// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/field.h"
#include "core/validation_parts.h"

namespace gretel {

namespace {

bool isLocal(const Host& host, const SystemState& system) {
    const auto has = [&](const std::optional<IpAddress>& address) {
        return address && system.hasLocalAddress(*address);
    };
    return has(host.local) || (host.endpoint && has(host.endpoint->address()));
}

} // namespace

Parsed<HostSide> hereOf(const TunnelProfile& profile, const SystemState& system) {
    if (profile.here)
        return *profile.here;
    const bool host1 = isLocal(profile.host1, system);
    const bool host2 = isLocal(profile.host2, system);
    if (host1 != host2)
        return host1 ? HostSide::Host1 : HostSide::Host2;
    return Issue{host1 ? IssueKind::BothHostsAreHere : IssueKind::NeitherHostIsHere, field::here, {}};
}

namespace validation {

namespace {

constexpr quint32 mainTable = 254;

/// A choice by hand that the addresses contradict: the other column is this computer, or is it as well. Only
/// the public address tells: behind their NATs two hosts may well have the same one.
std::optional<IssueKind> whyWrong(const TunnelProfile& profile, const SystemState& system) {
    const auto& peer = profile.host(other(*profile.here)).endpoint;
    if (!peer || !peer->address() || !system.hasLocalAddress(*peer->address()))
        return std::nullopt;
    const bool both = isLocal(profile.host(*profile.here), system);
    return both ? IssueKind::BothHostsAreHere : IssueKind::NeitherHostIsHere;
}

void checkSendingAddress(const TunnelProfile& profile, HostSide here, const SystemState& system,
                         Findings& findings) {
    const Host& host = profile.host(here);
    const auto address = sendingAddress(host);
    if (address && !system.hasLocalAddress(*address)) {
        findings.add(IssueKind::AddressNotHere, host.local ? field::local(here) : field::publicAddress(here),
                     {address->toString()});
    }
}

/// What the kernel already reaches, but for what this tunnel itself has made.
class Reached {
public:
    Reached(const SystemState& system, const QUuid& tunnel) : m_system(system) {
        if (const Link* own = system.linkOfTunnel(tunnel))
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
        for (const Route& route : m_system.routes) {
            if (route.table == mainTable)
                consider(route.destination, route.device, !route.gateway);
        }
        for (const InterfaceAddress& address : m_system.addresses)
            consider(address.address, address.device, true);
        return best;
    }

private:
    const SystemState& m_system;
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

/// Whether the kernel would take a device of the profile for this one (ip_tunnel_find(),
/// net/ipv4/ip_tunnel.c).
bool isSameTunnel(const TunnelProfile& profile, HostSide here, const GreParameters& device) {
    const auto local = sendingAddress(profile.host(here));
    const auto& peer = profile.host(other(here)).endpoint;
    return local == device.local && peer && peer->address() == device.remote &&
           device.inputKey == profile.key;
}

void checkDevices(const TunnelProfile& profile, Here here, const SystemState& system, Findings& findings) {
    const Link* own = system.linkOfTunnel(profile.id);
    const Link* named = system.link(profile.interface);
    if (named && named != own && !findings.has(IssueKind::InterfaceNameTaken) &&
        !findings.has(IssueKind::ReservedInterfaceName))
        findings.add(IssueKind::InterfaceNameTaken, field::interface, {profile.interface});
    if (!profile.device.isEmpty()) {
        const Link* parent = system.link(profile.device);
        if (!parent || parent == own || profile.device == profile.interface)
            findings.add(IssueKind::NoSuchDevice, field::device, {profile.device});
    }
    if (findings.has(IssueKind::DuplicateEndpoints))
        return;
    const auto isTwin = [&](const Link& link) {
        const auto seenFrom = [&](HostSide side) { return isSameTunnel(profile, side, *link.gre); };
        if (&link == own || !link.gre)
            return false;
        return here ? seenFrom(*here) : seenFrom(HostSide::Host1) || seenFrom(HostSide::Host2);
    };
    const auto twin = std::find_if(system.links.begin(), system.links.end(), isTwin);
    if (twin != system.links.end()) {
        const HostSide there = other(here.value_or(HostSide::Host1));
        findings.add(IssueKind::DuplicateDevice, field::publicAddress(there), {twin->name});
    }
}

} // namespace

Here checkHere(const TunnelProfile& profile, const SystemState& system, Findings& findings) {
    const auto here = hereOf(profile, system);
    if (!here) {
        // Half a table has no host that is here yet; the empty cells say enough.
        const bool filled = profile.host1.endpoint && profile.host2.endpoint;
        if (filled || here.error().kind == IssueKind::BothHostsAreHere)
            findings.add(here.error(), here.error().field);
        return std::nullopt;
    }
    if (const auto wrong = profile.here ? whyWrong(profile, system) : std::nullopt)
        findings.add(*wrong, field::here);
    else
        checkSendingAddress(profile, *here, system, findings);
    return *here;
}

void checkSystem(const TunnelProfile& profile, Here here, const SystemState& system, Findings& findings) {
    checkDevices(profile, here, system, findings);
    const Reached reached(system, profile.id);
    checkTunnelRoutes(profile, here, reached, findings);
    if (here)
        checkNetworkRoutes(profile, other(*here), reached, findings);
}

} // namespace validation

} // namespace gretel
