// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cell_edit.h"

namespace gretel {

/// A heading that can be typed over: as wide as its words, cut off with an ellipsis where there is no room.
class TitleEdit : public CellEdit {
    Q_OBJECT
public:
    explicit TitleEdit(QUndoStack* undo, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int textWidth() const;
    bool isCutOff() const;
    void noteWidth();
};

} // namespace gretel
