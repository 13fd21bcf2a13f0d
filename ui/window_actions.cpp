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
    import = make(tr("&Import…"), QKeySequence::Open, tr("Tunnels from Gretel's own documents"));
    duplicate = make(tr("&Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D));
    save = make(tr("&Save"), QKeySequence::Save);
    remove = make(tr("D&elete…"), QKeySequence::Delete);
    // The Delete key belongs to the list; in a cell it deletes a letter.
    remove->setShortcutContext(Qt::WidgetShortcut);
    quit = make(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);

    undo = undoStack->createUndoAction(this, tr("&Undo"));
    undo->setShortcuts(QKeySequence::Undo);
    undo->setObjectName(QStringLiteral("undo"));
    redo = undoStack->createRedoAction(this, tr("&Redo"));
    redo->setShortcuts(QKeySequence::Redo);
    find = make(tr("&Find tunnel"), QKeySequence::Find);

    upDown = make(tr("&Bring up"), QKeySequence(Qt::CTRL | Qt::Key_T));
    applyChanges = make(tr("Appl&y changes"), {}, tr("Make the tunnel that is up what the table says"));
    preview = make(tr("&What will change"), {}, tr("Each step, in words and as commands, before it is done"));
    suggest = make(tr("Suggest &free /30"));

    showSetup = make(tr("&Setup"), QKeySequence(Qt::CTRL | Qt::Key_1));
    showStatus = make(tr("S&tatus"), QKeySequence(Qt::CTRL | Qt::Key_2));
    showLog = make(tr("&Log"), QKeySequence(Qt::CTRL | Qt::Key_3));

    help = make(tr("&Help"), QKeySequence::HelpContents);
    encryption = make(tr("What “Not &encrypted” means"));
    about = make(tr("&About Gretel"));
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::fill(QMenuBar* menus) const {
    QMenu* file = menus->addMenu(tr("&File"));
    file->addActions({create, example, import, duplicate});
    file->addSeparator();
    file->addActions({save, remove});
    file->addSeparator();
    file->addAction(quit);
    menus->addMenu(tr("&Edit"))->addActions({undo, redo, find});
    QMenu* tunnel = menus->addMenu(tr("&Tunnel"));
    tunnel->addActions({upDown, applyChanges, preview});
    tunnel->addSeparator();
    tunnel->addAction(suggest);
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
