// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standing_facts.h"

#include <algorithm>

#include "core/encapsulation.h"
#include "core/validation.h"

namespace gretel {

namespace {

void addForwarding(DoctorFacts& facts, const QString& device, const SystemState& system) {
    const auto isSame = [&](const auto& row) { return row.first == device; };
    const Link* link = system.link(device);
    if (!link || !link->settings.forwarding ||
        std::any_of(facts.forwarding.begin(), facts.forwarding.end(), isSame))
        return;
    facts.forwarding.emplace_back(device, *link->settings.forwarding != 0);
}

/// Those that this computer's private networks of IPv4 are behind.
void addNetworkDevices(DoctorFacts& facts, const Host& own, const SystemState& system) {
    for (const Prefix& network : own.networks)
        for (const Route& route : system.routes)
            if (network.family() == Family::IPv4 && route.destination == network &&
                route.device != facts.observation.device)
                addForwarding(facts, route.device, system);
}

void addDuplicates(DoctorFacts& facts, const TunnelProfile& profile, const GreParameters& wanted,
                   const SystemState& system) {
    for (const Link& link : system.links)
        if (link.gre && tunnelOfLink(link) != profile.id && link.gre->local == wanted.local &&
            link.gre->remote == wanted.remote && link.gre->inputKey == wanted.inputKey)
            facts.duplicates.append(link.name);
}

IpAddress withLastBit(const Prefix& network) {
    const int bits = addressBits(network.family());
    return network.network().address().withBit(bits - 1, true);
}

/// One below the broadcast address.
IpAddress beforeLast(const Prefix& network) {
    return network.lastAddress().withBit(addressBits(network.family()) - 1, false);
}

} // namespace

std::optional<HostSide> sideOf(const TunnelProfile& profile, const SystemState& system) {
    if (const auto here = hereOf(profile, system); here.ok())
        return *here;
    const Link* link = system.linkOfTunnel(profile.id);
    for (const HostSide side : {HostSide::Host1, HostSide::Host2})
        if (link && link->gre && sendingAddress(profile.host(side)) == link->gre->local)
            return side;
    return std::nullopt;
}

std::optional<IpAddress> peerOf(const TunnelProfile& profile, const SystemState& system) {
    const auto here = sideOf(profile, system);
    if (!here)
        return std::nullopt;
    const auto& peer = profile.host(other(*here)).endpoint;
    return peer ? peer->address() : std::nullopt;
}

void addHelper(DoctorFacts& facts, const std::optional<Failure>& failure,
               const std::optional<Notices>& notices) {
    facts.helperAsked = true;
    facts.helper = failure;
    if (notices)
        facts.blockers = blockersOf(*notices);
}

std::optional<OwnAddress> addressInOwnNetwork(const TunnelProfile& profile, HostSide here,
                                              const SystemState& system) {
    for (const Prefix& network : profile.host(here).networks)
        for (const InterfaceAddress& own : system.addresses)
            if (network.contains(own.address.address()))
                return OwnAddress{own.address.address(), network};
    return std::nullopt;
}

std::vector<IpAddress> likelyFarAddresses(const Host& far) {
    constexpr size_t most = 4;
    std::vector<IpAddress> addresses;
    for (const Prefix& network : far.networks) {
        const int bits = addressBits(network.family());
        const bool isOne = network.length() >= bits - 16;
        if (!isOne || addresses.size() >= most)
            continue;
        if (network.length() >= bits - 1) {
            addresses.push_back(network.address());
            continue;
        }
        addresses.push_back(withLastBit(network));
        if (network.family() == Family::IPv4)
            addresses.push_back(beforeLast(network));
    }
    return addresses;
}

DoctorFacts standingFacts(const TunnelProfile& profile, const SystemState& system,
                          const Observation& observation, const std::optional<Underlay>& way) {
    DoctorFacts facts;
    facts.observation = observation;
    facts.way = way;
    facts.overhead = overhead(encapsulationOf(profile));
    facts.hasChecksum = profile.checksum;
    facts.clampsMss = profile.clampMss;
    const auto here = sideOf(profile, system);
    if (!here)
        return facts;
    const Host& own = profile.host(*here);
    const Host& far = profile.host(other(*here));
    facts.local = sendingAddress(own).value_or(IpAddress());
    facts.localPresent = system.hasLocalAddress(facts.local);
    facts.peer = peerOf(profile, system).value_or(IpAddress());
    if (far.tunnel)
        facts.tunnelPeer = far.tunnel->address();
    facts.forwards = profile.forward && !own.networks.empty() && !far.networks.empty();

    const auto forwards = [&](Family family) {
        return facts.forwards && hasFamily(own.networks, family) && hasFamily(far.networks, family);
    };
    if (forwards(Family::IPv6))
        facts.forwardsIpv6 = system.forwardsIpv6;

    GreParameters wanted;
    wanted.local = facts.local;
    wanted.remote = facts.peer;
    wanted.inputKey = profile.keyFrom(other(*here));
    addDuplicates(facts, profile, wanted, system);
    if (const Link* link = system.linkOfTunnel(profile.id)) {
        facts.tunnelMtu = link->mtu;
        facts.reversePath = std::max(link->settings.reversePath.value_or(0), system.reversePathOfAll);
        if (forwards(Family::IPv4)) {
            addForwarding(facts, link->name, system);
            addNetworkDevices(facts, own, system);
        }
    }
    if (const auto address = addressInOwnNetwork(profile, *here, system))
        facts.ownNetwork = address->network.toString();
    if (!far.networks.empty())
        facts.farTarget = far.networks.front().toString();
    return facts;
}

} // namespace gretel
