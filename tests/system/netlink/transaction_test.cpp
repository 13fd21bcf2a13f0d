// SPDX-License-Identifier: GPL-3.0-or-later
#include "transaction_test.h"

#include <QTest>

#include "core/plan.h"
#include "examples.h"
#include "helper/transaction.h"
#include "kernel.h"

namespace gretel::test {

void TransactionTest::upAndDown() {
    Kernel kernel;
    const QByteArray before = picture();
    const DesiredTunnel wanted = tunnel(QStringLiteral("gre-lab"));
    Transaction transaction(kernel.executor);

    const auto up = transaction.apply({wanted});
    QCOMPARE(textOf(up), QStringLiteral("done"));
    QCOMPARE(up->size(), std::size_t(3));
    QVERIFY(picture() != before);
    const auto again = transaction.apply({wanted});
    QCOMPARE(textOf(again), QStringLiteral("done"));
    QVERIFY(again->empty());

    DesiredTunnel changed = wanted;
    changed.link.mtu = 1400;
    const auto change = transaction.apply({changed});
    QCOMPARE(textOf(change), QStringLiteral("done"));
    QVERIFY(*change == Operations{(SetMtu{QStringLiteral("gre-lab"), 1468, 1400})});

    const auto down = transaction.remove({wanted.id});
    QCOMPARE(textOf(down), QStringLiteral("done"));
    QCOMPARE(picture(), before);
    QVERIFY(transaction.remove({wanted.id})->empty());
}

void TransactionTest::failsAt_data() {
    QTest::addColumn<bool>("replaces");
    QTest::addColumn<int>("step");
    for (int step = 0; step < 3; ++step)
        QTest::addRow("new tunnel, step %d", step) << false << step;
    for (int step = 0; step < 7; ++step)
        QTest::addRow("another key and a further tunnel, step %d", step) << true << step;
}

void TransactionTest::failsAt() {
    QFETCH(bool, replaces);
    QFETCH(int, step);
    Kernel kernel;
    std::vector<DesiredTunnel> wanted{tunnel(QStringLiteral("gre-lab"))};
    if (replaces) {
        QVERIFY(Transaction(kernel.executor).apply(wanted).ok());
        wanted[0].link.gre->inputKey = wanted[0].link.gre->outputKey = 43;
        wanted.push_back(numberedTunnel(7));
    }
    const SystemState state = kernel.state();
    const QByteArray before = picture();
    QCOMPARE(planApply(wanted, state)->operations.size(), std::size_t(replaces ? 7 : 3));

    FailingExecutor failing(kernel.executor, step);
    QCOMPARE(textOf(Transaction(failing).apply(wanted)), QStringLiteral("KernelRefused(the step|as asked)"));
    // A device made anew gets its link-local address's last flag from a worker of the kernel's.
    QTRY_COMPARE(picture(), before);
}

/// The kernel takes any MTU and quietly keeps a smaller one; reading back finds it out.
void TransactionTest::mtuThatTheKernelClamps() {
    Kernel kernel;
    const QByteArray before = picture();
    DesiredTunnel wanted = tunnel(QStringLiteral("gre-lab"));
    wanted.link.mtu = 65535;
    QCOMPARE(textOf(Transaction(kernel.executor).apply({wanted})),
             QStringLiteral("VerificationFailed(gre-lab|mtu)"));
    QCOMPARE(picture(), before);
}

namespace {

/// Somebody else adds a route just before ours.
class RacingExecutor : public Executor {
public:
    explicit RacingExecutor(Executor& executor) : m_executor(executor) {}
    std::vector<Outcome<Done>> run(const Operations& operations, OnFailure onFailure) override {
        std::vector<Outcome<Done>> outcomes;
        for (const Operation& operation : operations) {
            if (std::holds_alternative<AddRoute>(operation))
                ip(QStringLiteral("link add theirs up type dummy; route add 10.16.0.0/24 dev theirs"));
            outcomes.push_back(m_executor.run(Operations{operation}, onFailure).front());
        }
        return outcomes;
    }
    Outcome<SystemState> read() override { return m_executor.read(); }

private:
    Executor& m_executor;
};

} // namespace

void TransactionTest::routeTakenBetweenPlanAndStep() {
    Kernel kernel;
    RacingExecutor racing(kernel.executor);
    QCOMPARE(textOf(Transaction(racing).apply({tunnel(QStringLiteral("gre-lab"))})),
             QStringLiteral("RouteTaken(10.16.0.0/24|theirs)"));
    const SystemState state = kernel.state();
    QVERIFY(!state.link(QStringLiteral("gre-lab")));
    QCOMPARE(state.routesOf(QStringLiteral("theirs")).size(), std::size_t(1));
}

} // namespace gretel::test
