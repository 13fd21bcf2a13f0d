// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/about_dialog.h"
#include "ui/confirm_bar.h"
#include "ui/empty_state.h"
#include "ui/encryption_note.h"
#include "ui/help_dialog.h"
#include "ui/list_pane.h"
#include "ui/machine_model.h"
#include "ui/main_window_private.h"
#include "ui/message_bar.h"
#include "ui/new_profiles.h"
#include "ui/profile_editor.h"
#include "ui/progress_line.h"
#include "ui/sight_timer.h"
#include "ui/spoken.h"
#include "ui/status_line.h"
#include "ui/status_page.h"
#include "ui/tunnel_list_view.h"
#include "ui/tunnel_pane.h"
#include "ui/window_actions.h"

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace gretel {

namespace {

using namespace std::chrono_literals;

constexpr auto betweenMoments = 5s; ///< about a pixel of an hour's graph

} // namespace

MainWindow::Private::Private(MainWindow* window, TunnelListModel* tunnelModel, MachineModel* machineModel,
                             LogModel* log)
    : q(window),
      tunnels(tunnelModel),
      machine(machineModel),
      editor(new ProfileEditor(tunnelModel, machineModel, window)),
      actions(new WindowActions(editor->undoStack(), window)),
      list(new ListPane(tunnelModel, actions->create)),
      pane(new TunnelPane(editor, actions, log)),
      stack(new QStackedWidget),
      panes(new QSplitter),
      empty(new EmptyState(actions->create, actions->import, actions->example)),
      confirmBar(new ConfirmBar),
      machineBar(new MessageBar),
      notice(new MessageBar),
      progress(new ProgressLine),
      statusLine(new StatusLine(window->statusBar())),
      later(new QTimer(window)),
      moments(new SightTimer(window, betweenMoments, window)) {}

void MainWindow::Private::layOut() {
    panes->setObjectName(QStringLiteral("panes"));
    panes->addWidget(list);
    panes->addWidget(pane);
    panes->setStretchFactor(1, 1);
    panes->setSizes({270, 850});
    panes->setChildrenCollapsible(false);
    panes->setHandleWidth(1);
    spoken::asNothing(stack);
    stack->addWidget(empty);
    stack->addWidget(panes);
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(confirmBar);
    column->addWidget(machineBar);
    column->addWidget(notice);
    column->addWidget(progress);
    column->addWidget(stack, 1);
    q->setCentralWidget(centre);
    actions->fill(q->menuBar());
    list->list()->addActions(
        {actions->upDown, actions->duplicate, actions->exportOne, actions->paste, actions->remove});
    empty->addAction(actions->paste);
    q->setMinimumSize(900, 480);
    q->resize(1120, 760);
}

void MainWindow::Private::wireActions() {
    const auto on = [this](QAction* action, auto&& act) { connect(action, &QAction::triggered, q, act); };
    on(actions->create, [this] {
        add(NewProfiles(tunnels->profiles(), machine->system()).empty());
        pane->editName();
    });
    on(actions->example, [this] { add(NewProfiles(tunnels->profiles(), machine->system()).example()); });
    on(actions->duplicate, [this] { chooseDuplicate(); });
    on(actions->save, [this] {
        if (!editor->saveOrKeep())
            statusLine->tell(editor->whyNotSavable());
    });
    on(actions->remove, [this] { askRemove(); });
    on(actions->quit, [this] {
        editor->saveOrKeep();
        emit q->quitRequested();
    });
    on(actions->find, [this] {
        list->search()->setFocus(Qt::ShortcutFocusReason);
        list->search()->selectAll();
    });
    on(actions->settings, [this] { emit q->settingsRequested(); });
    on(actions->upDown, [this] { toggle(); });
    on(actions->applyChanges, [this] { bringUp(); });
    on(actions->preview, [this] { requestPreview(); });
    on(actions->suggest, [this] { editor->suggestTunnelAddresses(); });
    on(actions->showSetup, [this] { pane->showPage(TunnelPane::Setup); });
    on(actions->showStatus, [this] { pane->showPage(TunnelPane::Status); });
    on(actions->showLog, [this] { pane->showPage(TunnelPane::Log); });
    on(actions->help, [this] { open(new HelpDialog(q)); });
    on(actions->encryption, [this] { open(new EncryptionNote(q)); });
    on(actions->about, [this] { open(new AboutDialog(q)); });
}

void MainWindow::Private::wireEditor() {
    connect(editor, &ProfileEditor::refreshed, q, [this] { refreshAll(); });
    connect(editor, &ProfileEditor::editedChanged, q, [this] { refreshTitle(); });
    connect(editor, &ProfileEditor::saved, q, &MainWindow::profileChanged);
    connect(editor, &ProfileEditor::draftChanged, q, &MainWindow::draftChanged);
    connect(editor, &ProfileEditor::underlayWanted, q, &MainWindow::underlayWanted);
    connect(list->list(), &TunnelListView::chosen, q, [this](const QUuid& id) {
        if (id == editor->id())
            return;
        editor->load(id);
        emit q->selectionChanged(id);
    });
    connect(list->list(), &TunnelListView::selectedChanged, q, [this] { refreshExport(); });
}

void MainWindow::Private::wirePane() {
    connect(pane, &TunnelPane::retryRequested, q, [this] {
        if (asked.value(editor->id(), Change::BringUp) == Change::BringUp)
            bringUp();
        else
            takeDown();
    });
    connect(pane, &TunnelPane::restoreRequested, q, [this] { bringUp(); });
    connect(pane, &TunnelPane::adoptRequested, q, [this] {
        if (editor->saveOrKeep())
            emit q->adoptRequested(editor->id());
        else
            statusLine->tell(editor->whyNotSavable());
    });
    connect(pane, &TunnelPane::pageChanged, q, [this] { refreshHealth(); });
    connect(moments, &SightTimer::due, q, [this] { refreshHealth(); });
    connect(pane->statusPage(), &StatusPage::historyExportRequested, q,
            [this](HealthRange range) { chooseHistoryFile(range); });
    connect(pane, &TunnelPane::autostartRequested, q, [this](bool on) {
        emit q->autostartRequested(editor->id(), on);
        refreshAll();
    });
    const auto keep = [this] {
        confirmBar->setBusy(true);
        emit q->keepRequested();
    };
    const auto revert = [this] {
        confirmBar->setBusy(true);
        emit q->revertRequested();
    };
    connect(confirmBar, &ConfirmBar::keepRequested, q, keep);
    connect(actions->keep, &QAction::triggered, q, keep);
    connect(confirmBar, &ConfirmBar::revertRequested, q, revert);
    connect(actions->revert, &QAction::triggered, q, revert);
}

void MainWindow::Private::wireModels() {
    later->setSingleShot(true);
    connect(later, &QTimer::timeout, q, [this] { refreshAll(); });
    connect(tunnels, &TunnelListModel::statesChanged, later, [this] { later->start(0); });
    connect(tunnels, &QAbstractItemModel::modelReset, q, [this] {
        const QUuid id = editor->id();
        list->list()->show(
            tunnels->contains(id) || tunnels->profiles().empty() ? id : tunnels->profiles().front().id);
    });
    connect(tunnels, &QAbstractItemModel::rowsInserted, q, [this] {
        // Something is always shown while there is something to show.
        if (!editor->isLoaded())
            list->list()->show(tunnels->profiles().front().id);
    });
    connect(tunnels, &QAbstractItemModel::dataChanged, q,
            [this](const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
                const int row = tunnels->indexOf(editor->id()).row();
                if (roles.contains(TunnelListModel::ReceiveRateRole) && row >= first.row() &&
                    row <= last.row())
                    pane->statusPage()->setTraffic(tunnels->traffic(editor->id()));
            });
    connect(machine, &MachineModel::systemChanged, q, [this] { refreshAll(); });
    connect(machine, &MachineModel::helperChanged, q, [this] {
        refreshMachineBar();
        refreshAll();
    });
    connect(machineBar, &MessageBar::actionTriggered, q, &MainWindow::helperWanted);
}

void MainWindow::Private::orderFocus() {
    // What cannot wait comes first.
    std::vector<QWidget*> chain = confirmBar->focusChain();
    chain.push_back(progress->cancelButton());
    for (QWidget* widget : {static_cast<QWidget*>(list->search()),
                            static_cast<QWidget*>(list->createButton()), static_cast<QWidget*>(list->list())})
        chain.push_back(widget);
    for (QWidget* widget : pane->focusChain())
        chain.push_back(widget);
    for (size_t i = 1; i < chain.size(); ++i)
        QWidget::setTabOrder(chain[i - 1], chain[i]);
}

} // namespace gretel
