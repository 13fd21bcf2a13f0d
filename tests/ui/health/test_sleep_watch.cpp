// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <QDBusMessage>

#include "desktop/sleep_watch.h"
#include "private_bus.h"

using namespace gretel;
using namespace Qt::StringLiterals;

/// With a logind of the test's own.
class TestSleepWatch : public QObject {
    Q_OBJECT
private slots:
    void hearsOfSleepAndWaking();
    void doesWithoutABus();

private:
    PrivateBus m_bus;
};

void TestSleepWatch::hearsOfSleepAndWaking() {
    if (!m_bus.start())
        QSKIP("There is no dbus-daemon here.");
    QDBusConnection logind = QDBusConnection::connectToBus(m_bus.address(), u"logind"_s);
    QDBusConnection other = QDBusConnection::connectToBus(m_bus.address(), u"other"_s);
    QVERIFY(logind.registerService(u"org.freedesktop.login1"_s));
    SleepWatch watch(QDBusConnection::connectToBus(m_bus.address(), u"own"_s));
    QSignalSpy asleep(&watch, &SleepWatch::fallsAsleep);
    QSignalSpy woke(&watch, &SleepWatch::woke);
    const auto tell = [](QDBusConnection& from, bool begins) {
        QDBusMessage signal = QDBusMessage::createSignal(
            u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s);
        from.send(signal << begins);
    };
    tell(other, false);
    QVERIFY(other.registerService(u"org.example.login1"_s)); // the bus has got the one before, then
    for (int night = 1; night <= 2; ++night) {
        tell(logind, true);
        QTRY_COMPARE(asleep.size(), night);
        QCOMPARE(woke.size(), night - 1);
        tell(logind, false);
        QTRY_COMPARE(woke.size(), night);
        QCOMPARE(asleep.size(), night);
    }
    for (const QString& name : {u"logind"_s, u"other"_s, u"own"_s})
        QDBusConnection::disconnectFromBus(name);
}

void TestSleepWatch::doesWithoutABus() {
    SleepWatch watch(QDBusConnection(u"none"_s));
    QSignalSpy woke(&watch, &SleepWatch::woke);
    QVERIFY(woke.isEmpty());
}

QTEST_MAIN(TestSleepWatch)
#include "test_sleep_watch.moc"
