// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QStackedWidget>

#include "core/field.h"
#include "ui/empty_state.h"
#include "ui/list_pane.h"
#include "ui/machine_model.h"
#include "ui/main_window_private.h"
#include "ui/message_bar.h"
#include "ui/profile_editor.h"
#include "ui/sight_timer.h"
#include "ui/status_line.h"
#include "ui/status_page.h"
#include "ui/tunnel_list_view.h"
#include "ui/tunnel_pane.h"
#include "ui/window_actions.h"
#include "words/failure_words.h"

#include <QSplitter>

namespace gretel {

void MainWindow::Private::refreshAll() {
    later->stop();
    stack->setCurrentWidget(tunnels->profiles().empty() ? static_cast<QWidget*>(empty) : panes);
    pane->setVisible(editor->isLoaded());
    const QUuid& id = editor->id();
    pane->setState(tunnels->state(id), tunnels->busy(id));
    pane->setTrouble(tunnels->failure(id), tunnels->blockers(id));
    if (editor->isLoaded())
        pane->setObservation(editor->profile(), tunnels->observation(id), machine->system());
    pane->statusPage()->setTraffic(tunnels->traffic(id));
    refreshHealth();
    pane->setAutostart(tunnels->autostart(id));
    refreshActions();
    refreshTitle();
    statusLine->refresh(*tunnels, *machine, *editor);
}

void MainWindow::Private::refreshHealth() {
    const TunnelProfile* profile = tunnels->profile(editor->id());
    const bool isLookedAt = profile && pane->isShown(TunnelPane::Status);
    moments->setNeeded(isLookedAt);
    if (!isLookedAt)
        return;
    pane->statusPage()->setHealth(
        tunnels->health(profile->id), health.history ? health.history(profile->id) : nullptr,
        profile->probeInterval > 0, health.now ? health.now() : QDateTime::currentSecsSinceEpoch());
}

QString MainWindow::Private::whyNot() const {
    if (machine->kernelLacksGre())
        return sentenceOf(Failure{FailureKind::KernelLacksGre, {}});
    if (machine->helper() == MachineModel::Helper::Missing && machine->helperFailure())
        return sentenceOf(*machine->helperFailure());
    return editor->whyIncomplete();
}

bool MainWindow::Private::isShownUp() const {
    return isUp(tunnels->observation(editor->id()).state);
}

bool MainWindow::Private::offersChanges() const {
    const Observation seen = tunnels->observation(editor->id());
    return isUp(seen.state) && (editor->isEdited() || !seen.drifts.empty());
}

MainWindow::Change MainWindow::Private::change() const {
    return isShownUp() && !offersChanges() ? Change::TakeDown : Change::BringUp;
}

void MainWindow::Private::refreshActions() {
    const QUuid& id = editor->id();
    const auto busy = tunnels->busy(id);
    const bool idle = editor->isLoaded() && busy == TunnelListModel::Busy::No;
    const bool up = isShownUp();
    const QString obstacle = editor->isLoaded() ? whyNot() : QString();
    refreshUpDown(up, obstacle);
    actions->applyChanges->setVisible(offersChanges());
    actions->applyChanges->setEnabled(idle && obstacle.isEmpty());
    actions->preview->setEnabled(idle && (change() == Change::TakeDown || editor->isComplete()));
    actions->doctor->setEnabled(editor->isLoaded());
    actions->save->setEnabled(editor->isEdited());
    actions->duplicate->setEnabled(editor->isLoaded());
    refreshExport();
    actions->exportAll->setEnabled(!tunnels->profiles().empty());
    const QString keepIt = editor->isLoaded() ? whyNotRemove(id) : QString();
    actions->remove->setEnabled(editor->isLoaded() && keepIt.isEmpty());
    actions->remove->setToolTip(keepIt);
    actions->suggest->setEnabled(editor->isLoaded());
    // What the bar above says already is not said twice.
    const bool tell = busy == TunnelListModel::Busy::No && (!up || offersChanges());
    pane->setReason(tell ? editor->whatToDo() : QString());
}

void MainWindow::Private::refreshExport() {
    const auto some = static_cast<int>(list->list()->selectedTunnels().size());
    actions->exportOne->setText(some > 1 ? tr("&Export %n tunnel(s)…", nullptr, some) : tr("&Export…"));
    actions->exportOne->setToolTip(
        some > 1 ? tr("Each as a document of Gretel's, in a zip archive")
                 : tr("The configuration of either host, in the language that it speaks"));
    actions->exportOne->setEnabled(editor->isLoaded() || some > 1);
}

void MainWindow::Private::refreshUpDown(bool isUp, const QString& obstacle) {
    const auto busy = tunnels->busy(editor->id());
    const bool idle = editor->isLoaded() && busy == TunnelListModel::Busy::No;
    const bool helperThere = machine->helper() != MachineModel::Helper::Missing;
    if (busy == TunnelListModel::Busy::BringingUp)
        actions->upDown->setText(tr("Bringing up…"));
    else if (busy == TunnelListModel::Busy::TakingDown)
        actions->upDown->setText(tr("Taking down…"));
    else
        actions->upDown->setText(isUp ? tr("Take &down") : tr("&Bring up"));
    actions->upDown->setEnabled(idle && (isUp ? helperThere : obstacle.isEmpty()));
    const QString hint = isUp ? tr("Take the tunnel away from this computer (Ctrl+T)")
                              : tr("Make the tunnel on this computer (Ctrl+T)");
    actions->upDown->setToolTip(isUp || obstacle.isEmpty() ? hint : obstacle);
}

void MainWindow::Private::refreshTitle() {
    const QString name = editor->isLoaded() ? editor->text(field::name).trimmed() : QString();
    q->setWindowTitle(name.isEmpty() ? tr("Gretel") : tr("%1[*] – Gretel").arg(name));
    q->setWindowModified(editor->isEdited());
}

void MainWindow::Private::refreshMachineBar() {
    if (machine->kernelLacksGre())
        machineBar->setMessage(Severity::Error, sentenceOf(Failure{FailureKind::KernelLacksGre, {}}));
    else if (machine->helper() == MachineModel::Helper::Missing && machine->helperFailure())
        machineBar->setMessage(Severity::Warning, sentenceOf(*machine->helperFailure()), tr("Try again"));
    else
        machineBar->clearMessage();
}

} // namespace gretel
