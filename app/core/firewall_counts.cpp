// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firewall_counts.h"

#include <algorithm>

namespace gretel {

namespace {

template <typename T>
struct Named {
    T value;
    QLatin1StringView name;
};

using enum FirewallRuleKind;

constexpr Named<FirewallRuleKind> kinds[] = {{GreIn, QLatin1StringView{"GreIn"}},
                                             {GreOut, QLatin1StringView{"GreOut"}},
                                             {OtherGre, QLatin1StringView{"OtherGre"}},
                                             {ClampFrom, QLatin1StringView{"ClampFrom"}},
                                             {ClampInto, QLatin1StringView{"ClampInto"}},
                                             {PassFrom, QLatin1StringView{"PassFrom"}},
                                             {PassInto, QLatin1StringView{"PassInto"}},
                                             {KeepaliveIn, QLatin1StringView{"KeepaliveIn"}},
                                             {KeepaliveBack, QLatin1StringView{"KeepaliveBack"}},
                                             {OwnSender, QLatin1StringView{"OwnSender"}},
                                             {Closed, QLatin1StringView{"Closed"}},
                                             {KeepaliveMade, QLatin1StringView{"KeepaliveMade"}},
                                             {NotKeepalive, QLatin1StringView{"NotKeepalive"}},
                                             {Foreign, QLatin1StringView{"Foreign"}}};

constexpr Named<FirewallTableState> states[] = {{FirewallTableState::None, QLatin1StringView{"None"}},
                                                {FirewallTableState::AsWanted, QLatin1StringView{"AsWanted"}},
                                                {FirewallTableState::Missing, QLatin1StringView{"Missing"}},
                                                {FirewallTableState::Altered, QLatin1StringView{"Altered"}},
                                                {FirewallTableState::Unknown, QLatin1StringView{"Unknown"}}};

template <typename T, size_t Count>
QString nameIn(const Named<T> (&table)[Count], T value) {
    const auto* found =
        std::find_if(std::begin(table), std::end(table), [&](const auto& one) { return one.value == value; });
    return found == std::end(table) ? QString() : QString(found->name);
}

template <typename T, size_t Count>
T valueIn(const Named<T> (&table)[Count], const QString& name, T other) {
    const auto* found =
        std::find_if(std::begin(table), std::end(table), [&](const auto& one) { return one.name == name; });
    return found == std::end(table) ? other : found->value;
}

} // namespace

QString ruleKindName(FirewallRuleKind kind) {
    return nameIn(kinds, kind);
}

FirewallRuleKind ruleKindOfName(const QString& name) {
    return valueIn(kinds, name, Foreign);
}

QString tableStateName(FirewallTableState state) {
    return nameIn(states, state);
}

FirewallTableState tableStateOfName(const QString& name) {
    return valueIn(states, name, FirewallTableState::Unknown);
}

} // namespace gretel
