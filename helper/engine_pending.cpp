// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the engine that is about a change which waits for its confirmation.
#include "helper/engine.h"

#include <algorithm>

#include "helper/machine_executor.h"
#include "helper/methods.h"

namespace gretel {

namespace {

constexpr qint64 milliseconds = 1000;

} // namespace

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

qint64 Engine::deadlineAfter(std::chrono::seconds time) const {
    return m_clock.now() + time.count() * milliseconds;
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
    HelperState state = m_memory.state();
    state.pending.reset();
    return m_memory.save(std::move(state));
}

Outcome<Operations> Engine::revert(const QUuid& token, const Caller& caller) {
    if (const auto may = mayDecide(token, caller); !may)
        return may.error();
    return takeBackPending();
}

Outcome<Operations> Engine::revertDue() {
    const auto end = deadline();
    if (!end || *end > m_clock.now())
        return Operations{};
    return takeBackPending();
}

/// The state first says that it is due, so that whoever starts next goes on with it, wherever it is cut
/// short.
Outcome<Operations> Engine::takeBackPending() {
    HelperState state = m_memory.state();
    state.pending->deadline = 0;
    if (const auto saved = m_memory.save(state); !saved)
        return saved.error();
    Outcome<std::unique_ptr<netlink::Socket>> socket = netlink::Socket::open();
    if (!socket.ok())
        return socket.error();
    MachineExecutor executor(**socket, QDBusConnection::systemBus(), oursInFirewalld(state));
    auto undone = Transaction(executor).takeBack(state.pending->done);
    if (!undone)
        return undone;
    state.active = state.pending->activeBefore;
    state.originals = state.pending->originalsBefore;
    state.firewalldAdded = state.pending->firewalldBefore;
    state.pending.reset();
    if (const auto saved = m_memory.save(std::move(state)); !saved)
        return saved.error();
    return undone;
}

} // namespace gretel
