// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "fake_echo.h"
#include "probe/echo_run.h"
#include "probe/port_socket.h"

using namespace gretel;
using namespace gretel::test;
using namespace std::chrono_literals;

class TestEchoProbe : public QObject {
    Q_OBJECT
private slots:
    void answersAndLosses();
    void severalAtOnce();
    void whoeverIsAnsweredMayEndIt();
    void cannotBegin();
    void theKernelAnswers();
    void closedPortsAnswer_data();
    void closedPortsAnswer();
    void closedPortsAreAskedSlowly();
};

namespace {

const EchoTarget here{*IpAddress::parse(QStringLiteral("127.0.0.1")), {}, {}, false};
constexpr EchoPace quick{1ms, 20ms};

std::vector<SeriesResults> resultsOf(EchoRun& run) {
    std::vector<SeriesResults> results;
    bool done = false;
    run.start([&](std::vector<SeriesResults> all) {
        results = std::move(all);
        done = true;
    });
    if (!QTest::qWaitFor([&] { return done; }))
        qFatal("no end");
    return results;
}

QList<int> outcomesOf(const SeriesResults& results) {
    QList<int> outcomes;
    for (const EchoResult& result : *results)
        outcomes.append(int(result.outcome));
    return outcomes;
}

} // namespace

void TestEchoProbe::answersAndLosses() {
    FakeNetwork network;
    int turn = 0;
    network.behaviour = [&](const EchoTarget&, quint32) -> std::optional<EchoEvent> {
        switch (turn++) {
        case 0:
            return EchoEvent{};
        case 1:
            return std::nullopt;
        default:
            return EchoEvent{0, EchoOutcome::TooLarge, EchoError{3, 4, here.to, 1400}};
        }
    };
    EchoRun run({{here, 1000, 3}}, quick, network.opener());
    const auto results = resultsOf(run);
    QCOMPARE(outcomesOf(results.front()),
             QList<int>({int(EchoOutcome::Answered), int(EchoOutcome::Lost), int(EchoOutcome::TooLarge)}));
    QCOMPARE(results.front()->at(0).bytes, 1000U);
    QCOMPARE(namedMtu(*results.front()), std::optional(1400U));
}

void TestEchoProbe::severalAtOnce() {
    FakeNetwork network;
    const EchoTarget there{*IpAddress::parse(QStringLiteral("127.0.0.2")), {}, {}, false};
    network.behaviour = [&](const EchoTarget& target, quint32) {
        return target == there ? std::optional<EchoEvent>() : EchoEvent{};
    };
    EchoRun run({{here, 0, 2}, {there, 0, 3}}, quick, network.opener());
    const auto results = resultsOf(run);
    QCOMPARE(countOf(*results[0], EchoOutcome::Answered), 2);
    QCOMPARE(countOf(*results[1], EchoOutcome::Lost), 3);
    QCOMPARE(network.sent, 5);
    QCOMPARE(results[0]->front().bytes, 84U);
}

void TestEchoProbe::whoeverIsAnsweredMayEndIt() {
    FakeNetwork network;
    auto probe = std::move(EchoProbe::open(here, network.opener())).value();
    int told = 0;
    for (int request = 0; request < 3; ++request)
        probe->ask(84, 5ms, [&](const EchoResult&) {
            ++told;
            probe.reset();
        });
    QVERIFY(QTest::qWaitFor([&] { return told > 0; }));
    QVERIFY(!QTest::qWaitFor([&] { return told > 1; }, 30));
}

void TestEchoProbe::cannotBegin() {
    FakeNetwork network;
    network.refuse = [](const EchoTarget&) { return Failure{FailureKind::EchoForbidden, {}}; };
    EchoRun run({{here, 0, 2}}, quick, network.opener());
    const auto results = resultsOf(run);
    QVERIFY(!results.front().ok());
    QCOMPARE(results.front().error().kind, FailureKind::EchoForbidden);
}

/// Whether this user may send echo requests is the machine's affair; there is always a way to ask.
void TestEchoProbe::theKernelAnswers() {
    EchoRun run({{here, 0, 1}}, {1ms, 2000ms});
    const auto results = resultsOf(run);
    QVERIFY(results.front().ok());
    QCOMPARE(outcomesOf(results.front()), QList<int>({int(EchoOutcome::Answered)}));
}

void TestEchoProbe::closedPortsAnswer_data() {
    QTest::addColumn<QString>("address");
    QTest::newRow("IPv4") << QStringLiteral("127.0.0.1");
    QTest::newRow("IPv6") << QStringLiteral("::1");
}

/// Each answer finds its own request, also when several are under way and the sequence numbers have been
/// round.
void TestEchoProbe::closedPortsAnswer() {
    QFETCH(QString, address);
    const auto opened = EchoProbe::open({*IpAddress::parse(address), {}, {}, false}, openPortSocket);
    if (!opened.ok())
        QSKIP("This computer has no such address.");
    QCOMPARE((*opened)->means(), EchoMeans::ClosedPort);
    constexpr int requests = 150;
    QMap<int, EchoResult> results;
    for (int request = 0; request < requests; ++request) {
        (*opened)->ask(quint32(84 + request), 5000ms,
                       [&, request](const EchoResult& result) { results[request] = result; });
        if (request % 3 == 0)
            QVERIFY(QTest::qWaitFor([&] { return int(results.size()) == request + 1; }));
    }
    QVERIFY(QTest::qWaitFor([&] { return int(results.size()) == requests; }));
    for (auto result = results.cbegin(); result != results.cend(); ++result) {
        QCOMPARE(result->outcome, EchoOutcome::Answered);
        QCOMPARE(result->bytes, quint32(84 + result.key()));
    }
}

void TestEchoProbe::closedPortsAreAskedSlowly() {
    QElapsedTimer time;
    time.start();
    EchoRun run({{here, 0, 2}}, {1ms, 2000ms}, openPortSocket);
    const auto results = resultsOf(run);
    QCOMPARE(countOf(*results.front(), EchoOutcome::Answered), 2);
    QVERIFY(time.hasExpired(leastInterval(EchoMeans::ClosedPort).count()));
}

QTEST_GUILESS_MAIN(TestEchoProbe)
#include "test_echo_probe.moc"
