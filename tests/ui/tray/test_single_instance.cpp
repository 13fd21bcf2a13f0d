// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "desk.h"
#include "fake_helper.h"
#include "fake_watcher.h"

using namespace gretel;
using namespace gretel::test;
using namespace Qt::StringLiterals;

/// Two starts of the program in one session.
class TestSingleInstance : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void raisesTheFirst();
    void handsItsFilesOver();
    void staysHiddenForASecondBackground();
    void performsActions();
    void refusesAnUnknownAction();
    void runsWithoutSessionBus();

private:
    int second(const QStringList& arguments);

    Desk m_desk;
    std::unique_ptr<FakeWatcher> m_watcher;
    std::unique_ptr<FakeHelper> m_helper;
    std::unique_ptr<QProcess> m_first;
};

void TestSingleInstance::initTestCase() {
    if (const QString missing = Desk::missingProgram(); !missing.isEmpty())
        QSKIP(qPrintable(u"There is no %1 here."_s.arg(missing)));
    QVERIFY(m_desk.start());
}

void TestSingleInstance::init() {
    m_helper = std::make_unique<FakeHelper>();
    QVERIFY(m_helper->appear());
    m_watcher = std::make_unique<FakeWatcher>();
    QVERIFY(m_watcher->appear());
    QDir(m_desk.home(u"data"_s)).removeRecursively();
    QDir(m_desk.home(u"config"_s)).removeRecursively();
    m_desk.store(someProfile(1, u"Office"_s));
    m_first = m_desk.gretel({u"--background"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_watcher->items().size(), 1, patient);
}

void TestSingleInstance::cleanup() {
    QVERIFY(Desk::end(*m_first));
    m_watcher.reset();
    m_helper.reset();
}

/// Its exit status; -1 when it does not end.
int TestSingleInstance::second(const QStringList& arguments) {
    const auto process = m_desk.gretel(arguments);
    if (!QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, patient)) {
        Desk::end(*process);
        return -1;
    }
    return process->exitCode();
}

void TestSingleInstance::raisesTheFirst() {
    QVERIFY(!m_desk.sees(u"Office"_s));
    QCOMPARE(second({}), 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
    QCOMPARE(m_first->state(), QProcess::Running);
    QCOMPARE(m_watcher->items().size(), 1);
}

void TestSingleInstance::handsItsFilesOver() {
    QCOMPARE(second({u"no such % file.gretel"_s}), 0); // relative to where the second was started
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
}

void TestSingleInstance::staysHiddenForASecondBackground() {
    QCOMPARE(second({u"--background"_s}), 0);
    QVERIFY(!m_desk.sees(u"Office"_s));
}

void TestSingleInstance::performsActions() {
    QCOMPARE(second({u"--action"_s, u"settings"_s}), 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Settings"_s), patient);
}

void TestSingleInstance::refusesAnUnknownAction() {
    QCOMPARE(second({u"--action"_s, u"dance"_s}), 2);
    QVERIFY(!m_desk.sees(u"Office"_s));
}

void TestSingleInstance::runsWithoutSessionBus() {
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all");
    const auto alone = m_desk.gretel();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
    QVERIFY(Desk::end(*alone));
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "test_single_instance.moc"
