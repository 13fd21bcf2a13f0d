// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include "core/field.h"
#include "stage.h"
#include "ui/confirm_bar.h"
#include "ui/encryption_tag.h"
#include "ui/preview_dialog.h"

using namespace gretel;
using namespace gretel::test;
using namespace std::chrono_literals;

namespace {

PlannedChange risky() {
    return {{{QStringLiteral("Something is done."), {QStringLiteral("ip something")}}},
            {{NoticeKind::TakesDefaultRoute, {QStringLiteral("0.0.0.0/0"), QStringLiteral("gre-lab")}}}};
}

ConfirmBar* barOf(const Stage& stage) {
    return stage.window.findChild<ConfirmBar*>();
}

QAbstractButton* button(const Stage& stage, const char* name) {
    return stage.window.findChild<QAbstractButton*>(QString::fromLatin1(name));
}

} // namespace

/// What the person decides about a change, before it, while it waits, and after somebody else made one.
class TestConfirmation : public QObject {
    Q_OBJECT
private slots:
    void showsTheHelpersTime();
    void escapeDoesNothing();
    void byKeyboard();
    void elsewhere();
    void nothingIsDeletedMeanwhile();
    void asksBeforeARisk();
    void startsWithTheComputer();
    void restoresOrAdopts();
    void adoptingIsOneStep();
    void whatIsLetThrough();
    void followsOnlyWhatIsNotSetByHand();
    void undoSaysWhat();
    void nameBeforeTag();
};

void TestConfirmation::showsTheHelpersTime() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    QVERIFY(barOf(stage)->isHidden());
    stage.window.setPending(27s, true);
    QVERIFY(barOf(stage)->isVisible());
    QCOMPARE(stage.text("confirmText"), QStringLiteral("Keep this change? It is taken back in 27 s."));
    stage.window.setPending(5s, true); // the computer slept
    QVERIFY(stage.text("confirmText").contains(QStringLiteral("in 5 s")));
    stage.window.setPending(0s, false);
    QVERIFY(barOf(stage)->isHidden());
}

/// What is taken back would come up again without its profile.
void TestConfirmation::nothingIsDeletedMeanwhile() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    QSignalSpy removed(&stage.window, &MainWindow::profileRemoved);
    stage.remove([&] { stage.window.setPending(30s, true); });
    QVERIFY(removed.isEmpty());
    stage.remove(); // the action is off
    QVERIFY(removed.isEmpty());
    stage.window.setPending(0s, true);
    stage.remove([&] { stage.tunnels.setBusy(exampleProfile().id, TunnelListModel::Busy::BringingUp); });
    QVERIFY(removed.isEmpty());
    stage.tunnels.setBusy(exampleProfile().id, TunnelListModel::Busy::No);
    stage.settle();
    stage.remove();
    QCOMPARE(removed.size(), 1);
}

void TestConfirmation::escapeDoesNothing() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    stage.window.setPending(1000s, true);
    QSignalSpy keep(&stage.window, &MainWindow::keepRequested);
    QSignalSpy revert(&stage.window, &MainWindow::revertRequested);
    for (const char* name : {"keep", "revert"}) {
        button(stage, name)->setFocus();
        QTest::keyClick(button(stage, name), Qt::Key_Escape);
    }
    QVERIFY(barOf(stage)->isVisible());
    QVERIFY(keep.isEmpty() && revert.isEmpty());
}

/// Nothing takes the cursor away from where somebody types; Tab and the menu get there.
void TestConfirmation::byKeyboard() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    QLineEdit* cell = stage.cell(field::publicAddress(HostSide::Host1));
    cell->setFocus();
    stage.window.setPending(1000s, true);
    QVERIFY(cell->hasFocus());

    QSignalSpy keep(&stage.window, &MainWindow::keepRequested);
    QSignalSpy revert(&stage.window, &MainWindow::revertRequested);
    auto* search = stage.window.findChild<QLineEdit*>(QStringLiteral("search"));
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Backtab);
    QVERIFY(button(stage, "revert")->hasFocus());
    QTest::keyClick(button(stage, "revert"), Qt::Key_Space);
    QCOMPARE(revert.size(), 1);
    QVERIFY(!button(stage, "keep")->isEnabled()); // one answer at a time

    stage.window.setPending(999s, true); // it went wrong, and the helper still waits
    QVERIFY(button(stage, "keep")->isEnabled());
    button(stage, "keep")->setFocus();
    QTest::keyClick(button(stage, "keep"), Qt::Key_Space);
    QCOMPARE(keep.size(), 1);
}

void TestConfirmation::elsewhere() {
    Stage stage;
    stage.open();
    stage.window.setPending(30s, false);
    QVERIFY(barOf(stage)->isVisible());
    QVERIFY(!button(stage, "keep")->isVisible() && !button(stage, "revert")->isVisible());
    QVERIFY(stage.text("confirmText").contains(QStringLiteral("elsewhere")));
}

void TestConfirmation::asksBeforeARisk() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    QSignalSpy accepted(&stage.window, &MainWindow::riskAccepted);
    QSignalSpy declined(&stage.window, &MainWindow::riskDeclined);
    stage.window.askRisk(exampleProfile().id, risky());
    QTest::keyClick(stage.window.findChild<PreviewDialog*>(), Qt::Key_Escape);
    QCOMPARE(declined.size(), 1);
    QCOMPARE(declined.front().front().toUuid(), exampleProfile().id);
    QVERIFY(accepted.isEmpty());
    QTRY_VERIFY(!stage.window.findChild<PreviewDialog*>());

    stage.window.askRisk(exampleProfile().id, risky());
    stage.window.findChild<PreviewDialog*>()->accept();
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(declined.size(), 1);
}

/// The box shows what is, not what was pressed.
void TestConfirmation::startsWithTheComputer() {
    using enum TunnelListModel::Autostart;
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    QSignalSpy requested(&stage.window, &MainWindow::autostartRequested);
    auto* box = stage.window.findChild<QCheckBox*>(QStringLiteral("autostart"));
    auto* later = stage.window.findChild<QWidget*>(QStringLiteral("autostartLater"));
    stage.click("autostart");
    QCOMPARE(requested.back().at(0).toUuid(), exampleProfile().id);
    QCOMPARE(requested.back().at(1).toBool(), true);
    QVERIFY(!box->isChecked());

    stage.tunnels.setAutostarts({{exampleProfile().id, Wanted}});
    stage.settle();
    QVERIFY(box->isChecked() && later->isVisible());
    stage.tunnels.setAutostarts({{exampleProfile().id, Yes}});
    stage.settle();
    QVERIFY(box->isChecked() && !later->isVisible());
    stage.click("autostart");
    QCOMPARE(requested.back().at(1).toBool(), false);
    QVERIFY(box->isChecked());
    stage.tunnels.setAutostarts({});
    stage.settle();
    QVERIFY(!box->isChecked());
}

void TestConfirmation::restoresOrAdopts() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    stage.window.findChild<QTabBar*>(QStringLiteral("tabs"))->setCurrentIndex(1);
    Observation seen = upObservation(exampleProfile());
    seen.state = TunnelState::Degraded;
    seen.drifts = {{QStringLiteral("mtu"), QStringLiteral("1468"), QStringLiteral("1400")}};
    stage.tunnels.setObservation(exampleProfile().id, seen);
    stage.settle();
    QSignalSpy up(&stage.window, &MainWindow::upRequested);
    QSignalSpy adopt(&stage.window, &MainWindow::adoptRequested);
    QVERIFY(button(stage, "restore")->isVisible());
    stage.click("restore");
    QCOMPARE(up.size(), 1);
    stage.click("adopt");
    QCOMPARE(adopt.size(), 1);

    stage.tunnels.setBusy(exampleProfile().id, TunnelListModel::Busy::BringingUp);
    stage.settle();
    QVERIFY(!button(stage, "restore")->isEnabled() && !button(stage, "adopt")->isEnabled());
    stage.tunnels.setBusy(exampleProfile().id, TunnelListModel::Busy::No);
    stage.settle();

    // What is nobody's setting here is neither mended nor taken.
    seen.drifts = {{QStringLiteral("local"), QStringLiteral("1.2.3.4"), {}}};
    stage.tunnels.setObservation(exampleProfile().id, seen);
    stage.settle();
    QVERIFY(!button(stage, "restore")->isVisible() && !button(stage, "adopt")->isVisible());
}

void TestConfirmation::adoptingIsOneStep() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    TunnelProfile now = exampleProfile();
    now.key = 7;
    now.mtu = 1400;
    stage.window.adopt(now);
    QVERIFY(stage.saved.back() == now);
    QCOMPARE(stage.cell(field::key)->text(), QStringLiteral("7"));
    stage.undo();
    QCOMPARE(stage.cell(field::key)->text(), QStringLiteral("42"));
    QVERIFY(stage.cell(field::mtu)->text().isEmpty());
    TunnelProfile other = now;
    other.id = QUuid::createUuid();
    stage.window.adopt(other); // it is not shown any more
    QCOMPARE(stage.cell(field::key)->text(), QStringLiteral("42"));
}

void TestConfirmation::whatIsLetThrough() {
    Stage stage;
    stage.window.resize(1120, 1000);
    stage.open();
    stage.add(exampleProfile());
    stage.click("advancedToggle");
    stage.click("clamp_mss");
    stage.click("forward");
    auto* firewall = stage.window.findChild<QComboBox*>(QStringLiteral("firewall"));
    const QString before = firewall->accessibleDescription();
    firewall->setFocus();
    QTest::keyClick(firewall, Qt::Key_Down);
    QTest::keyClick(firewall, Qt::Key_Down);
    stage.settle();
    QVERIFY(!before.isEmpty() && firewall->accessibleDescription() != before);
    auto* keepalives = stage.window.findChild<QComboBox*>(QStringLiteral("keepalives"));
    keepalives->setFocus();
    QTest::keyClick(keepalives, Qt::Key_Down);
    stage.settle();
    // What it opens is said beside it.
    QVERIFY(keepalives->accessibleDescription().contains(QStringLiteral("its own address as sender")));
    QTest::keyClick(&stage.window, Qt::Key_S, Qt::ControlModifier);
    TunnelProfile expected = exampleProfile();
    expected.clampMss = false;
    expected.forward = false;
    expected.firewall = FirewallPolicy::Off;
    expected.keepalives = Keepalives::Answer;
    QVERIFY(!stage.saved.empty() && stage.saved.back() == expected);
    for (int step = 0; step < 5; ++step)
        stage.undo();
    QTest::keyClick(&stage.window, Qt::Key_S, Qt::ControlModifier);
    QVERIFY(stage.saved.back() == exampleProfile());
}

void TestConfirmation::followsOnlyWhatIsNotSetByHand() {
    Stage stage;
    stage.window.resize(1120, 1000);
    stage.open();
    stage.add(exampleProfile());
    stage.click("advancedToggle");
    auto* follow = stage.window.findChild<QCheckBox*>(QStringLiteral("follow_mtu"));
    const QString help = follow->accessibleDescription();
    follow->setFocus();
    QTest::keyClick(follow, Qt::Key_Space);
    stage.settle();
    QTest::keyClick(&stage.window, Qt::Key_S, Qt::ControlModifier);
    TunnelProfile expected = exampleProfile();
    expected.followMtu = true;
    QVERIFY(!stage.saved.empty() && stage.saved.back() == expected);

    for (const QString& field : {QString(field::mtu), QString(field::underlayMtu)}) {
        stage.type(field, QStringLiteral("1400"));
        QVERIFY(!follow->isEnabled());
        QVERIFY(follow->isChecked()); // for when it is automatic again
        QVERIFY(follow->accessibleDescription().contains(QStringLiteral("by hand")));
        stage.type(field, {});
        QVERIFY(follow->isEnabled());
        QCOMPARE(follow->accessibleDescription(), help);
    }
}

void TestConfirmation::undoSaysWhat() {
    Stage stage;
    stage.open();
    stage.add(exampleProfile());
    auto* undo = stage.window.findChild<QAction*>(QStringLiteral("undo"));
    QCOMPARE(undo->text(), QStringLiteral("&Undo"));
    QVERIFY(!undo->isEnabled());
    stage.click("checksum");
    QCOMPARE(undo->text(), QStringLiteral("&Undo: Change of the checksum"));
    stage.undo();
    QCOMPARE(undo->text(), QStringLiteral("&Undo"));
}

/// Where there is no room for both, the tag gives up its words and not the name its end.
void TestConfirmation::nameBeforeTag() {
    Stage stage;
    stage.open();
    const TunnelProfile profile = exampleProfile();
    stage.add(profile);
    auto* tag = stage.window.findChild<EncryptionTag*>();
    stage.tunnels.setObservation(profile.id, upObservation(profile));
    stage.settle();
    QVERIFY(!tag->isBrief());
    stage.click("checksum"); // a second large button
    stage.window.resize(stage.window.minimumSize());
    QTRY_VERIFY(tag->isBrief());
    const QLineEdit* name = stage.cell(field::name);
    QTRY_VERIFY(name->width() >= name->sizeHint().width());
    stage.window.resize(1300, 760);
    QTRY_VERIFY(!tag->isBrief());
}

QTEST_MAIN(TestConfirmation)
#include "test_confirmation.moc"
