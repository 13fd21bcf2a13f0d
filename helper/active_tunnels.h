// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

#include <vector>

#include "core/shared_state.h"
#include "core/tunnel_profile.h"

/// The list of the tunnels that are up, as the helper keeps it: plain functions from list to list.
namespace gretel {

bool holds(const std::vector<TunnelProfile>& tunnels, const QUuid& id);
bool holds(const std::vector<QUuid>& ids, const QUuid& id);
std::vector<QUuid> idsOf(const std::vector<TunnelProfile>& tunnels);
std::vector<QUuid> without(const std::vector<QUuid>& ids, const std::vector<QUuid>& gone);
std::vector<TunnelProfile> without(const std::vector<TunnelProfile>& tunnels, const std::vector<QUuid>& ids);
/// fresh take the place of those with the same id.
std::vector<TunnelProfile> with(const std::vector<TunnelProfile>& tunnels,
                                const std::vector<TunnelProfile>& fresh);
/// Each as it is in source, where it is there.
std::vector<TunnelProfile> renewed(const std::vector<TunnelProfile>& tunnels,
                                   const std::vector<TunnelProfile>& source);

/// With the side said that the state tells: what is here may be elsewhere tomorrow.
std::vector<TunnelProfile> resolved(const std::vector<TunnelProfile>& tunnels, const SystemState& state);

/// What those want whose device is there, by its present name and MTU; one whose device is gone keeps only
/// its place in the firewall.
std::vector<TunnelNeeds> needsOf(const std::vector<TunnelProfile>& tunnels, const SystemState& state);

/// Whether this computer has the address that the tunnel sends from.
bool hasItsAddress(const TunnelProfile& tunnel, const SystemState& state);

} // namespace gretel
