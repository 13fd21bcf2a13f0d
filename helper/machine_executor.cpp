// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/machine_executor.h"

#include <algorithm>

namespace gretel {

namespace {

bool isElsewhere(const Operation& operation) {
    return std::holds_alternative<SetFirewall>(operation) || std::holds_alternative<SetFirewalld>(operation);
}

} // namespace

std::vector<Outcome<Done>> MachineExecutor::run(const Operations& operations, OnFailure onFailure) {
    std::vector<Outcome<Done>> outcomes;
    for (auto next = operations.begin(); next != operations.end();) {
        if (isElsewhere(*next)) {
            outcomes.push_back(runElsewhere(*next));
            ++next;
        } else {
            const auto end = std::find_if(next, operations.end(), isElsewhere);
            auto more = m_kernel.run(Operations(next, end), onFailure);
            std::move(more.begin(), more.end(), std::back_inserter(outcomes));
            next = end;
        }
        const bool failed = std::any_of(outcomes.begin(), outcomes.end(),
                                        [](const Outcome<Done>& outcome) { return !outcome; });
        if (failed && onFailure == OnFailure::Stop)
            break;
    }
    return outcomes;
}

Outcome<Done> MachineExecutor::runElsewhere(const Operation& operation) {
    if (const auto* firewall = std::get_if<SetFirewall>(&operation))
        return setFirewall(*firewall);
    return setFirewalld(std::get<SetFirewalld>(operation));
}

Outcome<Done> MachineExecutor::setFirewall(const SetFirewall& set) {
    const auto written = m_table.write(m_firewall, set.after);
    if (written)
        m_firewall = {set.after, true};
    return written;
}

void MachineExecutor::rememberZones(const FirewalldRules& rules) {
    for (const FirewalldPass& pass : rules.passes)
        m_zones.insert(pass.zone);
}

/// After a failure all is as before.
Outcome<Done> MachineExecutor::setFirewalld(const SetFirewalld& set) {
    rememberZones(set.add);
    rememberZones(set.remove);
    Outcome<Done> done = m_firewalld.remove(set.remove);
    if (done) {
        const auto added = m_firewalld.add(set.add);
        if (added)
            return done;
        done = added.error();
    }
    (void)m_firewalld.add(set.remove).ok(); // the first failure is the one to be told
    return done;
}

Outcome<SystemState> MachineExecutor::read() {
    auto state = m_kernel.read();
    if (!state)
        return state;
    const auto table = m_table.read();
    if (table)
        m_firewall = *table;
    else if (table.error().kind == FailureKind::KernelLacksNftables)
        m_firewall = {};
    else
        return table.error();
    auto firewalld = m_firewalld.read(m_zones);
    if (!firewalld)
        return firewalld.error();
    SystemState whole = std::move(state).value();
    whole.firewall = m_firewall;
    whole.firewalld = std::move(firewalld).value();
    return whole;
}

} // namespace gretel
