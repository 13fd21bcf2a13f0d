// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/firewall_rules.h"

namespace gretel::firewall {

/// One transaction in libnftables' JSON that makes table inet gretel what the rules say, whatever it is now:
/// none without rules. rules: normalised.
std::string replacement(const FirewallRules& rules);

/// The elements alone that tell the table of before from that of after, which keeps all counters; nothing
/// where that is not enough, for the two have not the same sets. Both normalised.
std::optional<std::string> difference(const FirewallRules& before, const FirewallRules& after);

/// Whether nothing in the rules could be read as something else: the families fit, the devices' names are
/// plain (nft takes "@…" for a set and "*" for any name).
bool isWellFormed(const FirewallRules& rules);

/// Whether a device is called "tcp" or the like: in JSON, alone of all languages, libnftables takes that for
/// the protocol's number (json_parse_immediate() in src/parser_json.c).
bool hasProtocolName(const FirewallRules& rules);

} // namespace gretel::firewall
