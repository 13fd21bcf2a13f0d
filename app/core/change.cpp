// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change.h"

#include <algorithm>

#include "core/our_devices.h"

namespace gretel {

namespace {

template <typename T>
bool contains(const std::vector<T>& values, const T& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// A tunnel that is to be mended keeps the name that its device has now.
TunnelNeeds presentNeeds(const DesiredTunnel& tunnel, const OurDevices& ours) {
    TunnelNeeds needs = tunnel.needs;
    const RemoveLink* present = ours.ofTunnel(tunnel.id);
    if (present && !differenceOf(tunnel, present->link, present->addresses, present->routes).needsNewDevice())
        needs.device = present->link.name;
    return needs;
}

SharedState wantedShare(const Change& change, const SystemState& current, const OurDevices& ours) {
    std::vector<TunnelNeeds> needs = change.others.value_or(std::vector<TunnelNeeds>());
    for (TunnelNeeds& other : needs)
        other.mtu = change.mtus.value(other.device, other.mtu);
    for (const DesiredTunnel& tunnel : change.apply)
        needs.push_back(presentNeeds(tunnel, ours));
    return sharedState(needs, current);
}

FirewallRules bothOf(FirewallRules left, const FirewallRules& right) {
    const auto append = [](auto& values, const auto& more) {
        values.insert(values.end(), more.begin(), more.end());
    };
    append(left.pairs, right.pairs);
    append(left.guarded, right.guarded);
    append(left.clamps, right.clamps);
    append(left.passages, right.passages);
    append(left.answers, right.answers);
    append(left.senders, right.senders);
    return left.normalised();
}

/// Whoever switched forwarding on for every device needs it on each of them, whoever was there first.
bool isForEveryDevice(const Original& original, const SystemState& current) {
    return original.setting == DeviceSetting::Forwarding && current.forwardingOfAll;
}

/// The shared part, in what stands before the tunnels' own operations and what stands behind them.
class SharePlanner {
public:
    SharePlanner(const Change& change, const SystemState& current, const OurDevices& ours)
        : m_change(change), m_current(current), m_ours(ours), m_wanted(wantedShare(change, current, ours)) {}

    Operations pins() {
        Operations operations;
        for (const Route& pin : m_wanted.pins) {
            if (contains(m_current.routes, pin))
                continue;
            // Another way to the same peer would keep the new one out.
            for (const Route& route : m_current.routes)
                if (isPin(route) && route.destination == pin.destination)
                    operations.emplace_back(RemoveRoute{route});
            operations.emplace_back(AddRoute{pin});
        }
        return operations;
    }

    Operations stalePins() {
        Operations operations;
        for (const Route& route : m_current.routes) {
            if (!m_change.others || !isPin(route))
                continue;
            const bool replaced =
                std::any_of(m_wanted.pins.begin(), m_wanted.pins.end(),
                            [&](const Route& pin) { return pin.destination == route.destination; });
            if (!replaced)
                operations.emplace_back(RemoveRoute{route});
        }
        return operations;
    }

    Operations forwarding() {
        Operations operations;
        for (const QString& device : m_wanted.forwarding) {
            const Link* link = m_current.link(device);
            if (link && link->settings.forwarding == 0u)
                operations.emplace_back(SetDevice{device, DeviceSetting::Forwarding, 0, 1});
        }
        return operations;
    }

    /// Back to what they were, unless somebody else has changed them since or needs them as they are.
    Operations puttingBack() {
        Operations operations;
        for (const Original& original : m_change.originals) {
            const Link* link = m_current.link(original.device);
            if (!m_change.others || !link || link->index != original.index || isWanted(original) ||
                isForEveryDevice(original, m_current))
                continue;
            const auto& now = link->settings.value(original.setting);
            if (now && *now != original.value)
                operations.emplace_back(SetDevice{original.device, original.setting, *now, original.value});
        }
        return operations;
    }

    Operations firewall(bool makesDevice) {
        if (!m_current.firewall) {
            if (makesDevice && !m_wanted.firewall.empty())
                return {SetFirewall{{}, m_wanted.firewall}};
            return {};
        }
        const FirewallRules& present = m_current.firewall->rules;
        const FirewallRules wanted = m_change.others ? m_wanted.firewall : bothOf(present, m_wanted.firewall);
        if (m_current.firewall->intact && present == wanted)
            return {};
        return {SetFirewall{present, wanted}};
    }

    /// A device whose tunnel no longer answers keepalives takes nothing with this computer's address any
    /// more. That it once was told to, only the table remembers.
    Operations closing() {
        Operations operations;
        if (!m_current.firewall)
            return operations;
        const auto& answers = m_current.firewall->rules.answers;
        for (const DesiredTunnel& tunnel : m_change.apply) {
            const QString device = presentNeeds(tunnel, m_ours).device;
            const Link* link = m_current.link(device);
            const bool answered =
                std::any_of(answers.begin(), answers.end(),
                            [&](const KeepaliveAnswer& answer) { return answer.device == device; });
            if (!tunnel.needs.answer && answered && link && tunnelOfLink(*link) == tunnel.id &&
                link->settings.acceptLocal.value_or(0) != 0)
                operations.emplace_back(
                    SetDevice{device, DeviceSetting::AcceptLocal, *link->settings.acceptLocal, 0});
        }
        return operations;
    }

    /// What somebody else took away of ours, a reload for one, is not there to be removed.
    Operations firewalld() {
        if (!m_current.firewalld)
            return {};
        FirewalldState there = *m_current.firewalld;
        SetFirewalld set;
        if (m_change.others)
            set.remove = common(without(m_change.firewalldAdded, m_wanted.firewalld), there.rules);
        there.rules = without(there.rules, set.remove);
        set.add = there.missing(m_wanted.firewalld);
        if (set.add.empty() && set.remove.empty())
            return {};
        return {set};
    }

private:
    /// As the function of that name (core/shared_state.h).
    bool isPin(const Route& route) const {
        return route.protocol == ourRouteProtocol && !m_ours.contains(route.device);
    }
    bool isWanted(const Original& original) const {
        return original.setting == DeviceSetting::Forwarding &&
               contains(m_wanted.forwarding, original.device);
    }

    const Change& m_change;
    const SystemState& m_current;
    const OurDevices& m_ours;
    const SharedState m_wanted;
};

void append(Operations& operations, Operations more) {
    std::move(more.begin(), more.end(), std::back_inserter(operations));
}

bool makesDevice(const Operations& operations) {
    return std::any_of(operations.begin(), operations.end(),
                       [](const Operation& operation) { return std::holds_alternative<AddLink>(operation); });
}

/// What bears no mark of ours is passed over.
Operations newMtus(const Change& change, const SystemState& current, const OurDevices& ours) {
    Operations operations;
    for (const Link& link : current.links)
        if (ours.contains(link.name) && change.mtus.value(link.name, link.mtu) != link.mtu)
            operations.emplace_back(SetMtu{link.name, link.mtu, change.mtus.value(link.name)});
    return operations;
}

} // namespace

Outcome<Plan> planChange(const Change& change, const SystemState& current) {
    const OurDevices ours(current);
    auto tunnels = planApply(change.apply, current, ours);
    if (!tunnels)
        return tunnels;
    Operations removals = planRemove(change.remove, ours).operations;
    SharePlanner share(change, current, ours);
    Operations firewall = share.firewall(makesDevice(tunnels->operations));
    append(firewall, share.firewalld());
    Plan plan;
    append(plan.operations, share.pins());
    append(plan.operations, share.forwarding());
    append(plan.operations, share.closing());
    if (!change.apply.empty())
        append(plan.operations, std::exchange(firewall, {}));
    append(plan.operations, std::move(tunnels).value().operations);
    append(plan.operations, newMtus(change, current, ours));
    append(plan.operations, std::move(removals));
    append(plan.operations, share.stalePins());
    append(plan.operations, std::move(firewall));
    append(plan.operations, share.puttingBack());
    return plan;
}

FirewalldRules firewalldAddedAfter(const FirewalldRules& before, const Operations& done,
                                   const SystemState& current) {
    FirewalldRules added = current.firewalld ? common(before, current.firewalld->rules) : before;
    for (const Operation& operation : done)
        if (const auto* set = std::get_if<SetFirewalld>(&operation))
            added = together(without(added, set->remove), set->add);
    return added;
}

Originals originalsAfter(const Originals& before, const Operations& done, const SystemState& current) {
    Originals originals = before;
    for (const Operation& operation : done) {
        const auto* set = std::get_if<SetDevice>(&operation);
        const Link* link = set ? current.link(set->device) : nullptr;
        if (!link || !tunnelOfLink(*link).isNull())
            continue;
        const auto known = std::find_if(originals.begin(), originals.end(), [&](const Original& original) {
            return original.device == set->device && original.index == link->index &&
                   original.setting == set->setting;
        });
        // What is switched off again was on because of us: only switching on is owed for.
        if (known == originals.end() && set->after != 0)
            originals.push_back({set->device, link->index, set->setting, set->before});
        else if (known != originals.end() && known->value == set->after)
            originals.erase(known);
    }
    // Nothing is owed to a device that is gone, nor where switching off for all sets this one as well.
    std::erase_if(originals, [&](const Original& original) {
        const Link* link = current.link(original.device);
        return !link || link->index != original.index || isForEveryDevice(original, current);
    });
    return originals;
}

} // namespace gretel
