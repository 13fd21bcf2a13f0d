// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/firewall_counts.h"
#include "helper/firewall/element.h"

namespace gretel::firewall {

/// One set with its elements, sorted.
struct ElementSet {
    Json type;
    bool interval = false;
    std::vector<Json> elements;
};

/// By name, only those that have elements: endpoints, guarded, passages (each with a twin for IPv6, such as
/// endpoints6), mtuN for the devices with an MTU of N bytes, answers and closed for keepalives of other
/// hosts, and keepaliveSet() for the devices that send them.
using ElementSets = std::map<std::string, ElementSet>;
ElementSets elementSetsOf(const FirewallRules& rules);

/// The N of a set mtuN; nothing for another name.
std::optional<quint32> mtuOfSet(const std::string& name);

/// The table less its elements, each object as nft lists it but for its handle, counters as null. A set, a
/// rule, a chain that would have nothing to say is not there. Sets and chains by name; rules by chain, in
/// their order.
struct TableLayout {
    std::map<std::string, Json> sets;
    std::map<std::string, Json> chains;
    std::map<std::string, std::vector<Json>> rules;
    friend bool operator==(const TableLayout&, const TableLayout&) = default;
};
TableLayout layoutOf(const ElementSets& sets);

/// What a rule of the layout is for.
struct RuleSense {
    FirewallRuleKind kind;
    std::string set;                   ///< whose elements it is for
    std::optional<Family> family = {}; ///< of a clamp
    quint32 mss = 0;                   ///< bytes, likewise
};
/// By chain, in the order of the layout's rules.
using RuleSenses = std::map<std::string, std::vector<RuleSense>>;
RuleSenses sensesOf(const ElementSets& sets);

/// {"family": "inet", "name": "gretel"}
Json tableObject();

} // namespace gretel::firewall
