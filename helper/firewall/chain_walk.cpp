// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/chain_walk.h"

#include <algorithm>
#include <utility>

namespace gretel::firewall {
namespace {

constexpr int deepest = 16;       // NFT_JUMP_STACK_SIZE
constexpr int mostRules = 100000; // chains that jump to each other twice and twice again have no end

enum class End { None, Accept, Drop, Return };

/// How a rule or a chain can end for the packet, and how it does if what is unknown does not match.
struct Ends {
    bool accept = false;
    bool drop = false;
    bool onward = false; ///< to the next rule
    bool back = false;   ///< to the chain that jumped here, or to the policy
    End usual = End::None;
};

class Walk {
public:
    Walk(const Packet& packet, const RulesetTable& table) : m_packet(packet), m_table(table) {}

    Ends chain(const RulesetTable::Chain& walked, int depth) {
        Ends ends;
        for (const Json& rule : walked.rules) {
            if (--m_rulesLeft < 0 || depth > deepest)
                return {true, true, true, true, ends.usual};
            if (!takeRule(rule, depth, ends))
                return ends;
        }
        ends.back = true;
        if (ends.usual == End::None)
            ends.usual = End::Return;
        return ends;
    }

    bool nameDropped() const { return m_namedDrop; }

private:
    /// False when no packet goes on to the next rule.
    bool takeRule(const Json& rule, int depth, Ends& ends) {
        Truth holds = Truth::Yes;
        bool specific = false;
        for (const Json& statement : rule) {
            if (!statement.is_object() || statement.size() != 1)
                continue;
            const std::string kind = statement.begin().key();
            const Json& what = statement.begin().value();
            if (kind == "match") {
                const Truth one = matches(m_packet, what, m_table);
                specific = specific || (one == Truth::Yes && isSpecific(what));
                holds = std::min(holds, one);
            } else if (kind == "limit" || kind == "quota" || (kind == "xt" && isXtMatch(what))) {
                holds = std::min(holds, Truth::Unknown);
            } else if (kind == "vmap") {
                return takeMap(what, holds, depth, ends);
            }
            if (holds == Truth::No)
                return true;
            if (const auto verdict = verdictOf(kind, what, depth))
                return take(*verdict, holds, specific, ends);
        }
        return true;
    }

    static bool isXtMatch(const Json& xt) { return xt.is_object() && xt.value("type", Json()) == "match"; }

    std::optional<Ends> verdictOf(const std::string& kind, const Json& what, int depth) {
        if (kind == "accept" || kind == "queue")
            return Ends{true, false, false, false, End::Accept};
        if (kind == "drop" || kind == "reject")
            return Ends{false, true, false, false, End::Drop};
        if (kind == "return")
            return Ends{false, false, false, true, End::Return};
        if (kind == "jump" || kind == "goto")
            return kind == "jump" ? jump(what, depth) : target(what, depth);
        if (kind == "xt" && what.is_object() && what.value("type", Json()) == "target") {
            const Json name = what.value("name", Json());
            if (name == "REJECT" || name == "DROP")
                return Ends{false, true, false, false, End::Drop};
        }
        return {};
    }

    /// What the chain does that is gone to for good.
    Ends target(const Json& what, int depth) {
        const Json name = what.is_object() ? what.value("target", Json()) : Json();
        const auto found =
            name.is_string() ? m_table.chains.find(name.get<std::string>()) : m_table.chains.end();
        return found == m_table.chains.end() ? Ends{true, true, true, true, End::None}
                                             : chain(found->second, depth + 1);
    }

    Ends jump(const Json& what, int depth) {
        Ends ends = target(what, depth);
        ends.onward = std::exchange(ends.back, false);
        if (ends.usual == End::Return)
            ends.usual = End::None;
        return ends;
    }

    bool take(const Ends& verdict, Truth holds, bool specific, Ends& ends) {
        ends.accept = ends.accept || verdict.accept;
        ends.drop = ends.drop || verdict.drop;
        ends.back = ends.back || verdict.back;
        if (holds == Truth::Unknown) {
            m_namedDrop = m_namedDrop || (specific && verdict.usual == End::Drop);
            return true;
        }
        if (ends.usual == End::None)
            ends.usual = verdict.usual;
        return verdict.onward;
    }

    /// A verdict map: the first entry that fits; entries that may fit are possible.
    bool takeMap(const Json& map, Truth holds, int depth, Ends& ends) {
        const Json key = map.is_object() ? map.value("key", Json()) : Json();
        const Json data = map.is_object() ? map.value("data", Json()) : Json();
        const Json entries = entriesOf(data);
        for (const Json& entry : entries) {
            if (!entry.is_array() || entry.size() != 2 || !entry[1].is_object() || entry[1].size() != 1)
                continue;
            const Truth fits = std::min(holds, isValue(m_packet, key, entry[0], m_table));
            if (fits == Truth::No)
                continue;
            const auto verdict = verdictOf(entry[1].begin().key(), entry[1].begin().value(), depth);
            if (verdict && (!take(*verdict, fits, false, ends) || fits == Truth::Yes))
                return verdict->onward;
        }
        return true;
    }

    Json entriesOf(const Json& data) const {
        if (data.is_object())
            return data.value("set", Json::array());
        if (!data.is_string() || data.get_ref<const std::string&>().empty())
            return Json::array();
        const auto found = m_table.sets.find(data.get<std::string>().substr(1));
        return found == m_table.sets.end() ? Json::array() : found->second;
    }

    const Packet& m_packet;
    const RulesetTable& m_table;
    int m_rulesLeft = mostRules;
    bool m_namedDrop = false;
};

} // namespace

Fate fateOf(const Packet& packet, const RulesetTable& table, const RulesetTable::Chain& base) {
    Walk walk(packet, table);
    const Ends ends = walk.chain(base, 0);
    const bool isDecided = ends.usual == End::Accept || ends.usual == End::Drop;
    const bool usuallyDropped = isDecided ? ends.usual == End::Drop : base.drops;
    const bool mayPass = ends.accept || (ends.back && !base.drops);
    if (usuallyDropped)
        return mayPass ? Fate::MayBeDropped : Fate::IsDropped;
    return walk.nameDropped() ? Fate::MayBeDropped : Fate::Passes;
}

} // namespace gretel::firewall
