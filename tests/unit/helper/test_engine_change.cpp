// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include <algorithm>

#include "engine_setting.h"
#include "helper/transaction.h"

using namespace gretel;
using namespace gretel::examples;
using namespace gretel::test;
using namespace Qt::StringLiterals;

/// What the helper does on a machine of which it may not remember all.
class TestEngineChange : public QObject {
    Q_OBJECT
private slots:
    void halfDone_data();
    void halfDone();
    void halfDoneCanBeTakenBack();
    void blind_data();
    void blind();
    void forgottenTunnelIsNotCutOff();
};

void TestEngineChange::halfDone_data() {
    QTest::addColumn<int>("refusedFrom");
    QTest::addColumn<int>("refusedTo");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<bool>("leaves");
    QTest::newRow("came about") << 0 << 0 << u"done"_s << false;
    QTest::newRow("refused and taken back") << 3 << 4 << u"KernelRefused"_s << false;
    QTest::newRow("undo stuck") << 3 << 100 << u"UndoFailed"_s << true;
}

/// The next change asks for it, the next helper finds it on the disk.
void TestEngineChange::halfDone() {
    QFETCH(int, refusedFrom);
    QFETCH(int, refusedTo);
    QFETCH(QString, outcome);
    QFETCH(bool, leaves);
    EngineSetting setting;
    for (int call = refusedFrom; call < refusedTo; ++call)
        setting.kernel.fates[call] = Fate::Refused;
    QCOMPARE(textOf(setting.bringUp(officeToLab())).section(u'(', 0, 0), outcome);
    QCOMPARE(!setting.memory.halfDone().empty(), leaves);
    QCOMPARE(setting.memory.state().active.empty(), outcome != u"done"_s);
    QCOMPARE(QFile::exists(setting.home.filePath(u"intent"_s)), leaves);
}

void TestEngineChange::halfDoneCanBeTakenBack() {
    EngineSetting setting;
    const SystemState before = setting.kernel.state;
    for (int call = 3; call < 100; ++call)
        setting.kernel.fates[call] = Fate::Refused;
    QVERIFY(!setting.bringUp(officeToLab()).ok());
    setting.kernel.fates.clear();
    QCOMPARE(setting.mend()->size(), std::size_t(0));
    QVERIFY(!(comparable(setting.kernel.state) == comparable(before)));
    QVERIFY(Transaction(setting.kernel).takeBack(setting.memory.halfDone()).ok());
    QVERIFY(setting.memory.settle().ok());
    QVERIFY(setting.memory.halfDone().empty());
    QVERIFY(comparable(setting.kernel.state) == comparable(before));
}

void TestEngineChange::blind_data() {
    QTest::addColumn<bool>("marked");
    QTest::addColumn<bool>("remembered");
    QTest::addColumn<bool>("concerned");
    QTest::addColumn<bool>("blind");
    QTest::newRow("somebody else's") << false << false << false << false;
    QTest::newRow("forgotten") << true << false << false << true;
    QTest::newRow("forgotten, but it is what changes") << true << false << true << false;
    QTest::newRow("remembered") << true << true << false << false;
}

void TestEngineChange::blind() {
    QFETCH(bool, marked);
    QFETCH(bool, remembered);
    QFETCH(bool, concerned);
    QFETCH(bool, blind);
    EngineSetting setting;
    Link link = desired(officeToLab()).link;
    if (!marked)
        link.alias.clear();
    setting.kernel.state.links.push_back(link);
    HelperState state = setting.memory.state();
    if (remembered)
        state.active = {officeToLab()};
    QVERIFY(setting.memory.save(state).ok());
    std::vector<QUuid> ids;
    if (concerned)
        ids.push_back(officeToLab().id);
    QCOMPARE(isBlindTo(setting.kernel.state.links, setting.memory, ids), blind);
    QCOMPARE(changeOf(setting.memory, setting.kernel.state, {}, ids).others.has_value(), !blind);
}

/// As after a state that could not be read, once another helper was started.
void TestEngineChange::forgottenTunnelIsNotCutOff() {
    EngineSetting setting;
    QVERIFY(setting.bringUp(everything()).ok());
    QVERIFY(setting.memory.save(HelperState()).ok());
    QVERIFY(setting.bringUp(officeToShop()).ok());
    const FirewallRules& rules = setting.kernel.state.firewall->rules;
    const std::vector<GrePair> both{{ip(u"1.2.3.4"), ip(u"4.3.2.1")}, {ip(u"1.2.3.4"), ip(u"5.6.7.8")}};
    QVERIFY(rules.pairs == both);
    const auto& routes = setting.kernel.state.routes;
    QVERIFY(std::any_of(routes.begin(), routes.end(), [](const Route& route) {
        return route.destination == net(u"4.3.2.1/32") && route.device == u"eth0"_s;
    }));
    // A table that lets only the tunnels in that are known would keep the other one out.
    setting.kernel.state.firewall = FirewallState{};
    QCOMPARE(setting.mend()->size(), std::size_t(0));
}

QTEST_GUILESS_MAIN(TestEngineChange)
#include "test_engine_change.moc"
