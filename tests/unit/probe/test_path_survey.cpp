// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "../core/core_examples.h"
#include "core/standing_facts.h"
#include "fake_echo.h"
#include "probe/path_survey.h"

using namespace gretel;
using namespace gretel::examples;
using namespace gretel::test;
using namespace std::chrono_literals;

class TestPathSurvey : public QObject {
    Q_OBJECT
private slots:
    void endsOfATunnel();
    void endsWithoutAPeer();
    void bothWays();
    void onlyThePeerWhileDown();
    void aSilentPeerIsNotMeasured();
    void nothingCanBeSent();
    void goneIsQuiet();
};

namespace {

PathEnds ends(bool up = true) {
    PathEnds two;
    two.outside.to = ip(u"4.3.2.1");
    two.linkMtu = 1500;
    two.overhead = 32;
    if (up) {
        two.inside = EchoTarget{ip(u"172.16.10.2"), std::nullopt, QStringLiteral("gre-lab"), false};
        two.tunnelMtu = 1468;
    }
    return two;
}

Outcome<PathFindings> surveyed(FakeNetwork& network, const PathEnds& of) {
    PathSurvey survey(of, network.opener(), {1ms, 20ms});
    std::optional<Outcome<PathFindings>> found;
    survey.start([&](const Outcome<PathFindings>& findings) { found = findings; });
    if (!QTest::qWaitFor([&] { return found.has_value(); }))
        qFatal("no end");
    return *found;
}

/// Through the tunnel so many bytes, beside it so many.
FakeNetwork narrow(quint32 inside, quint32 outside) {
    FakeNetwork network;
    network.behaviour = [=](const EchoTarget& target, quint32 bytes) {
        return bytes <= (target.device.isEmpty() ? outside : inside) ? std::optional(EchoEvent{})
                                                                     : std::nullopt;
    };
    return network;
}

} // namespace

void TestPathSurvey::endsOfATunnel() {
    const TunnelProfile profile = officeToLab();
    SystemState system = officeMachine();
    system.links[1].mtu = 1500;
    Underlay way;
    way.device = QStringLiteral("eth0");
    way.mtu = 1400; // learned; what the link takes is what is tried
    DoctorFacts facts = standingFacts(profile, system, {}, way);
    const auto down = pathEndsOf(facts, system);
    QVERIFY(down && !down->inside);
    QCOMPARE(down->outside.to, ip(u"4.3.2.1"));
    QCOMPARE(down->linkMtu, 1500U);
    facts.observation.device = QStringLiteral("gre-lab");
    facts.tunnelMtu = 1468;
    const auto up = pathEndsOf(facts, system);
    QVERIFY(up && up->inside);
    QCOMPARE(up->inside->to, ip(u"172.16.10.2"));
    QCOMPARE(up->tunnelMtu, 1468U);
}

void TestPathSurvey::endsWithoutAPeer() {
    QVERIFY(!pathEndsOf({}, {}));
}

void TestPathSurvey::bothWays() {
    FakeNetwork network = narrow(1368, 1400);
    const auto findings = surveyed(network, ends());
    QVERIFY(findings.ok());
    QCOMPARE(findings->outside.bytes, std::optional(1400U));
    QCOMPARE(findings->inside->bytes, std::optional(1368U));
    QCOMPARE(fittingUnderlay(*findings), std::optional(1400U));
}

void TestPathSurvey::onlyThePeerWhileDown() {
    FakeNetwork network = narrow(0, 1492);
    const auto findings = surveyed(network, ends(false));
    QVERIFY(findings.ok());
    QCOMPARE(findings->outside.bytes, std::optional(1492U));
    QVERIFY(!findings->inside);
}

void TestPathSurvey::aSilentPeerIsNotMeasured() {
    FakeNetwork network = narrow(0, 0);
    const auto findings = surveyed(network, ends());
    QVERIFY(findings.ok());
    QVERIFY(!findings->outside.bytes && !findings->inside->bytes);
    QCOMPARE(network.opened.size(), 2U); // small requests alone
}

void TestPathSurvey::nothingCanBeSent() {
    FakeNetwork network;
    network.refuse = [](const EchoTarget&) { return Failure{FailureKind::EchoForbidden, {}}; };
    const auto findings = surveyed(network, ends());
    QVERIFY(!findings.ok());
    QCOMPARE(findings.error().kind, FailureKind::EchoForbidden);

    // Who may only ask otherwise measures nothing.
    network.refuse = [](const EchoTarget& target) {
        return target.whole ? std::optional(Failure{FailureKind::EchoForbidden, {}}) : std::nullopt;
    };
    const auto whole = surveyed(network, ends());
    QVERIFY(!whole.ok());
    QCOMPARE(whole.error().kind, FailureKind::EchoForbidden);
}

void TestPathSurvey::goneIsQuiet() {
    FakeNetwork network = narrow(1368, 1400);
    bool told = false;
    {
        PathSurvey survey(ends(), network.opener(), {1ms, 20ms});
        survey.start([&](const Outcome<PathFindings>&) { told = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!told);
}

QTEST_GUILESS_MAIN(TestPathSurvey)
#include "test_path_survey.moc"
