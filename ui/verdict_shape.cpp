// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verdict_shape.h"

#include <algorithm>

#include "ui/severity_shape.h"
#include "ui/theme.h"

namespace gretel {

namespace {

/// A sign of straight lines in a ring, in a square of 16 units.
void paintSign(QPainter& painter, const QRectF& rect, const QList<QLineF>& sign, const QColor& color) {
    const double side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side, side) / 2);
    painter.scale(side / 16, side / 16);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(8, 8), 6, 6);
    painter.drawLines(sign);
    painter.restore();
}

} // namespace

void paintVerdictShape(QPainter& painter, const QRectF& rect, ImportVerdict verdict, const QColor& color) {
    switch (verdict) {
    case ImportVerdict::New:
        paintSign(painter, rect, {{8, 5.2, 8, 10.8}, {5.2, 8, 10.8, 8}}, color);
        break;
    case ImportVerdict::Same:
        paintSign(painter, rect, {{5.4, 6.6, 10.6, 6.6}, {5.4, 9.4, 10.6, 9.4}}, color);
        break;
    case ImportVerdict::Conflict:
        paintSeverityShape(painter, rect, Severity::Warning, color);
        break;
    case ImportVerdict::Invalid:
        paintSeverityShape(painter, rect, Severity::Error, color);
        break;
    }
}

void paintVerdictShape(QPainter& painter, const QRectF& rect, std::optional<Verdict> verdict,
                       const QColor& color) {
    if (!verdict) {
        paintSign(painter, rect, {}, color);
        return;
    }
    switch (*verdict) {
    case Verdict::Skipped:
        paintSign(painter, rect, {{5.4, 8, 10.6, 8}}, color);
        break;
    case Verdict::Pass:
        paintSign(painter, rect, {{5.2, 8.2, 7.2, 10.4}, {7.2, 10.4, 10.9, 5.8}}, color);
        break;
    case Verdict::Warn:
        paintSeverityShape(painter, rect, Severity::Warning, color);
        break;
    case Verdict::Fail:
        paintSeverityShape(painter, rect, Severity::Error, color);
        break;
    }
}

QColor verdictText(ImportVerdict verdict, const QPalette& palette) {
    switch (verdict) {
    case ImportVerdict::New:
        return theme::stateText(TunnelState::Up, palette);
    case ImportVerdict::Same:
        return theme::quietText(palette);
    case ImportVerdict::Conflict:
        return theme::severityText(Severity::Warning, palette);
    case ImportVerdict::Invalid:
        return theme::severityText(Severity::Error, palette);
    }
    return palette.color(QPalette::Text);
}

QColor verdictText(std::optional<Verdict> verdict, const QPalette& palette) {
    switch (verdict.value_or(Verdict::Skipped)) {
    case Verdict::Skipped:
        return theme::quietText(palette);
    case Verdict::Pass:
        return theme::stateText(TunnelState::Up, palette);
    case Verdict::Warn:
        return theme::severityText(Severity::Warning, palette);
    case Verdict::Fail:
        return theme::severityText(Severity::Error, palette);
    }
    return palette.color(QPalette::Text);
}

} // namespace gretel
