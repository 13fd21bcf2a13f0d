// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/surroundings.h"
#include "cli/target.h"

namespace gretel {

/// A target that was held against this machine and has no errors.
struct Judged {
    std::vector<TunnelProfile> tunnels; ///< with addresses only
    SystemState system;
};

/// Host names resolved, every tunnel validated beside the others of its file, the stored ones and the
/// kernel's state. Warnings and errors are told; on an error, the exit status.
Result<Judged, int> judge(const Target& target, Surroundings& surroundings);

/// All issues of the tunnels, with whole paths when they come from a file. system: null where the machine
/// does not matter.
Issues issuesOf(const Target& target, const SystemState* system, const std::vector<TunnelProfile>& stored,
                Machine& machine);

} // namespace gretel
