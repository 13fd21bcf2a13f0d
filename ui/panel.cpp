// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel.h"

#include <QPainter>

#include "ui/theme.h"

namespace gretel {

void Panel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::line(palette()));
    painter.setBrush(theme::card(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace gretel
