// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the engine that is about tunnels that start with the computer.
#include "helper/engine_machine.h"

#include <algorithm>

#include "helper/active_tunnels.h"
#include "helper/log.h"

namespace gretel {

namespace {

/// What the tunnels will want of firewalld when they come up, whether or not they are up now.
FirewalldRules rulesAtStart(const std::vector<TunnelProfile>& tunnels, const SystemState& state) {
    std::vector<TunnelNeeds> needs;
    for (const TunnelProfile& tunnel : tunnels)
        needs.push_back(needsOf(tunnel, tunnel.here.value_or(HostSide::Host1), tunnel.interface, 0));
    return sharedState(needs, state).firewalld;
}

void tellNotYet(const TunnelProfile& tunnel, const Failure& failure) {
    log::write(log::Level::Warning, "A tunnel that starts with the computer cannot be brought up yet.",
               {{QLatin1StringView("tunnel"), tunnel.id.toString(QUuid::WithoutBraces)},
                {QLatin1StringView("failure"), failureName(failure.kind)}});
}

} // namespace

/// Not while a change waits: what is up then may be taken back, and must not start with the computer.
Outcome<Done> Engine::setAutostart(const std::vector<QUuid>& tunnels, bool on) {
    if (const auto may = mayChange(); !may)
        return may;
    HelperState state = m_memory.state();
    std::vector<TunnelProfile> chosen = without(state.autostart, tunnels);
    for (const QUuid& id : tunnels) {
        if (!on)
            continue;
        const auto up = std::find_if(state.active.begin(), state.active.end(),
                                     [&](const TunnelProfile& tunnel) { return tunnel.id == id; });
        if (up == state.active.end())
            return Failure{FailureKind::NoSuchTunnel, {id.toString(QUuid::WithoutBraces)}};
        chosen.push_back(*up);
    }
    state.autostart = std::move(chosen);
    if (!on)
        state.waiting = without(state.waiting, tunnels);
    return keepInFirewalld(std::move(state));
}

/// Saves the state once what firewalld starts with holds just what its autostart wants. What is to be added
/// is remembered before it is there, so that a helper that is killed in between leaves nothing unknown.
/// Where firewalld does not run, its settings are left for the next time.
Outcome<Done> Engine::keepInFirewalld(HelperState state) {
    const Firewalld firewalld(QDBusConnection::systemBus(), Firewalld::Scope::Permanent);
    if ((state.autostart.empty() && state.firewalldKept.empty()) || !firewalld.isRunning())
        return m_memory.save(std::move(state));
    const auto machine = openMachine();
    if (!machine)
        return machine.error();
    if (!machine->state.firewalld)
        return m_memory.save(std::move(state));
    const HelperState before = m_memory.state();
    const FirewalldRules wanted = rulesAtStart(state.autostart, machine->state);
    const FirewalldRules stale = without(state.firewalldKept, wanted);
    if (const auto removed = firewalld.remove(stale); !removed)
        return removed;
    const auto missing = firewalld.missing(wanted);
    if (!missing)
        return missing.error();
    if (!missing->empty()) {
        HelperState intent = before;
        intent.firewalldKept = together(before.firewalldKept, *missing);
        if (const auto saved = m_memory.save(std::move(intent)); !saved)
            return saved;
    }
    if (const auto added = firewalld.add(*missing); !added) {
        (void)m_memory.save(before).ok(); // the first failure is the one to be told
        return added.error();
    }
    state.firewalldKept = together(without(state.firewalldKept, stale), *missing);
    state.firewalldAdded = together(state.firewalldAdded, stale);
    return m_memory.save(std::move(state));
}

/// Those that were up for a while count as well: their profiles may have changed.
void Engine::renewInFirewalld(const std::vector<TunnelProfile>& tunnels) {
    const HelperState state = m_memory.state();
    const bool concerned = std::any_of(tunnels.begin(), tunnels.end(), [&](const TunnelProfile& tunnel) {
        return holds(state.autostart, tunnel.id);
    });
    if (!concerned)
        return;
    if (const auto kept = keepInFirewalld(state); !kept)
        log::write(log::Level::Warning, "What firewalld starts with does not hold all tunnels.",
                   {{QLatin1StringView("failure"), failureName(kept.error().kind)},
                    {QLatin1StringView("reason"), kept.error().arguments.join(QLatin1Char(' '))}});
}

/// All that can at once; where that fails, one by one, so that one that cannot keeps nobody down.
Outcome<Operations> Engine::bringUpWaiting() {
    const HelperState state = m_memory.state();
    if (state.waiting.empty() || state.pending)
        return Operations{};
    if (const auto may = mayChange(); !may)
        return may.error();
    const auto machine = openMachine();
    if (!machine)
        return machine.error();
    std::vector<TunnelProfile> ready;
    for (const TunnelProfile& tunnel : state.autostart)
        if (holds(state.waiting, tunnel.id) && hasItsAddress(tunnel, machine->state))
            ready.push_back(tunnel);
    if (ready.empty())
        return Operations{};
    const auto done = bringUp(*machine, ready, {}, nullptr);
    if (done)
        return done->operations;
    if (ready.size() > 1)
        return bringUpEach(ready);
    tellNotYet(ready.front(), done.error());
    return Operations{};
}

Outcome<Operations> Engine::bringUpEach(const std::vector<TunnelProfile>& tunnels) {
    Operations all;
    for (const TunnelProfile& tunnel : tunnels) {
        if (const auto may = mayChange(); !may) // the one before it may have left something half done
            return may.error();
        const auto machine = openMachine();
        if (!machine)
            return machine.error();
        const auto done = bringUp(*machine, {tunnel}, {}, nullptr);
        if (done)
            all.insert(all.end(), done->operations.begin(), done->operations.end());
        else
            tellNotYet(tunnel, done.error());
    }
    return all;
}

} // namespace gretel
