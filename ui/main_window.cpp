// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/field.h"
#include "ui/about_dialog.h"
#include "ui/elided_label.h"
#include "ui/empty_state.h"
#include "ui/encryption_note.h"
#include "ui/help_dialog.h"
#include "ui/list_pane.h"
#include "ui/machine_model.h"
#include "ui/message_bar.h"
#include "ui/new_profiles.h"
#include "ui/preview_dialog.h"
#include "ui/profile_editor.h"
#include "ui/tunnel_list_model.h"
#include "ui/tunnel_list_view.h"
#include "ui/tunnel_pane.h"
#include "ui/window_actions.h"
#include "ui/window_style.h"
#include "words/failure_words.h"

namespace gretel {

namespace {

constexpr int messageMs = 6000;

/// Opens it over the window; it goes when it is closed, and nothing waits for it.
void open(QDialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool isUp(TunnelState state) {
    return state == TunnelState::UpUnverified || state == TunnelState::Up || state == TunnelState::Degraded;
}

} // namespace

struct MainWindow::Private {
    Private(MainWindow* window, TunnelListModel* tunnels, MachineModel* machine, LogModel* log);

    void layOut();
    void wireActions();
    void wireEditor();
    void wireModels();
    void orderFocus();

    void refreshAll();
    void refreshActions();
    void refreshTitle();
    void refreshStatusBar();
    void refreshMachineBar();
    QString whyNot() const;
    bool offersChanges() const;
    Change change() const;

    void add(const TunnelProfile& profile);
    void toggle();
    void bringUp();
    void takeDown();
    void requestPreview();
    void askRemove();
    void remove(const QUuid& id);
    void chooseFiles();
    void chooseDuplicate();

    MainWindow* q;
    TunnelListModel* tunnels;
    MachineModel* machine;
    ProfileEditor* editor;
    WindowActions* actions;
    ListPane* list;
    TunnelPane* pane;
    QStackedWidget* stack;
    QSplitter* panes;
    EmptyState* empty;
    MessageBar* machineBar;
    MessageBar* notice;
    QLabel* upCount;
    QLabel* helperState;
    ElidedLabel* underlay;
    QHash<QUuid, Change> asked; ///< the last that was asked of each tunnel, for "Try again"
};

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
      machineBar(new MessageBar),
      notice(new MessageBar),
      upCount(new QLabel),
      helperState(new QLabel),
      underlay(new ElidedLabel) {}

void MainWindow::Private::layOut() {
    panes->setObjectName(QStringLiteral("panes"));
    panes->addWidget(list);
    panes->addWidget(pane);
    panes->setStretchFactor(1, 1);
    panes->setSizes({270, 850});
    panes->setChildrenCollapsible(false);
    panes->setHandleWidth(1);
    stack->addWidget(empty);
    stack->addWidget(panes);
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(machineBar);
    column->addWidget(notice);
    column->addWidget(stack, 1);
    q->setCentralWidget(centre);
    actions->fill(q->menuBar());
    list->list()->addActions({actions->upDown, actions->duplicate, actions->remove});
    upCount->setObjectName(QStringLiteral("upCount"));
    helperState->setObjectName(QStringLiteral("helperState"));
    QStatusBar* bar = q->statusBar();
    bar->setSizeGripEnabled(false);
    bar->setContentsMargins(8, 2, 8, 2);
    for (QLabel* label : {upCount, helperState, static_cast<QLabel*>(underlay)}) {
        label->setContentsMargins(4, 2, 10, 2);
        bar->addWidget(label, label == underlay ? 1 : 0);
    }
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
    on(actions->import, [this] { chooseFiles(); });
    on(actions->save, [this] {
        if (!editor->saveOrKeep())
            q->statusBar()->showMessage(editor->whyNotSavable(), messageMs);
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
    connect(pane, &TunnelPane::retryRequested, q, [this] {
        if (asked.value(editor->id(), Change::BringUp) == Change::BringUp)
            bringUp();
        else
            takeDown();
    });
    connect(list->list(), &TunnelListView::chosen, q, [this](const QUuid& id) {
        if (id == editor->id())
            return;
        editor->load(id);
        emit q->selectionChanged(id);
    });
}

void MainWindow::Private::wireModels() {
    connect(tunnels, &TunnelListModel::statesChanged, q, [this] { refreshAll(); });
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
    connect(machine, &MachineModel::systemChanged, q, [this] { refreshAll(); });
    connect(machine, &MachineModel::helperChanged, q, [this] {
        refreshMachineBar();
        refreshAll();
    });
    connect(machineBar, &MessageBar::actionTriggered, q, &MainWindow::helperWanted);
}

void MainWindow::Private::orderFocus() {
    std::vector<QWidget*> chain{list->search(), list->createButton(), list->list()};
    for (QWidget* widget : pane->focusChain())
        chain.push_back(widget);
    for (size_t i = 1; i < chain.size(); ++i)
        QWidget::setTabOrder(chain[i - 1], chain[i]);
}

void MainWindow::Private::refreshAll() {
    stack->setCurrentWidget(tunnels->profiles().empty() ? static_cast<QWidget*>(empty) : panes);
    pane->setVisible(editor->isLoaded());
    const QUuid& id = editor->id();
    pane->setState(tunnels->state(id), tunnels->busy(id), tunnels->failure(id));
    if (editor->isLoaded())
        pane->setObservation(editor->profile(), tunnels->observation(id), machine->system());
    refreshActions();
    refreshTitle();
    refreshStatusBar();
}

QString MainWindow::Private::whyNot() const {
    if (machine->kernelLacksGre())
        return sentenceOf(Failure{FailureKind::KernelLacksGre, {}});
    if (machine->helper() == MachineModel::Helper::Missing && machine->helperFailure())
        return sentenceOf(*machine->helperFailure());
    return editor->whyIncomplete();
}

bool MainWindow::Private::offersChanges() const {
    const Observation seen = tunnels->observation(editor->id());
    return isUp(seen.state) && (editor->isEdited() || !seen.drifts.empty());
}

MainWindow::Change MainWindow::Private::change() const {
    return isUp(tunnels->observation(editor->id()).state) && !offersChanges() ? Change::TakeDown
                                                                              : Change::BringUp;
}

void MainWindow::Private::refreshActions() {
    const QUuid& id = editor->id();
    const auto busy = tunnels->busy(id);
    const bool idle = editor->isLoaded() && busy == TunnelListModel::Busy::No;
    const bool up = isUp(tunnels->observation(id).state);
    const QString obstacle = editor->isLoaded() ? whyNot() : QString();
    const bool helperThere = machine->helper() != MachineModel::Helper::Missing;
    if (busy == TunnelListModel::Busy::BringingUp)
        actions->upDown->setText(tr("Bringing up…"));
    else if (busy == TunnelListModel::Busy::TakingDown)
        actions->upDown->setText(tr("Taking down…"));
    else
        actions->upDown->setText(up ? tr("Take &down") : tr("&Bring up"));
    actions->upDown->setEnabled(idle && (up ? helperThere : obstacle.isEmpty()));
    const QString hint = up ? tr("Take the tunnel away from this computer (Ctrl+T)")
                            : tr("Make the tunnel on this computer (Ctrl+T)");
    actions->upDown->setToolTip(up || obstacle.isEmpty() ? hint : obstacle);
    actions->applyChanges->setVisible(offersChanges());
    actions->applyChanges->setEnabled(idle && obstacle.isEmpty());
    actions->preview->setEnabled(idle && (change() == Change::TakeDown || editor->isComplete()));
    actions->save->setEnabled(editor->isEdited());
    actions->duplicate->setEnabled(editor->isLoaded());
    actions->remove->setEnabled(idle && !up);
    actions->remove->setToolTip(up ? tr("Take the tunnel down first.") : QString());
    actions->suggest->setEnabled(editor->isLoaded());
    // What the bar above says already is not said twice.
    const bool tell = busy == TunnelListModel::Busy::No && (!up || offersChanges());
    pane->setReason(tell ? editor->whatToDo() : QString());
}

void MainWindow::Private::refreshTitle() {
    const QString name = editor->isLoaded() ? editor->text(field::name).trimmed() : QString();
    q->setWindowTitle(name.isEmpty() ? tr("Gretel") : tr("%1[*] – Gretel").arg(name));
    q->setWindowModified(editor->isEdited());
}

void MainWindow::Private::refreshStatusBar() {
    const int count = tunnels->rowCount();
    upCount->setVisible(count > 0);
    upCount->setText(count == 0 ? QString() : tr("%1 of %2 up").arg(tunnels->upCount()).arg(count));
    switch (machine->helper()) {
    case MachineModel::Helper::Unknown:
        helperState->setText(tr("looking for the helper"));
        break;
    case MachineModel::Helper::Ready:
        helperState->setText(tr("helper ready"));
        break;
    case MachineModel::Helper::Missing:
        helperState->setText(tr("helper missing"));
        break;
    }
    underlay->setText(editor->isLoaded() ? editor->underlaySource() : QString());
}

void MainWindow::Private::refreshMachineBar() {
    if (machine->kernelLacksGre())
        machineBar->setMessage(Severity::Error, sentenceOf(Failure{FailureKind::KernelLacksGre, {}}));
    else if (machine->helper() == MachineModel::Helper::Missing && machine->helperFailure())
        machineBar->setMessage(Severity::Warning, sentenceOf(*machine->helperFailure()), tr("Try again"));
    else
        machineBar->clearMessage();
}

void MainWindow::Private::add(const TunnelProfile& profile) {
    editor->saveOrKeep();
    list->search()->clear();
    tunnels->upsert(profile);
    emit q->profileChanged(profile);
    list->list()->show(profile.id);
}

void MainWindow::Private::toggle() {
    if (!isUp(tunnels->observation(editor->id()).state))
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

void MainWindow::Private::remove(const QUuid& id) {
    if (!tunnels->contains(id) || isUp(tunnels->observation(id).state))
        return;
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

void MainWindow::Private::chooseFiles() {
    auto* dialog = new QFileDialog(q, tr("Import tunnels"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Gretel documents (*.gretel *.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, q, &MainWindow::importRequested);
    open(dialog);
}

MainWindow::MainWindow(TunnelListModel* tunnels, MachineModel* machine, LogModel* log, QWidget* parent)
    : QMainWindow(parent), d(std::make_unique<Private>(this, tunnels, machine, log)) {
    d->layOut();
    d->wireActions();
    d->wireEditor();
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

void MainWindow::showPreview(const Operations& operations) {
    open(new PreviewDialog(operations, this));
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
