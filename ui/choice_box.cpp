// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/choice_box.h"

#include <QPainter>
#include <QWheelEvent>

#include "ui/theme.h"

namespace gretel {

namespace {

constexpr double arrowWidth = 8;
constexpr double arrowHeight = 4;
constexpr double arrowMargin = 12; ///< from the box's edge

} // namespace

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent) {
    setProperty("cell", true);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
}

void ChoiceBox::paintEvent(QPaintEvent* event) {
    QComboBox::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::quietText(palette()), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double left =
        layoutDirection() == Qt::RightToLeft ? arrowMargin : width() - arrowMargin - arrowWidth;
    const double top = (height() - arrowHeight) / 2.0;
    painter.drawPolyline(
        QPolygonF({{left, top}, {left + arrowWidth / 2, top + arrowHeight}, {left + arrowWidth, top}}));
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

} // namespace gretel
