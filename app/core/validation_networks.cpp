// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/field.h"
#include "core/shared_state.h"
#include "core/validation_parts.h"

namespace gretel::validation {

namespace {

constexpr std::array bothSides{HostSide::Host1, HostSide::Host2};

/// Why nobody can live in this network; empty for what only covers such addresses, as 0.0.0.0/0 does.
QString whyUnusableNetwork(const Prefix& network) {
    const QString first = whyUnusable(network.network().address());
    return first == whyUnusable(network.lastAddress()) ? first : QString();
}

bool containsAddress(const Prefix& network, const std::optional<IpAddress>& address) {
    return address && network.contains(*address);
}

/// The host on the other side routes this network into the tunnel: the tunnel's own packets must not go
/// there.
void checkReach(const Prefix& network, const TunnelProfile& profile, HostSide side, const QString& field,
                Findings& findings) {
    const Host& owner = profile.host(side);
    const Host& user = profile.host(other(side));
    const auto peer = owner.endpoint ? owner.endpoint->address() : std::nullopt;
    if (peer && network == Prefix(*peer, addressBits(peer->family())))
        findings.add(IssueKind::NetworkIsPeer, field, {network.toString()});
    else if (containsAddress(network, peer))
        findings.add(IssueKind::NetworkCoversPeer, field, {network.toString(), peer->toString()});
    const auto own = sendingAddress(user);
    if (containsAddress(network, own) && !isDefaultRoute(network))
        findings.add(IssueKind::NetworkCoversOwnPublic, field, {network.toString(), own->toString()});
}

void checkNetwork(const TunnelProfile& profile, HostSide side, size_t index, Findings& findings) {
    const std::vector<Prefix>& networks = profile.host(side).networks;
    const Prefix& network = networks[index];
    const QString field = field::network(side, qsizetype(index));
    const QString why = whyUnusableNetwork(network);
    if (!why.isEmpty())
        findings.add(IssueKind::UnusableAddress, field, {network.toString(), why});
    if (!network.isNetwork())
        findings.add(IssueKind::HostBitsSet, field, {network.toString(), network.network().toString()});
    checkReach(network, profile, side, field, findings);
    // Of two equal ones the later is the one too many.
    for (size_t i = 0; i < networks.size(); ++i) {
        if (i != index && networks[i].contains(network) &&
            (networks[i].length() < network.length() || i < index)) {
            findings.add(IssueKind::NetworkInsideNetwork, field,
                         {network.toString(), networks[i].toString()});
            return;
        }
    }
}

/// A default route holds every network, and every network wins over it: that is no overlap.
bool collide(const Prefix& left, const Prefix& right) {
    return left.overlaps(right) && isDefaultRoute(left) == isDefaultRoute(right);
}

void checkAcross(const TunnelProfile& profile, Findings& findings) {
    const std::vector<Prefix>& first = profile.host1.networks;
    const std::vector<Prefix>& second = profile.host2.networks;
    for (size_t i = 0; i < second.size(); ++i) {
        const auto found = std::find_if(first.begin(), first.end(),
                                        [&](const Prefix& network) { return collide(network, second[i]); });
        if (found != first.end()) {
            findings.add(IssueKind::NetworksOverlap, field::network(HostSide::Host2, qsizetype(i)),
                         {found->toString(), second[i].toString()});
        }
    }
}

void checkTunnelAgainst(const TunnelProfile& profile, HostSide side, Findings& findings) {
    const std::vector<Prefix>& networks = profile.host(side).networks;
    const auto shown = profile.host(side).tunnel ? side : tunnelSide(profile, profile.here);
    if (!shown)
        return;
    const Prefix tunnel = profile.host(*shown).tunnel->network();
    const auto found = std::find_if(networks.begin(), networks.end(), [&](const Prefix& network) {
        return network.overlaps(tunnel) && !isDefaultRoute(network);
    });
    if (found != networks.end()) {
        findings.add(IssueKind::TunnelOverlapsNetwork, field::tunnel(*shown),
                     {tunnel.toString(), found->toString()});
    }
}

/// Each network of one host beside each of the other; said of the longer list.
void checkPassages(const TunnelProfile& profile, Findings& findings) {
    const size_t passages = passagesOf(profile);
    if (passages <= mostPassagesOfTunnel)
        return;
    const bool isFirst = profile.host1.networks.size() > profile.host2.networks.size();
    const HostSide longer = isFirst ? HostSide::Host1 : HostSide::Host2;
    const size_t count = profile.host(longer).networks.size();
    const size_t others = profile.host(other(longer)).networks.size();
    findings.add(IssueKind::TooManyPassages, field::networks(longer),
                 {QString::number(count), QString::number(others), QString::number(passages),
                  QString::number(mostPassagesOfTunnel)});
}

} // namespace

void checkNetworks(const TunnelProfile& profile, Findings& findings) {
    for (const HostSide side : bothSides) {
        const size_t count = profile.host(side).networks.size();
        if (count > size_t(mostNetworksOfHost)) {
            // Each is compared with each: nobody's list is this long.
            findings.add(IssueKind::TooLong, field::networks(side),
                         {QString::number(count), QString::number(mostNetworksOfHost)});
            return;
        }
        for (size_t i = 0; i < count; ++i)
            checkNetwork(profile, side, i, findings);
    }
    for (const HostSide side : bothSides)
        checkTunnelAgainst(profile, side, findings);
    checkAcross(profile, findings);
    checkPassages(profile, findings);
}

} // namespace gretel::validation
