// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "client/helper_client.h"
#include "fake_helper.h"
#include "helper_standing.h"
#include "private_bus.h"
#include "stage.h"
#include "ui/confirm_bar.h"
#include "ui/message_bar.h"

using namespace gretel;
using namespace gretel::test;
using namespace Qt::StringLiterals;

/// What stands at the helper, and what the window makes of it.
class TestHelperStanding : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void deletingEndsTheStartWithTheComputer();
    void whatTheHelperKeepsIsNotDeleted();
    void aLostAnswerDoesNotEndTheWait();
    void theWishGoesWithTheTunnel();

private:
    struct Desk;
    PrivateBus m_bus;
    std::unique_ptr<FakeHelper> m_helper;
};

struct TestHelperStanding::Desk : Stage {
    HelperClient helper;
    HelperStanding standing{tunnels, window, log, helper, [] {}};
    QSignalSpy removed{&window, &MainWindow::profileRemoved};
    const QUuid id = exampleProfile().id;

    Desk() {
        connect(&window, &MainWindow::forgetRequested, &standing, &HelperStanding::forget);
        connect(&standing, &HelperStanding::forgotten, &window, &MainWindow::forget);
        connect(&window, &MainWindow::profileRemoved, &standing, &HelperStanding::dropWish);
        open();
        add(exampleProfile());
    }
    TunnelListModel::Autostart autostart() const { return tunnels.autostart(id); }
    ConfirmBar* bar() const { return window.findChild<ConfirmBar*>(); }
};

void TestHelperStanding::init() {
    if (!m_bus.start())
        QSKIP("dbus-daemon is not installed.");
    m_helper = std::make_unique<FakeHelper>();
    QVERIFY(m_helper->appear());
}

void TestHelperStanding::cleanup() {
    m_helper.reset();
    m_bus.stop();
}

void TestHelperStanding::deletingEndsTheStartWithTheComputer() {
    Desk desk;
    m_helper->report.tunnels = {{desk.id.toString(QUuid::WithoutBraces), {}, false, true}};
    desk.standing.read();
    QTRY_COMPARE(desk.autostart(), TunnelListModel::Autostart::Yes);
    desk.remove();
    QVERIFY(desk.removed.isEmpty()); // not before the helper has let go of it
    QTRY_COMPARE(desk.removed.size(), 1);
    QVERIFY(m_helper->calls.contains(u"SetAutostart"_s));
    QCOMPARE(m_helper->ids, QStringList(desk.id.toString(QUuid::WithoutBraces)));
    QVERIFY(!m_helper->autostart);
    QCOMPARE(desk.tunnels.rowCount(), 0);
}

void TestHelperStanding::whatTheHelperKeepsIsNotDeleted() {
    Desk desk;
    m_helper->report.tunnels = {{desk.id.toString(QUuid::WithoutBraces), {}, false, true}};
    desk.standing.read();
    QTRY_COMPARE(desk.autostart(), TunnelListModel::Autostart::Yes);
    m_helper->error = u"org.gretel.Helper1.Error.NotAuthorized"_s;
    desk.remove();
    QTRY_COMPARE(desk.log.rowCount(), 1);
    QVERIFY(desk.removed.isEmpty());
    QCOMPARE(desk.tunnels.rowCount(), 1);
}

void TestHelperStanding::aLostAnswerDoesNotEndTheWait() {
    Desk desk;
    m_helper->report.confirmSeconds = 600;
    desk.standing.noteApplied(desk.id, u"token-1"_s);
    QTRY_VERIFY(desk.bar()->isVisible());
    m_helper->error = u"org.gretel.Helper1.Error.Busy"_s;
    const auto asked = m_helper->calls.size();
    desk.standing.read();
    QTRY_VERIFY(m_helper->calls.size() > asked);
    QSignalSpy pending(&desk.standing, &HelperStanding::pendingChanged);
    m_helper->error.clear();
    desk.standing.read();
    QTRY_COMPARE(pending.size(), 1); // of the second look alone
    QCOMPARE(pending.first().last().toBool(), true);
    QVERIFY(desk.bar()->isVisible());
    desk.standing.keep();
    QTRY_COMPARE(m_helper->token, u"token-1"_s);
}

void TestHelperStanding::theWishGoesWithTheTunnel() {
    Desk desk;
    desk.standing.setAutostart(desk.id, true);
    QCOMPARE(desk.autostart(), TunnelListModel::Autostart::Wanted);
    desk.remove();
    QCOMPARE(desk.removed.size(), 1);
    QCOMPARE(desk.autostart(), TunnelListModel::Autostart::No);
}

QTEST_MAIN(TestHelperStanding)
#include "test_helper_standing.moc"
