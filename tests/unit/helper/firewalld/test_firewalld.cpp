// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include "../service/connected_bus.h"
#include "fake_firewalld.h"
#include "helper/firewall/firewalld.h"
#include "helper/machine_executor.h"

using namespace gretel;
using namespace Qt::StringLiterals;
using Scope = Firewalld::Scope;

namespace {

const FirewalldPass lab{u"public"_s, {*IpAddress::parse(u"1.2.3.4"), *IpAddress::parse(u"4.3.2.1")}};
const FirewalldPass shop{u"public"_s, {*IpAddress::parse(u"1.2.3.4"), *IpAddress::parse(u"4.3.2.9")}};
const FirewalldMember device{u"trusted"_s, u"gre-lab"_s};
const FirewalldRules all{{lab, shop}, {device}};

} // namespace

class TestFirewalld : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void richRule_data();
    void richRule();
    void ruleOfAnotherSort_data();
    void ruleOfAnotherSort();
    void addsAndRemoves_data();
    void addsAndRemoves();
    void whatWasThereStays();
    void failureTakesBack_data();
    void failureTakesBack();
    void removeGoesOn();
    void nameOfNoZone();
    void reads();
    void readsOnceAZone();
    void readsOnlyWhatItUnderstands();
    void readingIsRefused();
    void runsAsAStep_data();
    void runsAsAStep();
    void failedStepLeavesNothing_data();
    void failedStepLeavesNothing();
    void absent();
    void tellsOfChanges();

private:
    Firewalld firewalld(Scope scope = Scope::Runtime) const { return Firewalld(*m_client, scope); }

    test::ConnectedBus m_bus;
    QThread m_thread;
    std::optional<QDBusConnection> m_client;
    std::optional<QDBusConnection> m_server;
    std::unique_ptr<test::FakeFirewalld> m_fake;
};

void TestFirewalld::initTestCase() {
    QVERIFY(m_bus.isRunning());
    m_client = m_bus.connect();
    m_server = m_bus.connect();
    m_thread.start();
}

void TestFirewalld::init() {
    m_fake = std::make_unique<test::FakeFirewalld>();
    QVERIFY(m_fake->registerOn(*m_server));
    m_fake->moveToThread(&m_thread);
    QVERIFY(m_fake->appearOn(*m_server));
}

void TestFirewalld::cleanup() {
    m_fake->leave(*m_server);
    m_server->unregisterObject(u"/org/fedoraproject/FirewallD1"_s, QDBusConnection::UnregisterTree);
    m_fake.release()->deleteLater();
}

void TestFirewalld::cleanupTestCase() {
    m_thread.quit();
    m_thread.wait();
}

void TestFirewalld::richRule_data() {
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("remote");
    QTest::addColumn<QString>("rule");
    QTest::newRow("IPv4")
        << u"1.2.3.4"_s << u"4.3.2.1"_s
        << u"rule family=\"ipv4\" source address=\"4.3.2.1\" destination address=\"1.2.3.4\" "
           "protocol value=\"47\" accept"_s;
    QTest::newRow("IPv6") << u"2001:db8::1"_s << u"2001:db8::2"_s
                          << u"rule family=\"ipv6\" source address=\"2001:db8::2\" "
                             "destination address=\"2001:db8::1\" protocol value=\"47\" accept"_s;
}

void TestFirewalld::ruleOfAnotherSort_data() {
    QTest::addColumn<QString>("rule");
    for (const char* rule :
         {"", "rule service name=\"ssh\" accept",
          "rule family=\"ipv4\" source address=\"4.3.2.1\" destination address=\"1.2.3.4\" protocol "
          "value=\"47\" drop",
          "rule family=\"ipv4\" source address=\"4.3.2.0/24\" destination address=\"1.2.3.4\" protocol "
          "value=\"47\" accept",
          "rule family=\"ipv4\" source NOT address=\"4.3.2.1\" destination address=\"1.2.3.4\" protocol "
          "value=\"47\" accept",
          "rule family=\"ipv6\" source address=\"4.3.2.1\" destination address=\"1.2.3.4\" protocol "
          "value=\"47\" accept",
          "rule family=\"ipv4\" source address=\"4.3.2.1", "destination address=\"\" source address=\"\""})
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

void TestFirewalld::ruleOfAnotherSort() {
    QFETCH(QString, rule);
    QVERIFY(!pairOfRichRule(rule));
}

void TestFirewalld::richRule() {
    QFETCH(QString, local);
    QFETCH(QString, remote);
    QFETCH(QString, rule);
    const GrePair pair{*IpAddress::parse(local), *IpAddress::parse(remote)};
    QCOMPARE(richRuleOf(pair), rule);
    QVERIFY(pairOfRichRule(rule) == pair);
}

void TestFirewalld::addsAndRemoves_data() {
    QTest::addColumn<bool>("permanent");
    QTest::newRow("runtime") << false;
    QTest::newRow("permanent") << true;
}

void TestFirewalld::addsAndRemoves() {
    QFETCH(bool, permanent);
    const Firewalld subject = firewalld(permanent ? Scope::Permanent : Scope::Runtime);
    auto& zones = permanent ? m_fake->permanent : m_fake->runtime;
    const auto& untouched = permanent ? m_fake->runtime : m_fake->permanent;
    QVERIFY(*subject.missing(all) == all);
    const auto added = subject.add(all);
    QVERIFY(added.ok() && *added == all);
    QCOMPARE(zones[u"public"_s].rules, (QStringList{richRuleOf(lab.pair), richRuleOf(shop.pair)}));
    QCOMPARE(zones[u"trusted"_s].devices, QStringList{device.device});
    QVERIFY(untouched[u"public"_s].rules.isEmpty() && untouched[u"trusted"_s].devices.isEmpty());
    QVERIFY(subject.missing(all)->empty());
    QVERIFY(subject.add(all)->empty());
    for (int round = 0; round < 2; ++round) {
        QVERIFY(subject.remove(*added).ok());
        QVERIFY(zones[u"public"_s].rules.isEmpty() && zones[u"trusted"_s].devices.isEmpty());
    }
}

/// Somebody else's rule, and the zone that somebody else chose for the device.
void TestFirewalld::whatWasThereStays() {
    m_fake->runtime[u"public"_s].rules << richRuleOf(lab.pair);
    m_fake->runtime[u"public"_s].devices << device.device;
    const auto added = firewalld().add(all);
    QVERIFY(added.ok());
    QVERIFY((*added == FirewalldRules{{shop}, {}}));
    QVERIFY(firewalld().remove(*added).ok());
    QCOMPARE(m_fake->runtime[u"public"_s].rules, QStringList{richRuleOf(lab.pair)});
    QCOMPARE(m_fake->runtime[u"public"_s].devices, QStringList{device.device});
}

void TestFirewalld::failureTakesBack_data() {
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("method");
    QTest::newRow("first rule") << 1 << u"addRichRule"_s;
    QTest::newRow("second rule") << 2 << u"addRichRule"_s;
    QTest::newRow("device") << 3 << u"addInterface"_s;
}

void TestFirewalld::failureTakesBack() {
    QFETCH(int, at);
    QFETCH(QString, method);
    m_fake->failAtChange = at;
    const auto added = firewalld().add(all);
    QVERIFY(!added.ok());
    QCOMPARE(added.error(),
             (Failure{FailureKind::FirewalldRefused, {method, u"COMMAND_FAILED: it was told to"_s}}));
    QVERIFY(m_fake->runtime[u"public"_s].rules.isEmpty());
    QVERIFY(m_fake->runtime[u"trusted"_s].devices.isEmpty());
}

void TestFirewalld::removeGoesOn() {
    QVERIFY(firewalld().add(all).ok());
    m_fake->failAtChange = int(m_fake->changes.size()) + 2;
    QVERIFY(!firewalld().remove(all).ok());
    QCOMPARE(m_fake->runtime[u"public"_s].rules, QStringList{richRuleOf(lab.pair)});
    QVERIFY(m_fake->runtime[u"trusted"_s].devices.isEmpty());
}

void TestFirewalld::nameOfNoZone() {
    for (const Scope scope : {Scope::Runtime, Scope::Permanent}) {
        const auto added = firewalld(scope).add({{}, {{u"no such"_s, u"gre-lab"_s}}});
        QVERIFY(!added.ok());
        QCOMPARE(added.error().arguments.value(1), u"INVALID_ZONE: no such"_s);
    }
}

void TestFirewalld::reads() {
    m_fake->runtime[u"public"_s] = {{richRuleOf(lab.pair), u"rule service name=\"ssh\" accept"_s}, {}};
    m_fake->runtime[u"trusted"_s] = {{richRuleOf(shop.pair)}, {u"eth1"_s}, {u"10.9.0.0/16"_s, u"10.8.7.6"_s}};
    const auto state = firewalld().read();
    QVERIFY(state.ok() && *state);
    const FirewalldState wanted{
        u"public"_s,
        {{u"trusted"_s, *Prefix::parse(u"10.9.0.0/16")}, {u"trusted"_s, *Prefix::parse(u"10.8.7.6/32")}},
        {{lab, {u"trusted"_s, shop.pair}}, {{u"trusted"_s, u"eth1"_s}}}};
    QVERIFY(**state == wanted);
}

/// However many tunnels there are.
void TestFirewalld::readsOnceAZone() {
    for (quint32 number = 0; number < 1000; ++number)
        m_fake->runtime[u"public"_s].rules
            << richRuleOf({IpAddress::fromIpv4(0x01020304), IpAddress::fromIpv4(0x04000000 + number)});
    const auto state = firewalld().read();
    QVERIFY(state.ok() && *state);
    QCOMPARE((*state)->rules.passes.size(), size_t(1000));
    QCOMPARE(m_fake->calls, 2 + 1); // only the default zone judges anything
}

/// What is kept is kept in lines of words.
void TestFirewalld::readsOnlyWhatItUnderstands() {
    m_fake->runtime[u"public"_s] = {{}, {}, {u"ipset:cellar"_s, u"02:00:00:00:00:01"_s}};
    m_fake->runtime[u"of two words"_s] = {{richRuleOf(lab.pair)}, {u"eth1"_s}, {u"10.9.0.0/16"_s}};
    m_fake->runtime[u"two\nlines"_s] = {{richRuleOf(lab.pair)}, {u"eth2"_s}};
    const auto state = firewalld().read();
    QVERIFY(state.ok() && *state);
    QVERIFY((**state == FirewalldState{u"public"_s, {}, {}}));
}

void TestFirewalld::readingIsRefused() {
    m_fake->refused = u"getActiveZones"_s;
    const auto state = firewalld().read();
    QVERIFY(!state.ok());
    QCOMPARE(state.error(), (Failure{FailureKind::FirewalldRefused,
                                     {u"getActiveZones"_s, u"NOT_AUTHORIZED: getActiveZones"_s}}));
}

namespace {

/// A device goes from one zone to another, one rule comes, another goes.
const SetFirewalld step{{{lab}, {{u"public"_s, u"gre-lab"_s}}}, {{shop}, {device}}};

QMap<QString, test::FakeFirewalld::Zone> beforeStep() {
    return {{u"public"_s, {{richRuleOf(shop.pair)}, {u"eth0"_s}}}, {u"trusted"_s, {{}, {device.device}}}};
}

FirewalldRules rulesOf(const Firewalld& firewalld) {
    const auto state = firewalld.read();
    return state && *state ? (*state)->rules : FirewalldRules();
}

} // namespace

void TestFirewalld::runsAsAStep_data() {
    QTest::addColumn<bool>("inverse");
    QTest::newRow("done") << false;
    QTest::newRow("and undone") << true;
}

void TestFirewalld::runsAsAStep() {
    QFETCH(bool, inverse);
    m_fake->runtime = beforeStep();
    const FirewalldRules before = rulesOf(firewalld());
    auto socket = netlink::Socket::open();
    QVERIFY(socket.ok());
    MachineExecutor executor(**socket, *m_client);
    QVERIFY(executor.run(Operation(step)).ok());
    const FirewalldRules after{{lab}, {{u"public"_s, u"eth0"_s}, {u"public"_s, u"gre-lab"_s}}};
    QVERIFY(rulesOf(firewalld()) == after);
    if (!inverse)
        return;
    QVERIFY(executor.run(inverseOf(step), Executor::OnFailure::Stop).front().ok());
    QVERIFY(rulesOf(firewalld()) == before);
}

void TestFirewalld::failedStepLeavesNothing_data() {
    QTest::addColumn<int>("at");
    for (int at = 1; at <= 4; ++at)
        QTest::addRow("change %d", at) << at;
}

void TestFirewalld::failedStepLeavesNothing() {
    QFETCH(int, at);
    m_fake->runtime = beforeStep();
    const FirewalldRules before = rulesOf(firewalld());
    m_fake->failAtChange = at;
    auto socket = netlink::Socket::open();
    QVERIFY(socket.ok());
    const auto done = MachineExecutor(**socket, *m_client).run(Operation(step));
    QVERIFY(!done.ok());
    QCOMPARE(done.error().kind, FailureKind::FirewalldRefused);
    QVERIFY(rulesOf(firewalld()) == before);
}

void TestFirewalld::absent() {
    QVERIFY(firewalld().isRunning());
    QVERIFY(m_fake->leave(*m_server));
    QVERIFY(!firewalld().isRunning());
    QVERIFY(firewalld().missing(all)->empty());
    QVERIFY(firewalld().add(all)->empty());
    QVERIFY(firewalld().remove(all).ok());
    const auto state = firewalld().read();
    QVERIFY(state.ok() && !*state);
    QVERIFY(m_fake->changes.isEmpty());
}

void TestFirewalld::tellsOfChanges() {
    FirewalldWatch watch(*m_client);
    QSignalSpy changed(&watch, &FirewalldWatch::changed);
    QVERIFY(m_server->send(QDBusMessage::createSignal(u"/org/fedoraproject/FirewallD1"_s,
                                                      u"org.fedoraproject.FirewallD1"_s, u"Reloaded"_s)));
    QVERIFY(changed.wait());
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_fake->leave(*m_server));
    QVERIFY(changed.wait());
    QVERIFY(m_fake->appearOn(*m_server));
    QVERIFY(changed.wait());
}

QTEST_GUILESS_MAIN(TestFirewalld)
#include "test_firewalld.moc"
