// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>

#include "core/plan.h"
#include "fake_kernel.h"
#include "helper/transaction.h"

using namespace gretel;
using namespace gretel::test;

/// All of it, or what was there before; whatever fails, wherever.
class TestTransaction : public QObject {
    Q_OBJECT
private slots:
    void up();
    void applyingTwiceDoesNothing();
    void down();
    void downOfWhatIsNotThere();
    void failsAt_data();
    void failsAt();
    void undoFails_data();
    void undoFails();
    void undoGoesOn();
    void undoFollowsNewNames_data();
    void undoFollowsNewNames();
    void verifies();
    void cannotReadBack();
    void cannotReadAtAll();
    void inTheWay();
};

namespace {

/// Two tunnels that are there, one of which is to be made anew, and a third to come: seven steps.
struct Setting {
    FakeKernel kernel;
    std::vector<DesiredTunnel> wanted{tunnel(1), tunnel(2), tunnel(3)};

    Setting() {
        Q_ASSERT(Transaction(kernel).apply({wanted[0], wanted[1]}).ok());
        kernel.calls.clear();
        wanted[1].link.gre->inputKey = wanted[1].link.gre->outputKey = 42;
    }
};

constexpr int steps = 7;

} // namespace

void TestTransaction::up() {
    FakeKernel kernel;
    const DesiredTunnel wanted = tunnel(1);
    const auto done = Transaction(kernel).apply({wanted});
    QCOMPARE(textOf(done), QStringLiteral("done"));
    QVERIFY(
        (*done == Operations{AddLink{wanted.link}, AddAddress{wanted.address}, AddRoute{wanted.routes[0]}}));
    QVERIFY(kernel.calls == *done);
    QCOMPARE(kernel.state.links.size(), std::size_t(1));
}

void TestTransaction::applyingTwiceDoesNothing() {
    Setting setting;
    QVERIFY(Transaction(setting.kernel).apply(setting.wanted).ok());
    setting.kernel.calls.clear();
    const auto again = Transaction(setting.kernel).apply(setting.wanted);
    QVERIFY(again.ok() && again->empty());
    QVERIFY(setting.kernel.calls.empty());
}

void TestTransaction::down() {
    Setting setting;
    const auto done = Transaction(setting.kernel).remove({setting.wanted[0].id, setting.wanted[1].id});
    QCOMPARE(textOf(done), QStringLiteral("done"));
    QCOMPARE(done->size(), std::size_t(2));
    QVERIFY(setting.kernel.state == SystemState());
}

void TestTransaction::downOfWhatIsNotThere() {
    Setting setting;
    const SystemState before = setting.kernel.state;
    const auto done = Transaction(setting.kernel).remove({setting.wanted[2].id, QUuid()});
    QVERIFY(done.ok() && done->empty());
    QVERIFY(setting.kernel.state == before);
}

void TestTransaction::failsAt_data() {
    QTest::addColumn<int>("step");
    QTest::addColumn<Fate>("fate");
    QTest::addColumn<QString>("kind");
    const struct {
        const char* name;
        Fate fate;
        const char* kind;
    } fates[] = {{"refused", Fate::Refused, "KernelRefused"},
                 {"not permitted", Fate::NotPermitted, "NotPermitted"},
                 {"answer lost, not done", Fate::LostUndone, "AnswerLost"},
                 {"answer lost, done", Fate::LostDone, "AnswerLost"}};
    for (const auto& fate : fates)
        for (int step = 0; step < steps; ++step)
            QTest::addRow("%s, step %d", fate.name, step)
                << step << fate.fate << QString::fromLatin1(fate.kind);
}

void TestTransaction::failsAt() {
    QFETCH(int, step);
    QFETCH(Fate, fate);
    QFETCH(QString, kind);
    Setting setting;
    const SystemState before = comparable(setting.kernel.state);
    QCOMPARE(planApply(setting.wanted, setting.kernel.state)->operations.size(), std::size_t(steps));
    setting.kernel.fates[step] = fate;
    const auto done = Transaction(setting.kernel).apply(setting.wanted);
    QVERIFY(!done.ok());
    QCOMPARE(failureName(done.error().kind), kind);
    QVERIFY(comparable(setting.kernel.state) == before);
    // The very same can be tried again at once.
    QCOMPARE(textOf(Transaction(setting.kernel).apply(setting.wanted)), QStringLiteral("done"));
}

void TestTransaction::undoFails_data() {
    QTest::addColumn<Fate>("fate");
    QTest::addColumn<int>("until"); // the number of the first call that works again
    QTest::addColumn<QString>("failure");
    const QString refused =
        QStringLiteral("KernelRefused(ip route add 10.1.0.0/24 dev gre1 proto 71|as asked)");
    const QString stuck = QStringLiteral("UndoFailed(ip address del 172.16.1.1/30 dev gre1|%1)");
    constexpr int never = 100;
    QTest::newRow("one refused, but it went with its device") << Fate::Refused << 4 << refused;
    QTest::newRow("refused for good") << Fate::Refused << never << stuck.arg(QStringLiteral("as asked"));
    QTest::newRow("lost, done") << Fate::LostDone << never << refused;
    QTest::newRow("lost, done at the second try") << Fate::LostUndone << 5 << refused;
    QTest::newRow("lost for good") << Fate::LostUndone << never << stuck.arg(QString());
}

void TestTransaction::undoFails() {
    QFETCH(Fate, fate);
    QFETCH(int, until);
    QFETCH(QString, failure);
    FakeKernel kernel;
    kernel.fates[2] = Fate::Refused;
    for (int call = 3; call < until; ++call)
        kernel.fates[call] = fate;
    QCOMPARE(textOf(Transaction(kernel).apply({tunnel(1)})), failure);
}

/// One step that cannot be undone does not keep the others from being undone.
void TestTransaction::undoGoesOn() {
    FakeKernel kernel;
    kernel.fates = {{2, Fate::Refused}, {3, Fate::Refused}};
    QVERIFY(!Transaction(kernel).apply({tunnel(1)}).ok());
    QVERIFY(kernel.state == SystemState()); // the address went with its device
}

void TestTransaction::undoFollowsNewNames_data() {
    QTest::addColumn<bool>("anew"); // the second tunnel was there before, and was made anew
    QTest::addColumn<int>("number");
    QTest::newRow("one that came") << false << 3;
    QTest::newRow("one that was made anew") << true << 2;
}

/// Somebody renames a device while the change waits, and gives its old name to one that is not ours.
void TestTransaction::undoFollowsNewNames() {
    QFETCH(bool, anew);
    QFETCH(int, number);
    Setting setting;
    FakeKernel& kernel = setting.kernel;
    const SystemState before = comparable(kernel.state);
    const auto done = Transaction(kernel).apply(setting.wanted);
    QVERIFY(done.ok());
    const QString name = QStringLiteral("gre%1").arg(number);
    const auto link = std::find_if(kernel.state.links.begin(), kernel.state.links.end(),
                                   [&](const Link& one) { return one.name == name; });
    link->name = QStringLiteral("other");
    for (InterfaceAddress& address : kernel.state.addresses)
        address.device = address.device == name ? link->name : address.device;
    kernel.state.routes.erase(std::remove_if(kernel.state.routes.begin(), kernel.state.routes.end(),
                                             [&](const Route& route) { return route.device == name; }),
                              kernel.state.routes.end());
    SystemState wanted = before;
    if (!anew) {
        Link theirs;
        theirs.name = name;
        theirs.index = 99;
        kernel.state.links.push_back(theirs);
        wanted.links.push_back(theirs);
    }
    QCOMPARE(textOf(Transaction(kernel).takeBack(*done)), QStringLiteral("done"));
    QVERIFY(comparable(kernel.state) == comparable(wanted));
}

void TestTransaction::verifies() {
    FakeKernel kernel;
    kernel.fates[0] = Fate::OddMtu;
    QCOMPARE(textOf(Transaction(kernel).apply({tunnel(1)})), QStringLiteral("VerificationFailed(gre1|mtu)"));
    QVERIFY(kernel.state == SystemState());
}

void TestTransaction::cannotReadBack() {
    FakeKernel kernel;
    kernel.readFailures.emplace(1, Failure{FailureKind::AnswerLost, {QStringLiteral("ip addr")}});
    QCOMPARE(textOf(Transaction(kernel).apply({tunnel(1)})), QStringLiteral("AnswerLost(ip addr)"));
    QVERIFY(kernel.state == SystemState());
}

void TestTransaction::cannotReadAtAll() {
    FakeKernel kernel;
    const Failure unreachable{FailureKind::KernelUnreachable, {QStringLiteral("why")}};
    kernel.readFailures.emplace(0, unreachable);
    kernel.readFailures.emplace(1, unreachable);
    QCOMPARE(textOf(Transaction(kernel).apply({tunnel(1)})), QStringLiteral("KernelUnreachable(why)"));
    QCOMPARE(textOf(Transaction(kernel).remove({tunnel(1).id})), QStringLiteral("KernelUnreachable(why)"));
    QVERIFY(kernel.calls.empty());
}

void TestTransaction::inTheWay() {
    FakeKernel kernel;
    Link foreign;
    foreign.name = QStringLiteral("gre1");
    foreign.kind = QStringLiteral("dummy");
    kernel.state.links = {foreign};
    QCOMPARE(textOf(Transaction(kernel).apply({tunnel(2), tunnel(1)})),
             QStringLiteral("InterfaceTaken(gre1)"));
    QVERIFY(kernel.calls.empty());
}

QTEST_GUILESS_MAIN(TestTransaction)
#include "test_transaction.moc"
