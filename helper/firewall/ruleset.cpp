// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/ruleset.h"

#include <algorithm>

namespace gretel::firewall {
namespace {

std::string textAt(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

RulesetTable& tableOf(std::vector<RulesetTable>& tables, const std::string& family, const std::string& name) {
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const RulesetTable& table) {
        return table.family == family && table.name == name;
    });
    if (found != tables.end())
        return *found;
    tables.push_back({family, name, {}, {}});
    return tables.back();
}

void take(std::vector<RulesetTable>& tables, const std::string& kind, const Json& object) {
    if (kind != "chain" && kind != "rule" && kind != "set" && kind != "map")
        return;
    RulesetTable& table = tableOf(tables, textAt(object, "family"), textAt(object, "table"));
    if (kind == "chain") {
        auto& chain = table.chains[textAt(object, "name")];
        chain.hook = textAt(object, "hook");
        chain.type = textAt(object, "type");
        chain.drops = textAt(object, "policy") == "drop";
    } else if (kind == "rule") {
        const auto statements = object.find("expr");
        if (statements != object.end() && statements->is_array())
            table.chains[textAt(object, "chain")].rules.push_back(*statements);
    } else {
        const auto elements = object.find("elem");
        table.sets[textAt(object, "name")] =
            elements != object.end() && elements->is_array() ? *elements : Json::array();
    }
}

} // namespace

std::vector<RulesetTable> readRuleset(std::string_view json) {
    constexpr int deepest = 32; // copies of what is deeper would take the stack
    const auto isShallow = [](int depth, Json::parse_event_t, const Json&) { return depth < deepest; };
    const Json document = Json::parse(json.begin(), json.end(), isShallow, false);
    std::vector<RulesetTable> tables;
    if (!document.is_object())
        return tables;
    const auto entries = document.find("nftables");
    if (entries == document.end() || !entries->is_array())
        return tables;
    for (const Json& entry : *entries)
        if (entry.is_object() && entry.size() == 1 && entry.begin()->is_object())
            take(tables, entry.begin().key(), entry.begin().value());
    return tables;
}

} // namespace gretel::firewall
