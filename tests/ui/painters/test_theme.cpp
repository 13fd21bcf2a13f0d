// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <QTest>

#include <set>

#include "samples.h"
#include "ui/theme.h"

using namespace gretel;

namespace {

constexpr double readable = 4.5; // WCAG 2.1, 1.4.3

constexpr Layer allLayers[] = {Layer::OuterIp,  Layer::Gre,     Layer::Checksum, Layer::Key,
                               Layer::Sequence, Layer::InnerIp, Layer::Tcp,      Layer::Payload};

std::vector<QColor> groundsOf(const QPalette& palette) {
    return {palette.color(QPalette::Base), palette.color(QPalette::AlternateBase),
            palette.color(QPalette::Window), theme::card(palette)};
}

/// A colour that paints nothing visible would pass every look at the icon's alpha.
QColor inkOf(const QIcon& icon, QIcon::Mode mode) {
    const QImage image = icon.pixmap(QSize(32, 32), mode).toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255)
                return image.pixelColor(x, y);
        }
    }
    return {};
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private slots:
    void contrastRatio_data();
    void contrastRatio();
    void dark();
    void textReads_data();
    void textReads();
    void iconsFollowThePalette();
    void everyIconIsThere_data();
    void everyIconIsThere();
};

void TestTheme::contrastRatio_data() {
    QTest::addColumn<QColor>("one");
    QTest::addColumn<QColor>("two");
    QTest::addColumn<double>("ratio");
    QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
    QTest::newRow("white on black") << QColor(Qt::white) << QColor(Qt::black) << 21.0;
    QTest::newRow("the same") << QColor(Qt::red) << QColor(Qt::red) << 1.0;
    QTest::newRow("#767676 on white") << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
    QTest::newRow("#777777 on white") << QColor(0x77, 0x77, 0x77) << QColor(Qt::white) << 4.48;
}

void TestTheme::contrastRatio() {
    QFETCH(QColor, one);
    QFETCH(QColor, two);
    QFETCH(double, ratio);
    QVERIFY2(std::abs(theme::contrastRatio(one, two) - ratio) < 0.01,
             qPrintable(QString::number(theme::contrastRatio(one, two))));
}

void TestTheme::dark() {
    QVERIFY(!theme::isDark(samples::light()));
    QVERIFY(theme::isDark(samples::dark()));
    QVERIFY(theme::isDark(samples::highContrast()));
}

void TestTheme::textReads_data() {
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << samples::light();
    QTest::newRow("dark") << samples::dark();
    QTest::newRow("high contrast") << samples::highContrast();
    QTest::newRow("Qt's own") << QPalette(QColor(0xef, 0xef, 0xef));
    QPalette solarized(QColor(0xee, 0xe8, 0xd5));
    solarized.setColor(QPalette::Base, QColor(0xfd, 0xf6, 0xe3));
    solarized.setColor(QPalette::Text, QColor(0x3b, 0x4f, 0x57));
    solarized.setColor(QPalette::WindowText, QColor(0x3b, 0x4f, 0x57));
    QTest::newRow("cream") << solarized;
}

void TestTheme::textReads() {
    QFETCH(QPalette, palette);
    const auto reads = [](const QColor& color, const QColor& ground) {
        return theme::contrastRatio(color, ground) >= readable;
    };
    for (const QColor& ground : groundsOf(palette)) {
        QVERIFY(reads(theme::quietText(palette), ground));
        QVERIFY(reads(theme::accent(palette), ground));
        for (const TunnelState state : samples::allStates)
            QVERIFY(reads(theme::stateText(state, palette), ground));
        for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error})
            QVERIFY(reads(theme::severityText(severity, palette), ground));
    }
    for (const TunnelState state : samples::allStates)
        QVERIFY(reads(theme::stateText(state, palette), theme::stateFill(state, palette)));
    for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error}) {
        QVERIFY(reads(theme::severityText(severity, palette), theme::severityFill(severity, palette)));
        QVERIFY(reads(palette.color(QPalette::WindowText), theme::severityFill(severity, palette)));
    }
    for (const Layer layer : allLayers)
        QVERIFY(reads(theme::layerText(palette), theme::layerFill(layer, palette)));
}

void TestTheme::iconsFollowThePalette() {
    const QIcon icon = theme::icon(QStringLiteral("add"));
    QGuiApplication::setPalette(samples::light());
    QCOMPARE(inkOf(icon, QIcon::Normal), samples::light().color(QPalette::ButtonText));
    QGuiApplication::setPalette(samples::dark());
    QCOMPARE(inkOf(icon, QIcon::Normal), samples::dark().color(QPalette::ButtonText));
    QCOMPARE(inkOf(icon, QIcon::Selected), samples::dark().color(QPalette::HighlightedText));
    const QColor own(0x10, 0x80, 0x30);
    QCOMPARE(inkOf(theme::icon(QStringLiteral("add"), own), QIcon::Normal), own);
}

void TestTheme::everyIconIsThere_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"tunnel-up", "tunnel-down", "tunnel-busy", "tunnel-warning", "tunnel-failed", "add", "import",
          "export", "duplicate", "delete", "search", "settings", "undo", "redo", "copy"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestTheme::everyIconIsThere() {
    QFETCH(QString, name);
    QVERIFY(inkOf(theme::icon(name), QIcon::Normal).isValid());
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
