// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QUndoStack;

namespace gretel {

/// A line edit whose undo is the editor's, across all cells, and that offers what is pasted before it takes
/// it. While nobody types in it, a text that does not fit ends in an ellipsis, and stands whole in the
/// tooltip.
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
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void pasteText();
    QRect contentsPlace() const; ///< where the text stands
    bool isCutOff() const;
    void noteFit();

    QUndoStack* m_undo;
};

} // namespace gretel
