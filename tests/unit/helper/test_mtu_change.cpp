// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/change.h"
#include "fake_kernel.h"
#include "helper/transaction.h"

using namespace gretel;
using namespace gretel::test;

/// A tunnel's MTU and its MSS are one change: both, or neither.
class TestMtuChange : public QObject {
    Q_OBJECT
private slots:
    void both();
    void neither_data();
    void neither();
    void somethingElseOfTheDeviceStays();
    void deviceThatWentMeanwhile();
};

namespace {

/// Two tunnels that are up, the first of which is to get another MTU.
struct Setting {
    FakeKernel kernel;
    Change change;

    Setting() {
        kernel.state.firewall = FirewallState{};
        Change up;
        up.apply = {tunnel(1), tunnel(2)};
        for (DesiredTunnel& one : up.apply) {
            one.needs.device = one.link.name;
            one.needs.mtu = one.link.mtu;
            one.needs.pair = {one.link.gre->local, one.link.gre->remote};
            one.needs.forward = false;
        }
        Q_ASSERT(run(up).ok());
        kernel.calls.clear();
        change.others = {up.apply[0].needs, up.apply[1].needs};
        change.mtus = {{up.apply[0].link.name, 1376}};
    }

    Outcome<Operations> run(const Change& wanted) {
        return Transaction(kernel).run([&](const SystemState& state) { return planChange(wanted, state); });
    }
};

} // namespace

void TestMtuChange::both() {
    Setting setting;
    const auto done = setting.run(setting.change);
    QCOMPARE(textOf(done), QStringLiteral("done"));
    QCOMPARE(done->size(), std::size_t(2));
    QVERIFY((done->front() == Operation(SetMtu{QStringLiteral("gre1"), 1476, 1376})));
    QCOMPARE(setting.kernel.state.link(QStringLiteral("gre1"))->mtu, 1376U);
    QCOMPARE(setting.kernel.state.link(QStringLiteral("gre2"))->mtu, 1476U);
    const std::vector<MssClamp> clamps{{QStringLiteral("gre1"), 1376}, {QStringLiteral("gre2"), 1476}};
    QVERIFY(setting.kernel.state.firewall->rules.clamps == clamps);
    // Looked at again, nothing is left to do.
    QVERIFY(setting.run(setting.change)->empty());
}

void TestMtuChange::neither_data() {
    QTest::addColumn<int>("step");
    QTest::addColumn<Fate>("fate");
    for (int step = 0; step < 2; ++step)
        for (const auto& [name, fate] :
             {std::pair("refused", Fate::Refused), std::pair("lost", Fate::LostDone),
              std::pair("lost, undone", Fate::LostUndone)})
            QTest::addRow("%s at step %d", name, step) << step << fate;
}

void TestMtuChange::neither() {
    QFETCH(int, step);
    QFETCH(Fate, fate);
    Setting setting;
    const SystemState before = setting.kernel.state;
    setting.kernel.fates = {{step, fate}};
    QVERIFY(!setting.run(setting.change).ok());
    QVERIFY(setting.kernel.state == before);
}

void TestMtuChange::somethingElseOfTheDeviceStays() {
    Setting setting;
    setting.kernel.state.links.front().up = false;
    setting.kernel.state.addresses.clear();
    QCOMPARE(setting.run(setting.change)->size(), std::size_t(2));
    QVERIFY(!setting.kernel.state.links.front().up);
    QVERIFY(setting.kernel.state.addresses.empty());
}

void TestMtuChange::deviceThatWentMeanwhile() {
    Setting setting;
    setting.kernel.state.links.erase(setting.kernel.state.links.begin());
    const auto done = setting.run(setting.change);
    QCOMPARE(textOf(done), QStringLiteral("done"));
    for (const Operation& operation : *done)
        QVERIFY(!std::holds_alternative<SetMtu>(operation));
}

QTEST_GUILESS_MAIN(TestMtuChange)
#include "test_mtu_change.moc"
