// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QTest>

#include "samples.h"
#include "ui/severity_shape.h"
#include "ui/state_shape.h"
#include "words/state_words.h"

using namespace gretel;

namespace {

QImage shape(TunnelState state, int side) {
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintStateShape(painter, image.rect(), state, QColor(Qt::black));
    return image;
}

/// The share of pixels in which two pictures differ for an eye, not just for a computer.
double difference(const QImage& one, const QImage& two) {
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            if (std::abs(qGray(one.pixel(x, y)) - qGray(two.pixel(x, y))) > 96)
                ++count;
        }
    }
    return static_cast<double>(count) / (one.width() * one.height());
}

bool touchesEdge(const QImage& image) {
    const int last = image.width() - 1;
    for (int i = 0; i <= last; ++i) {
        for (const QPoint& at : {QPoint(i, 0), QPoint(i, last), QPoint(0, i), QPoint(last, i)}) {
            if (qGray(image.pixel(at)) < 128)
                return true;
        }
    }
    return false;
}

} // namespace

class TestStateShape : public QObject {
    Q_OBJECT
private slots:
    void shapesDifferWithoutColour_data();
    void shapesDifferWithoutColour();
    void shapesStayInside();
    void severitiesDiffer();
    void badgeSaysItsWord_data();
    void badgeSaysItsWord();
    void badgeFitsItsWord();
};

void TestStateShape::shapesDifferWithoutColour_data() {
    QTest::addColumn<int>("side");
    QTest::newRow("12 px") << 12;
    QTest::newRow("16 px") << 16;
    QTest::newRow("48 px") << 48;
}

void TestStateShape::shapesDifferWithoutColour() {
    QFETCH(int, side);
    for (const TunnelState one : samples::allStates) {
        for (const TunnelState two : samples::allStates) {
            if (one == two)
                continue;
            const double share = difference(shape(one, side), shape(two, side));
            QVERIFY2(share > 0.04, qPrintable(QStringLiteral("states %1 and %2 differ in %3 of the pixels")
                                                  .arg(static_cast<int>(one))
                                                  .arg(static_cast<int>(two))
                                                  .arg(share)));
        }
    }
}

void TestStateShape::shapesStayInside() {
    for (const TunnelState state : samples::allStates)
        QVERIFY(!touchesEdge(shape(state, 48)));
}

void TestStateShape::severitiesDiffer() {
    std::vector<QImage> images;
    for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error}) {
        QImage image(16, 16, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintSeverityShape(painter, image.rect(), severity, QColor(Qt::black));
        painter.end();
        for (const QImage& before : images)
            QVERIFY(difference(before, image) > 0.04);
        images.push_back(image);
    }
}

void TestStateShape::badgeSaysItsWord_data() {
    QTest::addColumn<int>("state");
    for (const TunnelState state : samples::allStates)
        QTest::newRow(qPrintable(wordOf(state))) << static_cast<int>(state);
}

void TestStateShape::badgeSaysItsWord() {
    QFETCH(int, state);
    StateBadge badge;
    badge.setState(static_cast<TunnelState>(state));
    QCOMPARE(badge.accessibleName(), wordOf(static_cast<TunnelState>(state)));
    QVERIFY(!badge.accessibleName().isEmpty());
}

void TestStateShape::badgeFitsItsWord() {
    StateBadge badge;
    for (const TunnelState state : samples::allStates) {
        badge.setState(state);
        QVERIFY(badge.sizeHint().width() > badge.fontMetrics().horizontalAdvance(wordOf(state)) + 16);
        QVERIFY(badge.sizeHint().height() >= badge.fontMetrics().height());
    }
}

QTEST_MAIN(TestStateShape)
#include "test_state_shape.moc"
