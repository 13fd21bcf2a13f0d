// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "helper/firewall/element.h"

namespace gretel::firewall {

/// One table of the whole ruleset: chains by name with their rules' expressions, sets and maps by name.
struct RulesetTable {
    std::string family;
    std::string name;
    struct Chain {
        std::string hook;        ///< empty: no base chain
        std::string type;        ///< of a base chain: "filter", "nat", "route"
        bool drops = false;      ///< its policy
        std::vector<Json> rules; ///< arrays of statements
    };
    std::map<std::string, Chain> chains;
    std::map<std::string, Json> sets; ///< arrays of elements
};

/// What "list ruleset" says (JSON, numeric); what cannot be understood is left out. Any bytes may come.
std::vector<RulesetTable> readRuleset(std::string_view json);

} // namespace gretel::firewall
