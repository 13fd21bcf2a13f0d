// SPDX-License-Identifier: GPL-3.0-or-later
#include "../core/doctor_examples.h"
#include "commands_fixture.h"

using namespace gretel;
using namespace gretel::examples;
using namespace Qt::StringLiterals;

/// doctor, probe and watch, on a machine and a network that do not exist.
class TestHealthCommands : public CommandsFixture {
    Q_OBJECT
private slots:
    void init() {
        renew();
        QVERIFY(store(officeToLab()));
        m_all->machine.hold(officeToLab());
    }

    void doctorFindsNothing();
    void doctorNamesTheCauseFirst();
    void doctorNamesTheFirewall();
    void doctorWithoutTheHelper();
    void doctorRedacts();
    void doctorOfATunnelThatIsDown();
    void doctorOfNobody();
    void probe();
    void probeFails_data();
    void probeFails();
    void probeMeasures();
    void watch();
    void watchAsksAsOftenAsItIsTold_data();
    void watchAsksAsOftenAsItIsTold();
    void watchSeesALearnedPathMtu();
    void watchBadInput();
};

namespace {

void healthy(DoctorFacts& facts) {
    facts.tunnel = facts.full = facts.direct = facts.fromNetwork = facts.farNetwork =
        echoResults(EchoOutcome::Answered);
}

void wrongKey(DoctorFacts& facts) {
    facts.tunnel = echoResults(EchoOutcome::Lost);
    facts.direct = echoResults(EchoOutcome::Answered);
    facts.machineAfter.unreachableIn = 3;
}

QString verdictIn(const QJsonObject& report, const QString& check) {
    for (const QJsonValue one : report[u"checks"_s].toArray())
        if (one[u"check"_s] == check)
            return one[u"verdict"_s].toString();
    return {};
}

} // namespace

void TestHealthCommands::doctorFindsNothing() {
    m_all->prober.look = healthy;
    QCOMPARE(run({u"doctor"_s, u"gre-lab"_s, u"--json"_s}), 0);
    const QJsonObject report = jsonIn(output());
    QVERIFY(report[u"cause"_s].isNull());
    QCOMPARE(report[u"checks"_s].toArray().size(), doctorCheckCount);
    QCOMPARE(verdictIn(report, u"peer-answers"_s), u"pass"_s);
    QCOMPARE(run({u"doctor"_s, u"gre-lab"_s}), 0);
    QVERIFY2(output().startsWith(u"Nothing is wrong with the tunnel.\n"_s), qPrintable(output()));
}

void TestHealthCommands::doctorNamesTheCauseFirst() {
    m_all->prober.look = wrongKey;
    QCOMPARE(run({u"doctor"_s, u"gre-lab"_s, u"--json"_s}), 1);
    QCOMPARE(jsonIn(output())[u"cause"_s].toString(), u"key"_s);
    QCOMPARE(run({u"doctor"_s, u"gre-lab"_s}), 1);
    QVERIFY2(output().startsWith(u"Cause: The other host turned 3 packets back"_s), qPrintable(output()));
}

void TestHealthCommands::doctorNamesTheFirewall() {
    m_all->prober.look = [](DoctorFacts& facts) {
        facts.tunnel = echoResults(EchoOutcome::Lost);
        facts.direct = echoResults(EchoOutcome::Answered);
    };
    Blocker blocker;
    blocker.family = u"inet"_s;
    blocker.table = u"theirs"_s;
    blocker.chain = u"input"_s;
    blocker.remedy = u"nft insert rule"_s;
    m_all->changer.planned.notices = {noticeOf(blocker)};
    QCOMPARE(run({u"doctor"_s, u"gre-lab"_s, u"--json"_s}), 1);
    QCOMPARE(jsonIn(output())[u"cause"_s].toString(), u"firewall"_s);
}

void TestHealthCommands::doctorWithoutTheHelper() {
    m_all->prober.look = healthy;
    m_all->changer.failure = Failure{FailureKind::HelperMissing, {u"gone"_s}};
    QCOMPARE(run({u"doctor"_s, u"gre-lab"_s, u"--json"_s}), 0);
    const QJsonObject report = jsonIn(output());
    QCOMPARE(verdictIn(report, u"helper"_s), u"warn"_s);
    QCOMPARE(verdictIn(report, u"firewall"_s), u"skipped"_s);
    QVERIFY(report[u"cause"_s].isNull());
}

void TestHealthCommands::doctorRedacts() {
    m_all->prober.look = wrongKey;
    for (const QStringList& options : {QStringList{}, QStringList{u"--json"_s}}) {
        QCOMPARE(run(QStringList{u"doctor"_s, u"gre-lab"_s, u"--redact"_s} + options), 1);
        for (const QString& address : {u"1.2.3.4"_s, u"4.3.2.1"_s, u"172.16.10"_s, u"10.0.0"_s, u"10.16.0"_s})
            QVERIFY2(!output().contains(address), qPrintable(output()));
        QVERIFY(output().contains(u"<A>"_s));
    }
}

void TestHealthCommands::doctorOfATunnelThatIsDown() {
    QVERIFY(store(officeToAttic()));
    QCOMPARE(run({u"doctor"_s, u"gre-attic"_s, u"--json"_s}), 1);
    QCOMPARE(jsonIn(output())[u"cause"_s].toString(), u"device"_s);
}

void TestHealthCommands::doctorOfNobody() {
    QCOMPARE(run({u"doctor"_s, u"nobody"_s}), 2);
    QCOMPARE(run({u"doctor"_s}), 2);
}

void TestHealthCommands::probe() {
    m_all->prober.results = echoResults(EchoOutcome::Answered, 2);
    m_all->prober.results.push_back({EchoOutcome::Lost, 0, 84, std::nullopt});
    QCOMPARE(run({u"probe"_s, u"gre-lab"_s, u"--count"_s, u"3"_s}), 0);
    QCOMPARE(m_all->prober.asked.count, 3);
    QCOMPARE(m_all->prober.asked.target.to.toString(), u"172.16.10.2"_s);
    QCOMPARE(m_all->prober.asked.target.device, u"gre-lab"_s);
    QVERIFY2(output().contains(u"172.16.10.2: 1.5 ms\n172.16.10.2: lost\nOf 3 requests, 2 were answered"_s),
             qPrintable(output()));
    QCOMPARE(run({u"probe"_s, u"gre-lab"_s, u"--json"_s}), 0);
    QCOMPARE(jsonIn(output())[u"answered"_s].toInt(), 2);
    QCOMPARE(jsonIn(output())[u"round_trip_ms"_s][u"most"_s].toDouble(), 1.5);
}

void TestHealthCommands::probeFails_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<std::optional<Failure>>("failure");
    QTest::addColumn<int>("status");
    const std::optional<Failure> none;
    QTest::newRow("nothing answered") << QStringList{u"gre-lab"_s} << none << 1;
    QTest::newRow("not allowed") << QStringList{u"gre-lab"_s}
                                 << std::optional(Failure{FailureKind::EchoForbidden, {u"why"_s}}) << 1;
    QTest::newRow("no number") << QStringList{u"gre-lab"_s, u"--count"_s, u"x"_s} << none << 2;
    QTest::newRow("none at all") << QStringList{u"gre-lab"_s, u"--count"_s, u"0"_s} << none << 2;
    QTest::newRow("down") << QStringList{u"gre-attic"_s} << none << 1;
}

void TestHealthCommands::probeFails() {
    QFETCH(QStringList, arguments);
    QFETCH(std::optional<Failure>, failure);
    QVERIFY(store(officeToAttic()));
    m_all->prober.results = echoResults(EchoOutcome::Lost);
    m_all->prober.failure = failure;
    const int status = run(QStringList{u"probe"_s} + arguments);
    QTEST(status, "status");
}

void TestHealthCommands::probeMeasures() {
    m_all->prober.results = echoResults(EchoOutcome::Answered);
    m_all->prober.carried = 1400;
    QCOMPARE(run({u"probe"_s, u"gre-lab"_s, u"--mtu"_s, u"--json"_s}), 0);
    QCOMPARE(m_all->prober.measured, QStringList({u"172.16.10.2 up to 1468"_s, u"4.3.2.1 up to 1500"_s}));
    QCOMPARE(jsonIn(output())[u"through_tunnel"_s].toInt(), 1400);
    QCOMPARE(jsonIn(output())[u"fitting_mtu"_s].toInt(), 1400 - 32);
    QCOMPARE(jsonIn(output())[u"cause"_s].toString(), u"vpn"_s);
    QCOMPARE(run({u"probe"_s, u"gre-lab"_s, u"--mtu"_s}), 0);
    QVERIFY2(output().contains(u"though the link takes 1500.\nThat is a size of IPsec"_s),
             qPrintable(output()));
}

void TestHealthCommands::watch() {
    const QUuid id = officeToLab().id;
    const auto echo = [id](HealthState state) {
        return [id, state] {
            Health health;
            health.state = state;
            return WatchEvent{WatchEvent::Kind::Echo, id, health};
        };
    };
    m_all->prober.events = {
        echo(HealthState::Answering), echo(HealthState::Answering), echo(HealthState::Silent), [this] {
            std::erase_if(m_all->machine.system.links, [](const Link& link) { return link.gre.has_value(); });
            return WatchEvent{WatchEvent::Kind::KernelChanged, {}, {}};
        }};
    QCOMPARE(run({u"watch"_s, u"gre-lab"_s, u"--json"_s}), 0);
    QStringList states;
    for (const QString& line : output().split(u'\n', Qt::SkipEmptyParts))
        states.append(jsonIn(line)[u"state"_s].toString());
    QCOMPARE(states, QStringList({u"up-unverified"_s, u"up"_s, u"degraded"_s, u"down"_s}));
    QVERIFY(m_all->prober.watched.empty()); // what is down is asked no more
}

void TestHealthCommands::watchAsksAsOftenAsItIsTold_data() {
    QTest::addColumn<quint32>("profile");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<qint64>("interval");
    QTest::newRow("as its profile says") << 30U << QStringList() << qint64(30'000);
    QTest::newRow("as asked for") << 30U << QStringList{u"--interval"_s, u"1"_s} << qint64(1000);
    QTest::newRow("never") << 0U << QStringList() << qint64(0);
    QTest::newRow("never, but asked for") << 0U << QStringList{u"--interval"_s, u"5"_s} << qint64(5000);
}

void TestHealthCommands::watchAsksAsOftenAsItIsTold() {
    QFETCH(quint32, profile);
    QFETCH(QStringList, options);
    TunnelProfile tunnel = officeToLab();
    tunnel.probeInterval = profile;
    tunnel.probeWindow = 8;
    QVERIFY(store(tunnel));
    QCOMPARE(run(QStringList{u"watch"_s, u"gre-lab"_s} + options), 0);
    qint64 interval = 0;
    for (const auto& [id, watched] : m_all->prober.watched) {
        interval = watched.rules.interval;
        QCOMPARE(watched.rules.window, 8);
    }
    QTEST(interval, "interval");
}

/// Which the kernel tells nobody of.
void TestHealthCommands::watchSeesALearnedPathMtu() {
    m_all->prober.events = {[this] {
        m_all->machine.underlayMtu = 1400;
        Health health;
        health.state = HealthState::Answering;
        return WatchEvent{WatchEvent::Kind::Echo, officeToLab().id, health};
    }};
    QCOMPARE(run({u"watch"_s, u"gre-lab"_s}), 0);
    const QStringList lines = output().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[1].contains(u"Degraded"_s) && lines[1].contains(u"carries 1400 bytes"_s),
             qPrintable(lines[1]));
}

void TestHealthCommands::watchBadInput() {
    for (const QString& interval : {u"0"_s, u"3601"_s, u"x"_s})
        QCOMPARE(run({u"watch"_s, u"--interval"_s, interval}), 2);
    QCOMPARE(run({u"watch"_s, u"--count"_s, u"many"_s}), 2);
    QCOMPARE(run({u"watch"_s, u"nobody"_s}), 2);
}

QTEST_GUILESS_MAIN(TestHealthCommands)
#include "test_health_commands.moc"
