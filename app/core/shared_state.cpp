// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shared_state.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <set>

#include "core/keepalive.h"

namespace gretel {

namespace {

bool isOurs(const QString& device, const SystemState& current) {
    const Link* link = current.link(device);
    return link && !tunnelOfLink(*link).isNull();
}

bool covers(const std::vector<Prefix>& networks, const IpAddress& address) {
    return std::any_of(networks.begin(), networks.end(),
                       [&](const Prefix& network) { return network.contains(address); });
}

/// Local addresses at which somebody asked for other GRE to be dropped, and nobody for it to be let in.
QSet<IpAddress> guardedAddresses(const std::vector<TunnelNeeds>& tunnels) {
    QSet<IpAddress> guarded;
    for (const TunnelNeeds& tunnel : tunnels)
        if (tunnel.firewall == FirewallPolicy::Endpoints)
            guarded.insert(tunnel.pair.local);
    for (const TunnelNeeds& tunnel : tunnels)
        if (tunnel.firewall == FirewallPolicy::Open)
            guarded.remove(tunnel.pair.local);
    return guarded;
}

/// Nothing for devices of ours, and for those that carry no GRE.
std::optional<GreEnds> foreignEnds(const Link& link) {
    if (link.fallback || !tunnelOfLink(link).isNull())
        return std::nullopt;
    return link.gre ? GreEnds{link.gre->local, link.gre->remote} : link.otherGre;
}

/// Foreign tunnels at a guarded address; one that takes GRE from anybody leaves nothing to guard.
void makeWay(FirewallRules& rules, QSet<IpAddress>& guarded, const SystemState& current) {
    for (const Link& link : current.links) {
        const auto ends = foreignEnds(link);
        if (!ends)
            continue;
        const QSet<IpAddress> touched =
            ends->local.isUnspecified() ? guarded : (guarded & QSet<IpAddress>{ends->local});
        if (ends->remote.isUnspecified()) {
            guarded -= touched;
            continue;
        }
        for (const IpAddress& local : touched)
            rules.pairs.push_back({local, ends->remote});
    }
}

/// Under the name that the device has now.
void addKeepalives(FirewallRules& rules, const TunnelNeeds& tunnel) {
    if (tunnel.answer)
        rules.answers.push_back({tunnel.device, tunnel.answer->pair, tunnel.answer->closed});
    if (tunnel.sender)
        rules.senders.push_back(
            {tunnel.device, tunnel.sender->pair, tunnel.sender->key, tunnel.sender->checksum});
}

/// Those that lie in no other, each once.
std::vector<Prefix> widestOf(std::vector<Prefix> networks) {
    for (Prefix& network : networks)
        network = network.network();
    // A network stands before those inside it.
    std::sort(networks.begin(), networks.end());
    std::vector<Prefix> widest;
    for (const Prefix& network : networks)
        if (widest.empty() || !widest.back().contains(network))
            widest.push_back(network);
    return widest;
}

void addPassages(FirewallRules& rules, const TunnelNeeds& tunnel) {
    const std::vector<Prefix> allFar = widestOf(tunnel.far);
    for (const Prefix& near : widestOf(tunnel.near))
        for (const Prefix& far : allFar)
            if (near.family() == far.family())
                rules.passages.push_back({tunnel.device, near, far});
}

FirewallRules firewallOf(const std::vector<TunnelNeeds>& tunnels, const SystemState& current) {
    FirewallRules rules;
    QSet<IpAddress> guarded = guardedAddresses(tunnels);
    for (const TunnelNeeds& tunnel : tunnels) {
        if (tunnel.firewall != FirewallPolicy::Off || guarded.contains(tunnel.pair.local))
            rules.pairs.push_back(tunnel.pair);
        if (tunnel.clampMss)
            rules.clamps.push_back({tunnel.device, tunnel.mtu});
        addKeepalives(rules, tunnel);
        if (tunnel.forward)
            addPassages(rules, tunnel);
    }
    makeWay(rules, guarded, current);
    rules.guarded.assign(guarded.begin(), guarded.end());
    return rules.normalised();
}

std::vector<Route> pinsOf(const std::vector<TunnelNeeds>& tunnels, const SystemState& current) {
    std::vector<Route> pins;
    QSet<IpAddress> seen;
    for (const TunnelNeeds& tunnel : tunnels) {
        const IpAddress& peer = tunnel.pair.remote;
        if (!covers(tunnel.far, peer) || seen.contains(peer))
            continue;
        seen.insert(peer);
        const Route* underlay = underlayRoute(peer, tunnel.parent, current);
        // Somebody's own route to just this host already wins over every network.
        if (underlay && underlay->destination.length() < addressBits(peer.family()))
            pins.push_back(pinnedRoute(peer, *underlay));
    }
    return pins;
}

/// Where the packets of a private network come in: the device on whose wire it is, else the one that the way
/// there leads through.
std::optional<QString> deviceTowards(const Prefix& network, const SystemState& current) {
    for (const InterfaceAddress& address : current.addresses)
        if (address.address.overlaps(network) && !isOurs(address.device, current))
            return address.device;
    const Route* route = underlayRoute(network.network().address(), {}, current);
    if (route && !isDefaultRoute(route->destination) && !route->device.isEmpty())
        return route->device;
    return std::nullopt;
}

std::vector<QString> forwardingDevices(const std::vector<TunnelNeeds>& tunnels, const SystemState& current) {
    std::vector<QString> devices;
    std::set<Prefix> seen;
    for (const TunnelNeeds& tunnel : tunnels) {
        if (!tunnel.forward || !hasFamily(tunnel.far, Family::IPv4))
            continue;
        for (const Prefix& network : tunnel.near) {
            // The kernel lets nobody set this for IPv6 over netlink.
            if (network.family() != Family::IPv4 || !seen.insert(network).second)
                continue;
            const auto device = deviceTowards(network, current);
            const Link* link = device ? current.link(*device) : nullptr;
            if (link && !link->loopback)
                devices.push_back(*device);
        }
    }
    std::sort(devices.begin(), devices.end());
    devices.erase(std::unique(devices.begin(), devices.end()), devices.end());
    return devices;
}

/// Where firewalld judges the peer's packets: they come in by the way that ours go out. While there is no
/// such way, by the device that has the local address.
QString zoneOfPeer(const TunnelNeeds& tunnel, const SystemState& current) {
    QString device;
    if (const Route* underlay = underlayRoute(tunnel.pair.remote, tunnel.parent, current)) {
        device = underlay->device;
    } else {
        for (const InterfaceAddress& address : current.addresses)
            if (address.address.address() == tunnel.pair.local)
                device = address.device;
    }
    return current.firewalld->zoneOf(tunnel.pair.remote, device);
}

/// The zones of the devices that private networks are behind; each network is looked for once.
class LanZones {
public:
    explicit LanZones(const SystemState& current) : m_current(current) {}

    /// Of the first network that is behind a device; empty when none is.
    QString of(const std::vector<Prefix>& networks) {
        for (const Prefix& network : networks) {
            const auto known = m_zones.try_emplace(network);
            if (known.second)
                known.first->second = find(network);
            if (!known.first->second.isEmpty())
                return known.first->second;
        }
        return {};
    }

private:
    QString find(const Prefix& network) const {
        const auto device = deviceTowards(network, m_current);
        const Link* link = device ? m_current.link(*device) : nullptr;
        return link && !link->loopback ? m_current.firewalld->zoneOf(*device) : QString();
    }

    const SystemState& m_current;
    std::map<Prefix, QString> m_zones;
};

/// A tunnel's device is in the zone of the private network on this side: within a zone firewalld forwards.
FirewalldRules firewalldOf(const std::vector<TunnelNeeds>& tunnels, const SystemState& current) {
    FirewalldRules rules;
    if (!current.firewalld)
        return rules;
    LanZones zones(current);
    for (const TunnelNeeds& tunnel : tunnels) {
        if (tunnel.firewall != FirewallPolicy::Off)
            rules.passes.push_back({zoneOfPeer(tunnel, current), tunnel.pair});
        if (!tunnel.forward || tunnel.far.empty())
            continue;
        if (const QString zone = zones.of(tunnel.near); !zone.isEmpty())
            rules.members.push_back({zone, tunnel.device});
    }
    return together(rules, {});
}

} // namespace

TunnelNeeds needsOf(const TunnelProfile& profile, HostSide here, const QString& device, quint32 mtu) {
    const Host& own = profile.host(here);
    const Host& there = profile.host(other(here));
    TunnelNeeds needs;
    needs.device = device;
    needs.mtu = mtu;
    needs.pair.local = sendingAddress(own).value_or(IpAddress());
    if (there.endpoint && there.endpoint->address())
        needs.pair.remote = *there.endpoint->address();
    needs.parent = profile.device;
    needs.firewall = profile.firewall;
    needs.clampMss = profile.clampMss;
    needs.forward = profile.forward;
    needs.near = own.networks;
    needs.far = there.networks;
    needs.answer = keepaliveAnswer(profile, here, device);
    needs.sender = keepaliveSender(profile, here, device);
    return needs;
}

size_t passagesOf(const TunnelProfile& profile) {
    size_t passages = 0;
    const std::vector<Prefix>& second = profile.host2.networks;
    for (const Prefix& first : profile.host1.networks)
        passages += size_t(std::count_if(second.begin(), second.end(), [&](const Prefix& network) {
            return network.family() == first.family();
        }));
    return profile.forward ? passages : 0;
}

std::optional<Issue> tooManyPassages(const std::vector<TunnelProfile>& profiles) {
    size_t passages = 0;
    for (size_t i = 0; i < profiles.size(); ++i) {
        passages += passagesOf(profiles[i]);
        if (passages > mostPassagesOfChange)
            return Issue{IssueKind::PassagesTogether,
                         QStringLiteral("tunnels"),
                         {QString::number(profiles.size()), QString::number(i)}};
    }
    return std::nullopt;
}

SharedState sharedState(const std::vector<TunnelNeeds>& tunnels, const SystemState& current) {
    return {firewallOf(tunnels, current), pinsOf(tunnels, current), forwardingDevices(tunnels, current),
            firewalldOf(tunnels, current)};
}

bool needsLooseReversePath(const TunnelNeeds& tunnel, const SystemState& current) {
    return std::any_of(tunnel.far.begin(), tunnel.far.end(), [&](const Prefix& network) {
        if (network.family() != Family::IPv4)
            return false;
        return std::any_of(current.routes.begin(), current.routes.end(), [&](const Route& route) {
            return route.destination.length() >= network.length() && route.destination.overlaps(network) &&
                   route.table == mainRouteTable && route.device != tunnel.device && !isPin(route, current);
        });
    });
}

const Route* underlayRoute(const IpAddress& peer, const QString& device, const SystemState& current) {
    const Route* best = nullptr;
    for (const Route& route : current.routes) {
        if (route.table != mainRouteTable || route.protocol == ourRouteProtocol ||
            !route.destination.contains(peer) || (!device.isEmpty() && route.device != device) ||
            isOurs(route.device, current))
            continue;
        const auto rank = [](const Route& one) {
            return std::make_pair(-int(one.destination.length()), one.metric);
        };
        if (!best || rank(route) < rank(*best))
            best = &route;
    }
    return best;
}

Route pinnedRoute(const IpAddress& peer, const Route& underlay) {
    Route pin;
    pin.destination = Prefix(peer, addressBits(peer.family()));
    pin.device = underlay.device;
    pin.gateway = underlay.gateway;
    pin.source = underlay.source;
    pin.onlink = underlay.onlink;
    return pin;
}

bool isPin(const Route& route, const SystemState& current) {
    return route.protocol == ourRouteProtocol && !isOurs(route.device, current);
}

} // namespace gretel
