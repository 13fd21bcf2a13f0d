// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>

class QMenuBar;
class QUndoStack;

namespace gretel {

/// Everything the window can be told to do, with its keys, and the menus that hold it.
class WindowActions : public QObject {
    Q_OBJECT
public:
    /// The stack must outlive the actions.
    explicit WindowActions(QUndoStack* undo, QWidget* window);

    void fill(QMenuBar* menus) const;

    QAction* create;
    QAction* example;
    QAction* import;
    QAction* paste;
    QAction* adoptExisting;
    QAction* exportOne;
    QAction* exportAll;
    QAction* duplicate;
    QAction* save;
    QAction* remove;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* find;
    QAction* settings;
    QAction* upDown;
    QAction* applyChanges;
    QAction* preview;
    QAction* doctor;
    QAction* rules;
    QAction* suggest;
    QAction* keep;
    QAction* revert;
    QAction* showSetup;
    QAction* showStatus;
    QAction* showLog;
    QAction* help;
    QAction* encryption;
    QAction* about;

private:
    void followStack(QUndoStack* stack);
    QAction* make(const QString& text, const QKeySequence& keys = {}, const QString& toolTip = {});
};

} // namespace gretel
