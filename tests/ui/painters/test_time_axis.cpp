// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <ctime>

#include "ui/time_axis.h"

using namespace gretel;

namespace {

constexpr qint64 noon = 1'772'452'800;          ///< Monday, 2 March 2026, 12:00 UTC
constexpr qint64 springForward = 1'774'746'000; ///< 29 March 2026, 01:00 UTC: 02:00 in Berlin is 03:00

void setZone(const char* zone) {
    qputenv("TZ", zone);
    tzset();
}

QStringList labelsOf(qint64 start, qint64 end, int most) {
    QStringList labels;
    for (const TimeTick& tick : timeTicks(start, end, most))
        labels << labelOf(tick);
    return labels;
}

} // namespace

class TestTimeAxis : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { setZone("UTC"); }

    void ticks_data() {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<qint64>("start");
        QTest::addColumn<qint64>("end");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("labels");
        QTest::newRow("an hour") << QByteArray("UTC") << noon + 10 << noon + 3610 << 6
                                 << "12:10 12:20 12:30 12:40 12:50 13:00";
        QTest::newRow("an hour, narrow") << QByteArray("UTC") << noon << noon + 3600 << 2 << "12:00 12:30";
        QTest::newRow("an hour, Nepal")
            << QByteArray("Asia/Kathmandu") << noon << noon + 3600 << 4 << "17:45 18:00 18:15 18:30";
        QTest::newRow("ten minutes, Nepal") << QByteArray("Asia/Kathmandu") << noon << noon + 3600 << 6
                                            << "17:50 18:00 18:10 18:20 18:30 18:40";
        QTest::newRow("a day") << QByteArray("UTC") << noon << noon + 86400 << 5 << "12:00 18:00 Tue~3 06:00";
        QTest::newRow("a week") << QByteArray("UTC") << noon << noon + 7 * 86400 << 7
                                << "Tue~3 Wed~4 Thu~5 Fri~6 Sat~7 Sun~8 Mon~9";
        QTest::newRow("the clock goes forward") << QByteArray("Europe/Berlin") << springForward - 7200
                                                << springForward + 7200 << 4 << "Sun~29 01:00 03:00 04:00";
        QTest::newRow("nothing") << QByteArray("UTC") << noon << noon << 4 << "";
    }

    void ticks() {
        QFETCH(QByteArray, zone);
        QFETCH(qint64, start);
        QFETCH(qint64, end);
        QFETCH(int, most);
        QFETCH(QString, labels);
        setZone(zone.constData());
        QCOMPARE(
            labelsOf(start, end, most).replaceInStrings(QStringLiteral(" "), QStringLiteral("~")).join(u' '),
            labels);
    }

    void neverMoreThanAsked() {
        for (const qint64 length : {3600, 86400})
            for (int most = 1; most < 40; ++most)
                QVERIFY(timeTicks(noon + 1, noon + 1 + length, most).size() <= size_t(most) + 1);
    }
};

QTEST_GUILESS_MAIN(TestTimeAxis)
#include "test_time_axis.moc"
