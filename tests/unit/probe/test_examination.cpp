// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "../core/core_examples.h"
#include "core/desired_state.h"
#include "core/standing_facts.h"
#include "fake_echo.h"
#include "probe/examination.h"

using namespace gretel;
using namespace gretel::examples;
using namespace gretel::test;
using namespace std::chrono_literals;

class TestExamination : public QObject {
    Q_OBJECT
private slots:
    void healthy();
    void tellsItsStages();
    void blackHole();
    void silent();
    void down();
    void forbidden();
    void askedOtherwise();
    void askedOtherwiseInVain();
};

namespace {

/// Counts what it was asked: each look finds one more packet.
class FakeCounters : public CounterReader {
public:
    std::optional<DeviceCounters> device(int index) override {
        DeviceCounters counters;
        counters.received = quint64(index) + m_looks++;
        return counters;
    }
    MachineCounters machine() override { return {m_looks++, 0, 0}; }

private:
    quint64 m_looks = 0;
};

DoctorFacts examined(FakeNetwork& network, bool up = true) {
    const TunnelProfile profile = officeToLab();
    SystemState system = officeMachine();
    Observation observation;
    if (up) {
        const DesiredTunnel desired = *desiredTunnel(profile, HostSide::Host1, {});
        system.links.push_back(desired.link);
        system.links.back().index = 9;
        system.addresses.push_back(desired.address);
        observation = {TunnelState::UpUnverified, {}, QStringLiteral("gre-lab")};
    }
    Examination examination(profile, system, standingFacts(profile, system, observation, Underlay{}),
                            std::make_unique<FakeCounters>(), network.opener(), {1ms, 20ms});
    std::optional<DoctorFacts> facts;
    examination.start([&](const DoctorFacts& found) { facts = found; });
    if (!QTest::qWaitFor([&] { return facts.has_value(); }))
        qFatal("no end");
    return *facts;
}

} // namespace

void TestExamination::healthy() {
    FakeNetwork network;
    const DoctorFacts facts = examined(network);
    for (const EchoResults* results :
         {&facts.tunnel, &facts.full, &facts.direct, &facts.fromNetwork, &facts.farNetwork})
        QVERIFY(anyAnswered(*results));
    QVERIFY(!facts.carried);
    QVERIFY(facts.after.received > facts.before.received);
    QCOMPARE(facts.full.front().bytes, 1468U);
    QVERIFY(!diagnose(facts).cause);
    // Through the tunnel alone first, then from the private network, and the last undivided.
    const EchoTarget tunnel{ip(u"172.16.10.2"), ip(u"172.16.10.1"), QStringLiteral("gre-lab"), false};
    QVERIFY(network.opened.front().whole); // only to see whether this user may
    QCOMPARE(network.opened[1], tunnel);
    QCOMPARE(network.opened[2].to, ip(u"4.3.2.1"));
    QCOMPARE(network.opened[3].from, std::optional(ip(u"10.0.0.1")));
    QCOMPARE(network.opened[4].to, ip(u"10.16.0.1"));
    QVERIFY(network.opened.back().whole);
}

/// What was settled at a stage is what the end says.
void TestExamination::tellsItsStages() {
    FakeNetwork network;
    const TunnelProfile profile = officeToLab();
    SystemState system = officeMachine();
    system.links.push_back(desiredTunnel(profile, HostSide::Host1, {})->link);
    const Observation observation{TunnelState::UpUnverified, {}, QStringLiteral("gre-lab")};
    Examination examination(profile, system, standingFacts(profile, system, observation, Underlay{}),
                            std::make_unique<FakeCounters>(), network.opener(), {1ms, 20ms});
    std::vector<std::pair<DoctorStage, DoctorReport>> told;
    std::optional<DoctorReport> last;
    examination.start(
        [&](const DoctorFacts& found) { last = diagnose(found); },
        [&](const DoctorFacts& facts, DoctorStage stage) { told.emplace_back(stage, diagnose(facts)); });
    QTRY_VERIFY(last);
    QCOMPARE(told.size(), 3U);
    QCOMPARE(told[0].first, DoctorStage::Tunnel);
    QCOMPARE(told[1].first, DoctorStage::Beside);
    QCOMPARE(told[2].first, DoctorStage::Size);
    for (const auto& [stage, report] : told)
        for (const DoctorCheck& check : report.checks)
            if (isSettled(check.kind, stage))
                QCOMPARE(check.verdict, last->check(check.kind).verdict);
    QVERIFY(isSettled(DoctorCheckKind::PeerAnswers, DoctorStage::Beside));
    QVERIFY(!isSettled(DoctorCheckKind::PeerAnswers, DoctorStage::Tunnel));
}

void TestExamination::blackHole() {
    FakeNetwork network;
    network.behaviour = [](const EchoTarget&, quint32 bytes) {
        return bytes <= 1368 ? std::optional(EchoEvent{}) : std::nullopt;
    };
    const DoctorFacts facts = examined(network);
    QCOMPARE(facts.carried, std::optional(1368U));
    QCOMPARE(diagnose(facts).cause, std::optional(DoctorCheckKind::Mtu));
}

void TestExamination::silent() {
    FakeNetwork network;
    network.behaviour = [](const EchoTarget& target, quint32) {
        return target.device.isEmpty() ? std::optional(EchoEvent{}) : std::nullopt;
    };
    const DoctorFacts facts = examined(network);
    QVERIFY(!anyAnswered(facts.tunnel) && anyAnswered(facts.direct));
    QVERIFY(facts.full.empty()); // a silent tunnel is not measured
}

void TestExamination::down() {
    FakeNetwork network;
    const DoctorFacts facts = examined(network, false);
    QCOMPARE(network.sent, 0);
    QCOMPARE(diagnose(facts).cause, std::optional(DoctorCheckKind::Device));
}

void TestExamination::forbidden() {
    FakeNetwork network;
    network.refuse = [](const EchoTarget&) { return Failure{FailureKind::EchoForbidden, {}}; };
    const DoctorFacts facts = examined(network);
    QVERIFY(facts.echoFailure);
    QCOMPARE(diagnose(facts).check(DoctorCheckKind::EchoRights).verdict, Verdict::Warn);
}

namespace {

std::optional<Failure> onlyWhole(const EchoTarget& target) {
    return target.whole ? std::optional(Failure{FailureKind::EchoForbidden, {QStringLiteral("why")}})
                        : std::nullopt;
}

} // namespace

void TestExamination::askedOtherwise() {
    FakeNetwork network;
    network.refuse = onlyWhole;
    const DoctorFacts facts = examined(network);
    QVERIFY(anyAnswered(facts.tunnel) && anyAnswered(facts.fromNetwork));
    QVERIFY(facts.full.empty());
    const DoctorReport report = diagnose(facts);
    QVERIFY(!report.cause);
    QCOMPARE(report.check(DoctorCheckKind::EchoRights).arguments,
             QStringList({QStringLiteral("why"), QStringLiteral("otherwise")}));
    QCOMPARE(report.check(DoctorCheckKind::PeerAnswers).verdict, Verdict::Pass);
    QCOMPARE(report.check(DoctorCheckKind::Mtu).verdict, Verdict::Skipped);
}

void TestExamination::askedOtherwiseInVain() {
    FakeNetwork network;
    network.refuse = onlyWhole;
    network.behaviour = [](const EchoTarget&, quint32) { return std::optional<EchoEvent>(); };
    const DoctorReport report = diagnose(examined(network));
    QVERIFY(!report.cause);
    QCOMPARE(report.check(DoctorCheckKind::EchoRights).verdict, Verdict::Warn);
    QCOMPARE(report.check(DoctorCheckKind::PeerAnswers).verdict, Verdict::Skipped);
}

QTEST_GUILESS_MAIN(TestExamination)
#include "test_examination.moc"
