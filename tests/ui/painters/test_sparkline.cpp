// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QTest>

#include "health_samples.h"
#include "samples.h"
#include "ui/sparkline.h"

using namespace gretel;

namespace {

const QRectF place(20, 10, 120, 30);

QImage picture(const HealthTrend& trend) {
    QImage image(160, 50, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintSparkline(painter, place, trend, samples::light());
    return image;
}

bool isPainted(const QImage& image, int x, int y) {
    return qGray(image.pixel(x, y)) < 240;
}

/// Of a column of pixels: how far down is painted, from the place's upper edge.
std::pair<int, int> paintedRows(const QImage& image, double x) {
    int first = -1;
    int last = -1;
    for (int y = 0; y < image.height(); ++y) {
        if (!isPainted(image, int(x), y))
            continue;
        first = first < 0 ? y : first;
        last = y;
    }
    return {first, last};
}

QRectF at(const HealthTrend& trend, size_t index) {
    return sparklinePlace(place, trend, index);
}

} // namespace

class TestSparkline : public QObject {
    Q_OBJECT
private slots:
    void newestIsAtTheRight() {
        const HealthTrend trend = samples::trend("aaaa");
        QCOMPARE(at(trend, 3).right(), place.right());
        QCOMPARE(at(trend, 3).left(), at(trend, 2).right());
    }

    void lossStandsWhereItWas() {
        const HealthTrend trend = samples::trend("aaaaaaaaaaaaaaaxaaaaaaaaa");
        const QImage image = picture(trend);
        const auto [first, last] = paintedRows(image, at(trend, 15).center().x());
        QCOMPARE(last, int(place.bottom()) - 1);
        QVERIFY(first > place.center().y());
        for (const size_t other : {12U, 13U, 17U, 18U}) {
            const auto [top, bottom] = paintedRows(image, at(trend, other).center().x());
            QVERIFY(top >= place.top());
            QVERIFY2(bottom < place.bottom() - place.height() * 0.32, "an answer stands above all losses");
        }
    }

    void lineBreaksAtALoss() {
        const HealthTrend trend = samples::trend("aaaaaaaaaaxxxxxaaaaaaaaaa");
        const QImage image = picture(trend);
        const auto [first, last] = paintedRows(image, at(trend, 12).center().x());
        QVERIFY(first > place.center().y());
        Q_UNUSED(last);
    }

    void usualIsInTheMiddleAndCalm() {
        HealthTrend trend;
        for (quint32 i = 0; i < 60; ++i)
            trend.points.emplace_back(10'000 + i % 2);
        const QImage image = picture(trend);
        const auto [first, last] = paintedRows(image, place.center().x());
        const double half = place.top() + place.height() * 0.68 / 2;
        QVERIFY(std::abs((first + last) / 2.0 - half) < 3);
        QVERIFY(last - first < 3);
    }

    void nothingOutside_data() {
        QTest::addColumn<QByteArray>("results");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one") << QByteArray("a");
        QTest::newRow("one lost") << QByteArray("x");
        QTest::newRow("all lost") << QByteArray(60, 'x');
        QTest::newRow("full") << QByteArray(60, 'f');
        QTest::newRow("more than are kept") << QByteArray(200, 'b') + QByteArray(50, 'x');
    }

    void nothingOutside() {
        QFETCH(QByteArray, results);
        HealthTrend trend = samples::trend(results.constData());
        if (!trend.points.empty() && trend.points.front())
            trend.points.front() = 4'000'000'000U;
        const QImage image = picture(trend);
        const QRect inside = place.toAlignedRect();
        bool any = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                any = any || isPainted(image, x, y);
                QVERIFY2(inside.contains(x, y) || !isPainted(image, x, y),
                         qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
            }
        }
        QCOMPARE(any, !results.isEmpty());
    }

    void lossIsTellableWithoutColour() {
        const QImage answers =
            picture(samples::trend("aaaaaaaaaa")).convertToFormat(QImage::Format_Grayscale8);
        const QImage losses =
            picture(samples::trend("aaaaaxaaaa")).convertToFormat(QImage::Format_Grayscale8);
        const int bottom = int(place.bottom()) - 2;
        int differing = 0;
        for (int x = 0; x < answers.width(); ++x)
            differing += std::abs(qGray(answers.pixel(x, bottom)) - qGray(losses.pixel(x, bottom))) > 96;
        QVERIFY(differing > 0);
    }
};

QTEST_MAIN(TestSparkline)
#include "test_sparkline.moc"
