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
    case TunnelState::Up:
        pen.setWidthF(4);
        break;
    case TunnelState::Degraded:
        pen.setDashPattern({3.6, 1.4, 1.2, 1.4});
        break;
    case TunnelState::UpUnverified:
    case TunnelState::Failed:
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
    // A stump with a cross in the gap before it.
    constexpr double arm = 3.5;
    const double length = path.length();
    const double end = path.percentAtLength(std::max(0.0, length * 0.55 - 2 * arm));
    QPainterPath stump(path.pointAtPercent(0));
    for (int step = 1; step <= 24; ++step)
        stump.lineTo(path.pointAtPercent(end * step / 24));
    painter.drawPath(stump);
    const QPointF middle = path.pointAtPercent(path.percentAtLength(length * 0.55));
    painter.setPen(QPen(pen.color(), 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
    painter.drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm));
}

} // namespace gretel
