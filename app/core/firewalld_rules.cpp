// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewalld_rules.h"

#include <algorithm>

namespace gretel {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
std::vector<T> sorted(std::vector<T> values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

template <typename Combine>
FirewalldRules combined(const FirewalldRules& left, const FirewalldRules& right, Combine combine) {
    FirewalldRules rules;
    combine(sorted(left.passes), sorted(right.passes), rules.passes);
    combine(sorted(left.members), sorted(right.members), rules.members);
    return rules;
}

} // namespace

FirewalldRules together(const FirewalldRules& some, const FirewalldRules& more) {
    return combined(some, more, [](const auto& a, const auto& b, auto& result) {
        std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    });
}

FirewalldRules without(const FirewalldRules& rules, const FirewalldRules& others) {
    return combined(rules, others, [](const auto& a, const auto& b, auto& result) {
        std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    });
}

FirewalldRules common(const FirewalldRules& some, const FirewalldRules& others) {
    return combined(some, others, [](const auto& a, const auto& b, auto& result) {
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    });
}

QString FirewalldState::zoneHolding(const QString& device) const {
    const auto zoneWhere = [&](auto&& holds) {
        const auto found = std::find_if(rules.members.begin(), rules.members.end(), holds);
        return found == rules.members.end() ? QString() : found->zone;
    };
    const QString own = zoneWhere([&](const FirewalldMember& member) { return member.device == device; });
    if (!own.isEmpty())
        return own;
    return zoneWhere([&](const FirewalldMember& member) {
        return member.device.endsWith(u'+') && device.startsWith(QStringView(member.device).chopped(1));
    });
}

QString FirewalldState::zoneOf(const QString& device) const {
    const QString zone = zoneHolding(device);
    return zone.isEmpty() ? defaultZone : zone;
}

QString FirewalldState::zoneOf(const IpAddress& source, const QString& device) const {
    const auto found = std::find_if(sources.begin(), sources.end(),
                                    [&](const FirewalldSource& one) { return one.prefix.contains(source); });
    return found == sources.end() ? zoneOf(device) : found->zone;
}

FirewalldRules FirewalldState::missing(const FirewalldRules& wanted) const {
    FirewalldRules left = without(wanted, rules);
    std::erase_if(left.members,
                  [&](const FirewalldMember& member) { return !zoneHolding(member.device).isEmpty(); });
    return left;
}

QString richRuleOf(const GrePair& pair) {
    return u"rule family=\"%1\" source address=\"%2\" destination address=\"%3\" protocol value=\"47\" accept"_s
        .arg(pair.remote.isIpv4() ? u"ipv4"_s : u"ipv6"_s, pair.remote.toString(), pair.local.toString());
}

std::optional<GrePair> pairOfRichRule(const QString& rule) {
    const auto addressAfter = [&](const QString& word) {
        const qsizetype start = rule.indexOf(word);
        return start < 0
                   ? IpAddress::parse({})
                   : IpAddress::parse(QStringView(rule).sliced(start + word.size()).split(u'"').first());
    };
    const auto remote = addressAfter(u"source address=\""_s);
    const auto local = addressAfter(u"destination address=\""_s);
    if (!remote || !local)
        return std::nullopt;
    const GrePair pair{*local, *remote};
    return richRuleOf(pair) == rule ? std::optional(pair) : std::nullopt;
}

} // namespace gretel
