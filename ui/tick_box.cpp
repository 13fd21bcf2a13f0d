// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tick_box.h"

#include <QPainterPath>
#include <QStyleOptionButton>
#include <QStylePainter>

#include "ui/theme.h"

namespace gretel {

void TickBox::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QRect box = style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, this);
    option.rect = style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this);
    painter.drawControl(QStyle::CE_CheckBoxLabel, option);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5));
}

void TickBox::paintBox(QPainter& painter, const QRectF& box) const {
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const QColor base = palette().color(group, QPalette::Base);
    const QColor text = palette().color(group, QPalette::Text);
    const QColor fill = isChecked() ? theme::accent(palette()) : base;
    const QColor frame = isChecked() ? fill : theme::mixed(base, text, underMouse() ? 0.65 : 0.45);
    const QColor ring = isChecked() ? text : theme::accent(palette());
    painter.setPen(hasFocus() ? QPen(ring, 2) : QPen(frame));
    painter.setBrush(fill);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (!isChecked())
        return;
    QPainterPath tick;
    tick.moveTo(box.left() + box.width() * 0.24, box.top() + box.height() * 0.52);
    tick.lineTo(box.left() + box.width() * 0.43, box.top() + box.height() * 0.71);
    tick.lineTo(box.left() + box.width() * 0.77, box.top() + box.height() * 0.31);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(base, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(tick);
}

} // namespace gretel
