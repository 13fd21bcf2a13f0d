// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_actions.h"

#include <QMenuBar>
#include <QUndoStack>

#include "ui/theme.h"

namespace gretel {

WindowActions::WindowActions(QUndoStack* undoStack, QWidget* window) : QObject(window) {
    create = make(tr("&New tunnel"), QKeySequence::New, tr("A new, empty tunnel"));
    example = make(tr("New from e&xample"), {},
                   tr("A tunnel between addresses that are kept for documentation, to look around"));
    import = make(tr("&Import…"), QKeySequence::Open,
                  tr("Tunnels from files: Gretel's own, or of other programs and routers"));
    adoptExisting = make(tr("Ado&pt existing…"), {},
                         tr("Makes profiles of the GRE devices that this computer has already"));
    exportAll =
        make(tr("Export &all…"), {}, tr("All tunnels, each as a document of Gretel's, in a zip archive"));
    exportOne = make(tr("&Export…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    paste = make(tr("Import from &clipboard"), QKeySequence::Paste);
    // Pasting belongs to the list, and to the page without one; in a cell it fills the cell.
    paste->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    duplicate = make(tr("&Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D));
    save = make(tr("&Save"), QKeySequence::Save);
    remove = make(tr("D&elete…"), QKeySequence::Delete);
    // The Delete key belongs to the list; in a cell it deletes a letter.
    remove->setShortcutContext(Qt::WidgetShortcut);
    quit = make(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);

    undo = make(tr("&Undo"));
    undo->setShortcuts(QKeySequence::Undo);
    undo->setObjectName(QStringLiteral("undo"));
    redo = make(tr("&Redo"));
    redo->setShortcuts(QKeySequence::Redo);
    followStack(undoStack);
    find = make(tr("&Find tunnel"), QKeySequence::Find);

    settings = make(tr("S&ettings…"), QKeySequence::Preferences);
    settings->setMenuRole(QAction::PreferencesRole);

    upDown = make(tr("&Bring up"), QKeySequence(Qt::CTRL | Qt::Key_T));
    applyChanges = make(tr("Appl&y changes"), {}, tr("Make the tunnel that is up what the table says"));
    preview = make(tr("&What will change"), {}, tr("Each step, in words and as commands, before it is done"));
    doctor = make(tr("D&octor…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                  tr("Finds out what is wrong with the tunnel (Ctrl+Shift+D)"));
    rules =
        make(tr("Firew&all rules…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
             tr("What Gretel's firewall rules let through or drop, and how much of it so far; may ask for "
                "a password (Ctrl+Shift+F)"));
    suggest = make(tr("Suggest &free /30"));

    keep = make(tr("&Keep the change"));
    revert = make(tr("&Revert the change"));
    keep->setEnabled(false);
    revert->setEnabled(false);

    showSetup = make(tr("&Setup"), QKeySequence(Qt::CTRL | Qt::Key_1));
    showStatus = make(tr("S&tatus"), QKeySequence(Qt::CTRL | Qt::Key_2));
    showLog = make(tr("&Log"), QKeySequence(Qt::CTRL | Qt::Key_3));

    help = make(tr("&Help"), QKeySequence::HelpContents);
    encryption = make(tr("What “Not &encrypted” means"));
    about = make(tr("&About Gretel"));
    about->setMenuRole(QAction::AboutRole);
}

/// QUndoStack's own actions put a prefix and the step's words side by side, which is a sentence in English
/// alone.
void WindowActions::followStack(QUndoStack* stack) {
    undo->setEnabled(stack->canUndo());
    redo->setEnabled(stack->canRedo());
    connect(undo, &QAction::triggered, stack, &QUndoStack::undo);
    connect(redo, &QAction::triggered, stack, &QUndoStack::redo);
    connect(stack, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(stack, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    connect(stack, &QUndoStack::undoTextChanged, this, [this](const QString& step) {
        undo->setText(step.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(step));
    });
    connect(stack, &QUndoStack::redoTextChanged, this, [this](const QString& step) {
        redo->setText(step.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(step));
    });
}

void WindowActions::fill(QMenuBar* menus) const {
    QMenu* file = menus->addMenu(tr("&File"));
    file->addActions({create, example, duplicate});
    file->addSeparator();
    file->addActions({import, adoptExisting, exportAll});
    file->addSeparator();
    file->addActions({save, remove});
    file->addSeparator();
    file->addAction(quit);
    QMenu* edit = menus->addMenu(tr("&Edit"));
    edit->addActions({undo, redo, find, paste});
    edit->addSeparator();
    edit->addAction(settings);
    QMenu* tunnel = menus->addMenu(tr("&Tunnel"));
    tunnel->addActions({upDown, applyChanges, preview, doctor, rules});
    tunnel->addSeparator();
    tunnel->addActions({suggest, exportOne});
    tunnel->addSeparator();
    tunnel->addActions({keep, revert});
    menus->addMenu(tr("&View"))->addActions({showSetup, showStatus, showLog});
    menus->addMenu(tr("&Help"))->addActions({help, encryption, about});
}

QAction* WindowActions::make(const QString& text, const QKeySequence& keys, const QString& toolTip) {
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    if (!toolTip.isEmpty())
        action->setToolTip(toolTip);
    return action;
}

} // namespace gretel
