// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/blocker.h"
#include "core/shared_state.h"

namespace gretel {

/// Who else keeps the packets of these tunnels from passing, whether or not they want rules of ours.
/// firewalld, where it runs, is told by the plan itself. None where the rules cannot be listed. Blocking; no
/// more than a message where nobody else has a table, a forked process where somebody has.
std::vector<Blocker> blockersOf(std::vector<TunnelNeeds> needs, const SystemState& state);

/// Each with the command that mends it, for these tunnels.
void logBlockers(const std::vector<Blocker>& blockers, const std::vector<QUuid>& tunnels);

} // namespace gretel
