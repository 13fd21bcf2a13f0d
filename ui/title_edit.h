// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cell_edit.h"

namespace gretel {

/// A heading that can be typed over: as wide as its words, as long as there is room.
class TitleEdit : public CellEdit {
    Q_OBJECT
public:
    explicit TitleEdit(QUndoStack* undo, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace gretel
