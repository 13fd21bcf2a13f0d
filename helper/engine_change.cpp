// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the engine that changes something.
#include "helper/engine_change.h"

#include <QSet>

#include <algorithm>

#include "helper/active_tunnels.h"
#include "helper/engine_machine.h"
#include "helper/engine_pending.h"
#include "helper/methods.h"
#include "helper/other_firewalls.h"
#include "logins/remote_logins.h"
#include "netlink/remote_sessions.h"
#include "netlink/tunnel_planner.h"
#include "words/refused_words.h"

namespace gretel {

namespace {

/// The action, and what of the plan the prompt for it names: its devices, and what changes its way.
Failure needs(QLatin1StringView action, const Risks& risks) {
    QStringList devices;
    QStringList ways;
    for (const Risk& risk : risks) {
        devices.append(risk.device);
        ways.append(risk.kind == RiskKind::RemoteSession ? risk.peer.toString()
                                                         : risk.destination.toString());
    }
    devices.removeDuplicates();
    ways.removeDuplicates();
    const auto list = [](const QStringList& words) { return words.join(QLatin1StringView(", ")); };
    return {FailureKind::NeedsAuthorisation, {action, list(devices), list(ways)}};
}

/// The first action that a change with these risks needs and its caller was not granted.
std::optional<Failure> missingGrant(const Risks& risks, bool confirmed, const Caller& caller) {
    if (risks.empty())
        return std::nullopt;
    if (!caller.granted.contains(action::applyRisky))
        return needs(action::applyRisky, risks);
    if (!confirmed && !caller.granted.contains(action::applyUnconfirmed))
        return needs(action::applyUnconfirmed, risks);
    return std::nullopt;
}

/// Nobody is known to be there where that cannot be asked (a kernel without tcp_diag, no logind).
Risks risksOf(const Operations& operations, const SystemState& state) {
    if (operations.empty())
        return {}; // nobody's way changes, so nobody is looked for
    const auto sessions =
        withLogins(netlink::remoteSessions(), remoteLogins(QDBusConnection::systemBus()), state);
    return gretel::risksOf(operations, sessions, state);
}

std::vector<TunnelNeeds> needsOf(const std::vector<DesiredTunnel>& tunnels) {
    std::vector<TunnelNeeds> needs;
    for (const DesiredTunnel& tunnel : tunnels)
        needs.push_back(tunnel.needs);
    return needs;
}

Notices noticesOf(const Risks& risks, const Operations& operations, const std::vector<Blocker>& blockers) {
    Notices notices = gretel::noticesOf(risks, operations);
    for (const Blocker& blocker : blockers)
        notices.push_back(noticeOf(blocker));
    return notices;
}

} // namespace

std::chrono::seconds Undertaking::confirm() const {
    return options.onlyIfRisky && risks.empty() ? std::chrono::seconds(0) : options.confirm;
}

bool isBlindTo(const std::vector<Link>& links, const Memory& memory, const std::vector<QUuid>& concerned) {
    if (memory.isBlind())
        return true;
    const std::vector<QUuid> active = idsOf(memory.state().active);
    QSet<QUuid> known(active.begin(), active.end());
    known.unite(QSet<QUuid>(concerned.begin(), concerned.end()));
    return std::any_of(links.begin(), links.end(), [&](const Link& link) {
        const QUuid tunnel = tunnelOfLink(link);
        return !tunnel.isNull() && !known.contains(tunnel);
    });
}

Change changeOf(const Memory& memory, const SystemState& state, const std::vector<DesiredTunnel>& apply,
                const std::vector<QUuid>& remove) {
    const HelperState known = memory.state();
    Change change{apply, remove, std::nullopt, known.originals, oursInFirewalld(known)};
    std::vector<QUuid> concerned = remove;
    for (const DesiredTunnel& tunnel : apply)
        concerned.push_back(tunnel.id);
    if (!isBlindTo(state.links, memory, concerned))
        change.others = needsOf(without(known.active, concerned), state);
    return change;
}

/// What waits does not start with the computer yet: a restart must not bring up what nobody kept.
HelperState memoryAfter(const Undertaking& undertaking, const HelperState& before, const Operations& done,
                        const SystemState& state, const BootClock& clock) {
    HelperState after = before;
    after.active = with(without(before.active, undertaking.change.remove), undertaking.up);
    after.waiting = without(without(before.waiting, undertaking.change.remove), idsOf(undertaking.up));
    after.originals = originalsAfter(before.originals, done, state);
    after.firewalldAdded = firewalldAddedAfter(oursInFirewalld(before), done, state);
    const std::chrono::milliseconds confirm = undertaking.confirm();
    if (confirm.count() > 0 && !done.empty())
        after.pending = PendingChange{undertaking.name,
                                      undertaking.caller ? undertaking.caller->uid : 0,
                                      clock.now() + confirm.count(),
                                      done,
                                      before.active,
                                      before.waiting};
    else
        after.autostart = renewed(before.autostart, undertaking.up);
    return after;
}

Outcome<Operations> carryOut(Undertaking& undertaking, Memory& memory, Executor& executor,
                             const SystemState& state, const BootClock& clock) {
    bool permitted = undertaking.caller == nullptr;
    const auto planner = [&](const SystemState& current) -> Outcome<Plan> {
        auto plan = planChange(undertaking.change, current);
        if (!plan || permitted)
            return plan;
        undertaking.risks = risksOf(plan->operations, current);
        const bool confirmed = undertaking.confirm().count() > 0;
        if (const auto missing = missingGrant(undertaking.risks, confirmed, *undertaking.caller))
            return *missing;
        permitted = true;
        return plan;
    };
    const HelperState before = memory.state();
    const auto after = [&](const Operations& done) {
        return memoryAfter(undertaking, before, done, state, clock);
    };
    Ledger ledger(memory, undertaking.name, after);
    auto done = Transaction(executor, &ledger).run(planner, state);
    if (done && done->empty()) {
        HelperState same = after({});
        if (!(same == before))
            if (const auto saved = memory.save(std::move(same)); !saved)
                return saved.error();
    }
    return done;
}

Outcome<Operations> mendShare(Memory& memory, Executor& executor, const SystemState& state,
                              const BootClock& clock) {
    // Its intent would take the place of one that is still needed.
    if (isBlindTo(state.links, memory) || !memory.halfDone().empty())
        return Operations{};
    Undertaking undertaking;
    undertaking.change = changeOf(memory, state, {}, {});
    return carryOut(undertaking, memory, executor, state, clock);
}

Outcome<ChangePreview> Engine::preview(const std::vector<TunnelProfile>& tunnels) {
    const auto machine = openMachine();
    if (!machine.ok())
        return machine.error();
    const auto desired = netlink::desiredTunnels(*machine->socket, tunnels, machine->state);
    if (!desired.ok())
        return asFailure(desired.error());
    const auto plan = planChange(changeOf(m_memory, machine->state, *desired, {}), machine->state);
    if (!plan)
        return plan.error();
    return ChangePreview{plan->operations,
                         noticesOf(risksOf(plan->operations, machine->state), plan->operations,
                                   blockersOf(needsOf(*desired), machine->state))};
}

Outcome<Operations> Engine::run(const Machine& machine, Undertaking& undertaking) {
    return carryOut(undertaking, m_memory, *machine.executor, machine.state, m_clock);
}

Outcome<Applied> Engine::bringUp(const Machine& machine, const std::vector<TunnelProfile>& tunnels,
                                 const ChangeOptions& options, const Caller* caller) {
    const auto desired = netlink::desiredTunnels(*machine.socket, tunnels, machine.state);
    if (!desired)
        return asFailure(desired.error());
    Undertaking undertaking;
    undertaking.change = changeOf(m_memory, machine.state, *desired, {});
    undertaking.up = resolved(tunnels, machine.state);
    undertaking.caller = caller;
    undertaking.options = options;
    const auto done = run(machine, undertaking);
    if (!done)
        return done.error();
    if (!deadline())
        renewInFirewalld(tunnels);
    const auto blockers = blockersOf(needsOf(*desired), machine.state);
    logBlockers(blockers, idsOf(tunnels));
    return Applied{undertaking.name, *done, std::chrono::seconds(secondsLeft()),
                   noticesOf(undertaking.risks, *done, blockers)};
}

Outcome<Applied> Engine::apply(const std::vector<TunnelProfile>& tunnels, const ChangeOptions& options,
                               const Caller& caller) {
    if (const auto may = mayChange(); !may)
        return may.error();
    const auto machine = openMachine();
    if (!machine)
        return machine.error();
    return bringUp(*machine, tunnels, options, &caller);
}

Outcome<Applied> Engine::remove(const std::vector<QUuid>& tunnels, const ChangeOptions& options,
                                const Caller& caller) {
    if (const auto may = mayChange(); !may)
        return may.error();
    const auto machine = openMachine();
    if (!machine)
        return machine.error();
    Undertaking undertaking;
    undertaking.change = changeOf(m_memory, machine->state, {}, tunnels);
    undertaking.caller = &caller;
    undertaking.options = options;
    const auto done = run(*machine, undertaking);
    if (!done)
        return done.error();
    return Applied{undertaking.name, *done, std::chrono::seconds(secondsLeft()),
                   gretel::noticesOf(undertaking.risks, *done)};
}

Outcome<Operations> Engine::mend() {
    const HelperState state = m_memory.state();
    // What is being taken back is not to be worked against.
    if (state.active.empty() || isDue(state, m_clock.now()))
        return Operations{};
    if (!m_memory.halfDone().empty())
        if (const auto recovered = recover(); !recovered)
            return recovered.error();
    const auto machine = openMachine();
    if (!machine)
        return machine.error();
    return mendShare(m_memory, *machine->executor, machine->state, m_clock);
}

} // namespace gretel
