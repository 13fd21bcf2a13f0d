// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/firewall/ruleset.h"

namespace gretel::firewall {

enum class Truth { No, Unknown, Yes };

/// The first packet of a conversation, as far as it is known.
struct Packet {
    Family family = Family::IPv4;
    bool gre = true; ///< else of a protocol that no rule names
    Prefix from;
    Prefix to;
    QString in;           ///< device; empty: some device of the underlay or the local network
    QString out;          ///< likewise
    bool comesIn = true;  ///< it has an input device at this hook
    bool goesOut = false; ///< it has an output device at this hook
};

/// Whether the match ({"op", "left", "right"}) holds for it; table: of the rule, for its sets.
Truth matches(const Packet& packet, const Json& match, const RulesetTable& table);
/// Whether the key, such as {"payload": …}, is this value.
Truth isValue(const Packet& packet, const Json& key, const Json& value, const RulesetTable& table);

/// The match says something that only GRE or only these hosts have.
bool isSpecific(const Json& match);

} // namespace gretel::firewall
