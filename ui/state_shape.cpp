// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state_shape.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/theme.h"

namespace gretel {

namespace {

/// All shapes are drawn in a square of 16 units around its middle.
constexpr double unit = 16;
const QPointF middle{8, 8};

QPen penOf(const QColor& color, double width) {
    return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void ring(QPainter& painter, const QColor& color) {
    painter.setPen(penOf(color, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(middle, 5.5, 5.5);
}

void brokenRing(QPainter& painter, const QColor& color) {
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    const QRectF box(middle.x() - 5.5, middle.y() - 5.5, 11, 11);
    constexpr int pieces = 4;
    constexpr int gap = 34;
    for (int piece = 0; piece < pieces; ++piece)
        painter.drawArc(box, (piece * 360 / pieces + gap / 2) * 16, (360 / pieces - gap) * 16);
}

void halfDisc(QPainter& painter, const QColor& color) {
    ring(painter, color);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPie(QRectF(middle.x() - 5.5, middle.y() - 5.5, 11, 11), 90 * 16, 180 * 16);
}

/// The mark is left out of the body rather than painted in a second colour: it shows on any ground.
void bodyWithout(QPainter& painter, const QColor& color, const QPainterPath& body, const QPainterPath& mark,
                 double markWidth) {
    QPainterPathStroker stroker(penOf(color, markWidth));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPath(body.subtracted(stroker.createStroke(mark)));
}

void discWithTick(QPainter& painter, const QColor& color) {
    QPainterPath body;
    body.addEllipse(middle, 6.5, 6.5);
    QPainterPath tick(QPointF(5.2, 8.3));
    tick.lineTo(7.2, 10.3);
    tick.lineTo(10.9, 6);
    bodyWithout(painter, color, body, tick, 1.7);
}

void triangleWithMark(QPainter& painter, const QColor& color) {
    QPainterPath corners(QPointF(8, 2.6));
    corners.lineTo(14, 13);
    corners.lineTo(2, 13);
    corners.closeSubpath();
    QPainterPathStroker rounding(penOf(color, 2));
    QPainterPath mark(QPointF(8, 6.2));
    mark.lineTo(8, 9.2);
    mark.moveTo(8, 11.7);
    mark.lineTo(8, 11.75);
    bodyWithout(painter, color, corners.united(rounding.createStroke(corners)), mark, 1.7);
}

void octagonWithCross(QPainter& painter, const QColor& color) {
    QPolygonF corners;
    for (int corner = 0; corner < 8; ++corner) {
        const double angle = (corner + 0.5) * std::numbers::pi / 4;
        corners << middle + QPointF(std::cos(angle), std::sin(angle)) * 7;
    }
    QPainterPath body;
    body.addPolygon(corners);
    body.closeSubpath();
    QPainterPath cross(QPointF(5.7, 5.7));
    cross.lineTo(10.3, 10.3);
    cross.moveTo(10.3, 5.7);
    cross.lineTo(5.7, 10.3);
    bodyWithout(painter, color, body, cross, 1.7);
}

} // namespace

void paintStateShape(QPainter& painter, const QRectF& rect, TunnelState state, const QColor& color) {
    const double side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side, side) / 2);
    painter.scale(side / unit, side / unit);
    switch (state) {
    case TunnelState::Down:
        ring(painter, color);
        break;
    case TunnelState::BringingUp:
        brokenRing(painter, color);
        break;
    case TunnelState::UpUnverified:
        halfDisc(painter, color);
        break;
    case TunnelState::Up:
        discWithTick(painter, color);
        break;
    case TunnelState::Degraded:
        triangleWithMark(painter, color);
        break;
    case TunnelState::Failed:
        octagonWithCross(painter, color);
        break;
    }
    painter.restore();
}

void paintStateShape(QPainter& painter, const QRectF& rect, TunnelState state, const QPalette& palette) {
    paintStateShape(painter, rect, state, theme::stateText(state, palette));
}

} // namespace gretel
