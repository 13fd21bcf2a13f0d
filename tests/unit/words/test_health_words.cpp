// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "words/health_words.h"
#include "words/history_words.h"
#include "words/traffic_words.h"

using namespace gretel;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'772'461'800; ///< 2 March 2026, 14:30 UTC

Health health(HealthState state) {
    Health health;
    health.state = state;
    health.lastRoundTrip = 12'340;
    health.lossPercent = 5;
    return health;
}

} // namespace

class TestHealthWords : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void lengths_data() {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("length");
        QTest::newRow("none") << qint64(0) << u"0 s"_s;
        QTest::newRow("seconds") << qint64(40) << u"40 s"_s;
        QTest::newRow("a minute") << qint64(60) << u"1 min"_s;
        QTest::newRow("minutes") << qint64(320) << u"5 min 20 s"_s;
        QTest::newRow("hours") << qint64(7200 + 300 + 59) << u"2 h 5 min"_s;
        QTest::newRow("hours and seconds") << qint64(7200 + 59) << u"2 h"_s;
        QTest::newRow("days") << qint64(3 * 86400 + 4 * 3600 + 59) << u"3 d 4 h"_s;
    }

    void lengths() {
        QFETCH(qint64, seconds);
        QTEST(lengthOf(seconds), "length");
    }

    void phrases() {
        QCOMPARE(phraseOf(health(HealthState::Answering)), u"answers in 12.3 ms, 5 % lost"_s);
        QCOMPARE(phraseOf(health(HealthState::Lossy)), u"answers in 12.3 ms, 5 % lost"_s);
        QCOMPARE(phraseOf(health(HealthState::Silent)), u"silent"_s);
        QVERIFY(phraseOf(health(HealthState::Unverified)).isEmpty());
    }

    void spans_data() {
        QTest::addColumn<quint32>("sent");
        QTest::addColumn<quint32>("lost");
        QTest::addColumn<quint32>("most");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("one answer") << 1U << 0U << 1000U << u"1.0 ms; 0 of 1 lost."_s;
        QTest::newRow("several") << 6U << 1U << 4000U << u"1.0 ms on average, 1.0 to 4.0 ms; 1 of 6 lost."_s;
        QTest::newRow("none") << 6U << 6U << 0U << u"No answer; 6 of 6 lost."_s;
    }

    void spans() {
        QFETCH(quint32, sent);
        QFETCH(quint32, lost);
        QFETCH(quint32, most);
        HealthSpan span{now, sent, lost, std::nullopt};
        if (most > 0)
            span.roundTrip = RoundTrips{1000, 1000, most};
        QTEST(sentenceOf(span), "sentence");
    }

    void outages() {
        QCOMPARE(sentenceOf(Outage{now - 600, now - 300}, now), u"Silent from 14:20 to 14:25, for 5 min."_s);
        QCOMPARE(sentenceOf(Outage{now - 600, 0}, now), u"Silent since 14:20, for 10 min."_s);
        QVERIFY(sentenceOf(Outage{now - 90'000, 0}, now).contains(u"1 Mar 2026 13:30"_s));
        const std::vector<Outage> one{{now - 600, 0}};
        QCOMPARE(sentenceOf(one, now), sentenceOf(one.front(), now));
        QCOMPARE(sentenceOf(std::vector<Outage>{{now - 600, now - 300}, {now - 60, 0}}, now),
                 u"Silent 2 times, for 6 min in all."_s);
        QVERIFY(sentenceOf(std::vector<Outage>{}, now).isEmpty());
    }

    void moments() {
        QCOMPARE(momentOf(now - 50, now), u"14:29"_s);
        QCOMPARE(momentOf(now - 50, now, true), u"14:29:10"_s);
        QVERIFY(momentOf(now - 86400, now, true).endsWith(u"14:30:00"_s));
    }

    void totals() {
        HealthTotals totals;
        QVERIFY(sentenceOf(totals).isEmpty());
        totals.all = {now, 1000, 1, RoundTrips{1000, 2000, 3000}};
        QCOMPARE(sentenceOf(totals), u"2.0 ms on average, 0.1 % lost."_s);
        totals.all.lost = 0;
        totals.outages = 1;
        totals.silence = 60;
        QCOMPARE(sentenceOf(totals), u"2.0 ms on average, 0 % lost. Silent once, for 1 min."_s);
        totals.all = {now, 3, 3, std::nullopt};
        totals.outages = 0;
        QCOMPARE(sentenceOf(totals), u"No answer, 100 % lost."_s);
    }

    void rates_data() {
        QTest::addColumn<Traffic>("traffic");
        QTest::addColumn<QString>("arrows");
        QTest::addColumn<QString>("phrase");
        const auto traffic = [](std::optional<quint64> in, std::optional<quint64> out) {
            return Traffic{1, 1, in, out};
        };
        QTest::newRow("not known") << traffic({}, {}) << QString() << QString();
        QTest::newRow("still") << traffic(0, 0) << QString() << QString();
        QTest::newRow("in") << traffic(1'234'567, 0) << u"↓ 1.2 MB/s"_s << u"receives 1.2 MB/s"_s;
        QTest::newRow("out") << traffic({}, 999) << u"↑ 999 bytes/s"_s << u"sends 999 bytes/s"_s;
        QTest::newRow("both") << traffic(1'234'567, 80'000) << u"↓ 1.2 MB/s ↑ 80.0 kB/s"_s
                              << u"receives 1.2 MB/s, sends 80.0 kB/s"_s;
    }

    void rates() {
        QFETCH(Traffic, traffic);
        QTEST(arrowsOf(traffic), "arrows");
        QTEST(phraseOf(traffic), "phrase");
    }

    void counts() {
        QCOMPARE(countOf(1'200'000'000, std::nullopt), u"1.2 GB so far"_s);
        QCOMPARE(countOf(1'200'000'000, 0), u"1.2 GB so far, nothing now"_s);
        QCOMPARE(countOf(1'200'000'000, 80'000), u"1.2 GB so far, 80.0 kB/s now"_s);
    }
};

QTEST_GUILESS_MAIN(TestHealthWords)
#include "test_health_words.moc"
