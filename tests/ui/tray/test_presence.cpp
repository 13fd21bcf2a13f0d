// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include <csignal>

#include "desk.h"
#include "fake_helper.h"
#include "fake_notification_server.h"
#include "fake_watcher.h"

using namespace gretel;
using namespace gretel::test;
using namespace Qt::StringLiterals;

/// The program itself on a desktop with a panel, with an old one, and with none.
class TestPresence : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void showsItsIconInAPanelThatIsThere();
    void awaitsAPanel();
    void takesAWatcherWithoutPanelForNone();
    void hidesInThePanelAndComesBack();
    void comesBackWhenThePanelLeaves();
    void registersAnewWithAPanelThatComesBack();
    void startsHidden();
    void startsVisiblyWhereThereIsNoPanel();
    void endsWhereThereIsNoPanel();
    void quitsFromThePanel();
    void endsInOrderByASignal_data();
    void endsInOrderByASignal();
    void bringsUpFromThePanel();
    void opensTheWindowForWhatIsIncomplete();
    void asksAboutRiskInTheWindow();
    void retriesFromANotification();
    void docksInAnOldPanel();

private:
    QString item();
    BusMenuItem entry(const QString& label);
    void choose(const QString& label);

    Desk m_desk;
    std::unique_ptr<FakeWatcher> m_watcher;
    std::unique_ptr<FakeNotificationServer> m_notifications;
    std::unique_ptr<FakeHelper> m_helper;
    std::unique_ptr<QProcess> m_gretel;
};

void TestPresence::initTestCase() {
    if (const QString missing = Desk::missingProgram(); !missing.isEmpty())
        QSKIP(qPrintable(u"There is no %1 here."_s.arg(missing)));
    QVERIFY(m_desk.start());
}

void TestPresence::init() {
    m_notifications = std::make_unique<FakeNotificationServer>();
    QVERIFY(m_notifications->appear());
    m_helper = std::make_unique<FakeHelper>();
    QVERIFY(m_helper->appear());
    m_watcher = std::make_unique<FakeWatcher>();
    QDir(m_desk.home(u"data"_s)).removeRecursively();
    QDir(m_desk.home(u"config"_s)).removeRecursively();
    m_desk.store(someProfile(1, u"Office"_s));
}

void TestPresence::cleanup() {
    if (m_gretel)
        QVERIFY(Desk::end(*m_gretel));
    m_gretel.reset();
    m_watcher.reset();
    m_notifications.reset();
    m_helper.reset();
}

QString TestPresence::item() {
    return m_watcher->items().value(0);
}

BusMenuItem TestPresence::entry(const QString& label) {
    return Desk::menu(item()).find(label);
}

void TestPresence::choose(const QString& label) {
    const BusMenuItem chosen = entry(label);
    QVERIFY2(chosen.id != 0, qPrintable(label));
    QVERIFY2(chosen.isEnabled(), qPrintable(label));
    Desk::choose(item(), chosen.id);
}

void TestPresence::showsItsIconInAPanelThatIsThere() {
    QVERIFY(m_watcher->appear());
    m_desk.store(someProfile(2, u"R&D_lab"_s));
    m_gretel = m_desk.gretel();
    QTRY_COMPARE_WITH_TIMEOUT(m_watcher->items().size(), 1, patient);
    QTRY_VERIFY_WITH_TIMEOUT(entry(u"0 of 2 up"_s).id != 0, patient);
    QVERIFY(!entry(u"0 of 2 up"_s).isEnabled());
    // The panel shows "R&D_lab": "_" before a letter would be the key's mark.
    QVERIFY(entry(u"R_&D__lab"_s).id != 0);
    QVERIFY(!entry(u"All _down"_s).isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
}

void TestPresence::awaitsAPanel() {
    m_gretel = m_desk.gretel({u"--background"_s});
    // It reads the helper's answer when it has started and looked for a panel.
    QTRY_VERIFY_WITH_TIMEOUT(m_helper->calls.contains(u"Status"_s), patient);
    QVERIFY(m_watcher->appear());
    QTRY_COMPARE_WITH_TIMEOUT(m_watcher->items().size(), 1, patient);
    QVERIFY(!m_desk.sees(u"Office"_s));
}

void TestPresence::takesAWatcherWithoutPanelForNone() {
    m_watcher = std::make_unique<FakeWatcher>(false);
    QVERIFY(m_watcher->appear());
    m_desk.set(u"tray/patience"_s, 0);
    m_gretel = m_desk.gretel({u"--background"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
    QVERIFY(m_watcher->items().isEmpty());
}

void TestPresence::hidesInThePanelAndComesBack() {
    QVERIFY(m_watcher->appear());
    m_gretel = m_desk.gretel();
    QTRY_COMPARE_WITH_TIMEOUT(m_watcher->items().size(), 1, patient);
    for (int time = 0; time < 2; ++time) {
        QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
        m_desk.close(u"Office"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk.sees(u"Office"_s), patient);
        choose(u"_Open Gretel"_s);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
    QTRY_COMPARE_WITH_TIMEOUT(m_notifications->messages.size(), size_t{1}, patient);
    QVERIFY(entry(u"0 of 1 up"_s).id != 0); // whatever it had to say, it has said before it answers
    QCOMPARE(m_notifications->messages.size(), size_t{1});
    QCOMPARE(m_notifications->messages.front().summary, u"Gretel keeps running"_s);
}

void TestPresence::comesBackWhenThePanelLeaves() {
    QVERIFY(m_watcher->appear());
    m_gretel = m_desk.gretel({u"--background"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_watcher->items().size(), 1, patient);
    QVERIFY(!m_desk.sees(u"Office"_s));
    m_watcher->leave();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
}

void TestPresence::registersAnewWithAPanelThatComesBack() {
    QVERIFY(m_watcher->appear());
    m_gretel = m_desk.gretel({u"--background"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_watcher->items().size(), 1, patient);
    m_watcher->leave();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
    QVERIFY(m_watcher->appear());
    QTRY_COMPARE_WITH_TIMEOUT(m_watcher->items().size(), 1, patient);
    // There is somewhere to hide again, once Gretel has asked.
    QTRY_VERIFY_WITH_TIMEOUT(entry(u"0 of 1 up"_s).id != 0, patient);
    m_desk.close(u"Office"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk.sees(u"Office"_s), patient);
    QCOMPARE(m_gretel->state(), QProcess::Running);
    choose(u"_Open Gretel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
}

void TestPresence::startsHidden() {
    QVERIFY(m_watcher->appear());
    m_gretel = m_desk.gretel({u"--background"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_watcher->items().size(), 1, patient);
    QTRY_VERIFY_WITH_TIMEOUT(entry(u"0 of 1 up"_s).id != 0, patient);
    QVERIFY(!m_desk.sees(u"Office"_s));
}

void TestPresence::startsVisiblyWhereThereIsNoPanel() {
    m_desk.set(u"tray/patience"_s, 0.1);
    m_gretel = m_desk.gretel({u"--background"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
}

void TestPresence::endsWhereThereIsNoPanel() {
    m_desk.set(u"tray/patience"_s, 0);
    m_gretel = m_desk.gretel();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
    m_desk.close(u"Office"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_gretel->state(), QProcess::NotRunning, patient);
    QCOMPARE(m_gretel->exitCode(), 0);
}

void TestPresence::quitsFromThePanel() {
    QVERIFY(m_watcher->appear());
    m_gretel = m_desk.gretel();
    QTRY_COMPARE_WITH_TIMEOUT(m_watcher->items().size(), 1, patient);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
    choose(u"_Quit"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_gretel->state(), QProcess::NotRunning, patient);
    QCOMPARE(m_gretel->exitCode(), 0);
    QVERIFY(m_notifications->messages.empty()); // it was no closing to the panel
}

void TestPresence::endsInOrderByASignal_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("logout") << SIGTERM;
    QTest::newRow("the terminal is closed") << SIGHUP;
    QTest::newRow("Ctrl+C") << SIGINT;
}

/// What is written at the end is written, the window's place among it.
void TestPresence::endsInOrderByASignal() {
    QFETCH(int, signal);
    m_gretel = m_desk.gretel();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
    QVERIFY(!m_desk.setting(u"window/geometry"_s).isValid());
    QCOMPARE(::kill(pid_t(m_gretel->processId()), signal), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_gretel->state(), QProcess::NotRunning, patient);
    QCOMPARE(m_gretel->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_gretel->exitCode(), 0);
    QVERIFY(m_desk.setting(u"window/geometry"_s).isValid());
}

void TestPresence::bringsUpFromThePanel() {
    QVERIFY(m_watcher->appear());
    m_gretel = m_desk.gretel({u"--background"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_watcher->items().size(), 1, patient);
    QTRY_VERIFY_WITH_TIMEOUT(entry(u"Office"_s).id != 0, patient);
    choose(u"Office"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_helper->calls.contains(u"Apply"_s), patient);
    QVERIFY(m_helper->document.contains(u"Office"_s));
    // The kernel has not got it: the switch shows what is.
    QVERIFY(!entry(u"Office"_s).isChecked());
    QVERIFY(!m_desk.sees(u"Office"_s));
}

void TestPresence::opensTheWindowForWhatIsIncomplete() {
    TunnelProfile profile = someProfile(2, u"Half"_s);
    profile.host2.endpoint.reset();
    m_desk.store(profile);
    QVERIFY(m_watcher->appear());
    m_gretel = m_desk.gretel({u"--background"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_watcher->items().size(), 1, patient);
    QTRY_VERIFY_WITH_TIMEOUT(entry(u"Half"_s).id != 0, patient);
    choose(u"Half"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Half"_s), patient);
    QVERIFY(!m_helper->calls.contains(u"Apply"_s));
}

void TestPresence::asksAboutRiskInTheWindow() {
    m_helper->notices = {{u"TakesDefaultRoute"_s, {u"gre-test1"_s}}};
    m_helper->operations = {{{u"ip route add default dev gre-test1"_s}, u"A step."_s}};
    QVERIFY(m_watcher->appear());
    m_gretel = m_desk.gretel({u"--background"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_watcher->items().size(), 1, patient);
    QTRY_VERIFY_WITH_TIMEOUT(entry(u"Office"_s).id != 0, patient);
    choose(u"Office"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"What will change"_s), patient);
    QVERIFY(m_desk.sees(u"Office"_s));
    QVERIFY(!m_helper->calls.contains(u"Apply"_s));
}

void TestPresence::retriesFromANotification() {
    m_helper->error = u"org.gretel.Helper1.Error.Busy"_s;
    QVERIFY(m_watcher->appear());
    m_gretel = m_desk.gretel({u"--background"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_watcher->items().size(), 1, patient);
    QTRY_VERIFY_WITH_TIMEOUT(entry(u"Office"_s).id != 0, patient);
    choose(u"Office"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_notifications->find(u"Office: failed"_s) != nullptr, patient);
    QTRY_VERIFY_WITH_TIMEOUT(entry(u"Office – Failed"_s).id != 0, patient);
    m_helper->error.clear();
    m_helper->calls.clear();
    const uint id = m_notifications->find(u"Office: failed"_s)->id;
    m_notifications->click(id, u"retry"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_helper->calls.contains(u"Apply"_s), patient);
    QTRY_VERIFY_WITH_TIMEOUT(m_notifications->closed.contains(id), patient);
    QVERIFY(!m_desk.sees(u"Office"_s));
}

void TestPresence::docksInAnOldPanel() {
    const auto trayer = m_desk.run(u"trayer"_s, {u"--edge"_s, u"top"_s, u"--align"_s, u"left"_s, u"--width"_s,
                                                 u"10"_s, u"--height"_s, u"24"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"panel"_s), patient);
    m_desk.set(u"tray/patience"_s, 0);
    m_gretel = m_desk.gretel();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
    m_desk.close(u"Office"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk.sees(u"Office"_s), patient);
    // Its left button opens the window again.
    m_desk.xdotool({u"mousemove"_s, u"12"_s, u"12"_s, u"click"_s, u"1"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
    m_desk.close(u"Office"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk.sees(u"Office"_s), patient);
    QVERIFY(Desk::end(*trayer));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.sees(u"Office"_s), patient);
}

QTEST_GUILESS_MAIN(TestPresence)
#include "test_presence.moc"
