// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/title_edit.h"

namespace gretel {

namespace {

constexpr int roomBesideText = 20; ///< frame, padding and the cursor
constexpr int leastWidth = 90;

} // namespace

TitleEdit::TitleEdit(QUndoStack* undo, QWidget* parent) : CellEdit(undo, parent) {
    setProperty("plain", true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textChanged, this, &QWidget::updateGeometry);
}

QSize TitleEdit::sizeHint() const {
    const QString& words = text().isEmpty() ? placeholderText() : text();
    return {std::max(leastWidth, fontMetrics().horizontalAdvance(words) + roomBesideText),
            CellEdit::sizeHint().height()};
}

QSize TitleEdit::minimumSizeHint() const {
    return {leastWidth, CellEdit::minimumSizeHint().height()};
}

} // namespace gretel
