// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "client/helper_client.h"
#include "client/host_resolver.h"
#include "fake_helper.h"
#include "logins/login_reader.h"
#include "private_bus.h"
#include "stage.h"
#include "tunnel_changes.h"
#include "ui/preview_dialog.h"
#include "words/blocker_words.h"

using namespace gretel;
using namespace gretel::test;

/// From the button to the helper and back to the window.
class TestTunnelChanges : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void aFirewallThatBlocksIsSaidAndStopsNobody();
    void whatCutsOffIsAskedAbout();
    void allDownIsOneChangeAndToldOfEach();

private:
    struct Desk;
    PrivateBus m_bus;
    std::unique_ptr<FakeHelper> m_helper;
};

struct TestTunnelChanges::Desk : Stage {
    HelperClient helper;
    HostResolver resolver;
    LoginReader logins;
    TunnelChanges changes{{tunnels, machine, window, log, helper, resolver, logins, nullptr},
                          [this] { tunnels.setObservation(exampleProfile().id, seen); }};
    QSignalSpy applied{&changes, &TunnelChanges::applied};
    Observation seen = upObservation(exampleProfile());

    Desk() {
        connect(&window, &MainWindow::upRequested, &changes, &TunnelChanges::bringUp);
        open();
        add(exampleProfile());
    }
};

void TestTunnelChanges::init() {
    if (!m_bus.start())
        QSKIP("dbus-daemon is not installed.");
    m_helper = std::make_unique<FakeHelper>();
    QVERIFY(m_helper->appear());
}

void TestTunnelChanges::cleanup() {
    m_helper.reset();
    m_bus.stop();
}

void TestTunnelChanges::aFirewallThatBlocksIsSaidAndStopsNobody() {
    Blocker blocker;
    blocker.from = QStringLiteral("4.3.2.1");
    blocker.remedy = QStringLiteral("nft insert rule ip filter input ip protocol gre accept");
    const Notice notice = noticeOf(blocker);
    m_helper->notices = {{noticeName(notice.kind), notice.arguments}};
    Desk desk;
    QTest::mouseClick(desk.upDown(), Qt::LeftButton);
    QTRY_COMPARE(desk.applied.size(), 1);
    QCOMPARE(m_helper->calls, QStringList({QStringLiteral("Preview"), QStringLiteral("Apply")}));
    QVERIFY(!desk.window.findChild<PreviewDialog*>());
    QCOMPARE(desk.tunnels.blockers(exampleProfile().id), std::vector{blocker});
    const QModelIndexList told = desk.log.match(desk.log.index(0, LogModel::TextColumn), Qt::DisplayRole,
                                                blocker.remedy, -1, Qt::MatchContains);
    QCOMPARE(told.size(), 1);
}

void TestTunnelChanges::whatCutsOffIsAskedAbout() {
    m_helper->notices = {{noticeName(NoticeKind::TakesDefaultRoute),
                          {QStringLiteral("0.0.0.0/0"), QStringLiteral("gre-lab")}}};
    Desk desk;
    QTest::mouseClick(desk.upDown(), Qt::LeftButton);
    QTRY_VERIFY(desk.window.findChild<PreviewDialog*>());
    QCOMPARE(m_helper->calls, QStringList(QStringLiteral("Preview")));
}

void TestTunnelChanges::allDownIsOneChangeAndToldOfEach() {
    Desk desk;
    TunnelProfile second = exampleProfile();
    second.id = QUuid::createUuid();
    second.name = QStringLiteral("Second");
    second.interface = QStringLiteral("gre-two");
    desk.add(second);
    SystemState system = exampleSystem();
    for (const TunnelProfile& profile : {exampleProfile(), second}) {
        Link link;
        link.index = int(system.links.size()) + 1;
        link.name = profile.interface;
        link.alias = aliasOf(profile.id);
        link.kind = QStringLiteral("gre");
        link.gre = GreParameters();
        system.links.push_back(link);
    }
    desk.machine.setSystem(system);
    const QUuid unknown = QUuid::createUuid();
    desk.changes.takeAllDown({second.id, unknown, exampleProfile().id});
    QTRY_COMPARE(m_helper->calls, QStringList(QStringLiteral("Remove")));
    QCOMPARE(m_helper->ids, QStringList({second.id.toString(QUuid::WithoutBraces),
                                         exampleProfile().id.toString(QUuid::WithoutBraces)}));
    QTRY_COMPARE(desk.log.rowCount(), 2);
    for (int row = 0; row < 2; ++row) {
        const LogEntry& entry = desk.log.entry(row);
        const TunnelProfile& profile = row == 0 ? second : exampleProfile();
        QCOMPARE(entry.tunnels, (std::vector<LogEntry::Tunnel>{{profile.id, profile.name}}));
        QVERIFY2(entry.text.contains(profile.interface), qPrintable(entry.text));
    }
}

QTEST_MAIN(TestTunnelChanges)
#include "test_tunnel_changes.moc"
