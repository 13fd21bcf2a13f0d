// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/system_state.h"

namespace gretel {

/// Of the main table, as the kernel chooses: the longest prefix, then the least metric. Null when there is
/// none.
const Route* bestRoute(const std::vector<Route>& routes, const IpAddress& to);

} // namespace gretel
