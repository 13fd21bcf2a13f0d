// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sparkline.h"

#include <algorithm>
#include <array>

#include "ui/theme.h"

namespace gretel {

namespace {

constexpr double markShare = 0.32; ///< of the height, at the bottom
constexpr double lineWidth = 1.3;
constexpr double leastMark = 1.6; ///< width

/// The round trip that stands at the top.
double topOf(const HealthTrend& trend) {
    double sum = 0;
    double most = 1;
    int answers = 0;
    for (const auto& point : trend.points) {
        if (!point)
            continue;
        sum += *point;
        most = std::max<double>(most, *point);
        ++answers;
    }
    return answers == 0 ? most : std::max(2 * sum / answers, most);
}

/// Stretches without a loss; one that is alone is a dash.
void paintLine(QPainter& painter, const QRectF& rect, const HealthTrend& trend, const QColor& color) {
    const double top = topOf(trend);
    const QRectF place = rect.adjusted(0, lineWidth, 0, -rect.height() * markShare - lineWidth);
    std::array<QPointF, HealthTrend::mostPoints + 1> line;
    size_t length = 0;
    const auto draw = [&] {
        if (length == 1) {
            const double half = sparklinePlace(rect, trend, 0).width() / 2;
            line[1] = line[0] + QPointF(half, 0);
            line[0] -= QPointF(half, 0);
            length = 2;
        }
        if (length > 1)
            painter.drawPolyline(line.data(), int(length));
        length = 0;
    };
    painter.setPen(QPen(color, lineWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    const size_t first = trend.points.size() - std::min(trend.points.size(), HealthTrend::mostPoints);
    for (size_t i = first; i < trend.points.size(); ++i) {
        if (trend.points[i])
            line[length++] = {sparklinePlace(rect, trend, i).center().x(),
                              place.bottom() - place.height() * *trend.points[i] / top};
        else
            draw();
    }
    draw();
}

/// Those in a row grow together.
void paintLosses(QPainter& painter, const QRectF& rect, const HealthTrend& trend, const QColor& color) {
    const double top = rect.bottom() - rect.height() * markShare;
    for (size_t i = 0; i < trend.points.size(); ++i) {
        if (trend.points[i])
            continue;
        QRectF mark = sparklinePlace(rect, trend, i);
        const double missing = std::max(0.0, leastMark - mark.width());
        mark.adjust(-missing, 0, 0, 0);
        mark.setTop(top);
        painter.fillRect(mark & rect, color);
    }
}

} // namespace

QRectF sparklinePlace(const QRectF& rect, const HealthTrend& trend, size_t index) {
    const double width = rect.width() / double(HealthTrend::mostPoints);
    return {rect.right() - width * double(trend.points.size() - index), rect.top(), width, rect.height()};
}

void paintSparkline(QPainter& painter, const QRectF& rect, const HealthTrend& trend,
                    const QPalette& palette) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect, Qt::IntersectClip);
    paintLine(painter, rect, trend, theme::quietText(palette));
    paintLosses(painter, rect, trend, theme::severityText(Severity::Error, palette));
    painter.restore();
}

} // namespace gretel
