// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/system_state.h"

namespace gretel {

/// What a tunnel stands on outside: where it changes, what the other host answered before says nothing any
/// more.
struct Footing {
    bool localPresent = false;   ///< the address that it sends from is one of this computer's
    std::optional<Route> route;  ///< to the other host
    std::vector<Prefix> sources; ///< of the way's device, of the other host's family
    friend bool operator==(const Footing&, const Footing&) = default;
};

/// Pure. Only the main table is looked at.
Footing footingOf(const GreParameters& gre, const SystemState& system);

} // namespace gretel
