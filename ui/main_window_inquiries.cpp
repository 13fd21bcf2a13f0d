// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked into for the person: the doctor, the path, the rules, the log; the window's share.
#include <QFileDialog>

#include "core/field.h"
#include "ui/doctor_dialog.h"
#include "ui/main_window_private.h"
#include "ui/path_inquiry.h"
#include "ui/profile_editor.h"
#include "ui/rules_dialog.h"
#include "ui/tunnel_pane.h"
#include "ui/window_actions.h"

namespace gretel {

void MainWindow::showDoctor(const DoctorReport& report, DoctorStage stage) {
    if (d->doctor)
        d->doctor->setReport(report, stage);
}

void MainWindow::showPath(const Outcome<PathFindings>& findings) {
    d->editor->path()->answer(findings);
}

void MainWindow::showRules(const Outcome<FirewallCounts>& counts) {
    if (d->rules)
        d->rules->setCounts(counts);
}

void MainWindow::setLogNote(const QString& sentence) {
    d->pane->setLogNote(sentence);
}

void MainWindow::Private::wireInquiries() {
    connect(actions->doctor, &QAction::triggered, q, [this] { openDoctor(); });
    connect(actions->rules, &QAction::triggered, q, [this] { openRules(); });
    connect(editor->path(), &PathInquiry::begun, q, [this] { emit q->pathWanted(editor->profile()); });
    connect(editor->path(), &PathInquiry::cancelled, q, &MainWindow::pathDropped);
    connect(pane, &TunnelPane::pageChanged, q, [this] {
        if (pane->isShown(TunnelPane::Log))
            emit q->logShown();
    });
    connect(pane, &TunnelPane::logSaveRequested, q, [this](const QString& text) { chooseLogFile(text); });
}

void MainWindow::Private::openDoctor() {
    editor->saveOrKeep();
    const QUuid id = editor->id();
    doctor = new DoctorDialog(editor->text(field::name), q);
    connect(doctor, &DoctorDialog::lookRequested, q, [this, id] { emit q->doctorRequested(id); });
    connect(doctor, &DoctorDialog::remedyChosen, q, [this, id](const DoctorCheck& check) {
        // The dialog's own goes with it. NOLINTNEXTLINE(performance-unnecessary-copy-initialization)
        const DoctorCheck chosen = check;
        doctor->accept();
        mend(id, chosen);
    });
    connect(doctor, &QDialog::finished, q, &MainWindow::doctorClosed);
    open(doctor);
    emit q->doctorRequested(id);
}

void MainWindow::Private::openRules() {
    rules = new RulesDialog(q);
    connect(rules, &RulesDialog::lookRequested, q, &MainWindow::rulesRequested);
    connect(rules, &QDialog::finished, q, &MainWindow::rulesClosed);
    open(rules);
    emit q->rulesRequested();
}

/// Another tunnel may be shown by now, or this one be gone.
void MainWindow::Private::mend(const QUuid& id, const DoctorCheck& check) {
    if (!tunnels->contains(id) || tunnels->busy(id) != TunnelListModel::Busy::No)
        return;
    q->select(id);
    switch (check.remedy) {
    case Remedy::BringUp:
        bringUp();
        break;
    case Remedy::BringUpAgain:
        emit q->restartRequested(id);
        break;
    case Remedy::UseMtu:
        editor->edit({{field::mtu, check.arguments.value(1)}}, tr("Setting the MTU that fits"));
        bringUp();
        break;
    default:
        break; // for people to do
    }
}

void MainWindow::Private::chooseLogFile(const QString& text) {
    auto* dialog = new QFileDialog(q, tr("Save the log"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QStringLiteral("gretel.log"));
    connect(dialog, &QFileDialog::fileSelected, q,
            [this, text](const QString& path) { emit q->logSaveRequested(path, text); });
    open(dialog);
}

} // namespace gretel
