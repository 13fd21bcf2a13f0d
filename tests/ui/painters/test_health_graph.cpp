// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QHelpEvent>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include "health_samples.h"
#include "samples.h"
#include "ui/health_graph.h"
#include "ui/theme.h"
#include "words/history_words.h"

using namespace gretel;

namespace {

HealthChart hourOf(const HealthHistory& history) {
    return chartOf(&history, HealthRange::Hour, samples::now);
}

struct Shown {
    explicit Shown(const HealthChart& chart) {
        graph.setPalette(samples::light());
        graph.setAutoFillBackground(true);
        graph.resize(800, 240);
        graph.setChart(chart);
        image = graph.grab().toImage();
    }

    bool isColor(QPointF at, const QColor& color) const {
        const QColor seen = image.pixelColor(at.toPoint());
        return std::abs(seen.red() - color.red()) + std::abs(seen.green() - color.green()) +
                   std::abs(seen.blue() - color.blue()) <
               100; // as much as antialiasing may take of it
    }
    /// Whether any pixel of the rectangle is of the colour.
    bool has(const QRectF& rect, const QColor& color) const {
        for (double y = rect.top(); y < rect.bottom(); ++y)
            for (double x = rect.left(); x < rect.right(); ++x)
                if (isColor({x, y}, color))
                    return true;
        return false;
    }

    HealthGraph graph;
    QImage image;
};

const QColor lost = theme::severityText(Severity::Error, samples::light());
const QColor line = theme::accent(samples::light());

} // namespace

class TestHealthGraph : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void axisIsRound_data() {
        QTest::addColumn<quint32>("trip");
        QTest::addColumn<double>("top");
        QTest::addColumn<QString>("label");
        QTest::newRow("a local network") << 60U << 100.0 << QStringLiteral("0.10 ms");
        QTest::newRow("0.3 ms") << 300U << 400.0 << QStringLiteral("0.4 ms");
        QTest::newRow("12 ms") << 12'000U << 15'000.0 << QStringLiteral("15 ms");
        QTest::newRow("180 ms") << 180'000U << 200'000.0 << QStringLiteral("200 ms");
        QTest::newRow("2 s") << 1'900'000U << 3'000'000.0 << QStringLiteral("3,000 ms");
    }

    void axisIsRound() {
        QFETCH(quint32, trip);
        QFETCH(double, top);
        const TripAxis axis = tripAxisOf({{0, 1, 0, RoundTrips{trip, trip, trip}}});
        QCOMPARE(axis.top, top);
        QCOMPARE(axis.lines().back(), top);
        QVERIFY(axis.lines().size() >= 3 && axis.lines().size() <= 6);
        QTEST(axis.labelOf(axis.top), "label");
    }

    void fewLongOnesDoNotFlattenTheRest() {
        std::vector<HealthSpan> spans(100, {0, 1, 0, RoundTrips{10'000, 10'000, 10'000}});
        spans[50].roundTrip = RoundTrips{1'000'000, 1'000'000, 1'000'000};
        QVERIFY(tripAxisOf(spans).top < 20'000);
        QCOMPARE(tripAxisOf({}).top, 100.0);
    }

    /// What is cut off has a mark, and the legend has a word for the mark; only then.
    void legendExplainsWhatIsCut() {
        HealthHistory history = samples::recent(QByteArray(100, 'a').constData());
        const auto legendOf = [&] {
            const Shown shown(hourOf(history));
            return shown.image.copy(0, 0, shown.image.width(), int(shown.graph.scale().trips.top()) - 2);
        };
        const QImage before = legendOf();
        history.add(samples::now, {EchoOutcome::Answered, 12'500, 84, {}}); // the scale holds it
        QCOMPARE(legendOf(), before);
        history.add(samples::now + 10, {EchoOutcome::Answered, 900'000, 84, {}});
        QVERIFY(legendOf() != before);
    }

    void lossIsDrawnWhereItWas() {
        const HealthHistory history = samples::recent("aaaaaaaaaaaaaaaaaaaaxaaaaaaaaaaaaaaaaaaaaaaaa");
        const HealthChart chart = hourOf(history);
        const Shown shown(chart);
        const HealthScale scale = shown.graph.scale();
        for (size_t i = 0; i < chart.spans.size(); ++i) {
            const double x = scale.x(double(chart.spans[i].start) + 5);
            const QRectF bar(x - 1, scale.losses.top(), 2, scale.losses.height() - 1);
            if (chart.spans[i].lost > 0)
                QVERIFY(shown.has(bar, lost));
            else if (i < 18 || i > 22)
                QVERIFY(!shown.has(bar, lost));
        }
    }

    void lineIsHighWhereTripsAreLong() {
        const HealthChart chart = hourOf(samples::recent("aaaaaaaaaaaaaaaaaaaa"));
        const Shown shown(chart);
        const HealthScale scale = shown.graph.scale();
        const double x = scale.x(double(chart.spans[10].start) + 5);
        const double y = scale.y(chart.spans[10].roundTrip->mean);
        QVERIFY(shown.has({x - 1, y - 2, 2, 4}, line));
        QVERIFY(!shown.has({x - 1, scale.trips.top(), 2, y - 4 - scale.trips.top()}, line));
    }

    void nobodyAskedIsAGap() {
        const HealthChart chart =
            hourOf(samples::recent("aaaaaaaaaaaaaaaaaaaa                    aaaaaaaaaaaaaaaaaaaa"));
        const Shown shown(chart);
        const HealthScale scale = shown.graph.scale();
        const double from = scale.x(double(chart.spans[19].start) + 12);
        const double to = scale.x(double(chart.spans[20].start) - 2);
        QVERIFY(to - from > 20);
        QVERIFY(!shown.has({from, scale.trips.top(), to - from, scale.trips.height()}, line));
    }

    void rareRequestsAreNoGaps() {
        const HealthChart chart =
            hourOf(samples::recent("a     a     a     a     a     a     a     a     a"));
        const Shown shown(chart);
        const HealthScale scale = shown.graph.scale();
        const double x = scale.x(double(chart.spans[4].start) + 35);
        QVERIFY(shown.has({x - 1, scale.trips.top(), 2, scale.trips.height()}, line));
    }

    void bandCoversItsOutage_data() {
        QTest::addColumn<qint64>("start");
        QTest::addColumn<qint64>("end");
        QTest::newRow("within") << samples::now - 1800 << samples::now - 900;
        QTest::newRow("began before") << samples::now - 9000 << samples::now - 900;
        QTest::newRow("still") << samples::now - 600 << qint64(0);
        QTest::newRow("a second") << samples::now - 600 << samples::now - 599;
        QTest::newRow("now") << samples::now << qint64(0);
    }

    void bandCoversItsOutage() {
        QFETCH(qint64, start);
        QFETCH(qint64, end);
        HealthChart chart = hourOf(samples::recent("aaaa"));
        const Shown before(chart);
        chart.outages = {{start, end}};
        const Shown shown(chart);
        const HealthScale scale = shown.graph.scale();
        const QRectF band = scale.bandOf(chart.outages.front(), chart.now);
        const QRectF plot = scale.trips.united(scale.losses);
        QVERIFY(plot.adjusted(-0.01, 0, 0.01, 0).contains(band));
        QVERIFY(band.width() >= 2.99);
        QVERIFY(band.left() <= scale.x(double(std::max(start, chart.start))) + 0.01);
        QVERIFY(band.right() >=
                std::min(scale.x(double(endOf(chart.outages.front(), chart.now))), plot.right()) - 0.01);
        QVERIFY(shown.has({band.left(), band.top(), band.width(), 3}, lost));
        // Nothing else than the band and its head is painted for it.
        for (int y = 0; y < shown.image.height(); ++y)
            for (int x = 0; x < shown.image.width(); ++x)
                if (shown.image.pixel(x, y) != before.image.pixel(x, y))
                    QVERIFY(band.adjusted(-4, -1, 4, 1).contains(x, y));
    }

    void nothingOutsideThePlot() {
        HealthHistory history = samples::week();
        for (const HealthRange range : {HealthRange::Hour, HealthRange::Day, HealthRange::Week}) {
            const Shown shown(chartOf(&history, range, samples::now));
            const HealthScale scale = shown.graph.scale();
            const QRectF plot = scale.trips.united(scale.losses).adjusted(-1, -1, 1, 1);
            const double legend = scale.trips.top() - 4;
            for (int y = 0; y < shown.image.height(); ++y)
                for (int x = 0; x < shown.image.width(); ++x)
                    if (y > legend && !plot.contains(x, y))
                        QVERIFY(!shown.isColor(QPoint(x, y), line) && !shown.isColor(QPoint(x, y), lost));
        }
    }

    void keysMoveTheCursor_data() {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<int>("cursor");
        QTest::addColumn<bool>("mirrored");
        const auto row = [](const char* name, const QList<int>& keys, int cursor) {
            QTest::newRow(name) << keys << cursor << false;
        };
        row("none", {}, -1);
        row("left is the newest first", {Qt::Key_Left}, 99);
        row("left, left", {Qt::Key_Left, Qt::Key_Left}, 98);
        row("right stays at the end", {Qt::Key_Right, Qt::Key_Right}, 99);
        row("home", {Qt::Key_Home}, 0);
        row("home, left", {Qt::Key_Home, Qt::Key_Left}, 0);
        row("home, page down", {Qt::Key_Home, Qt::Key_PageDown}, 30);
        row("end, page up", {Qt::Key_End, Qt::Key_PageUp}, 69);
        row("escape", {Qt::Key_Home, Qt::Key_Escape}, -1);
        QTest::newRow("left is earlier in every language")
            << QList<int>{Qt::Key_Left, Qt::Key_Left} << 98 << true;
    }

    void keysMoveTheCursor() {
        QFETCH(QList<int>, keys);
        QFETCH(int, cursor);
        QFETCH(bool, mirrored);
        Shown shown(hourOf(samples::recent(QByteArray(100, 'a').constData())));
        shown.graph.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        for (const int key : keys)
            QTest::keyClick(&shown.graph, Qt::Key(key));
        QCOMPARE(shown.graph.cursor(), cursor);
        QCOMPARE(shown.graph.accessibleDescription(), shown.graph.reading());
    }

    void readingSaysWhatIsThere() {
        HealthHistory history = samples::recent("aaaxaa");
        history.setSilent(samples::now - 30, true);
        history.setSilent(samples::now - 20, false);
        Shown shown(hourOf(history));
        QSignalSpy told(&shown.graph, &HealthGraph::readingChanged);
        QCOMPARE(shown.graph.reading(), sentenceOf(totalsOf(shown.graph.chart())));
        shown.graph.setCursor(2);
        QCOMPARE(shown.graph.reading(), QStringLiteral("14:29:20: 12.0 ms; 0 of 1 lost."));
        shown.graph.setCursor(3);
        QCOMPARE(shown.graph.accessibleDescription(),
                 QStringLiteral("14:29:30: No answer; 1 of 1 lost. Silent from 14:29 to 14:29, for 10 s."));
        QCOMPARE(told.size(), 2);
        QVERIFY(!shown.graph.accessibleName().isEmpty());
    }

    void cursorStaysOnItsSpan() {
        HealthHistory history = samples::recent("aaaaaa");
        Shown shown(hourOf(history));
        shown.graph.setCursor(2);
        const qint64 start = shown.graph.chart().spans[2].start;
        for (qint64 later = 0; later < 3500; later += 10)
            history.add(samples::now + later, {EchoOutcome::Answered, 12'000, 84, {}});
        shown.graph.setChart(chartOf(&history, HealthRange::Hour, samples::now + 3550));
        QVERIFY(shown.graph.cursor() >= 0);
        QCOMPARE(shown.graph.chart().spans[size_t(shown.graph.cursor())].start, start);
        shown.graph.setChart(chartOf(&history, HealthRange::Hour, samples::now + 3700));
        QCOMPARE(shown.graph.cursor(), -1);
    }

    void emptyTakesKeysAndPaint() {
        Shown shown(hourOf({}));
        for (const int key : {Qt::Key_Left, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp})
            QTest::keyClick(&shown.graph, Qt::Key(key));
        QCOMPARE(shown.graph.cursor(), -1);
        shown.graph.setChart({});
        QVERIFY(!shown.graph.grab().isNull());
    }

    void mouseMovesTheCursor() {
        const HealthChart chart = hourOf(samples::recent("aaaaaaaaaaaa"));
        Shown shown(chart);
        shown.graph.show();
        const HealthScale scale = shown.graph.scale();
        const QPointF at(scale.x(double(chart.spans[4].start) + 5), scale.trips.center().y());
        QTest::mouseMove(&shown.graph, at.toPoint());
        QCOMPARE(shown.graph.cursor(), 4);
        QTest::mouseMove(&shown.graph, QPointF(scale.x(double(chart.start) + 60), at.y()).toPoint());
        QCOMPARE(shown.graph.cursor(), -1);
    }

    void toolTipTellsTheOutage() {
        HealthChart chart = hourOf(samples::recent("aaaa"));
        chart.outages = {{samples::now - 1800, samples::now - 900}};
        Shown shown(chart);
        shown.graph.show();
        const HealthScale scale = shown.graph.scale();
        const QPoint at = scale.bandOf(chart.outages.front(), chart.now).center().toPoint();
        QHelpEvent help(QEvent::ToolTip, at, shown.graph.mapToGlobal(at));
        QApplication::sendEvent(&shown.graph, &help);
        QCOMPARE(QToolTip::text(), QStringLiteral("Silent from 14:00 to 14:15, for 15 min."));
    }

    void timeGoesLeftToRightInEveryLanguage() {
        const HealthHistory history = samples::week();
        const Shown plain(chartOf(&history, HealthRange::Day, samples::now));
        HealthGraph mirrored;
        mirrored.setLayoutDirection(Qt::RightToLeft);
        mirrored.resize(800, 240);
        mirrored.setChart(plain.graph.chart());
        QCOMPARE(mirrored.scale().x(samples::now), plain.graph.scale().x(samples::now));
        QVERIFY(mirrored.scale().x(samples::now) > mirrored.scale().x(samples::now - 60));
    }
};

QTEST_MAIN(TestHealthGraph)
#include "test_health_graph.moc"
