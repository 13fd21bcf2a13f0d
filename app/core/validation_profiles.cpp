// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/field.h"
#include "core/validation_parts.h"

namespace gretel::validation {

namespace {

/// What tells tunnels between the same two apart at one of them: the key in what its peer sends.
bool isSameKey(const TunnelProfile& profile, HostSide peer, const TunnelProfile& another, HostSide itsPeer) {
    return profile.keyFrom(peer) == another.keyFrom(itsPeer);
}

/// Whether both stand for the same device here: the same address to send from, the same peer and key. A
/// profile that does not say which column is this computer is taken either way.
bool isSameDevice(const TunnelProfile& profile, HostSide here, const TunnelProfile& another) {
    const auto local = sendingAddress(profile.host(here));
    for (const HostSide side : {HostSide::Host1, HostSide::Host2}) {
        if (local && another.here.value_or(side) == side && sendingAddress(another.host(side)) == local &&
            another.host(other(side)).endpoint == profile.host(other(here)).endpoint &&
            isSameKey(profile, other(here), another, other(side)))
            return true;
    }
    return false;
}

/// What distinguishes tunnels on the wire is the pair of public addresses, whichever column they stand in,
/// and the key. The devices of one machine are also told apart by the address that it sends from.
bool isSameTunnel(const TunnelProfile& profile, Here here, const TunnelProfile& another) {
    const auto& first = profile.host1.endpoint;
    const auto& second = profile.host2.endpoint;
    if (!first || !second)
        return false;
    const HostSide peer = other(here.value_or(HostSide::Host1));
    if (first == another.host1.endpoint && second == another.host2.endpoint &&
        isSameKey(profile, peer, another, peer))
        return true;
    if (first == another.host2.endpoint && second == another.host1.endpoint &&
        isSameKey(profile, peer, another, other(peer)))
        return true;
    return here && isSameDevice(profile, *here, another);
}

/// The other profile's tunnel prefix that overlaps; null without one.
const Prefix* overlapping(const Prefix& tunnel, const TunnelProfile& another) {
    for (const Host* host : {&another.host1, &another.host2}) {
        if (host->tunnel && host->tunnel->overlaps(tunnel))
            return &*host->tunnel;
    }
    return nullptr;
}

} // namespace

/// One pass that compares values only; text is made for the first clash of each kind alone, so that ten
/// thousand profiles cost no more than a keystroke.
void checkOtherProfiles(const TunnelProfile& profile, Here here, const Others& others, Findings& findings) {
    const auto side = tunnelSide(profile, here);
    const Prefix* tunnel = side ? &*profile.host(*side).tunnel : nullptr;
    const TunnelProfile* twin = nullptr;
    const TunnelProfile* namesake = nullptr;
    const TunnelProfile* neighbour = nullptr;
    const Prefix* taken = nullptr;
    const auto consider = [&](const TunnelProfile& another) {
        if (another.id == profile.id)
            return;
        if (!twin && isSameTunnel(profile, here, another))
            twin = &another;
        if (!namesake && !profile.interface.isEmpty() && another.interface == profile.interface)
            namesake = &another;
        if (!neighbour && tunnel && (taken = overlapping(*tunnel, another)))
            neighbour = &another;
    };
    if (others.tables) {
        for (const TunnelProfile* another : others.tables->rivalsOf(profile, here, tunnel))
            consider(*another);
    } else {
        for (const TunnelProfile& another : others.all)
            consider(another);
    }
    if (namesake)
        findings.add(IssueKind::InterfaceNameTaken, field::interface, {profile.interface});
    if (twin)
        findings.add(IssueKind::DuplicateEndpoints,
                     field::publicAddress(other(here.value_or(HostSide::Host1))), {twin->name});
    if (neighbour)
        findings.add(IssueKind::TunnelOverlapsProfile, field::tunnel(*side),
                     {tunnel->network().toString(), taken->network().toString(), neighbour->name});
}

} // namespace gretel::validation
