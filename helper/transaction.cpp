// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/transaction.h"

#include <optional>

#include "core/command_text.h"
#include "core/observed_state.h"
#include "core/plan.h"
#include "helper/operation_effect.h"

namespace gretel {
namespace {

/// Names what still differs from what was wanted.
Failure difference(const std::vector<DesiredTunnel>& desired, const Operations& left,
                   const SystemState& state) {
    for (const DesiredTunnel& tunnel : desired) {
        const Observation observation = observe(tunnel, state);
        if (observation.state == TunnelState::Down)
            return {FailureKind::VerificationFailed, {tunnel.link.name, QStringLiteral("link")}};
        if (observation.state == TunnelState::Degraded && !observation.drifts.empty())
            return {FailureKind::VerificationFailed, {observation.device, observation.drifts.front().what}};
    }
    return {FailureKind::VerificationFailed, {deviceOf(left.front()), QStringLiteral("link")}};
}

} // namespace

Transaction::Transaction(Executor& executor, TransactionObserver* observer)
    : m_executor(executor), m_observer(observer) {}

Outcome<Operations> Transaction::apply(const std::vector<DesiredTunnel>& desired) {
    const auto before = m_executor.read();
    if (!before)
        return before.error();
    const auto plan = planApply(desired, *before);
    if (!plan)
        return plan.error();
    return run(plan->operations, [&](const SystemState& after) -> Outcome<Done> {
        const auto rest = planApply(desired, after);
        if (!rest)
            return rest.error();
        if (!rest->empty())
            return difference(desired, rest->operations, after);
        return Done{};
    });
}

Outcome<Operations> Transaction::remove(const std::vector<QUuid>& tunnels) {
    const auto before = m_executor.read();
    if (!before)
        return before.error();
    return run(planRemove(tunnels, *before).operations, [&](const SystemState& after) -> Outcome<Done> {
        const Plan rest = planRemove(tunnels, after);
        if (!rest.empty())
            return difference({}, rest.operations, after);
        return Done{};
    });
}

Outcome<Operations> Transaction::run(const Operations& operations, const Check& verify) {
    if (operations.empty())
        return operations;
    if (m_observer) {
        if (const auto planned = m_observer->planned(operations); !planned)
            return planned.error();
    }
    std::size_t touched = 0;
    Outcome<Done> outcome = runSteps(operations, touched);
    if (outcome)
        outcome = readBack(verify);
    if (!outcome)
        outcome = undo(operations, touched, outcome.error());
    if (m_observer)
        m_observer->finished(outcome);
    if (!outcome)
        return outcome.error();
    return operations;
}

/// touched: how many steps may have left something behind.
Outcome<Done> Transaction::runSteps(const Operations& operations, std::size_t& touched) {
    for (std::size_t index = 0; index < operations.size(); ++index) {
        if (m_observer) {
            if (const auto noted = m_observer->beforeStep(index, operations[index]); !noted)
                return noted;
        }
        const auto done = m_executor.run(operations[index]);
        if (done || done.error().kind == FailureKind::AnswerLost)
            touched = index + 1;
        if (!done)
            return done;
    }
    return Done{};
}

Outcome<Done> Transaction::readBack(const Check& verify) {
    const auto after = m_executor.read();
    if (!after)
        return after.error();
    return verify(*after);
}

/// Goes on to the first step even if one cannot be undone: less is left so. The cause, or the first undo that
/// failed.
Failure Transaction::undo(const Operations& operations, std::size_t touched, const Failure& cause) {
    std::optional<Failure> stuck;
    for (std::size_t index = touched; index-- > 0;) {
        for (const Operation& inverse : inverseOf(operations[index])) {
            if (m_observer)
                m_observer->beforeUndo(index, inverse);
            const auto undone = undoStep(inverse);
            if (!undone && !stuck)
                stuck = undone.error();
        }
    }
    return stuck.value_or(cause);
}

Outcome<Done> Transaction::undoStep(const Operation& inverse) {
    constexpr int mostTries = 2;
    QString reason;
    for (int i = 0; i < mostTries; ++i) {
        const auto done = m_executor.run(inverse);
        if (done)
            return done;
        reason = done.error().arguments.value(1);
        // A step whose answer was lost may never have been taken; then there is nothing to take back.
        if (const auto now = m_executor.read(); now && isInEffect(inverse, *now))
            return Done{};
        if (done.error().kind != FailureKind::AnswerLost)
            break;
    }
    return Failure{FailureKind::UndoFailed, {commandOf(inverse), reason}};
}

} // namespace gretel
