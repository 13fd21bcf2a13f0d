// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QUndoStack;

namespace gretel {

/// A line edit whose undo is the editor's, across all cells, and that offers what is pasted before it takes
/// it.
class CellEdit : public QLineEdit {
    Q_OBJECT
public:
    /// The stack must outlive the edit.
    explicit CellEdit(QUndoStack* undo, QWidget* parent = nullptr);

signals:
    /// A text of several lines or columns is being pasted. Whoever can use all of it sets *taken.
    void blockPasted(const QString& text, bool* taken);
    void left();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void pasteText();

    QUndoStack* m_undo;
};

} // namespace gretel
