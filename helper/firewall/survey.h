// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/blocker.h"
#include "core/firewall_rules.h"

namespace gretel::firewall {

/// Who else blocks what these tunnels need: their pairs of hosts, their passages. ruleset: what libnftables
/// lists of all tables (JSON, numeric); any bytes may come. One entry for each base chain and each pair, or
/// passage and direction; our own table is passed over.
std::vector<Blocker> survey(std::string_view ruleset, const FirewallRules& tunnels);

} // namespace gretel::firewall
