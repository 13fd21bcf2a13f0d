// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <functional>

#include "../core_examples.h"
#include "../doctor_examples.h"
#include "core/doctor.h"

using namespace gretel;
using namespace gretel::examples;
using Kind = DoctorCheckKind;

using Change = std::function<void(DoctorFacts&)>;

class TestDoctor : public QObject {
    Q_OBJECT
private slots:
    void healthy();
    void everyKindOnceInOrder();
    void causes_data();
    void causes();
    void noCause_data();
    void noCause();
    void arguments();
    void errorsOfTheRequestsAreNobodysKey();
    void onePacketTurnedBackIsChance();
};

namespace {

EchoResults tooLarge(quint32 mtu) {
    EchoError error;
    error.mtu = mtu;
    EchoResults results = echoResults(EchoOutcome::Lost, 1);
    results.push_back({EchoOutcome::TooLarge, 0, 1468, error});
    return results;
}

/// Nothing comes through the tunnel.
void silence(DoctorFacts& facts) {
    facts.tunnel = echoResults(EchoOutcome::Lost);
    facts.full.clear();
    facts.fromNetwork = facts.farNetwork = echoResults(EchoOutcome::Lost);
    facts.after.received = facts.before.received;
}

Blocker blockerOfGre(bool certain) {
    Blocker blocker;
    blocker.family = QStringLiteral("inet");
    blocker.table = QStringLiteral("theirs");
    blocker.chain = QStringLiteral("input");
    blocker.certain = certain;
    return blocker;
}

QString causeOf(const DoctorFacts& facts) {
    const auto cause = diagnose(facts).cause;
    return cause ? checkName(*cause) : QString();
}

} // namespace

void TestDoctor::healthy() {
    const DoctorReport report = diagnose(healthyFacts());
    QVERIFY(!report.cause);
    QVERIFY(!report.hasFailed());
    for (const DoctorCheck& check : report.checks)
        QVERIFY2(check.verdict == Verdict::Pass, qPrintable(checkName(check.kind)));
}

void TestDoctor::everyKindOnceInOrder() {
    const DoctorReport report = diagnose({});
    QCOMPARE(int(report.checks.size()), doctorCheckCount);
    QStringList names;
    for (int number = 0; number < doctorCheckCount; ++number) {
        QCOMPARE(report.checks[size_t(number)].kind, Kind(number));
        names.append(checkName(Kind(number)));
    }
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestDoctor::causes_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char* name, Change change, const char* cause) {
        QTest::newRow(name) << change << QString::fromLatin1(cause);
    };
    row(
        "no module",
        [](DoctorFacts& f) {
            f.kernelHasGre = false;
            f.observation = {};
            f.tunnel.clear();
        },
        "gre-module");
    row(
        "down",
        [](DoctorFacts& f) {
            f.observation = {};
            f.tunnel.clear();
        },
        "device");
    row(
        "down for want of the helper",
        [](DoctorFacts& f) {
            f.observation = {};
            f.tunnel.clear();
            f.helper = Failure{FailureKind::HelperMissing, {}};
        },
        "helper");
    row(
        "local address gone, and its route",
        [](DoctorFacts& f) {
            silence(f);
            f.localPresent = false;
            f.way.reset();
            f.observation.drifts = {{QStringLiteral("local"), QStringLiteral("1.2.3.4"), {}}};
        },
        "local-address");
    row(
        "no route",
        [](DoctorFacts& f) {
            silence(f);
            f.way.reset();
        },
        "peer-route");
    row(
        "no route, as the device counts",
        [](DoctorFacts& f) {
            silence(f);
            f.after.unreachable = 3;
        },
        "peer-route");
    row(
        "through itself",
        [](DoctorFacts& f) {
            silence(f);
            f.way->device = QStringLiteral("gre-lab");
        },
        "recursion");
    row(
        "through itself, as the device counts",
        [](DoctorFacts& f) {
            silence(f);
            f.after.recursion = 3;
        },
        "recursion");
    row(
        "switched off",
        [](DoctorFacts& f) {
            silence(f);
            f.observation.drifts = {{QStringLiteral("link"), QStringLiteral("up"), QStringLiteral("down")}};
        },
        "device");
    row(
        "another key here",
        [](DoctorFacts& f) {
            silence(f);
            f.observation.drifts = {{QStringLiteral("mtu"), QStringLiteral("1"), QStringLiteral("2")},
                                    {QStringLiteral("key"), QStringLiteral("42"), QStringLiteral("7")}};
            f.machineAfter.unreachableIn = 3;
        },
        "settings");
    row(
        "a firewall here",
        [](DoctorFacts& f) {
            silence(f);
            f.blockers = {{blockerOfGre(true)}};
        },
        "firewall");
    row(
        "the peer turns back",
        [](DoctorFacts& f) {
            silence(f);
            f.machineAfter.unreachableIn = 3;
        },
        "key");
    row(
        "we turn back",
        [](DoctorFacts& f) {
            silence(f);
            f.machineAfter.unreachableOut = 3;
        },
        "key");
    row(
        "checksum",
        [](DoctorFacts& f) {
            silence(f);
            f.after.checksum = 3;
        },
        "checksum");
    row(
        "checksum, counted before",
        [](DoctorFacts& f) {
            silence(f);
            f.before.checksum = f.after.checksum = 1;
        },
        "checksum");
    row(
        "sequence",
        [](DoctorFacts& f) {
            silence(f);
            f.after.sequence = 3;
        },
        "sequence");
    row(
        "reverse path",
        [](DoctorFacts& f) {
            silence(f);
            f.after.received = f.before.received + 3;
            f.machineAfter.reversePath = 3;
            f.reversePath = 1;
        },
        "reverse-path");
    row(
        "reverse path, of the underlay",
        [](DoctorFacts& f) {
            silence(f);
            f.machineAfter.reversePath = 3;
        },
        "reverse-path");
    row(
        "another key, and somebody's reverse path",
        [](DoctorFacts& f) {
            silence(f);
            f.machineAfter.unreachableIn = 3;
            f.machineAfter.reversePath = 1;
            f.reversePath = 1;
        },
        "key");
    row(
        "sends and takes nothing in, and somebody's reverse paths",
        [](DoctorFacts& f) {
            silence(f);
            f.after.received = f.before.received + 3;
            f.machineAfter.reversePath = 50;
        },
        "gre-filtered");
    row("silence beside a host that answers", silence, "gre-filtered");
    row(
        "silence of a host that is silent everywhere",
        [](DoctorFacts& f) {
            silence(f);
            f.direct = echoResults(EchoOutcome::Lost);
        },
        "peer-answers");
    row(
        "sends, and takes nothing in",
        [](DoctorFacts& f) {
            silence(f);
            f.after.received = f.before.received + 3;
        },
        "gre-filtered");
    row(
        "sends, and answers no echo anywhere",
        [](DoctorFacts& f) {
            silence(f);
            f.direct = echoResults(EchoOutcome::Lost);
            f.after.received = f.before.received + 3;
        },
        "peer-answers");
    row(
        "some lost", [](DoctorFacts& f) { f.tunnel.push_back(echoResults(EchoOutcome::Lost, 1).front()); },
        "peer-answers");
    row(
        "black hole",
        [](DoctorFacts& f) {
            f.full = echoResults(EchoOutcome::Lost);
            f.carried = 1368;
        },
        "mtu");
    row(
        "narrow path",
        [](DoctorFacts& f) {
            f.full = tooLarge(1368);
            f.carried = 1368;
        },
        "mtu");
    row(
        "no way back", [](DoctorFacts& f) { f.fromNetwork = echoResults(EchoOutcome::Lost); },
        "return-route");
    row(
        "not forwarding", [](DoctorFacts& f) { f.forwarding[1].second = false; }, "forwarding");
    row(
        "not forwarding IPv6", [](DoctorFacts& f) { f.forwardsIpv6 = false; }, "forwarding");
    row(
        "a wrong MTU alone",
        [](DoctorFacts& f) {
            f.observation.drifts = {{QStringLiteral("mtu"), QStringLiteral("1468"), QStringLiteral("1400")}};
        },
        "settings");
}

void TestDoctor::causes() {
    QFETCH(Change, change);
    DoctorFacts facts = healthyFacts();
    change(facts);
    QTEST(causeOf(facts), "cause");
}

void TestDoctor::noCause_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char* name, Change change, Kind kind, Verdict verdict) {
        QTest::newRow(name) << change << kind << verdict;
    };
    row(
        "helper gone while up",
        [](DoctorFacts& f) {
            f.helper = Failure{FailureKind::HelperMissing, {}};
        },
        Kind::Helper, Verdict::Warn);
    row(
        "no agent", [](DoctorFacts& f) { f.agent = false; }, Kind::Agent, Verdict::Warn);
    row(
        "no pings from outside", [](DoctorFacts& f) { f.direct = echoResults(EchoOutcome::Lost); },
        Kind::PeerReachable, Verdict::Skipped);
    row(
        "a quiet far network", [](DoctorFacts& f) { f.farNetwork = echoResults(EchoOutcome::Lost); },
        Kind::FarNetwork, Verdict::Warn);
    row(
        "a possible blocker of what passes", [](DoctorFacts& f) { f.blockers = {{blockerOfGre(false)}}; },
        Kind::Firewall, Verdict::Warn);
    row(
        "others' unreachables", [](DoctorFacts& f) { f.machineAfter.unreachableIn = 50; }, Kind::Key,
        Verdict::Pass);
    row(
        "others' reverse paths", [](DoctorFacts& f) { f.machineAfter.reversePath = 50; }, Kind::ReversePath,
        Verdict::Pass);
    row(
        "sequence numbers lost long ago", [](DoctorFacts& f) { f.before.sequence = f.after.sequence = 9; },
        Kind::Sequence, Verdict::Pass);
    row(
        "MSS not clamped", [](DoctorFacts& f) { f.clampsMss = false; }, Kind::Mss, Verdict::Warn);
    row(
        "renamed",
        [](DoctorFacts& f) {
            f.observation.drifts = {{QStringLiteral("name"), QStringLiteral("gre-lab"), QStringLiteral("x")}};
        },
        Kind::Settings, Verdict::Pass);
    row(
        "no echo rights",
        [](DoctorFacts& f) {
            f.echoFailure = Failure{FailureKind::EchoForbidden, {}};
            f.tunnel = f.full = f.direct = f.fromNetwork = f.farNetwork = {};
        },
        Kind::EchoRights, Verdict::Warn);
}

void TestDoctor::noCause() {
    QFETCH(Change, change);
    QFETCH(Kind, kind);
    DoctorFacts facts = healthyFacts();
    change(facts);
    const DoctorReport report = diagnose(facts);
    QVERIFY(!report.cause);
    QVERIFY(!report.hasFailed());
    QTEST(report.check(kind).verdict, "verdict");
}

void TestDoctor::arguments() {
    DoctorFacts facts = healthyFacts();
    facts.full = echoResults(EchoOutcome::Lost);
    facts.carried = 1368;
    const DoctorCheck mtu = diagnose(facts).check(Kind::Mtu);
    QCOMPARE(mtu.arguments,
             QStringList({QStringLiteral("1468"), QStringLiteral("1368"), QStringLiteral("1400")}));
    QCOMPARE(mtu.verdict, Verdict::Fail);
    QCOMPARE(mtu.remedy, Remedy::UseMtu);
}

void TestDoctor::errorsOfTheRequestsAreNobodysKey() {
    DoctorFacts facts = healthyFacts();
    silence(facts);
    facts.tunnel = EchoResults(3, {EchoOutcome::Unreachable, 0, 84, EchoError{3, 1, ip(u"172.16.10.1"), 0}});
    facts.machineAfter.unreachableIn = facts.machineAfter.unreachableOut = 3;
    QCOMPARE(diagnose(facts).check(Kind::Key).verdict, Verdict::Pass);
}

void TestDoctor::onePacketTurnedBackIsChance() {
    DoctorFacts facts = healthyFacts();
    silence(facts);
    facts.machineAfter.unreachableIn = 1;
    QCOMPARE(causeOf(facts), QStringLiteral("gre-filtered"));
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "test_doctor.moc"
