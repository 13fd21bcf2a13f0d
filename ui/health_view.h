// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/health_history.h"

namespace gretel {

/// How a user likes to see a tunnel's health; the same for all tunnels.
struct HealthView {
    HealthRange range = HealthRange::Hour;
    bool asTable = false; ///< for those who do not look at graphs
    friend bool operator==(const HealthView&, const HealthView&) = default;
};

} // namespace gretel
