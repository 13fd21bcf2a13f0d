// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/firewall_rules.h"
#include "helper/firewall/element.h"

namespace gretel::firewall {

/// What libnftables lists of table inet gretel (JSON, numeric), as rules: as many of them as can be told. It
/// is intact only if what is listed is neither more nor less than what replacement() makes of these rules,
/// counters and handles aside. Any bytes may come.
FirewallState readTable(std::string_view json);

/// What was listed, object by object; nothing where it is no listing. Any bytes may come.
std::vector<Json> listedObjects(std::string_view json);
/// A listed rule as layoutOf() has it: without handle and counts.
Json asLaidOut(Json rule);

} // namespace gretel::firewall
