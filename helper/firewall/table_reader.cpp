// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/table_reader.h"

#include <algorithm>

#include "core/keepalive.h"
#include "helper/firewall/table_layout.h"

namespace gretel::firewall {
namespace {

std::string textAt(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// A counter tells how much, not what: {"counter": {"packets": 3, "bytes": 252}} is {"counter": null}.
void forgetCounts(Json& rule) {
    const auto expressions = rule.find("expr");
    if (expressions == rule.end() || !expressions->is_array())
        return;
    for (Json& expression : *expressions) {
        if (!expression.is_object() || expression.size() != 1)
            continue;
        const auto counter = expression.find("counter");
        if (counter != expression.end() && counter->is_object() && counter->size() == 2 &&
            counter->contains("packets") && counter->contains("bytes"))
            *counter = nullptr;
    }
}

/// nft 1.1 writes the bits of a mask as {"|": [2, 4]}, 1.0 as [2, 4].
void spellMasksAsBefore(Json& rule) {
    const auto expressions = rule.find("expr");
    if (expressions == rule.end() || !expressions->is_array())
        return;
    static const Json::json_pointer mask("/match/left/&/1");
    for (Json& expression : *expressions) {
        if (!expression.is_object() || !expression.contains(mask))
            continue;
        Json& bits = expression[mask];
        if (bits.is_object() && bits.size() == 1 && bits.contains("|"))
            bits = Json(bits["|"]);
    }
}

/// Takes the list apart: the layout on one side, the elements as rules on the other.
class Listing {
public:
    void take(const Json& entry) {
        if (!entry.is_object() || entry.size() != 1 || !entry.begin()->is_object()) {
            m_strange = true;
            return;
        }
        const std::string kind = entry.begin().key();
        Json object = entry.begin().value();
        object.erase("handle");
        if (kind == "table")
            m_strange = m_strange || object != tableObject() || m_tables++ > 0;
        else if (kind == "set")
            takeSet(std::move(object));
        else if (kind == "chain")
            takeChain(std::move(object));
        else if (kind == "rule")
            takeRule(std::move(object));
        else if (kind != "metainfo")
            m_strange = true;
    }

    FirewallState state() && {
        for (const QString& device : m_closed)
            close(device);
        FirewallState state{m_rules.normalised(), false};
        // The kernel's sets hold nothing twice: what is missing now was one more than needed.
        const bool needed = state.rules.pairs.size() == m_rules.pairs.size() &&
                            state.rules.guarded.size() == m_rules.guarded.size() &&
                            state.rules.clamps.size() == m_rules.clamps.size() &&
                            state.rules.passages.size() == m_rules.passages.size() &&
                            state.rules.answers.size() == m_rules.answers.size() &&
                            state.rules.senders.size() == m_rules.senders.size();
        const bool present = m_tables == 1 && !state.rules.empty();
        state.intact = !m_strange && needed && present && m_layout == layoutOf(elementSetsOf(state.rules));
        return state;
    }

private:
    void takeSet(Json object) {
        const std::string name = textAt(object, "name");
        const auto elements = object.find("elem");
        if (elements != object.end()) {
            if (elements->is_array())
                for (const Json& element : *elements)
                    m_strange = !takeElement(name, element) || m_strange;
            else
                m_strange = true;
            object.erase("elem");
        }
        // Some versions of nft write a flag that is alone without a list around it.
        if (const auto flags = object.find("flags"); flags != object.end() && flags->is_string())
            *flags = Json::array({*flags});
        m_strange = !m_layout.sets.emplace(name, std::move(object)).second || m_strange;
    }

    void takeChain(Json object) {
        const std::string name = textAt(object, "name");
        m_strange = !m_layout.chains.emplace(name, std::move(object)).second || m_strange;
    }

    void takeRule(Json object) {
        const std::string chain = textAt(object, "chain");
        m_layout.rules[chain].push_back(asLaidOut(std::move(object)));
    }

    /// Whether it is one of ours.
    bool takeElement(const std::string& set, const Json& element) {
        const Family family = set.ends_with('6') ? Family::IPv6 : Family::IPv4;
        const auto keep = [](auto& values, const auto& value) {
            if (value)
                values.push_back(*value);
            return value.has_value();
        };
        if (set == "endpoints" || set == "endpoints6")
            return keep(m_rules.pairs, pairOf(element, family));
        if (set == "guarded" || set == "guarded6")
            return keep(m_rules.guarded, addressOf(element, family));
        if (set == "passages" || set == "passages6")
            return keep(m_rules.passages, passageOf(element, family));
        if (set == "answers")
            return keep(m_rules.answers, answerOf(element));
        const auto device = deviceOf(element);
        if (!device)
            return false;
        if (set == "closed") {
            m_closed.push_back(*device);
            return true;
        }
        if (auto sender = senderOfSet(QString::fromStdString(set))) {
            sender->device = *device;
            m_rules.senders.push_back(*sender);
            return true;
        }
        if (const auto mtu = mtuOfSet(set)) {
            m_rules.clamps.push_back({*device, *mtu});
            return true;
        }
        return false;
    }

    /// The device's only answer, which must be there.
    void close(const QString& device) {
        const auto open = std::find_if(m_rules.answers.begin(), m_rules.answers.end(),
                                       [&](const auto& one) { return one.device == device && !one.closed; });
        if (open == m_rules.answers.end())
            m_strange = true;
        else
            open->closed = true;
    }

    FirewallRules m_rules;
    std::vector<QString> m_closed;
    TableLayout m_layout;
    int m_tables = 0;
    bool m_strange = false; ///< something that is no part of any table of ours
};

} // namespace

std::vector<Json> listedObjects(std::string_view json) {
    // What is deeper than any rule of ours is left out: copies of it would take the stack.
    constexpr int deepest = 32;
    const auto isShallow = [](int depth, Json::parse_event_t, const Json&) { return depth < deepest; };
    Json document = Json::parse(json.begin(), json.end(), isShallow, false);
    const auto entries = document.is_object() ? document.find("nftables") : document.end();
    if (entries == document.end() || !entries->is_array())
        return {};
    return std::move(entries->get_ref<Json::array_t&>());
}

Json asLaidOut(Json rule) {
    rule.erase("handle");
    forgetCounts(rule);
    spellMasksAsBefore(rule);
    return rule;
}

FirewallState readTable(std::string_view json) {
    Listing listing;
    for (const Json& entry : listedObjects(json))
        listing.take(entry);
    return std::move(listing).state();
}

} // namespace gretel::firewall
