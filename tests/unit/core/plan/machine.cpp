// SPDX-License-Identifier: GPL-3.0-or-later
#include "machine.h"

#include "core/command_text.h"
#include "plan_examples.h"

namespace gretel::test {

SystemState office() {
    SystemState state = examples::office();
    for (Link& link : state.links)
        link.settings.forwarding = 0;
    state.firewall = FirewallState{};
    return state;
}

QStringList Machine::run(Change change) {
    change.originals = originals;
    change.firewalldAdded = added;
    const SystemState before = kernel.state();
    const auto plan = planChange(change, before);
    if (!plan)
        return {failureName(plan.error().kind)};
    if (const QString refusal = kernel.run(plan->operations); !refusal.isEmpty())
        return {refusal};
    originals = originalsAfter(originals, plan->operations, before);
    added = firewalldAddedAfter(added, plan->operations, before);
    change.originals = originals;
    change.firewalldAdded = added;
    const auto rest = planChange(change, kernel.state());
    if (!rest || !rest->empty())
        return {QStringLiteral("not settled")};
    QStringList commands;
    for (const Operation& operation : plan->operations)
        commands << (std::holds_alternative<SetFirewall>(operation)    ? QStringList{QStringLiteral("nft")}
                     : std::holds_alternative<SetFirewalld>(operation) ? commandsOf(operation)
                                                                       : QStringList{commandOf(operation)});
    return commands;
}

QStringList Machine::apply(const TunnelProfile& profile) {
    const DesiredTunnel tunnel = examples::desired(profile);
    Change change;
    change.apply = {tunnel};
    change.others = up;
    up.push_back(tunnel.needs);
    return run(change);
}

QStringList Machine::remove(const TunnelProfile& profile) {
    std::erase_if(up, [&](const TunnelNeeds& needs) { return needs.device == profile.interface; });
    Change change;
    change.remove = {profile.id};
    change.others = up;
    return run(change);
}

QStringList Machine::mend() {
    Change change;
    change.others = up;
    return run(change);
}

} // namespace gretel::test
