// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/adoption.h"

#include <algorithm>

#include "core/difference.h"
#include "core/encapsulation.h"

namespace gretel {

namespace {

class Adoption {
public:
    Adoption(const TunnelProfile& profile, HostSide side, const Link& link)
        : m_profile(profile),
          m_side(side),
          m_here(m_profile.host(side)),
          m_there(m_profile.host(other(side))),
          m_link(link) {}

    TunnelProfile take(const Underlay& underlay, const SystemState& system) && {
        m_profile.interface = m_link.name;
        if (m_link.gre) {
            takeEndpoints(*m_link.gre);
            takeParameters(m_profile, m_side, *m_link.gre);
        }
        takeAddress(system.addressesOf(m_link.name));
        takeNetworks(system.routesOf(m_link.name));
        // Forwarding counts only where there is something to forward.
        if (m_link.settings.forwarding &&
            (!m_profile.forward || !(m_here.networks.empty() || m_there.networks.empty())))
            m_profile.forward = *m_link.settings.forwarding != 0;
        takeMtu(underlay);
        return std::move(m_profile);
    }

private:
    void takeEndpoints(const GreParameters& gre) {
        if (m_here.local)
            m_here.local = gre.local;
        else
            takeEndpoint(m_here, gre.local);
        takeEndpoint(m_there, gre.remote);
    }

    /// A host name is what its user meant, whatever it stands for today.
    static void takeEndpoint(Host& host, const IpAddress& address) {
        if (host.endpoint && host.endpoint->address() && !address.isUnspecified())
            host.endpoint = Endpoint(address);
    }

    /// Only where there is no doubt which one is meant. The other end moves with it into a new network.
    void takeAddress(const std::vector<InterfaceAddress>& addresses) {
        std::vector<Prefix> own;
        for (const InterfaceAddress& address : addresses)
            if (!isAutomatic(address))
                own.push_back(address.address);
        if (own.size() != 1 || m_here.tunnel == own.front())
            return;
        m_here.tunnel = own.front();
        const auto there = otherEnd(own.front());
        const bool isBeside = m_there.tunnel && m_there.tunnel->length() == own.front().length() &&
                              m_there.tunnel->network() == own.front().network() &&
                              m_there.tunnel != own.front();
        if (there && !isBeside)
            m_there.tunnel = *there;
    }

    /// In the profile's order, what is new behind it.
    void takeNetworks(const std::vector<Route>& routes) {
        std::vector<Prefix> found;
        for (const Route& route : routes)
            if (route.protocol == ourRouteProtocol && !route.gateway && !route.source)
                found.push_back(route.destination);
        const auto isIn = [](const std::vector<Prefix>& networks, const Prefix& network) {
            return std::find(networks.begin(), networks.end(), network) != networks.end();
        };
        std::vector<Prefix>& networks = m_there.networks;
        std::erase_if(networks, [&](const Prefix& network) { return !isIn(found, network); });
        for (const Prefix& network : found)
            if (!isIn(networks, network) && networks.size() < size_t(mostNetworksOfHost))
                networks.push_back(network);
    }

    void takeMtu(const Underlay& underlay) {
        const auto layout =
            packetLayout(encapsulationOf(m_profile), m_profile.underlayMtu.value_or(underlay.mtu));
        const bool isComputed = layout && layout->tunnelMtu == m_link.mtu;
        if (!isComputed || m_profile.mtu)
            m_profile.mtu = m_link.mtu;
    }

    TunnelProfile m_profile;
    HostSide m_side;
    Host& m_here;
    Host& m_there;
    const Link& m_link;
};

} // namespace

void takeParameters(TunnelProfile& profile, HostSide here, const GreParameters& gre) {
    if (gre.inputKey.has_value() == gre.outputKey.has_value()) {
        profile.key = here == HostSide::Host1 ? gre.outputKey : gre.inputKey;
        profile.returnKey = here == HostSide::Host1 ? gre.inputKey : gre.outputKey;
        if (profile.returnKey == profile.key)
            profile.returnKey.reset();
    }
    if (gre.inputChecksum == gre.outputChecksum)
        profile.checksum = gre.inputChecksum;
    if (gre.inputSequence == gre.outputSequence)
        profile.sequence = gre.inputSequence;
    profile.ttl = gre.ttl == GreParameters::inheritTtl ? std::nullopt : std::optional(gre.ttl);
    profile.tos = gre.tos == GreParameters::inheritTos ? std::nullopt : std::optional(gre.tos);
    profile.df = gre.pathMtuDiscovery ? DfPolicy::Strict
                 : gre.ignoreDf       ? DfPolicy::Fragment
                                      : DfPolicy::Inherit;
    profile.device = gre.device;
}

TunnelProfile adopted(const TunnelProfile& profile, HostSide here, const Underlay& underlay,
                      const SystemState& system) {
    const Link* link = system.linkOfTunnel(profile.id);
    return link ? Adoption(profile, here, *link).take(underlay, system) : profile;
}

} // namespace gretel
