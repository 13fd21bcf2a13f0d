// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

#include "core/field.h"
#include "ui/list_pane.h"
#include "ui/machine_model.h"
#include "ui/main_window_private.h"
#include "ui/new_profiles.h"
#include "ui/profile_editor.h"
#include "ui/status_line.h"
#include "ui/tunnel_list_view.h"
#include "ui/tunnel_pane.h"

namespace gretel {

void MainWindow::Private::open(QDialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::Private::add(const TunnelProfile& profile) {
    editor->saveOrKeep();
    list->search()->clear();
    tunnels->upsert(profile);
    emit q->profileChanged(profile);
    list->list()->show(profile.id);
}

void MainWindow::Private::toggle() {
    if (tunnels->busy(editor->id()) != TunnelListModel::Busy::No)
        return; // the button has not heard of it yet
    if (!isShownUp())
        bringUp();
    else
        takeDown();
}

void MainWindow::Private::takeDown() {
    asked.insert(editor->id(), Change::TakeDown);
    emit q->downRequested(editor->id());
}

void MainWindow::Private::bringUp() {
    if (!editor->saveOrKeep() || !editor->isComplete())
        return;
    asked.insert(editor->id(), Change::BringUp);
    emit q->upRequested(editor->id());
}

void MainWindow::Private::requestPreview() {
    const Change wanted = change();
    editor->saveOrKeep();
    emit q->previewRequested(editor->profile(), wanted);
}

void MainWindow::Private::askRemove() {
    const QUuid id = editor->id();
    const QString name = editor->text(field::name);
    auto* question = new QMessageBox(QMessageBox::Question, tr("Delete tunnel"), tr("Delete “%1”?").arg(name),
                                     QMessageBox::Cancel, q);
    question->setObjectName(QStringLiteral("removeQuestion"));
    question->setInformativeText(
        tr("Its settings are removed from this computer. The other host is not changed."));
    QPushButton* yes = question->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::finished, q, [this, question, yes, id] {
        if (question->clickedButton() == yes)
            remove(id);
    });
    open(question);
}

/// What is under way, or may still be taken back, would come up again without its profile.
QString MainWindow::Private::whyNotRemove(const QUuid& id) const {
    if (isUp(tunnels->observation(id).state))
        return tr("Take the tunnel down first.");
    if (tunnels->busy(id) != TunnelListModel::Busy::No)
        return tr("The tunnel is being changed; wait until that has ended.");
    if (changeWaits)
        return tr("A change waits for its confirmation; keep or revert it first.");
    return {};
}

void MainWindow::Private::remove(const QUuid& id) {
    if (!tunnels->contains(id))
        return;
    if (const QString why = whyNotRemove(id); !why.isEmpty())
        statusLine->tell(tr("Nothing was deleted: %1", "a sentence that says why").arg(why));
    else if (tunnels->autostart(id) == TunnelListModel::Autostart::Yes)
        emit q->forgetRequested(id);
    else
        drop(id);
}

void MainWindow::Private::drop(const QUuid& id) {
    const QUuid next = list->list()->neighbourOf(id);
    if (id == editor->id())
        editor->abandon();
    tunnels->remove(id);
    emit q->profileRemoved(id);
    list->list()->show(tunnels->contains(next) ? next : QUuid());
    if (tunnels->profiles().empty())
        emit q->selectionChanged({});
}

void MainWindow::Private::chooseDuplicate() {
    editor->saveOrKeep();
    if (const TunnelProfile* profile = tunnels->profile(editor->id())) {
        add(NewProfiles(tunnels->profiles(), machine->system()).copyOf(*profile));
        pane->editName();
    }
}

} // namespace gretel
