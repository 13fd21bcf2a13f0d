// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QTest>

#include "samples.h"
#include "sheets.h"

using namespace gretel;

/// A desktop that turns dark while the window stands open must look as if it had been opened in the dark.
class TestPaletteSwitch : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void looksAsIfMadeAnew_data();
    void looksAsIfMadeAnew();
};

namespace {

QImage shown(QWidget& widget) {
    QCoreApplication::processEvents();
    return widget.grab().toImage();
}

} // namespace

void TestPaletteSwitch::initTestCase() {
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication::setCursorFlashTime(0);
}

void TestPaletteSwitch::looksAsIfMadeAnew_data() {
    QTest::addColumn<int>("index");
    const std::vector<Sheet> sheets = allSheets();
    for (size_t i = 0; i < sheets.size(); ++i)
        QTest::newRow(qPrintable(sheets[i].name)) << static_cast<int>(i);
}

void TestPaletteSwitch::looksAsIfMadeAnew() {
    QFETCH(int, index);
    const Sheet sheet = allSheets()[static_cast<size_t>(index)];
    QApplication::setPalette(samples::light());
    const std::unique_ptr<QWidget> widget = sheet.make();
    widget->show();
    const QImage light = shown(*widget);
    QApplication::setPalette(samples::dark());
    const QImage switched = shown(*widget);
    const std::unique_ptr<QWidget> other = sheet.make();
    other->show();
    const QImage dark = shown(*other);
    QVERIFY(light != dark);
    QVERIFY(switched == dark);
}

QTEST_MAIN(TestPaletteSwitch)
#include "test_palette_switch.moc"
