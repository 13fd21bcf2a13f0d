// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/health_chart.h"

using namespace gretel;

namespace {

constexpr qint64 now = 1'772'461'803; ///< not the start of a span

EchoResult answered(quint32 roundTrip) {
    return {EchoOutcome::Answered, roundTrip, 84, {}};
}

HealthSpan span(qint64 start, quint32 sent, quint32 lost, quint32 trip = 0) {
    HealthSpan span{start, sent, lost, std::nullopt};
    if (sent > lost)
        span.roundTrip = RoundTrips{trip, trip, trip};
    return span;
}

} // namespace

class TestHealthChart : public QObject {
    Q_OBJECT
private slots:
    void stretches_data() {
        QTest::addColumn<int>("range");
        QTest::addColumn<qint64>("length");
        QTest::newRow("hour") << int(HealthRange::Hour) << qint64(3600);
        QTest::newRow("day") << int(HealthRange::Day) << qint64(86400);
        QTest::newRow("week") << int(HealthRange::Week) << qint64(604800);
    }

    void stretches() {
        QFETCH(int, range);
        QFETCH(qint64, length);
        const HealthChart chart = chartOf(nullptr, HealthRange(range), now);
        QCOMPARE(chart.end - chart.start, length);
        QCOMPARE(chart.end % chart.spanSeconds(), 0);
        QVERIFY(chart.end > now);
        QVERIFY(chart.end - now <= chart.spanSeconds());
        QVERIFY(chart.spans.empty());
    }

    void holdsAllThatItsHistoryTells() {
        HealthHistory history;
        for (qint64 time = now - 9000; time <= now; time += 10)
            history.add(time, answered(12'000));
        history.setSilent(now - 8000, true);
        history.setSilent(now - 7000, false);
        history.setSilent(now - 4000, true);
        history.setSilent(now - 3000, false);
        history.setSilent(now - 60, true);
        const HealthChart hour = chartOf(&history, HealthRange::Hour, now);
        QCOMPARE(hour.spans.front().start, hour.start);
        QCOMPARE(hour.spans.back().start + hour.spanSeconds(), hour.end);
        QCOMPARE(hour.outages.size(), size_t(2)); // the one that it begins in, and the one that lasts
        QCOMPARE(hour.outages.front().start, now - 4000);
        QCOMPARE(chartOf(&history, HealthRange::Day, now).outages.size(), size_t(3));
    }

    void clockThatWasPutBackHidesNothing() {
        HealthHistory history;
        history.add(now + 60, answered(12'000));
        const HealthChart chart = chartOf(&history, HealthRange::Hour, now);
        QVERIFY(chart.spans.back().start < chart.end);
    }

    void outagesTouch_data() {
        QTest::addColumn<qint64>("start");
        QTest::addColumn<qint64>("end");
        QTest::addColumn<bool>("touches");
        QTest::newRow("before") << qint64(10) << qint64(100) << false;
        QTest::newRow("into") << qint64(10) << qint64(101) << true;
        QTest::newRow("within") << qint64(120) << qint64(130) << true;
        QTest::newRow("over") << qint64(10) << qint64(1000) << true;
        QTest::newRow("no second long") << qint64(100) << qint64(100) << true;
        QTest::newRow("after") << qint64(200) << qint64(300) << false;
        QTest::newRow("still") << qint64(10) << qint64(0) << true;
        QTest::newRow("still, and began after") << qint64(200) << qint64(0) << false;
    }

    void outagesTouch() {
        QFETCH(qint64, start);
        QFETCH(qint64, end);
        QFETCH(bool, touches);
        QCOMPARE(outagesWithin({{start, end}}, 100, 200, 1000).size(), size_t(touches ? 1 : 0));
    }

    void mergesByTime() {
        const std::vector<HealthSpan> wider =
            merged({span(0, 1, 0, 10), span(10, 3, 0, 30), span(20, 2, 2), span(60, 1, 1)}, 30);
        QCOMPARE(wider.size(), size_t(2));
        QCOMPARE(wider[0], (HealthSpan{0, 6, 2, RoundTrips{10, 25, 30}}));
        QCOMPARE(wider[1], span(60, 1, 1));
        QCOMPARE(merged({span(20, 2, 2), span(25, 1, 0, 7)}, 30).front(),
                 (HealthSpan{0, 3, 2, RoundTrips{7, 7, 7}}));
    }

    void gapsByTheUsualDistance_data() {
        QTest::addColumn<int>("distance");
        QTest::addColumn<qint64>("widest");
        QTest::newRow("every span") << 10 << qint64(30);
        QTest::newRow("once a minute") << 60 << qint64(180);
        QTest::newRow("once an hour") << 3600 << qint64(10800);
    }

    void gapsByTheUsualDistance() {
        QFETCH(int, distance);
        QFETCH(qint64, widest);
        std::vector<HealthSpan> spans;
        for (int i = 0; i < 9; ++i)
            spans.push_back(span(qint64(distance) * i, 1, 0, 1));
        spans.push_back(span(1'000'000, 1, 0, 1));
        QCOMPARE(widestStep(spans, 10), widest);
        QCOMPARE(widestStep({}, 10), qint64(30));
        QCOMPARE(widestStep({spans.front()}, 10), qint64(30));
    }

    void totals() {
        HealthChart chart{HealthRange::Hour, 1000, 100, 2000, {}, {{50, 150}, {300, 400}, {990, 0}}};
        chart.spans = {span(100, 1, 0, 10), span(110, 3, 0, 30), span(300, 4, 4)};
        const HealthTotals totals = totalsOf(chart);
        QCOMPARE(totals.all, (HealthSpan{100, 8, 4, RoundTrips{10, 25, 30}}));
        QCOMPARE(totals.outages, 3);
        QCOMPARE(totals.silence, qint64(50 + 100 + 10));
    }
};

QTEST_GUILESS_MAIN(TestHealthChart)
#include "test_health_chart.moc"
