// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tunnel_line.h"

#include <algorithm>

#include "ui/theme.h"

namespace gretel {

QPen tunnelPen(TunnelState state, const QPalette& palette) {
    QPen pen(theme::stateText(state, palette), 2.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    switch (state) {
    case TunnelState::Down:
        pen.setWidthF(1.5);
        pen.setDashPattern({1.5, 2.5});
        break;
    case TunnelState::BringingUp:
        pen.setDashPattern({3, 1.8});
        break;
    case TunnelState::UpUnverified:
        break;
    case TunnelState::Up:
        pen.setWidthF(4);
        break;
    case TunnelState::Degraded:
        pen.setDashPattern({6, 1.5, 1.2, 1.5});
        break;
    case TunnelState::Failed:
        pen.setDashPattern({6, 2});
        break;
    }
    return pen;
}

void paintTunnelLine(QPainter& painter, const QPainterPath& path, TunnelState state,
                     const QPalette& palette) {
    const QPen pen = tunnelPen(state, palette);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    if (state != TunnelState::Failed) {
        painter.drawPath(path);
        return;
    }
    // A stump that ends in a bar across the way.
    const double length = path.length();
    const double stump = path.percentAtLength(std::min(length * 0.6, length - 6));
    QPainterPath part(path.pointAtPercent(0));
    for (int step = 1; step <= 24; ++step)
        part.lineTo(path.pointAtPercent(stump * step / 24));
    painter.setPen(QPen(pen.color(), pen.widthF(), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(part);
    painter.save();
    painter.translate(path.pointAtPercent(stump));
    painter.rotate(-path.angleAtPercent(stump));
    painter.drawLine(QPointF(0, -5), QPointF(0, 5));
    painter.restore();
}

} // namespace gretel
