// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/title_edit.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

namespace gretel {

namespace {

constexpr int roomBesideText = 20; ///< frame, padding and the cursor
constexpr int leastWidth = 90;

} // namespace

TitleEdit::TitleEdit(QUndoStack* undo, QWidget* parent) : CellEdit(undo, parent) {
    setProperty("plain", true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textChanged, this, &TitleEdit::noteWidth);
}

QSize TitleEdit::sizeHint() const {
    return {std::max(leastWidth, textWidth() + roomBesideText), CellEdit::sizeHint().height()};
}

QSize TitleEdit::minimumSizeHint() const {
    return {leastWidth, CellEdit::minimumSizeHint().height()};
}

void TitleEdit::paintEvent(QPaintEvent* event) {
    if (hasFocus() || !isCutOff()) {
        CellEdit::paintEvent(event);
        return;
    }
    QPainter painter(this);
    QStyleOptionFrame option;
    initStyleOption(&option);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    const QRect place =
        style()->subElementRect(QStyle::SE_LineEditContents, &option, this).adjusted(2, 0, -2, 0);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(
        place, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
}

void TitleEdit::resizeEvent(QResizeEvent* event) {
    CellEdit::resizeEvent(event);
    noteWidth();
}

int TitleEdit::textWidth() const {
    return fontMetrics().horizontalAdvance(text().isEmpty() ? placeholderText() : text());
}

bool TitleEdit::isCutOff() const {
    return textWidth() + roomBesideText - 4 > width();
}

void TitleEdit::noteWidth() {
    setToolTip(isCutOff() ? text() : QString());
    updateGeometry();
}

} // namespace gretel
