// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/table_writer.h"

#include <algorithm>

#include "core/interface_name.h"
#include "helper/firewall/table_layout.h"

namespace gretel::firewall {
namespace {

/// The commands of one transaction.
class Commands {
public:
    void add(const char* verb, const char* kind, const Json& object) {
        m_list.push_back({{verb, {{kind, object}}}});
    }
    bool empty() const { return m_list.empty(); }
    std::string text() const { return Json{{"nftables", m_list}}.dump(); }

private:
    Json m_list = Json::array();
};

Json elementsObject(const std::string& set, std::vector<Json> elements) {
    const Json table = tableObject();
    return {{"family", table["family"]},
            {"table", table["name"]},
            {"name", set},
            {"elem", Json(std::move(elements))}};
}

std::vector<Json> without(const std::vector<Json>& all, const std::vector<Json>& some) {
    std::vector<Json> rest;
    std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::back_inserter(rest));
    return rest;
}

bool sameSets(const ElementSets& a, const ElementSets& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& one, const auto& other) { return one.first == other.first; });
}

} // namespace

std::string replacement(const FirewallRules& rules) {
    Commands commands;
    // Deleting what is not there fails, and nft 1.0.6 has no "destroy": it is made first.
    commands.add("add", "table", tableObject());
    commands.add("delete", "table", tableObject());
    if (rules.empty())
        return commands.text();
    commands.add("add", "table", tableObject());
    const ElementSets sets = elementSetsOf(rules);
    const TableLayout layout = layoutOf(sets);
    for (const auto& [name, object] : layout.sets) {
        Json set = object;
        set["elem"] = sets.at(name).elements;
        commands.add("add", "set", set);
    }
    for (const auto& [name, chain] : layout.chains)
        commands.add("add", "chain", chain);
    for (const auto& [chain, ofChain] : layout.rules)
        for (const Json& rule : ofChain)
            commands.add("add", "rule", rule);
    return commands.text();
}

std::optional<std::string> difference(const FirewallRules& before, const FirewallRules& after) {
    const ElementSets were = elementSetsOf(before);
    const ElementSets become = elementSetsOf(after);
    if (after.empty() || !sameSets(were, become))
        return {};
    Commands commands;
    // First what goes: a network that is wider than the old one must not meet it (pipapo, EEXIST).
    for (const auto& [name, set] : were)
        if (auto gone = without(set.elements, become.at(name).elements); !gone.empty())
            commands.add("delete", "element", elementsObject(name, std::move(gone)));
    for (const auto& [name, set] : become)
        if (auto fresh = without(set.elements, were.at(name).elements); !fresh.empty())
            commands.add("add", "element", elementsObject(name, std::move(fresh)));
    return commands.empty() ? std::string() : commands.text();
}

bool isWellFormed(const FirewallRules& rules) {
    const auto isPlain = [](const QString& name) { return parseInterfaceName(name).ok(); };
    const auto isIpv4 = [](const GrePair& pair) { return pair.local.isIpv4() && pair.remote.isIpv4(); };
    const auto all = [](const auto& values, auto&& holds) {
        return std::all_of(values.begin(), values.end(), holds);
    };
    return all(rules.pairs,
               [](const GrePair& pair) { return pair.local.family() == pair.remote.family(); }) &&
           all(rules.clamps, [&](const MssClamp& clamp) { return isPlain(clamp.device); }) &&
           all(rules.passages,
               [&](const Passage& passage) {
                   return isPlain(passage.device) && passage.near.family() == passage.far.family();
               }) &&
           all(rules.answers,
               [&](const KeepaliveAnswer& answer) {
                   return isPlain(answer.device) && isIpv4(answer.pair);
               }) &&
           all(rules.senders,
               [&](const KeepaliveSender& sender) { return isPlain(sender.device) && isIpv4(sender.pair); });
}

bool hasProtocolName(const FirewallRules& rules) {
    static const QStringList names{QStringLiteral("ah"),     QStringLiteral("comp"), QStringLiteral("dccp"),
                                   QStringLiteral("esp"),    QStringLiteral("icmp"), QStringLiteral("icmpv6"),
                                   QStringLiteral("sctp"),   QStringLiteral("tcp"),  QStringLiteral("udp"),
                                   QStringLiteral("udplite")};
    const auto isOne = [](const auto& entry) { return names.contains(entry.device); };
    return std::any_of(rules.clamps.begin(), rules.clamps.end(), isOne) ||
           std::any_of(rules.passages.begin(), rules.passages.end(), isOne) ||
           std::any_of(rules.answers.begin(), rules.answers.end(), isOne) ||
           std::any_of(rules.senders.begin(), rules.senders.end(), isOne);
}

} // namespace gretel::firewall
