// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the engine that is about a change which waits for its confirmation.
#include "helper/engine_pending.h"

#include <algorithm>

#include "helper/active_tunnels.h"
#include "helper/engine_change.h"
#include "helper/engine_machine.h"
#include "helper/log.h"
#include "helper/methods.h"

namespace gretel {

namespace {

constexpr qint64 milliseconds = 1000;

/// Says that it is due, so that whoever starts next goes on with it, wherever it is cut short. Of one whose
/// time is over that is known: a disk that keeps nothing must not keep anybody cut off.
Outcome<Done> markDue(Memory& memory, const BootClock& clock) {
    HelperState state = memory.state();
    const bool known = isDue(state, clock.now());
    state.pending->deadline = 0;
    const auto saved = memory.save(std::move(state));
    if (saved || !known)
        return saved;
    log::write(log::Level::Error, "A change is taken back though the helper's state cannot be saved.",
               {{QLatin1StringView("reason"), saved.error().arguments.value(1)}});
    return Done{};
}

/// What is remembered once all of the change was taken back, by whichever attempt; what was put in order
/// since, as when a gateway moved, is still known. now: as it is then.
HelperState takenBack(const HelperState& state, const SystemState& now) {
    HelperState after = state;
    const Operations undone = inversesOf(state.pending->done);
    after.active = state.pending->activeBefore;
    after.waiting = state.pending->waitingBefore;
    after.originals = originalsAfter(state.originals, undone, now);
    after.firewalldAdded = firewalldAddedAfter(oursInFirewalld(state), undone, now);
    after.pending->done.clear();
    return after;
}

} // namespace

bool isDue(const HelperState& state, qint64 now) {
    return state.pending && state.pending->deadline <= now;
}

HelperState confirmed(const HelperState& state) {
    HelperState kept = state;
    kept.autostart = renewed(state.autostart, state.active);
    kept.pending.reset();
    return kept;
}

/// The change waits, due and empty, until what the tunnels share is in order as well: no kill on the way
/// leaves anything that nobody knows of.
Outcome<Operations> takeBackPending(Memory& memory, Executor& executor, const BootClock& clock) {
    if (const auto marked = markDue(memory, clock); !marked)
        return marked.error();
    auto undone = Transaction(executor).takeBack(memory.state().pending->done);
    if (!undone)
        return undone;
    const auto now = executor.read();
    if (!now)
        return now.error();
    if (const auto saved = memory.save(takenBack(memory.state(), *now)); !saved)
        return saved.error();
    if (const auto mended = mendShare(memory, executor, *now, clock); !mended)
        log::write(log::Level::Error, "What the tunnels share cannot be put in order.",
                   {{QLatin1StringView("failure"), failureName(mended.error().kind)}});
    HelperState state = memory.state();
    state.pending.reset();
    if (const auto saved = memory.save(std::move(state)); !saved)
        return saved.error();
    return undone;
}

std::optional<qint64> Engine::deadline() const {
    const HelperState state = m_memory.state();
    return state.pending ? std::optional(state.pending->deadline) : std::nullopt;
}

qint64 Engine::secondsLeft() const {
    const auto end = deadline();
    if (!end)
        return 0;
    // One that is due is still there: 0 would say that nothing waits.
    return std::max<qint64>(1, (*end - m_clock.now() + milliseconds - 1) / milliseconds);
}

Outcome<Done> Engine::mayDecide(const QUuid& token, const Caller& caller) const {
    const HelperState state = m_memory.state();
    if (!state.pending || state.pending->token != token)
        return Failure{FailureKind::NothingPending, {}};
    if (state.pending->uid != caller.uid && !caller.granted.contains(action::override))
        return Failure{FailureKind::NeedsAuthorisation, {action::override}};
    return Done{};
}

Outcome<Done> Engine::confirm(const QUuid& token, const Caller& caller) {
    if (const auto may = mayDecide(token, caller); !may)
        return may;
    const HelperState state = m_memory.state();
    if (isDue(state, m_clock.now()))
        return Failure{FailureKind::NothingPending, {}};
    const auto saved = m_memory.save(confirmed(state));
    if (saved)
        renewInFirewalld(state.active);
    return saved;
}

Outcome<Operations> Engine::revert(const QUuid& token, const Caller& caller) {
    if (const auto may = mayDecide(token, caller); !may)
        return may.error();
    return takeBackPending();
}

Outcome<std::optional<Operations>> Engine::revertDue() {
    if (!isDue(m_memory.state(), m_clock.now()))
        return std::optional<Operations>();
    const auto undone = takeBackPending();
    if (!undone)
        return undone.error();
    return std::optional(*undone);
}

/// What got stuck on top of the change goes first, and keeps nobody cut off when it stays stuck.
Outcome<Operations> Engine::takeBackPending() {
    if (!m_memory.halfDone().empty())
        if (const auto recovered = recover(); !recovered)
            log::write(log::Level::Error, "What was left half done cannot be taken back yet.",
                       {{QLatin1StringView("failure"), failureName(recovered.error().kind)}});
    const auto machine = reachMachine();
    if (!machine)
        return machine.error();
    return gretel::takeBackPending(m_memory, *machine->executor, m_clock);
}

} // namespace gretel
