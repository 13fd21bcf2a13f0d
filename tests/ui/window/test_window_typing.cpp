// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "core/field.h"
#include "stage.h"
#include "ui/packet_bar.h"

using namespace gretel;
using namespace gretel::test;

namespace {

const QString public1 = field::publicAddress(HostSide::Host1);
const QString public2 = field::publicAddress(HostSide::Host2);
const QString tunnel1 = field::tunnel(HostSide::Host1);
const QString tunnel2 = field::tunnel(HostSide::Host2);
const QString networks1 = field::networks(HostSide::Host1);
const QString networks2 = field::networks(HostSide::Host2);

/// A tunnel with a name and nothing else.
TunnelProfile emptyProfile() {
    TunnelProfile profile;
    profile.id = QUuid::createUuid();
    profile.name = QStringLiteral("New tunnel");
    profile.interface = QStringLiteral("gre-new");
    return profile;
}

void typeAddresses(Stage& stage) {
    stage.type(public1, QStringLiteral("1.2.3.4"));
    stage.type(public2, QStringLiteral("4.3.2.1"));
    stage.type(tunnel1, QStringLiteral("172.16.10.1/30"));
    stage.type(tunnel2, QStringLiteral("172.16.10.2/30"));
    stage.type(networks1, QStringLiteral("10.0.0.0/24"));
    stage.type(networks2, QStringLiteral("10.16.0.0/24"));
}

} // namespace

class TestWindowTyping : public QObject {
    Q_OBJECT
private slots:
    void theExample() {
        Stage stage;
        stage.open();
        stage.add(emptyProfile());
        QVERIFY(!stage.upDown()->isEnabled());
        typeAddresses(stage);
        stage.click("keyUsed");
        stage.type(field::key, QStringLiteral("42"));
        stage.click("checksum");
        QCOMPARE(stage.text("mtuLabel"), QStringLiteral("MTU 1468"));
        QCOMPARE(stage.text("mssLabel"), QStringLiteral("TCP MSS 1428"));
        QCOMPARE(stage.text("underlayLabel"), QStringLiteral("underlay 1500 on eth0, route to 4.3.2.1"));
        QCOMPARE(stage.window.findChild<PacketBar*>()->packet()->tunnelMtu, 1468u);
        QVERIFY2(stage.upDown()->isEnabled(), qPrintable(stage.upDown()->toolTip()));

        QSignalSpy ups(&stage.window, &MainWindow::upRequested);
        QTest::mouseClick(stage.upDown(), Qt::LeftButton);
        QCOMPARE(ups.count(), 1);
        // What is brought up is what was saved just before.
        QVERIFY(!stage.saved.empty());
        TunnelProfile wanted = exampleProfile();
        wanted.id = stage.saved.back().id;
        wanted.name = stage.saved.back().name;
        wanted.interface = stage.saved.back().interface;
        wanted.host1.label.clear();
        wanted.host2.label.clear();
        QVERIFY(stage.saved.back() == wanted);
    }

    void mtu_data() {
        QTest::addColumn<bool>("key");
        QTest::addColumn<bool>("checksum");
        QTest::addColumn<bool>("sequence");
        QTest::addColumn<quint32>("underlay");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, bool key, bool checksum, bool sequence, quint32 underlay,
                            const char* shown) {
            QTest::newRow(name) << key << checksum << sequence << underlay << QString::fromUtf8(shown);
        };
        row("plain", false, false, false, 1500, "MTU 1476");
        row("key", true, false, false, 1500, "MTU 1472");
        row("checksum", false, true, false, 1500, "MTU 1472");
        row("key and checksum", true, true, false, 1500, "MTU 1468");
        row("all three", true, true, true, 1500, "MTU 1464");
        row("PPPoE", true, true, false, 1492, "MTU 1460");
        row("jumbo frames", false, false, false, 9000, "MTU 8976");
        row("nothing fits", true, true, true, 90, "MTU –");
    }

    void mtu() {
        QFETCH(bool, key);
        QFETCH(bool, checksum);
        QFETCH(bool, sequence);
        QFETCH(quint32, underlay);
        QFETCH(QString, shown);
        Stage stage;
        stage.underlay.mtu = underlay;
        stage.open();
        TunnelProfile profile = exampleProfile();
        profile.key.reset();
        profile.checksum = false;
        stage.add(profile);
        if (key) {
            stage.click("keyUsed");
            stage.type(field::key, QStringLiteral("42"));
        }
        if (checksum)
            stage.click("checksum");
        if (sequence) {
            stage.click("advancedToggle");
            stage.click("sequence");
        }
        QCOMPARE(stage.text("mtuLabel"), shown);
    }

    void theMtuMovesWithTheWay() {
        Stage stage;
        stage.add(exampleProfile());
        QCOMPARE(stage.text("mtuLabel"), QStringLiteral("MTU 1468"));
        stage.underlay.mtu = 1400;
        stage.underlay.learned = true;
        SystemState system = exampleSystem();
        system.routes.pop_back();
        stage.machine.setSystem(system);
        stage.settle();
        QCOMPARE(stage.text("mtuLabel"), QStringLiteral("MTU 1368"));
        QVERIFY(stage.text("underlayLabel").contains(QStringLiteral("learned")));
        stage.noRoute = Failure{FailureKind::NoRouteToPeer, {QStringLiteral("4.3.2.1")}};
        stage.machine.setSystem(exampleSystem());
        stage.settle();
        QCOMPARE(stage.text("mtuLabel"), QStringLiteral("MTU 1468"));
        QVERIFY(stage.text("underlayLabel").contains(QStringLiteral("no route")));
    }

    void wrongText_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        const auto row = [](const QString& field, const char* text) {
            QTest::addRow("%s: %s", qPrintable(field), text) << field << QString::fromLatin1(text);
        };
        row(public1, "1.2");
        row(public1, "010.0.0.1");
        row(public2, "0.0.0.0");
        row(public2, "1.2.3.4");
        row(tunnel1, "172.16.10.1");
        row(tunnel2, "172.16.11.2/30");
        row(tunnel2, "172.16.10.3/30");
        row(networks1, "10.0.0.1/24");
        row(networks2, "10.16.0.0/24, nonsense");
        row(field::key, "4294967296");
        row(field::key, "x");
        row(field::mtu, "60");
        row(field::ttl, "300");
        row(field::interface, "gre0");
    }

    void wrongText() {
        QFETCH(QString, field);
        QFETCH(QString, text);
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        QVERIFY(stage.upDown()->isEnabled());
        stage.type(field, text);
        QVERIFY(!stage.issueUnder(field).isEmpty());
        QCOMPARE(stage.cell(field)->accessibleDescription(), stage.issueUnder(field));
        QVERIFY(!stage.upDown()->isEnabled());
        QVERIFY(!stage.upDown()->toolTip().isEmpty());
        QVERIFY(!stage.text("reason").isEmpty());
        stage.undo();
        QCOMPARE(stage.issueUnder(field), QString());
        QVERIFY(stage.upDown()->isEnabled());
        QCOMPARE(stage.text("reason"), QString());
    }

    void aWarningDoesNotStop() {
        Stage stage;
        stage.add(exampleProfile());
        stage.type(networks2, QStringLiteral("10.16.0.0/24, 10.16.0.128/25"));
        QVERIFY(!stage.issueUnder(networks2).isEmpty());
        QVERIFY(stage.upDown()->isEnabled());
    }

    void theOtherEndIsFilledIn() {
        Stage stage;
        stage.add(emptyProfile());
        stage.type(tunnel1, QStringLiteral("172.16.10.1/30"));
        QCOMPARE(stage.cell(tunnel2)->text(), QStringLiteral("172.16.10.2/30"));
        stage.type(tunnel1, QStringLiteral("172.16.10.4/31"));
        QCOMPARE(stage.cell(tunnel2)->text(), QStringLiteral("172.16.10.5/31"));
        stage.type(tunnel2, QStringLiteral("172.16.10.9/29"));
        stage.type(tunnel1, QStringLiteral("172.16.10.13/30"));
        QCOMPARE(stage.cell(tunnel2)->text(), QStringLiteral("172.16.10.9/29"));
    }

    void aFreePrefixIsSuggested() {
        Stage stage;
        stage.open();
        stage.add(emptyProfile());
        stage.click("suggest");
        QVERIFY(stage.cell(tunnel1)->text().endsWith(QStringLiteral("/30")));
        QVERIFY(stage.cell(tunnel2)->text().endsWith(QStringLiteral("/30")));
        QCOMPARE(stage.issueUnder(tunnel1), QString());
    }

    void undoAcrossCells() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        stage.type(public2, QStringLiteral("198.51.100.7"));
        stage.type(field::key, QStringLiteral("7"));
        stage.click("checksum");
        QTest::keyClick(stage.cell(public1), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(stage.window.findChild<QCheckBox*>(QStringLiteral("checksum"))->isChecked());
        QTest::keyClick(stage.cell(public1), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stage.cell(field::key)->text(), QStringLiteral("42"));
        QTest::keyClick(stage.cell(public1), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stage.cell(public2)->text(), QStringLiteral("4.3.2.1"));
        QTest::keyClick(stage.cell(public1), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.cell(public2)->text(), QStringLiteral("198.51.100.7"));
    }

    void aPastedTableFillsTheTable() {
        Stage stage;
        stage.open();
        stage.add(emptyProfile());
        QGuiApplication::clipboard()->setText(
            QStringLiteral("1.2.3.4\t4.3.2.1\n172.16.10.1/30\t172.16.10.2/30\n10.0.0.0/24\t10.16.0.0/24\n"));
        stage.cell(networks2)->setFocus();
        QTest::keyClick(stage.cell(networks2), Qt::Key_V, Qt::ControlModifier);
        stage.settle();
        QCOMPARE(stage.cell(public1)->text(), QStringLiteral("1.2.3.4"));
        QCOMPARE(stage.cell(tunnel2)->text(), QStringLiteral("172.16.10.2/30"));
        QCOMPARE(stage.cell(networks2)->text(), QStringLiteral("10.16.0.0/24"));
        QVERIFY(stage.upDown()->isEnabled());
        stage.undo();
        for (const QString& field : {public1, public2, tunnel1, tunnel2, networks1, networks2})
            QCOMPARE(stage.cell(field)->text(), QString());
    }

    void anythingElseIsPastedIntoItsCell() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        QGuiApplication::clipboard()->setText(QStringLiteral(" 10.17.0.0/24\n10.18.0.0/24 "));
        stage.cell(networks2)->setFocus();
        stage.cell(networks2)->selectAll();
        QTest::keyClick(stage.cell(networks2), Qt::Key_V, Qt::ControlModifier);
        stage.settle();
        QCOMPARE(stage.cell(networks2)->text(), QStringLiteral("10.17.0.0/24 10.18.0.0/24"));
        QCOMPARE(stage.issueUnder(networks2), QString());
    }

    void editsAreMarkedAndSaved() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        QVERIFY(!stage.window.isWindowModified());
        stage.type(public2, QStringLiteral("198.51.100.7"));
        QVERIFY(stage.window.isWindowModified());
        QTest::keyClick(&stage.window, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(stage.saved.size(), size_t(1));
        QVERIFY(!stage.window.isWindowModified());
        QVERIFY(stage.window.windowTitle().startsWith(QStringLiteral("Office to lab")));
    }

    void leavingSavesOrKeeps() {
        Stage stage;
        TunnelProfile other = exampleProfile();
        other.id = QUuid::createUuid();
        other.name = QStringLiteral("Other");
        stage.tunnels.upsert(other);
        stage.add(exampleProfile());
        QSignalSpy drafts(&stage.window, &MainWindow::draftChanged);
        stage.type(public2, QStringLiteral("198.51.100.7"));
        stage.window.select(other.id);
        QCOMPARE(stage.saved.size(), size_t(1));
        stage.window.select(exampleProfile().id);
        stage.type(public2, QStringLiteral("198.51.100"));
        stage.window.select(other.id);
        QCOMPARE(stage.saved.size(), size_t(1));
        QVERIFY(drafts.count() > 0);
        stage.window.select(exampleProfile().id);
        QCOMPARE(stage.cell(public2)->text(), QStringLiteral("198.51.100"));
        QVERIFY(stage.window.isWindowModified());
    }

    void aFullDiskKeepsTheEdit() {
        Stage stage;
        stage.open();
        connect(&stage.window, &MainWindow::profileChanged, &stage.window, [&](const TunnelProfile& profile) {
            stage.window.saveFailed(profile.id, QStringLiteral("The disk is full."));
        });
        stage.add(exampleProfile());
        stage.type(public2, QStringLiteral("198.51.100.7"));
        QTest::keyClick(&stage.window, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(stage.window.isWindowModified());
        QCOMPARE(stage.cell(public2)->text(), QStringLiteral("198.51.100.7"));
    }
};

QTEST_MAIN(TestWindowTyping)
#include "test_window_typing.moc"
