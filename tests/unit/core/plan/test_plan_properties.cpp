// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>

#include "core/command_text.h"
#include "core/observed_state.h"
#include "core/plan.h"
#include "machine_maker.h"

using namespace gretel;

namespace {

constexpr quint32 rounds = 4000;

/// The case for the reader of a failure; only then is it made.
QByteArray textOf(quint32 seed, const Operations& operations, const QString& refusal = {}) {
    QStringList lines{QStringLiteral("seed %1 %2").arg(seed).arg(refusal)};
    for (const Operation& operation : operations)
        lines << commandsOf(operation);
    return lines.join(u'\n').toUtf8();
}

/// All that is not on a device of ours.
SystemState foreignPart(const SystemState& state) {
    SystemState foreign;
    QStringList ours;
    for (const Link& link : state.links) {
        if (tunnelOfLink(link).isNull())
            foreign.links.push_back(link);
        else
            ours << link.name;
    }
    for (const InterfaceAddress& address : state.addresses)
        if (!ours.contains(address.device))
            foreign.addresses.push_back(address);
    for (const Route& route : state.routes)
        if (!ours.contains(route.device))
            foreign.routes.push_back(route);
    return inOrder(foreign);
}

bool isMended(const DesiredTunnel& tunnel, const SystemState& state) {
    const Observation observation = observe(tunnel, state);
    return observation.state == TunnelState::UpUnverified;
}

/// What a transaction does on failure: undo all that was done, the last first.
QString undo(KernelDouble& kernel, const Operations& operations, size_t done) {
    for (size_t left = done; left > 0; --left)
        if (const QString refusal = kernel.run(inverseOf(operations[left - 1])); !refusal.isEmpty())
            return refusal;
    return {};
}

} // namespace

// QVERIFY2, but for making its text, which takes longer than the rest, each time.
#define VERIFY_CASE(condition, ...)                                                                          \
    if (!(condition))                                                                                        \
    QFAIL(qPrintable(QStringLiteral(#condition "\n") + QString::fromUtf8(textOf(__VA_ARGS__))))

class TestPlanProperties : public QObject {
    Q_OBJECT
private slots:
    void appliedIsAsDesiredAndNothingIsLeftToDo();
    void undoneAtEveryStepIsAsBefore();
    void driftIsWhatWouldBeMended();
    void removedIsGoneAndUndoneIsBack();
};

void TestPlanProperties::appliedIsAsDesiredAndNothingIsLeftToDo() {
    quint32 planned = 0;
    for (quint32 seed = 0; seed < rounds; ++seed) {
        MachineMaker maker(seed);
        const auto [before, desired] = maker.make();
        const auto plan = planApply(desired, before);
        if (!plan)
            continue;
        ++planned;
        KernelDouble kernel(before, seed % 2 == 0);
        const QString refusal = kernel.run(plan->operations);
        VERIFY_CASE(refusal.isEmpty(), seed, plan->operations, refusal);
        for (const DesiredTunnel& tunnel : desired)
            VERIFY_CASE(isMended(tunnel, kernel.state()), seed, plan->operations);
        VERIFY_CASE(foreignPart(kernel.state()) == foreignPart(before), seed, plan->operations);
        const auto again = planApply(desired, kernel.state());
        VERIFY_CASE(again && again->empty(), seed, plan->operations);
    }
    // Neither of the two outcomes may be rare, or the test says little.
    QVERIFY2(planned > rounds / 5 && planned < rounds - rounds / 5, qPrintable(QString::number(planned)));
}

void TestPlanProperties::undoneAtEveryStepIsAsBefore() {
    for (quint32 seed = 0; seed < rounds / 4; ++seed) {
        MachineMaker maker(seed);
        const auto [before, desired] = maker.make();
        const auto plan = planApply(desired, before);
        if (!plan)
            continue;
        for (size_t steps = 0; steps <= plan->operations.size(); ++steps) {
            KernelDouble kernel(before, seed % 2 == 0);
            const Operations done(plan->operations.begin(), plan->operations.begin() + qsizetype(steps));
            VERIFY_CASE(kernel.run(done).isEmpty(), seed, done);
            const QString refusal = undo(kernel, done, steps);
            VERIFY_CASE(refusal.isEmpty(), seed, done, refusal);
            VERIFY_CASE(inOrder(kernel.state()) == inOrder(before), seed, done);
        }
    }
}

void TestPlanProperties::driftIsWhatWouldBeMended() {
    for (quint32 seed = 0; seed < rounds; ++seed) {
        MachineMaker maker(seed);
        const auto [before, desired] = maker.make();
        const auto plan = planApply(desired, before);
        if (!plan)
            continue;
        const bool mended =
            std::all_of(desired.begin(), desired.end(),
                        [&before = before](const DesiredTunnel& one) { return isMended(one, before); });
        VERIFY_CASE(plan->empty() == mended, seed, plan->operations);
    }
}

void TestPlanProperties::removedIsGoneAndUndoneIsBack() {
    for (quint32 seed = 0; seed < rounds; ++seed) {
        MachineMaker maker(seed);
        const auto [before, desired] = maker.make();
        std::vector<QUuid> ids;
        for (const DesiredTunnel& tunnel : desired)
            ids.push_back(tunnel.id);
        const Plan plan = planRemove(ids, before);
        KernelDouble kernel(before, seed % 2 == 0);
        VERIFY_CASE(kernel.run(plan.operations).isEmpty(), seed, plan.operations);
        for (const QUuid& id : ids)
            VERIFY_CASE(!kernel.state().linkOfTunnel(id), seed, plan.operations);
        VERIFY_CASE(foreignPart(kernel.state()) == foreignPart(before), seed, plan.operations);
        VERIFY_CASE(planRemove(ids, kernel.state()).empty(), seed, plan.operations);
        VERIFY_CASE(undo(kernel, plan.operations, plan.operations.size()).isEmpty(), seed, plan.operations);
        VERIFY_CASE(inOrder(kernel.state()) == inOrder(before), seed, plan.operations);
    }
}

QTEST_GUILESS_MAIN(TestPlanProperties)
#include "test_plan_properties.moc"
