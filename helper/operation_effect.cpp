// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/operation_effect.h"

#include <algorithm>

namespace gretel {
namespace {

bool holds(const std::vector<InterfaceAddress>& addresses, const InterfaceAddress& wanted) {
    return std::find(addresses.begin(), addresses.end(), wanted) != addresses.end();
}

/// The kernel reads a metric of 0 as 1024 in IPv6 (net/ipv6/route.c, IP6_RT_PRIO_USER).
Route asKept(Route route) {
    constexpr quint32 defaultMetric6 = 1024;
    if (route.destination.family() == Family::IPv6 && route.metric == 0)
        route.metric = defaultMetric6;
    return route;
}

bool holds(const std::vector<Route>& routes, const Route& wanted) {
    const Route kept = asKept(wanted);
    return std::any_of(routes.begin(), routes.end(), [&](const Route& route) { return route == kept; });
}

struct Effect {
    const SystemState& state;

    bool operator()(const AddLink& add) const {
        const Link* link = state.link(add.link.name);
        return link && isAsMade(*link, add.link);
    }
    bool operator()(const RemoveLink& remove) const {
        const Link* link = state.link(remove.link.name);
        return !link || link->alias != remove.link.alias || link->gre != remove.link.gre ||
               (remove.link.index != 0 && link->index != remove.link.index);
    }
    bool operator()(const SetMtu& set) const {
        const Link* link = state.link(set.device);
        return link && link->mtu == set.after;
    }
    bool operator()(const SetUp& set) const {
        const Link* link = state.link(set.device);
        return link && link->up == set.up;
    }
    bool operator()(const AddAddress& add) const { return holds(state.addresses, add.address); }
    bool operator()(const RemoveAddress& remove) const { return !holds(state.addresses, remove.address); }
    bool operator()(const AddRoute& add) const { return holds(state.routes, add.route); }
    bool operator()(const RemoveRoute& remove) const { return !holds(state.routes, remove.route); }
    /// On a device that is gone, nothing is to be done.
    bool operator()(const SetDevice& set) const {
        const Link* link = state.link(set.device);
        return !link || link->settings.value(set.setting) == set.after;
    }
    bool operator()(const SetFirewall& set) const {
        return state.firewall && state.firewall->intact && state.firewall->rules == set.after;
    }
    /// Where firewalld does not run, or no more, nothing is to be done.
    bool operator()(const SetFirewalld& set) const {
        return !state.firewalld || (state.firewalld->missing(set.add).empty() &&
                                    common(set.remove, state.firewalld->rules).empty());
    }
};

} // namespace

bool isAsMade(const Link& link, const Link& made) {
    return link.alias == made.alias && link.gre == made.gre && link.group == made.group;
}

bool isInEffect(const Operation& operation, const SystemState& state) {
    return std::visit(Effect{state}, operation);
}

} // namespace gretel
