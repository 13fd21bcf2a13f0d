// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cell_edit.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QUndoStack>

#include <functional>

namespace gretel {

namespace {

bool isUndoOrRedo(const QKeyEvent* event) {
    return event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
}

} // namespace

CellEdit::CellEdit(QUndoStack* undo, QWidget* parent) : QLineEdit(parent), m_undo(undo) {
    connect(this, &QLineEdit::textChanged, this, &CellEdit::noteFit);
}

bool CellEdit::event(QEvent* event) {
    // Not accepting the override leaves Ctrl+Z to the window's own action.
    if (event->type() == QEvent::ShortcutOverride && isUndoOrRedo(static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return false;
    }
    return QLineEdit::event(event);
}

void CellEdit::paintEvent(QPaintEvent* event) {
    if (hasFocus() || !isCutOff()) {
        QLineEdit::paintEvent(event);
        return;
    }
    QPainter painter(this);
    QStyleOptionFrame option;
    initStyleOption(&option);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    const QRect place = contentsPlace();
    const auto align = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    painter.drawText(place, static_cast<int>(align),
                     fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
}

void CellEdit::resizeEvent(QResizeEvent* event) {
    QLineEdit::resizeEvent(event);
    noteFit();
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

QRect CellEdit::contentsPlace() const {
    QStyleOptionFrame option;
    initStyleOption(&option);
    // QLineEdit keeps two pixels of its own on either side of the text.
    return style()->subElementRect(QStyle::SE_LineEditContents, &option, this).adjusted(2, 0, -2, 0);
}

bool CellEdit::isCutOff() const {
    return fontMetrics().horizontalAdvance(text()) > contentsPlace().width();
}

void CellEdit::noteFit() {
    setToolTip(isCutOff() ? text() : QString());
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
