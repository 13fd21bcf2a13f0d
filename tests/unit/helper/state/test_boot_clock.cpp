// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

#include "helper/state/boot_clock.h"

using namespace gretel;

class TestBootClock : public QObject {
    Q_OBJECT
private slots:
    void bootIdIsTheKernels();
    void goesOn();
    void firesAtTheDeadline();
    void firesForOneThatPassed_data();
    void firesForOneThatPassed();
    void stoppedIsSilent();
    void startedAnewCountsAnew();
    void stoppedWhileDue();

private:
    const BootClock m_clock = BootClock::ofKernel();
    static constexpr qint64 never = qint64(1) << 50; ///< ms
};

void TestBootClock::bootIdIsTheKernels() {
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto id = m_clock.bootId();
    QVERIFY(id.ok());
    QCOMPARE(id->toLatin1(), file.readAll().trimmed());
}

void TestBootClock::goesOn() {
    const qint64 before = m_clock.now();
    QVERIFY(before > 0);
    QVERIFY(m_clock.now() >= before);
}

void TestBootClock::firesAtTheDeadline() {
    BootTimer timer;
    QSignalSpy due(&timer, &BootTimer::due);
    const qint64 deadline = m_clock.now() + 30;
    QVERIFY(timer.start(deadline).ok());
    QVERIFY(due.wait());
    QVERIFY(m_clock.now() >= deadline);
    QCOMPARE(due.count(), 1);
}

void TestBootClock::firesForOneThatPassed_data() {
    QTest::addColumn<qint64>("deadline");
    QTest::newRow("just now") << m_clock.now();
    QTest::newRow("at boot") << qint64(0);
    QTest::newRow("before it") << qint64(-1);
}

void TestBootClock::firesForOneThatPassed() {
    QFETCH(qint64, deadline);
    BootTimer timer;
    QSignalSpy due(&timer, &BootTimer::due);
    QVERIFY(timer.start(deadline).ok());
    QVERIFY(due.wait());
}

/// That one stays silent is seen when another, whose deadline is no earlier, has fired.
void TestBootClock::stoppedIsSilent() {
    BootTimer stopped;
    BootTimer other;
    QSignalSpy silent(&stopped, &BootTimer::due);
    QSignalSpy due(&other, &BootTimer::due);
    const qint64 soon = m_clock.now() + 20;
    QVERIFY(stopped.start(soon).ok());
    QVERIFY(other.start(soon).ok());
    stopped.stop();
    QVERIFY(due.wait());
    QVERIFY(silent.isEmpty());
    QVERIFY(stopped.start(soon).ok());
    QVERIFY(silent.wait());
}

void TestBootClock::startedAnewCountsAnew() {
    BootTimer later;
    BootTimer sooner;
    QSignalSpy silent(&later, &BootTimer::due);
    QSignalSpy due(&sooner, &BootTimer::due);
    QVERIFY(later.start(m_clock.now() + 10).ok());
    QVERIFY(later.start(never).ok());
    QVERIFY(sooner.start(never).ok());
    QVERIFY(sooner.start(m_clock.now() + 10).ok());
    QVERIFY(due.wait());
    QVERIFY(silent.isEmpty());
}

void TestBootClock::stoppedWhileDue() {
    BootTimer stopped;
    BootTimer other;
    QSignalSpy silent(&stopped, &BootTimer::due);
    QSignalSpy due(&other, &BootTimer::due);
    QVERIFY(stopped.start(0).ok());
    QVERIFY(other.start(0).ok());
    stopped.stop();
    QVERIFY(due.wait());
    QVERIFY(silent.isEmpty());
}

QTEST_GUILESS_MAIN(TestBootClock)
#include "test_boot_clock.moc"
