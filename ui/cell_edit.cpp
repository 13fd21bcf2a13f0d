// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cell_edit.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QUndoStack>

#include <memory>

namespace gretel {

namespace {

bool isUndoOrRedo(const QKeyEvent* event) {
    return event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
}

} // namespace

CellEdit::CellEdit(QUndoStack* undo, QWidget* parent) : QLineEdit(parent), m_undo(undo) {}

bool CellEdit::event(QEvent* event) {
    // Not accepting the override leaves Ctrl+Z to the window's own action.
    if (event->type() == QEvent::ShortcutOverride && isUndoOrRedo(static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return false;
    }
    return QLineEdit::event(event);
}

void CellEdit::keyPressEvent(QKeyEvent* event) {
    if (isUndoOrRedo(event))
        event->ignore();
    else if (event->matches(QKeySequence::Paste))
        pasteText();
    else
        QLineEdit::keyPressEvent(event);
}

void CellEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    emit left();
}

void CellEdit::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    const auto add = [&](const QString& text, bool enabled, const std::function<void()>& act) {
        QAction* action = menu.addAction(text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, act);
    };
    add(tr("&Undo"), m_undo->canUndo(), [this] { m_undo->undo(); });
    add(tr("&Redo"), m_undo->canRedo(), [this] { m_undo->redo(); });
    menu.addSeparator();
    add(tr("Cu&t"), hasSelectedText(), [this] { cut(); });
    add(tr("&Copy"), hasSelectedText(), [this] { copy(); });
    add(tr("&Paste"), !QGuiApplication::clipboard()->text().isEmpty(), [this] { pasteText(); });
    menu.addSeparator();
    add(tr("Select &all"), !text().isEmpty(), [this] { selectAll(); });
    menu.exec(event->globalPos());
}

void CellEdit::pasteText() {
    const QString text = QGuiApplication::clipboard()->text();
    bool taken = false;
    if (text.contains(u'\n') || text.contains(u'\t'))
        emit blockPasted(text, &taken);
    if (!taken)
        insert(text.simplified());
    // insert() tells nobody that a person did it.
    if (!taken)
        emit textEdited(this->text());
}

} // namespace gretel
