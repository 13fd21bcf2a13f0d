// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "ui/sight_timer.h"

using namespace gretel;
using namespace std::chrono_literals;

class TestSightTimer : public QObject {
    Q_OBJECT
private slots:
    void onlyWhileSeenAndNeeded();
    void again();
};

void TestSightTimer::onlyWhileSeenAndNeeded() {
    QWidget window;
    SightTimer timer(&window, 1h);
    QSignalSpy due(&timer, &SightTimer::due);
    timer.setNeeded(true);
    QVERIFY(!timer.isRunning());
    window.show();
    QVERIFY(timer.isRunning());
    QCOMPARE(due.size(), 1); // when it comes into sight
    timer.setNeeded(true);
    QCOMPARE(due.size(), 1);
    window.showMinimized();
    QVERIFY(!timer.isRunning());
    window.showNormal();
    QVERIFY(timer.isRunning());
    QCOMPARE(due.size(), 2);
    window.hide();
    QVERIFY(!timer.isRunning());
    timer.setNeeded(false);
    window.show();
    QVERIFY(!timer.isRunning());
    QCOMPARE(due.size(), 2);
}

void TestSightTimer::again() {
    QWidget window;
    SightTimer timer(&window, 1ms);
    timer.setNeeded(true);
    window.show();
    QSignalSpy due(&timer, &SightTimer::due);
    QTRY_VERIFY(due.size() >= 2);
}

QTEST_MAIN(TestSightTimer)
#include "test_sight_timer.moc"
