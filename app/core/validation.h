// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/issue.h"
#include "core/system_state.h"
#include "core/tunnel_profile.h"

namespace gretel {

class ValidationTables;

/// What a profile is held against besides itself.
struct ValidationContext {
    /// The kernel's state; absent: only the profile itself is looked at (gretelctl check of a file for
    /// another machine).
    const SystemState* system = nullptr;
    /// The other profiles; one with the same id is the profile itself and is passed over.
    const std::vector<TunnelProfile>* others = nullptr;
    /// The way to the peer, for the MTU; absent: the profile's underlay_mtu or 1500.
    std::optional<Underlay> underlay;
    /// Of the same system and others, for whoever asks about many profiles; absent: each is looked through.
    const ValidationTables* tables = nullptr;
};

/// All issues, in the order of the fields; fields are relative to the tunnel ("host1.tunnel").
/// The profile's own device, addresses and routes, and those that its tunnel has made, are no overlap.
Issues validate(const TunnelProfile& profile, const ValidationContext& context = {});

/// Which column is this computer: the profile's own choice, else the host one of whose addresses (public or
/// local) is local; the issue is NeitherHostIsHere or BothHostsAreHere, at field "here".
Parsed<HostSide> hereOf(const TunnelProfile& profile, const SystemState& system);

/// A /30 out of 172.16.0.0/12, then 10.0.0.0/8, that overlaps no route, address, network or tunnel of
/// anybody: its two ends. Nothing when there is none.
std::optional<std::pair<Prefix, Prefix>> suggestTunnelPrefix(const ValidationContext& context);

} // namespace gretel
