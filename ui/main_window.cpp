// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include <QCloseEvent>
#include <QSplitter>

#include "ui/confirm_bar.h"
#include "ui/health_section.h"
#include "ui/list_pane.h"
#include "ui/main_window_private.h"
#include "ui/message_bar.h"
#include "ui/preview_dialog.h"
#include "ui/profile_editor.h"
#include "ui/status_line.h"
#include "ui/status_page.h"
#include "ui/tunnel_list_view.h"
#include "ui/tunnel_pane.h"
#include "ui/window_actions.h"
#include "ui/window_style.h"

namespace gretel {

MainWindow::MainWindow(TunnelListModel* tunnels, MachineModel* machine, LogModel* log, QWidget* parent)
    : QMainWindow(parent), d(std::make_unique<Private>(this, tunnels, machine, log)) {
    d->layOut();
    d->wireActions();
    d->wireTravel();
    d->wireInquiries();
    d->wireEditor();
    d->wirePane();
    d->wireModels();
    d->orderFocus();
    setStyleSheet(windowStyle(palette(), layoutDirection()));
    d->refreshMachineBar();
    d->refreshAll();
    d->list->list()->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::select(const QUuid& tunnel) {
    d->list->list()->show(tunnel);
    if (tunnel != d->editor->id()) {
        // The search hides it, or it is none.
        d->editor->load(tunnel);
        emit selectionChanged(d->editor->id());
    }
}

QUuid MainWindow::selected() const {
    return d->editor->id();
}

void MainWindow::showPreview(const PlannedChange& change) {
    d->open(new PreviewDialog(change, this));
}

void MainWindow::askRisk(const QUuid& tunnel, const PlannedChange& change) {
    auto* dialog = new PreviewDialog(change, this);
    dialog->setObjectName(QStringLiteral("riskQuestion"));
    dialog->offerToApply(tr("Apply for 30 seconds"));
    connect(dialog, &QDialog::accepted, this, [this, tunnel] { emit riskAccepted(tunnel); });
    connect(dialog, &QDialog::rejected, this, [this, tunnel] { emit riskDeclined(tunnel); });
    emit questionAsked(tunnel);
    d->open(dialog);
}

void MainWindow::setPending(std::chrono::seconds left, bool ours) {
    d->confirmBar->setPending(left, ours);
    d->changeWaits = left.count() > 0;
    for (QAction* action : {d->actions->keep, d->actions->revert})
        action->setEnabled(ours && d->changeWaits);
    d->refreshActions();
}

void MainWindow::forget(const QUuid& tunnel) {
    if (d->tunnels->contains(tunnel))
        d->drop(tunnel);
}

void MainWindow::tell(const QString& sentence) {
    if (d->exporting) // who exports looks at the dialog
        d->exporting->tell(sentence);
    else
        d->statusLine->tell(sentence);
}

void MainWindow::adopt(const TunnelProfile& profile) {
    if (profile.id != d->editor->id())
        return;
    d->editor->edit(cellsOf(profile), tr("Adopting what is there"));
    d->editor->saveOrKeep();
}

void MainWindow::showNotice(const QString& sentence, const QString& remedy) {
    d->notice->setMessage(Severity::Warning, remedy.isEmpty()
                                                 ? sentence
                                                 : tr("%1 %2", "sentence, remedy").arg(sentence, remedy));
}

void MainWindow::saveFailed(const QUuid& tunnel, const QString& sentence) {
    if (tunnel == d->editor->id())
        d->editor->takeBackSave();
    showNotice(sentence);
}

void MainWindow::setHealthSource(HealthSource source) {
    d->health = std::move(source);
    d->refreshHealth();
}

void MainWindow::refreshHealth(const QUuid& tunnel) {
    if (tunnel == d->editor->id())
        d->refreshHealth();
}

HealthView MainWindow::healthView() const {
    return d->pane->statusPage()->healthSection()->view();
}

void MainWindow::setHealthView(const HealthView& view) {
    d->pane->statusPage()->healthSection()->setView(view);
}

void MainWindow::createTunnel() {
    d->actions->create->trigger();
}

void MainWindow::chooseImport() {
    d->actions->import->trigger();
}

void MainWindow::showLog() {
    d->actions->showLog->trigger();
}

void MainWindow::flushEdits() {
    d->editor->saveOrKeep();
}

QByteArray MainWindow::savePanes() const {
    return d->panes->saveState();
}

void MainWindow::restorePanes(const QByteArray& panes) {
    d->panes->restoreState(panes);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    flushEdits();
    QMainWindow::closeEvent(event);
    emit closed();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if ((event->type() != QEvent::PaletteChange && event->type() != QEvent::LayoutDirectionChange) || !d)
        return;
    // Setting the sheet changes palettes again; the same sheet ends that.
    const QString sheet = windowStyle(palette(), layoutDirection());
    if (sheet != styleSheet())
        setStyleSheet(sheet);
}

} // namespace gretel
