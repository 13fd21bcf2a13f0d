// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "fake_echo.h"
#include "probe/path_measurement.h"

using namespace gretel;
using namespace gretel::test;
using namespace std::chrono_literals;

class TestPathMeasurement : public QObject {
    Q_OBJECT
private slots:
    void blackHole();
    void routerThatTells();
    void everySecondOneIsLost();
    void nobodyAnswers();
    void cannotBegin();
};

namespace {

const IpAddress peer = *IpAddress::parse(QStringLiteral("4.3.2.1"));
const IpAddress router = *IpAddress::parse(QStringLiteral("1.2.3.1"));

Outcome<MeasuredPath> measured(FakeNetwork& network) {
    PathMeasurement measurement({peer, {}, {}, false}, 28, 1468, 10ms, network.opener());
    std::optional<Outcome<MeasuredPath>> path;
    measurement.start([&](const Outcome<MeasuredPath>& found) { path = found; });
    if (!QTest::qWaitFor([&] { return path.has_value(); }))
        qFatal("no end");
    return *path;
}

std::optional<EchoEvent> passingUpTo(quint32 most, quint32 bytes) {
    return bytes <= most ? std::optional(EchoEvent{}) : std::nullopt;
}

} // namespace

void TestPathMeasurement::blackHole() {
    FakeNetwork network;
    network.behaviour = [](const EchoTarget&, quint32 bytes) { return passingUpTo(1368, bytes); };
    QCOMPARE(*measured(network), (MeasuredPath{1368, std::nullopt, std::nullopt}));
    QVERIFY(network.opened.front().whole);
}

void TestPathMeasurement::routerThatTells() {
    FakeNetwork network;
    network.behaviour = [](const EchoTarget&, quint32 bytes) {
        return bytes <= 1400 ? EchoEvent{}
                             : EchoEvent{0, EchoOutcome::TooLarge, EchoError{3, 4, router, 1400}};
    };
    QCOMPARE(*measured(network), (MeasuredPath{1400, 1400, router}));
    QVERIFY(network.sent <= 20);
}

void TestPathMeasurement::everySecondOneIsLost() {
    FakeNetwork network;
    std::map<quint32, int> asked;
    network.behaviour = [&](const EchoTarget&, quint32 bytes) {
        return ++asked[bytes] % 2 == 1 ? std::optional<EchoEvent>() : passingUpTo(1400, bytes);
    };
    QCOMPARE(measured(network)->bytes, std::optional(1400U));
}

void TestPathMeasurement::nobodyAnswers() {
    FakeNetwork network;
    network.behaviour = [](const EchoTarget&, quint32) { return std::optional<EchoEvent>(); };
    QCOMPARE(*measured(network), MeasuredPath());
}

void TestPathMeasurement::cannotBegin() {
    FakeNetwork network;
    network.refuse = [](const EchoTarget&) { return Failure{FailureKind::NoRouteToPeer, {}}; };
    QCOMPARE(measured(network).error().kind, FailureKind::NoRouteToPeer);
}

QTEST_GUILESS_MAIN(TestPathMeasurement)
#include "test_path_measurement.moc"
