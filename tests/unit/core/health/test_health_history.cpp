// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/health_history.h"

using namespace gretel;

class TestHealthHistory : public QObject {
    Q_OBJECT
private slots:
    void spans();
    void keepsAsLongAsItSays();
    void roundTripsAreNearEnough_data();
    void roundTripsAreNearEnough();
    void outages();
    void endsWithTheNewestSpan_data();
    void endsWithTheNewestSpan();
    void clockSteps_data();
    void clockSteps();
    void comesBack();
    void smallEnough();
    void refusesWhatIsNotWhole();
    void csv();
};

namespace {

constexpr qint64 start = 1'700'000'000; // a multiple of 10 and not of 60
const EchoResult lost{EchoOutcome::Lost, 0, 84, std::nullopt};

EchoResult answered(quint32 microseconds) {
    return {EchoOutcome::Answered, microseconds, 84, std::nullopt};
}

HealthHistory filled(qint64 seconds, qint64 step = 10) {
    HealthHistory history;
    for (qint64 time = start; time < start + seconds; time += step)
        history.add(time, answered(1000));
    return history;
}

} // namespace

void TestHealthHistory::spans() {
    HealthHistory history;
    history.add(start, answered(1000));
    history.add(start + 3, answered(3000));
    history.add(start + 6, lost);
    history.add(start + 30, lost);
    const std::vector<HealthSpan> hour = history.spans(HealthRange::Hour, start + 30);
    QCOMPARE(int(hour.size()), 2);
    QCOMPARE(hour[0], (HealthSpan{start, 3, 1, RoundTrips{1000, 2000, 3000}}));
    QCOMPARE(hour[1], (HealthSpan{start + 30, 1, 1, std::nullopt}));
    const std::vector<HealthSpan> week = history.spans(HealthRange::Week, start + 30);
    QCOMPARE(int(week.size()), 1);
    QCOMPARE(week[0].sent, 4U);
    QCOMPARE(week[0].lost, 2U);
}

void TestHealthHistory::keepsAsLongAsItSays() {
    const qint64 day = 24 * 3600;
    const HealthHistory history = filled(8 * day, 5);
    const qint64 now = start + 8 * day - 5;
    QCOMPARE(int(history.spans(HealthRange::Hour, now).size()), 360);
    QCOMPARE(int(history.spans(HealthRange::Day, now).size()), 1440);
    QCOMPARE(int(history.spans(HealthRange::Week, now).size()), 1008);
    // Some time later, with nobody watching, the old ones are out of sight.
    QCOMPARE(int(history.spans(HealthRange::Hour, now + 1800).size()), 180);
    QVERIFY(history.spans(HealthRange::Hour, now + 3700).empty());
    for (const HealthSpan& span : history.spans(HealthRange::Week, now))
        QVERIFY(span.start > now - 7 * day - 600);
}

void TestHealthHistory::roundTripsAreNearEnough_data() {
    QTest::addColumn<quint32>("microseconds");
    for (const quint32 value : {0U, 1U, 60U, 2047U, 2048U, 12'345U, 999'999U, 5'000'001U, 4'294'967'295U})
        QTest::newRow(qPrintable(QString::number(value))) << value;
}

void TestHealthHistory::roundTripsAreNearEnough() {
    QFETCH(quint32, microseconds);
    HealthHistory history;
    history.add(start, answered(microseconds));
    history.add(start + 10, lost); // closes the first
    const auto span = history.spans(HealthRange::Hour, start + 10).front();
    QVERIFY(span.roundTrip);
    QVERIFY(std::abs(double(span.roundTrip->mean) - microseconds) <= microseconds / 1000.0);
    QCOMPARE(span.roundTrip->least, span.roundTrip->most);
}

void TestHealthHistory::outages() {
    HealthHistory history;
    history.setSilent(start, false);
    history.setSilent(start + 10, true);
    history.setSilent(start + 20, true);
    QCOMPARE(history.outages(), (std::vector<Outage>{{start + 10, 0}}));
    history.setSilent(start + 30, false);
    QCOMPARE(history.outages(), (std::vector<Outage>{{start + 10, start + 30}}));
    for (int number = 0; number < 2 * HealthHistory::mostOutages; ++number)
        history.setSilent(start + 40 + number, number % 2 == 0);
    QVERIFY(int(history.outages().size()) <= HealthHistory::mostOutages);
    history.setSilent(start + 30 * 24 * 3600, true);
    QCOMPARE(int(history.outages().size()), 1); // of the last week
}

void TestHealthHistory::endsWithTheNewestSpan_data() {
    QTest::addColumn<qint64>("watched"); // from the start on, seconds
    QTest::addColumn<qint64>("silent");
    QTest::addColumn<qint64>("end");
    QTest::newRow("never watched") << qint64(0) << start << start;
    QTest::newRow("within its span") << qint64(20) << start + 13 << start + 20;
    QTest::newRow("some spans before") << qint64(600) << start + 60 << start + 600;
    QTest::newRow("after it") << qint64(20) << start + 25 << start + 25;
}

void TestHealthHistory::endsWithTheNewestSpan() {
    QFETCH(qint64, watched);
    QFETCH(qint64, silent);
    QFETCH(qint64, end);
    HealthHistory history = filled(watched);
    history.setSilent(silent, true);
    history.stopAtNewest();
    QCOMPARE(history.outages(), (std::vector<Outage>{{silent, end}}));
    history.add(start + 3 * 24 * 3600, answered(1000));
    history.stopAtNewest();
    QCOMPARE(history.outages(), (std::vector<Outage>{{silent, end}}));
}

void TestHealthHistory::clockSteps_data() {
    QTest::addColumn<qint64>("step");
    QTest::addColumn<int>("spans");
    QTest::newRow("a second back") << qint64(-1) << 60;
    QTest::newRow("half a minute back") << qint64(-30) << 60;
    QTest::newRow("five minutes back") << qint64(-300) << 30;
    QTest::newRow("a year back") << qint64(-365 * 24 * 3600) << 1;
    QTest::newRow("an hour on") << qint64(3600) << 1;
    QTest::newRow("a year on") << qint64(365 * 24 * 3600) << 1;
}

void TestHealthHistory::clockSteps() {
    QFETCH(qint64, step);
    HealthHistory history = filled(600);
    const qint64 now = start + 590 + step;
    history.setSilent(start + 580, true);
    history.add(now, answered(1000));
    QTEST(int(history.spans(HealthRange::Hour, now).size()), "spans");
    // Whatever was before, it goes on from here.
    for (int turn = 1; turn <= 360; ++turn)
        history.add(now + turn * 10, answered(1000));
    const auto spans = history.spans(HealthRange::Hour, now + 3600);
    QCOMPARE(int(spans.size()), 360);
    QVERIFY(spans.back().start > now + 3580);
}

void TestHealthHistory::comesBack() {
    HealthHistory history = filled(7200);
    history.add(start + 7200, lost);
    history.setSilent(start + 7200, true);
    const auto read = HealthHistory::fromBytes(history.toBytes());
    QVERIFY(read);
    QCOMPARE(*read, history);
    QCOMPARE(HealthHistory::fromBytes(HealthHistory().toBytes()), std::optional(HealthHistory()));
}

void TestHealthHistory::smallEnough() {
    HealthHistory history = filled(8 * 24 * 3600, 10);
    for (int number = 0; number < 2 * HealthHistory::mostOutages; ++number)
        history.setSilent(start + 8 * 24 * 3600 + number, number % 2 == 0);
    QVERIFY(history.toBytes().size() < 36 * 1024);
}

void TestHealthHistory::refusesWhatIsNotWhole() {
    const QByteArray whole = filled(100).toBytes();
    for (qsizetype at = 0; at < whole.size(); at += 97) {
        QByteArray altered = whole;
        altered[at] = char(altered[at] ^ 0x40);
        QVERIFY(!HealthHistory::fromBytes(altered));
        QVERIFY(!HealthHistory::fromBytes(whole.first(at)));
    }
    QVERIFY(!HealthHistory::fromBytes(whole + 'x'));
}

void TestHealthHistory::csv() {
    HealthHistory history;
    history.add(start, answered(1500));
    history.add(start + 10, lost);
    QCOMPARE(csvOf(history, HealthRange::Hour, start + 10),
             QByteArray("start,seconds,sent,lost,least_ms,mean_ms,most_ms\r\n"
                        "2023-11-14T22:13:20Z,10,1,0,1.500,1.500,1.500\r\n"
                        "2023-11-14T22:13:30Z,10,1,1,,,\r\n"));
}

QTEST_GUILESS_MAIN(TestHealthHistory)
#include "test_health_history.moc"
