// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/transaction.h"

#include <QSet>

#include <optional>

#include "core/command_text.h"
#include "helper/operation_effect.h"
#include "helper/renamed_devices.h"

namespace gretel {
namespace {

/// A field's name for what an operation would still change.
struct What {
    QString operator()(const AddLink&) const { return QStringLiteral("link"); }
    QString operator()(const RemoveLink&) const { return QStringLiteral("link"); }
    QString operator()(const SetMtu&) const { return QStringLiteral("mtu"); }
    QString operator()(const SetUp&) const { return QStringLiteral("link"); }
    QString operator()(const AddAddress&) const { return QStringLiteral("address"); }
    QString operator()(const RemoveAddress&) const { return QStringLiteral("address"); }
    QString operator()(const AddRoute&) const { return QStringLiteral("route"); }
    QString operator()(const RemoveRoute&) const { return QStringLiteral("route"); }
    QString operator()(const SetDevice&) const { return QStringLiteral("forward"); }
    QString operator()(const SetFirewall&) const { return QStringLiteral("firewall"); }
    QString operator()(const SetFirewalld&) const { return QStringLiteral("firewall"); }
};

bool makesOrTakesDevice(const Operation& operation) {
    return std::holds_alternative<AddLink>(operation) || std::holds_alternative<RemoveLink>(operation);
}

/// What is still to be run. Once a device is to come or go, all that follows on it is, whatever hangs on the
/// device that has its name now.
Operations notInEffect(const Operations& operations, const SystemState& state) {
    Operations left;
    QSet<QString> renewed;
    for (const Operation& operation : operations) {
        const QString device = deviceOf(operation);
        if (!renewed.contains(device) && isInEffect(operation, state))
            continue;
        left.push_back(operation);
        if (makesOrTakesDevice(operation))
            renewed.insert(device);
    }
    return left;
}

Failure stuckAt(const Operation& inverse, const Failure& failure) {
    return {FailureKind::UndoFailed, {commandOf(inverse), failure.arguments.value(1)}};
}

} // namespace

Operations inversesOf(const Operations& operations) {
    Operations inverses;
    for (auto operation = operations.rbegin(); operation != operations.rend(); ++operation)
        for (Operation& inverse : inverseOf(*operation))
            inverses.push_back(std::move(inverse));
    return inverses;
}

Transaction::Transaction(Executor& executor, TransactionObserver* observer)
    : m_executor(executor), m_observer(observer) {}

Outcome<Operations> Transaction::apply(const std::vector<DesiredTunnel>& desired) {
    return run([&](const SystemState& state) { return planApply(desired, state); });
}

Outcome<Operations> Transaction::remove(const std::vector<QUuid>& tunnels) {
    return run([&](const SystemState& state) -> Outcome<Plan> { return planRemove(tunnels, state); });
}

Outcome<Operations> Transaction::run(const Planner& planner) {
    const auto before = m_executor.read();
    if (!before)
        return before.error();
    return run(planner, *before);
}

Outcome<Operations> Transaction::run(const Planner& planner, const SystemState& before) {
    auto plan = planner(before);
    if (!plan)
        return plan.error();
    Operations operations = std::move(plan).value().operations;
    if (operations.empty())
        return operations;
    if (m_observer) {
        if (const auto intended = m_observer->intend(operations); !intended)
            return intended.error();
    }
    Operations touched;
    const Outcome<Done> done = attempt(operations, touched, planner);
    if (!done) {
        if (const auto undone = takeBack(touched); !undone)
            return undone.error();
    }
    if (m_observer)
        m_observer->settle();
    if (!done)
        return done.error();
    return operations;
}

/// touched: what may have left something behind.
Outcome<Done> Transaction::attempt(const Operations& operations, Operations& touched,
                                   const Planner& planner) {
    const auto outcomes = m_executor.run(operations, Executor::OnFailure::Stop);
    std::optional<Failure> failure;
    for (std::size_t index = 0; index < outcomes.size(); ++index) {
        const auto& outcome = outcomes[index];
        if (outcome || outcome.error().kind == FailureKind::AnswerLost)
            touched.push_back(operations[index]);
        if (!outcome && !failure)
            failure = outcome.error();
    }
    if (failure)
        return *failure;
    if (const auto held = readBack(planner); !held)
        return held;
    return m_observer ? m_observer->commit() : Outcome<Done>(Done{});
}

Outcome<Done> Transaction::readBack(const Planner& planner) {
    const auto after = m_executor.read();
    if (!after)
        return after.error();
    const auto rest = planner(*after);
    if (!rest)
        return rest.error();
    if (rest->empty())
        return Done{};
    const Operation& left = rest->operations.front();
    return Failure{FailureKind::VerificationFailed, {deviceOf(left), std::visit(What{}, left)}};
}

Outcome<Operations> Transaction::takeBack(const Operations& operations) {
    constexpr int mostRounds = 3; // an answer can be lost, and lost again
    Operations left = inversesOf(operations);
    Operations done;
    std::optional<Failure> stuck;
    for (int round = 0; round <= mostRounds; ++round) {
        if (const auto now = m_executor.read())
            left = notInEffect(underNewNames(std::move(left), *now), *now);
        if (left.empty())
            return done;
        if (round == mostRounds)
            break;
        stuck.reset();
        Operations again;
        const auto outcomes = m_executor.run(left, Executor::OnFailure::GoOn);
        for (std::size_t index = 0; index < left.size(); ++index) {
            if (outcomes[index]) {
                done.push_back(left[index]);
                continue;
            }
            if (!stuck)
                stuck = stuckAt(left[index], outcomes[index].error());
            again.push_back(left[index]);
        }
        left = std::move(again);
    }
    return stuck.value_or(stuckAt(left.front(), {}));
}

} // namespace gretel
