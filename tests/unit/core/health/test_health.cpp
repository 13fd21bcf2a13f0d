// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/health.h"

using namespace gretel;

/// "a" answered, "l" lost, "h" lost while something else came, "s" lost in a sleep, "g" an answer after a
/// gap, "r" told to begin anew, "b" lost by a computer that was busy for some seconds.
class TestHealth : public QObject {
    Q_OBJECT
private slots:
    void states_data();
    void states();
    void figures();
    void sinceTheStateBegan();
    void rowState_data();
    void rowState();
};

namespace {

const HealthRules rules{1000, 500, 10, 3, 20};

HealthTracker after(const QString& story) {
    HealthTracker tracker(rules);
    qint64 sent = 0;
    for (const QChar step : story) {
        sent += step == u'g' ? 20 * rules.interval : step == u'b' ? 5 * rules.interval : rules.interval;
        const bool isAnswer = step == u'a' || step == u'g';
        const EchoResult result{isAnswer ? EchoOutcome::Answered : EchoOutcome::Lost, 2000, 84, std::nullopt};
        const qint64 took = step == u's' ? 3'600'000 : isAnswer ? 2 : rules.patience;
        if (step == u'r')
            tracker.reset(sent);
        else
            tracker.take(sent, sent + took, result, step == u'h');
        sent += step == u's' ? took : 0;
    }
    return tracker;
}

} // namespace

void TestHealth::states_data() {
    QTest::addColumn<HealthState>("state");
    const auto row = [](const char* story, HealthState state) { QTest::newRow(story) << state; };
    row("", HealthState::Unverified);
    row("a", HealthState::Answering);
    row("l", HealthState::Unverified);
    row("ll", HealthState::Unverified);
    row("lll", HealthState::Silent);
    row("aaaal", HealthState::Answering);
    row("aaaall", HealthState::Lossy);
    row("aaaalll", HealthState::Silent);
    row("aaaallla", HealthState::Lossy);
    row("aaaallaaaaaaaaa", HealthState::Answering);
    row("aaahhh", HealthState::Unverified);
    row("aaahhhl", HealthState::Unverified);
    row("aaahhhalll", HealthState::Silent);
    row("aaas", HealthState::Unverified);
    row("aaasl", HealthState::Unverified);
    row("aaasa", HealthState::Answering);
    row("aaallsl", HealthState::Unverified);
    row("abbb", HealthState::Silent);
    row("allg", HealthState::Answering);
    row("lllr", HealthState::Unverified);
    row("lllra", HealthState::Answering);
}

void TestHealth::states() {
    QTEST(after(QString::fromLatin1(QTest::currentDataTag())).health().state, "state");
}

void TestHealth::figures() {
    HealthTracker tracker(rules);
    qint64 now = 0;
    for (const quint32 trip : {1000U, 3000U, 2000U}) {
        now += rules.interval;
        tracker.take(now, now + 3, {EchoOutcome::Answered, trip, 84, std::nullopt});
    }
    now += rules.interval;
    tracker.take(now, now + rules.patience, {EchoOutcome::Lost, 0, 84, std::nullopt});
    QCOMPARE(tracker.health().lossPercent, 25);
    QCOMPARE(tracker.health().roundTrip, std::optional(RoundTrips{1000, 2000, 3000}));
    QCOMPARE(tracker.health().lastRoundTrip, std::optional(2000U));
}

void TestHealth::sinceTheStateBegan() {
    const HealthTracker tracker = after(QStringLiteral("aaaa"));
    QCOMPARE(tracker.health().since, qint64(1002));
}

void TestHealth::rowState_data() {
    QTest::addColumn<TunnelState>("observed");
    QTest::addColumn<HealthState>("health");
    QTest::addColumn<TunnelState>("state");
    QTest::newRow("up, answering") << TunnelState::UpUnverified << HealthState::Answering << TunnelState::Up;
    QTest::newRow("up, lossy") << TunnelState::UpUnverified << HealthState::Lossy << TunnelState::Degraded;
    QTest::newRow("up, silent") << TunnelState::UpUnverified << HealthState::Silent << TunnelState::Degraded;
    QTest::newRow("up, unverified") << TunnelState::UpUnverified << HealthState::Unverified
                                    << TunnelState::UpUnverified;
    QTest::newRow("down") << TunnelState::Down << HealthState::Answering << TunnelState::Down;
    QTest::newRow("drifted") << TunnelState::Degraded << HealthState::Answering << TunnelState::Degraded;
    QTest::newRow("failed") << TunnelState::Failed << HealthState::Silent << TunnelState::Failed;
}

void TestHealth::rowState() {
    QFETCH(TunnelState, observed);
    QFETCH(HealthState, health);
    QTEST(withHealth(observed, health), "state");
}

QTEST_GUILESS_MAIN(TestHealth)
#include "test_health.moc"
