// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "core/field.h"
#include "stage.h"
#include "ui/empty_state.h"
#include "ui/log_page.h"
#include "ui/message_bar.h"
#include "ui/preview_dialog.h"
#include "ui/state_shape.h"
#include "words/blocker_words.h"
#include "words/state_words.h"

using namespace gretel;
using namespace gretel::test;

namespace {

QStringList messages(const Stage& stage) {
    QStringList texts;
    for (const MessageBar* bar : stage.window.findChildren<MessageBar*>())
        if (!bar->message().isEmpty())
            texts.append(bar->message());
    return texts;
}

MessageBar* barThatSpeaks(const Stage& stage) {
    for (MessageBar* bar : stage.window.findChildren<MessageBar*>())
        if (!bar->message().isEmpty())
            return bar;
    return nullptr;
}

QString wordOfFirstRow(const Stage& stage) {
    const auto* list = stage.window.findChild<QListView*>(QStringLiteral("tunnels"));
    return list->model()->index(0, 0).data(TunnelListModel::WordRole).toString();
}

} // namespace

class TestWindowStates : public QObject {
    Q_OBJECT
private slots:
    void whatHappensOutsideIsSeen() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        auto* badge = stage.window.findChild<StateBadge*>();
        QCOMPARE(badge->state(), TunnelState::Down);
        QCOMPARE(stage.text("upCount"), QStringLiteral("0 of 1 up"));
        stage.tunnels.setObservations({{exampleProfile().id, upObservation(exampleProfile())}});
        stage.settle();
        QCOMPARE(badge->state(), TunnelState::UpUnverified);
        QCOMPARE(wordOfFirstRow(stage), wordOf(TunnelState::UpUnverified));
        QCOMPARE(stage.text("upCount"), QStringLiteral("1 of 1 up"));
        QCOMPARE(stage.upDown()->text(), QStringLiteral("Take &down"));
        // ip link del, behind our back
        stage.tunnels.setObservations({});
        stage.settle();
        QCOMPARE(badge->state(), TunnelState::Down);
        QCOMPARE(wordOfFirstRow(stage), wordOf(TunnelState::Down));
        QCOMPARE(stage.upDown()->text(), QStringLiteral("&Bring up"));
    }

    void afterwardsTheCursorIsAtTheButtonAgain() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        stage.upDown()->setFocus();
        stage.tunnels.setBusy(exampleProfile().id, TunnelListModel::Busy::BringingUp);
        stage.settle();
        QVERIFY(!stage.upDown()->hasFocus());
        stage.tunnels.setBusy(exampleProfile().id, TunnelListModel::Busy::No);
        stage.settle();
        QVERIFY(stage.upDown()->hasFocus());

        // Unless the person has gone elsewhere meanwhile.
        stage.tunnels.setBusy(exampleProfile().id, TunnelListModel::Busy::TakingDown);
        stage.settle();
        QLineEdit* cell = stage.cell(field::publicAddress(HostSide::Host1));
        cell->setFocus();
        stage.tunnels.setBusy(exampleProfile().id, TunnelListModel::Busy::No);
        stage.settle();
        QVERIFY(cell->hasFocus());
    }

    void whileBusyNothingCanBePressed() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        stage.tunnels.setBusy(exampleProfile().id, TunnelListModel::Busy::BringingUp);
        stage.settle();
        QVERIFY(!stage.upDown()->isEnabled());
        QCOMPARE(wordOfFirstRow(stage), wordOf(TunnelState::BringingUp));
        stage.tunnels.setBusy(exampleProfile().id, TunnelListModel::Busy::No);
        stage.settle();
        QVERIFY(stage.upDown()->isEnabled());
    }

    void aFailureIsWordedAndCanBeTriedAgain() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        stage.tunnels.setFailure(exampleProfile().id, Failure{FailureKind::KernelLacksGre, {}});
        stage.settle();
        QCOMPARE(messages(stage).size(), 1);
        QVERIFY(messages(stage).front().contains(QStringLiteral("ip_gre")));
        QSignalSpy ups(&stage.window, &MainWindow::upRequested);
        emit barThatSpeaks(stage)->actionTriggered();
        QCOMPARE(ups.count(), 1);
        QSignalSpy looks(&stage.window, &MainWindow::doctorRequested);
        QTest::mouseClick(barThatSpeaks(stage)->otherButton(), Qt::LeftButton);
        QCOMPARE(looks.count(), 1);
        stage.tunnels.setFailure(exampleProfile().id, std::nullopt);
        stage.settle();
        QVERIFY(messages(stage).isEmpty());
    }

    /// Said while the tunnel is up; nobody is asked, and what was closed stays closed.
    void aFirewallThatBlocksIsSaid() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        const QUuid id = exampleProfile().id;
        const Blocker blocker{FirewallKind::Ufw,
                              BlockedTraffic::GreIn,
                              QStringLiteral("ip"),
                              QStringLiteral("filter"),
                              QStringLiteral("INPUT"),
                              true,
                              QStringLiteral("4.3.2.1"),
                              QStringLiteral("1.2.3.4"),
                              {},
                              QStringLiteral("ufw allow proto gre from 4.3.2.1")};
        stage.tunnels.setObservation(id, upObservation(exampleProfile()));
        stage.tunnels.setBlockers(id, {blocker});
        stage.settle();
        QCOMPARE(messages(stage), QStringList(sentenceOf(blocker)));
        QVERIFY(messages(stage).front().contains(blocker.remedy));

        auto* close = barThatSpeaks(stage)->findChild<QToolButton*>();
        close->click();
        stage.tunnels.setHealth(id, {}, {});
        stage.settle();
        QVERIFY(messages(stage).isEmpty());

        stage.tunnels.setBlockers(id, {});
        stage.settle();
        stage.tunnels.setBlockers(id, {blocker});
        stage.settle();
        QCOMPARE(messages(stage).size(), 1);
        stage.tunnels.setObservations({});
        stage.settle();
        QVERIFY(messages(stage).isEmpty());
        stage.tunnels.setObservation(id, upObservation(exampleProfile()));
        stage.settle();
        QVERIFY(messages(stage).isEmpty());
    }

    void tryAgainDoesTheSameAgain() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        stage.tunnels.setObservation(exampleProfile().id, upObservation(exampleProfile()));
        stage.settle();
        QSignalSpy ups(&stage.window, &MainWindow::upRequested);
        QSignalSpy downs(&stage.window, &MainWindow::downRequested);
        stage.click("checksum");
        stage.click("applyChanges");
        stage.tunnels.setFailure(exampleProfile().id, Failure{FailureKind::HelperLost, {}});
        stage.settle();
        emit barThatSpeaks(stage)->actionTriggered();
        QCOMPARE(ups.count(), 2);
        QCOMPARE(downs.count(), 0);
    }

    void withoutHelperNothingIsBroughtUp() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        QSignalSpy wanted(&stage.window, &MainWindow::helperWanted);
        stage.machine.setHelper(MachineModel::Helper::Missing,
                                Failure{FailureKind::HelperMissing, {QStringLiteral("no such service")}});
        QCOMPARE(messages(stage).size(), 1);
        QVERIFY(!stage.upDown()->isEnabled());
        QCOMPARE(stage.upDown()->toolTip(), messages(stage).front());
        emit barThatSpeaks(stage)->actionTriggered();
        QCOMPARE(wanted.count(), 1);
        stage.machine.setHelper(MachineModel::Helper::Ready);
        QVERIFY(messages(stage).isEmpty());
        QVERIFY(stage.upDown()->isEnabled());
        stage.machine.setKernelLacksGre(true);
        QCOMPARE(messages(stage).size(), 1);
        QVERIFY(!stage.upDown()->isEnabled());
    }

    void aTunnelThatIsUpCanBeChanged() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        stage.tunnels.setObservation(exampleProfile().id, upObservation(exampleProfile()));
        stage.settle();
        auto* apply = stage.window.findChild<QPushButton*>(QStringLiteral("applyChanges"));
        QVERIFY(apply->isHidden());
        stage.click("checksum");
        QVERIFY(!apply->isHidden());
        QSignalSpy ups(&stage.window, &MainWindow::upRequested);
        stage.click("applyChanges");
        QCOMPARE(ups.count(), 1);
        QVERIFY(!stage.saved.back().checksum);
    }

    void aTunnelInNeedCanStillBeTakenDown() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        stage.tunnels.setObservation(exampleProfile().id, upObservation(exampleProfile()));
        stage.settle();
        stage.type(field::publicAddress(HostSide::Host2), QStringLiteral("4.3.2"));
        QVERIFY(stage.upDown()->isEnabled());
        QSignalSpy downs(&stage.window, &MainWindow::downRequested);
        stage.click("updown");
        QCOMPARE(downs.count(), 1);
    }

    void previewIsOfWhatTheButtonWouldDo() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        QSignalSpy wanted(&stage.window, &MainWindow::previewRequested);
        stage.click("preview");
        QCOMPARE(wanted.back().at(1).value<MainWindow::Change>(), MainWindow::Change::BringUp);
        stage.tunnels.setObservation(exampleProfile().id, upObservation(exampleProfile()));
        stage.settle();
        stage.click("preview");
        QCOMPARE(wanted.back().at(1).value<MainWindow::Change>(), MainWindow::Change::TakeDown);
        stage.click("checksum");
        stage.click("preview");
        QCOMPARE(wanted.back().at(1).value<MainWindow::Change>(), MainWindow::Change::BringUp);
        QVERIFY(!wanted.back().at(0).value<TunnelProfile>().checksum);
        stage.window.showPreview({{{QStringLiteral("Something."), {}}}, {}});
        QVERIFY(stage.window.findChild<PreviewDialog*>());
    }

    void thisComputerIsFoundAndCanBeChosen() {
        Stage stage;
        stage.open();
        stage.add(exampleProfile());
        const auto here = [&](const char* name) {
            return stage.window.findChild<QRadioButton*>(QString::fromLatin1(name));
        };
        QVERIFY(here("host1.here")->isChecked());
        QVERIFY(!here("host2.here")->isChecked());
        stage.click("host2.here");
        QVERIFY(!here("host1.here")->isChecked());
        QVERIFY(here("host2.here")->isChecked());
        QVERIFY(!stage.issueUnder(field::here).isEmpty());
        QVERIFY(!stage.upDown()->isEnabled());
        stage.undo();
        QVERIFY(here("host1.here")->isChecked());
    }

    void neitherHostIsHere() {
        Stage stage;
        stage.open();
        SystemState system = exampleSystem();
        system.addresses[1].address = prefix("192.168.1.20/24");
        stage.machine.setSystem(system);
        stage.add(exampleProfile());
        QVERIFY(!stage.upDown()->isEnabled());
        QVERIFY(!stage.issueUnder(field::here).isEmpty());
        stage.click("host1.here");
        QCOMPARE(stage.issueUnder(field::here), QString());
        QVERIFY(stage.upDown()->isEnabled());
        stage.click("useNat");
        QCOMPARE(stage.cell(field::local(HostSide::Host1))->text(), QStringLiteral("192.168.1.20"));
        QCOMPARE(stage.issueUnder(field::publicAddress(HostSide::Host1)), QString());
    }

    void theLogOffersEachTunnelByItsOwnName() {
        Stage stage;
        stage.open();
        TunnelProfile archive = exampleProfile();
        archive.id = QUuid::createUuid();
        archive.name = QStringLiteral("Archive");
        stage.add(exampleProfile());
        stage.add(archive);
        const auto* choice =
            stage.window.findChild<LogPage*>()->findChild<QComboBox*>(QStringLiteral("tunnel"));
        for (const TunnelProfile& profile : {exampleProfile(), archive}) {
            stage.window.select(profile.id);
            stage.settle();
            QCOMPARE(choice->currentData().toUuid(), profile.id);
            QCOMPARE(choice->currentText(), profile.name);
        }
    }

    void emptyState() {
        Stage stage;
        stage.open();
        auto* empty = stage.window.findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        for (QPushButton* button : empty->findChildren<QPushButton*>())
            if (button->text().contains(QStringLiteral("xample")))
                button->click();
        stage.settle();
        QVERIFY(!empty->isVisible());
        QCOMPARE(stage.tunnels.rowCount(), 1);
        QCOMPARE(stage.text("mtuLabel"), QStringLiteral("MTU 1468"));
        QCOMPARE(stage.saved.size(), size_t(1));
    }

    void tenThousandRows() {
        Stage stage;
        stage.open();
        std::vector<TunnelProfile> many;
        for (int i = 0; i < 10000; ++i) {
            many.push_back(exampleProfile());
            many.back().id = QUuid::createUuid();
            many.back().name = QStringLiteral("Site %1").arg(i);
        }
        stage.tunnels.setProfiles(many);
        stage.settle();
        QCOMPARE(stage.text("upCount"), QStringLiteral("0 of 10000 up"));
        stage.window.select(many[9999].id);
        QCOMPARE(stage.window.selected(), many[9999].id);
        stage.type(field::publicAddress(HostSide::Host2), QStringLiteral("198.51.100.7"));
        QVERIFY(stage.window.isWindowModified());
    }
};

QTEST_MAIN(TestWindowStates)
#include "test_window_states.moc"
