// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the engine that looks at the packet filter for somebody.
#include "helper/engine.h"

#include "helper/active_tunnels.h"
#include "helper/firewall/firewall_table.h"
#include "helper/firewall/table_counts.h"
#include "netlink/kernel_reader.h"

namespace gretel {

Outcome<FirewallCounts> Engine::inspectRules() {
    const auto table = firewall::FirewallTable().count();
    // A kernel without nf_tables has no rules.
    if (!table && table.error().kind != FailureKind::KernelLacksNftables)
        return table.error();
    const auto state = compare(table ? table->state : FirewallState());
    if (!state)
        return state.error();
    FirewallCounts counts = table ? table->counts : FirewallCounts();
    counts.state = *state;
    return counts;
}

/// With what the tunnels that are up want, as the guardian would put it there.
Outcome<FirewallTableState> Engine::compare(const FirewallState& present) const {
    const auto socket = netlink::Socket::open();
    if (!socket)
        return socket.error();
    const auto system = netlink::readSystemState(**socket);
    if (!system)
        return system.error();
    if (isBlindTo(system->links, m_memory))
        return FirewallTableState::Unknown;
    const FirewallRules wanted = sharedState(needsOf(m_memory.state().active, *system), *system).firewall;
    const bool same = present.intact && present.rules == wanted;
    if (same)
        return wanted.empty() ? FirewallTableState::None : FirewallTableState::AsWanted;
    return present == FirewallState() ? FirewallTableState::Missing : FirewallTableState::Altered;
}

} // namespace gretel
