// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cerrno>

#include "engine_setting.h"
#include "helper/engine.h"
#include "helper/engine_pending.h"
#include "state/failing_calls.h"

using namespace gretel;
using namespace gretel::examples;
using namespace gretel::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Meddle = void (*)(SystemState& state);

namespace {

TunnelProfile otherKey(TunnelProfile profile) {
    profile.key = 7;
    return profile;
}

/// Which transaction was the last one differs all the same.
HelperState withoutChange(HelperState state) {
    state.change = {};
    return state;
}

void moveGateway(SystemState& state) {
    for (Route& route : state.routes)
        if (isDefaultRoute(route.destination))
            route.gateway = ip(u"1.2.3.2");
}

void attachLan(SystemState& state) {
    state.addresses.push_back({u"eth2"_s, net(u"10.9.0.1/24")});
}

void moveZone(SystemState& state) {
    for (FirewalldMember& member : state.firewalld->rules.members)
        if (member.device == u"eth0"_s)
            member.zone = u"dmz"_s;
}

} // namespace

/// A change that waits for its confirmation: kept it is one like any other, else it never was.
class TestEnginePending : public QObject {
    Q_OBJECT
private slots:
    void autostart_data();
    void autostart();
    void takenBack_data();
    void takenBack();
    void meanwhile_data();
    void meanwhile();
    void stuckThenTakenBack();
    void diskThatFails_data();
    void diskThatFails();
    void decision_data();
    void decision();
};

void TestEnginePending::autostart_data() {
    QTest::addColumn<int>("confirm");
    QTest::newRow("kept at once") << 0;
    QTest::newRow("waits") << 60;
}

/// What nobody confirmed does not start with the computer.
void TestEnginePending::autostart() {
    QFETCH(int, confirm);
    EngineSetting setting;
    HelperState state = setting.memory.state();
    state.autostart = {officeToLab()};
    state.waiting = {officeToLab().id};
    QVERIFY(setting.memory.save(state).ok());
    const TunnelProfile fresh = otherKey(officeToLab());
    QVERIFY(setting.bringUp(fresh, std::chrono::seconds(confirm)).ok());
    const HelperState after = setting.memory.state();
    const std::vector<TunnelProfile> old{officeToLab()};
    const std::vector<TunnelProfile> renewed{fresh};
    QVERIFY(after.active == renewed);
    QVERIFY(after.waiting.empty());
    QVERIFY(after.autostart == (confirm > 0 ? old : renewed));
    QVERIFY(afterReboot(after, u"another"_s).autostart == after.autostart);
    const HelperState kept = confirmed(after);
    QVERIFY(kept.autostart == renewed && kept.waiting.empty() && !kept.pending);
    if (confirm == 0)
        return;
    QVERIFY(takeBackPending(setting.memory, setting.kernel, setting.clock).ok());
    QVERIFY(setting.memory.state().autostart == old);
    QVERIFY(setting.memory.state().waiting == state.waiting);
}

void TestEnginePending::takenBack_data() {
    QTest::addColumn<bool>("wasUp");
    QTest::addColumn<bool>("goes");
    QTest::newRow("a new tunnel") << false << false;
    QTest::newRow("another profile") << true << false;
    QTest::newRow("a tunnel that went") << true << true;
}

void TestEnginePending::takenBack() {
    QFETCH(bool, wasUp);
    QFETCH(bool, goes);
    EngineSetting setting;
    if (wasUp)
        QVERIFY(setting.bringUp(everything()).ok());
    const SystemState before = setting.kernel.state;
    const HelperState known = setting.memory.state();
    QVERIFY((goes ? setting.takeDown(everything(), 60s) : setting.bringUp(otherKey(everything()), 60s)).ok());
    QVERIFY(!(comparable(setting.kernel.state) == comparable(before)));
    QCOMPARE(setting.memory.state().pending->deadline, qint64(61000));
    QVERIFY(takeBackPending(setting.memory, setting.kernel, setting.clock).ok());
    QVERIFY(comparable(setting.kernel.state) == comparable(before));
    QVERIFY(withoutChange(setting.memory.state()) == withoutChange(known));
}

void TestEnginePending::meanwhile_data() {
    QTest::addColumn<Meddle>("meddle");
    QTest::newRow("another gateway") << Meddle(moveGateway);
    QTest::newRow("the private network is attached") << Meddle(attachLan);
    QTest::newRow("another zone") << Meddle(moveZone);
}

/// What was put in order while it waited goes with it.
void TestEnginePending::meanwhile() {
    QFETCH(Meddle, meddle);
    EngineSetting setting;
    Link lan = hardware(u"eth2"_s, 4);
    lan.settings.forwarding = 0;
    setting.kernel.state.links.push_back(lan);
    setting.kernel.state.firewalld = FirewalldState{u"public"_s, {}, {{}, {{u"external"_s, u"eth0"_s}}}};
    SystemState wanted = setting.kernel.state;
    meddle(wanted);
    TunnelProfile profile = everything();
    profile.host1.networks.push_back(net(u"10.9.0.0/24"));
    QVERIFY(setting.bringUp(profile, 60s).ok());
    meddle(setting.kernel.state);
    const auto mended = setting.mend();
    QVERIFY(mended.ok() && !mended->empty());
    QVERIFY(takeBackPending(setting.memory, setting.kernel, setting.clock).ok());
    QVERIFY(comparable(setting.kernel.state) == comparable(wanted));
    const HelperState left = setting.memory.state();
    QVERIFY(!left.pending && left.active.empty() && left.originals.empty() && left.firewalldAdded.empty());
}

/// What the first attempt did counts although the last step, the route of the peer's own, failed.
void TestEnginePending::stuckThenTakenBack() {
    EngineSetting setting;
    const SystemState before = setting.kernel.state;
    QVERIFY(setting.bringUp(everything(), 60s).ok());
    const auto steps = setting.memory.state().pending->done.size();
    const int last = int(setting.kernel.calls.size() + steps) - 1;
    for (int round = 0; round < 3; ++round)
        setting.kernel.fates[last + round] = Fate::Refused;
    QCOMPARE(textOf(takeBackPending(setting.memory, setting.kernel, setting.clock)).section(u'(', 0, 0),
             u"UndoFailed"_s);
    QCOMPARE(setting.memory.state().pending->deadline, qint64(0));
    setting.kernel.fates.clear();
    QVERIFY(takeBackPending(setting.memory, setting.kernel, setting.clock).ok());
    QVERIFY(comparable(setting.kernel.state) == comparable(before));
    QVERIFY(setting.memory.state().originals.empty());
}

void TestEnginePending::diskThatFails_data() {
    QTest::addColumn<qint64>("now");
    QTest::addColumn<bool>("goesBack");
    QTest::newRow("its time is over") << qint64(61000) << true;
    QTest::newRow("by hand, before its time") << qint64(60999) << false;
}

/// A full disk keeps nobody cut off: what is on it says that the time is over.
void TestEnginePending::diskThatFails() {
    QFETCH(qint64, now);
    QFETCH(bool, goesBack);
    EngineSetting setting;
    const SystemState before = setting.kernel.state;
    QVERIFY(setting.bringUp(everything(), 60s).ok());
    const SystemState waits = setting.kernel.state;
    setting.now = now;
    calls::begin(2, ENOSPC); // the first write
    const auto undone = takeBackPending(setting.memory, setting.kernel, setting.clock);
    QVERIFY(!calls::end().isEmpty());
    QCOMPARE(textOf(undone).section(u'(', 0, 0), goesBack ? u"done"_s : u"CannotWrite"_s);
    QVERIFY(comparable(setting.kernel.state) == comparable(goesBack ? before : waits));
    QCOMPARE(setting.memory.state().pending.has_value(), !goesBack);
}

void TestEnginePending::decision_data() {
    QTest::addColumn<qint64>("deadline");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("there is time") << qint64(1001) << u"done"_s;
    QTest::newRow("the time is over") << qint64(1000) << u"NothingPending()"_s;
    QTest::newRow("being taken back") << qint64(0) << u"NothingPending()"_s;
}

/// Of the engine itself, which here gets no further than to its memory.
void TestEnginePending::decision() {
    QFETCH(qint64, deadline);
    QFETCH(QString, outcome);
    const QTemporaryDir home;
    HelperState state;
    state.boot = thisBoot;
    state.active = {officeToLab()};
    state.pending = PendingChange{officeToLab().id, 1000, deadline, {}, {}, {}};
    {
        StateStore store = StateStore::open(home.path()).value();
        QVERIFY(store.save(state).ok());
    }
    Engine engine({[] { return Outcome<QString>(thisBoot); }, [] { return qint64(1000); }}, thisBoot);
    QVERIFY(engine.start(home.path()).ok());
    QCOMPARE(textOf(engine.setAutostart({officeToLab().id}, true)), u"ChangePending(1)"_s);
    QCOMPARE(textOf(engine.setAutostart({officeToLab().id}, false)), u"ChangePending(1)"_s);
    QCOMPARE(textOf(engine.confirm(officeToLab().id, {1000, {}})), outcome);
    QCOMPARE(engine.deadline().has_value(), outcome != u"done"_s);
}

QTEST_GUILESS_MAIN(TestEnginePending)
#include "test_engine_pending.moc"
