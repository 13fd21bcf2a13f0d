// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/firewall_counts.h"
#include "core/firewall_rules.h"

namespace gretel::firewall {

inline constexpr std::size_t mostCountedRules = 4096;

/// Table inet gretel as it was read, with its counters. Their state is not known here.
struct CountedTable {
    FirewallState state;
    FirewallCounts counts;
};

/// json, outline: what libnftables lists of the table in either way (NftContext::Output), the latter perhaps
/// a moment later. At most mostCountedRules, each text without control characters and not longer than a
/// command of ours. Any bytes may come.
CountedTable countedTable(std::string_view json, std::string_view outline);

} // namespace gretel::firewall
