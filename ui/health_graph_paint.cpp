// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <functional>

#include "ui/health_graph.h"
#include "ui/theme.h"
#include "ui/time_axis.h"

namespace gretel {

namespace {

constexpr double meanWidth = 1.6;
constexpr double capHeight = 3; ///< of an outage's upper edge
constexpr double leastCap = 7;  ///< its width
constexpr double leastHatched = 8;
constexpr double cutMark = 4; ///< half the width of the mark of a round trip that is off the scale
constexpr double cutMarkHeight = cutMark * 1.4;
constexpr double swatch = 16;    ///< width, in the legend
constexpr double swatchGap = 5;  ///< to its word
constexpr double legendGap = 16; ///< to the next swatch

QColor lossColor(const QPalette& palette) {
    return theme::severityText(Severity::Error, palette);
}

QColor tripsFill(const QPalette& palette) {
    return theme::mixed(theme::card(palette), theme::accent(palette), theme::isDark(palette) ? 0.38 : 0.26);
}

QPen meanPen(const QPalette& palette) {
    return {theme::accent(palette), meanWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin};
}

/// Where it is too narrow for its hatching, it is a line with a head.
void paintSilence(QPainter& painter, const QRectF& band, const QPalette& palette) {
    const QColor color = lossColor(palette);
    const QColor ground = theme::severityFill(Severity::Error, palette);
    const QColor stroke = theme::mixed(ground, color, 0.45);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(band, band.width() < leastHatched ? stroke : ground);
    if (band.width() >= leastHatched)
        painter.fillRect(band, QBrush(stroke, Qt::BDiagPattern));
    const double reach = std::max(0.0, (leastCap - band.width()) / 2);
    painter.fillRect(QRectF(band.left() - reach, band.top(), band.width() + 2 * reach, capHeight), color);
    painter.restore();
}

/// A round trip beyond the upper edge.
void paintCut(QPainter& painter, QPointF tip, const QPalette& palette) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::accent(palette));
    painter.drawPolygon(
        QPolygonF({tip, tip + QPointF(cutMark, cutMarkHeight), tip + QPointF(-cutMark, cutMarkHeight)}));
}

bool isCut(const HealthSpan& span, const HealthScale& scale) {
    return span.roundTrip && span.roundTrip->most > scale.top;
}

struct LegendEntry {
    QString word;
    bool isShown;
    std::function<void(const QRectF& place)> paint;
};

/// Stretches in which somebody asked all the time and was answered.
std::vector<std::vector<HealthSpan>> runsOf(const std::vector<HealthSpan>& columns, qint64 widest) {
    std::vector<std::vector<HealthSpan>> runs;
    bool broken = true;
    qint64 before = 0;
    for (const HealthSpan& column : columns) {
        broken = broken || column.start - before > widest;
        before = column.start;
        if (!column.roundTrip) {
            broken = true;
            continue;
        }
        if (broken)
            runs.emplace_back();
        runs.back().push_back(column);
        broken = false;
    }
    return runs;
}

} // namespace

void HealthGraph::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const HealthScale scale = this->scale();
    const qint64 together =
        qint64(std::ceil(double(healthResolutions[size_t(m_chart.range)].spans) / scale.trips.width()));
    const qint64 seconds = m_chart.spanSeconds() * std::max<qint64>(1, together);
    const std::vector<HealthSpan> columns = merged(m_chart.spans, seconds);
    paintLegend(painter, std::any_of(columns.begin(), columns.end(),
                                     [&](const HealthSpan& column) { return isCut(column, scale); }));
    paintOutages(painter, scale);
    paintAxes(painter, scale);
    paintTrips(painter, scale, columns, seconds);
    paintLosses(painter, scale, columns, seconds);
    paintCursor(painter, scale);
}

void HealthGraph::paintLegend(QPainter& painter, bool anyCut) const {
    const QFontMetricsF metrics(smallFont());
    const double height = metrics.height();
    const auto barOf = [height](const QRectF& place) {
        return place.adjusted(0, height * 0.2, 0, -height * 0.2);
    };
    const std::vector<LegendEntry> entries{
        {tr("average", "legend of the graph"), true,
         [&](const QRectF& place) {
             painter.setPen(meanPen(palette()));
             painter.drawLine(QPointF(place.left(), place.center().y()),
                              QPointF(place.right(), place.center().y()));
         }},
        {tr("shortest to longest", "legend of the graph"), true,
         [&](const QRectF& place) { painter.fillRect(barOf(place), tripsFill(palette())); }},
        {tr("longer than the scale", "legend of the graph"), anyCut,
         [&](const QRectF& place) {
             paintCut(painter, {place.center().x(), place.center().y() - cutMarkHeight / 2}, palette());
         }},
        {tr("lost", "legend of the graph"), true,
         [&](const QRectF& place) {
             const QRectF bar = barOf(place);
             painter.fillRect(QRectF(bar.center().x() - 1.5, bar.top(), 3, bar.height()),
                              lossColor(palette()));
         }},
        {tr("silent", "legend of the graph"), true,
         [&](const QRectF& place) { paintSilence(painter, barOf(place), palette()); }},
    };
    painter.setFont(smallFont());
    double left = scale().trips.left();
    for (const LegendEntry& entry : entries) {
        const double width = metrics.horizontalAdvance(entry.word);
        if (!entry.isShown)
            continue;
        if (left + swatch + swatchGap + width > scale().trips.right())
            return;
        entry.paint({left, 0, swatch, height});
        painter.setPen(theme::quietText(palette()));
        painter.drawText(QRectF(left + swatch + swatchGap, 0, width + 1, height), Qt::AlignVCenter,
                         entry.word);
        left += swatch + swatchGap + width + legendGap;
    }
}

void HealthGraph::paintAxes(QPainter& painter, const HealthScale& scale) const {
    const QFontMetricsF metrics(smallFont());
    const QColor line = theme::line(palette());
    const QColor faint = theme::mixed(theme::card(palette()), line, 0.55);
    const QColor text = theme::quietText(palette());
    painter.setFont(smallFont());
    for (const double value : m_axis.lines()) {
        const double y = std::round(scale.y(value));
        painter.fillRect(QRectF(scale.trips.left(), y, scale.trips.width(), 1), value > 0 ? faint : line);
        painter.setPen(text);
        painter.drawText(QRectF(0, y - metrics.height() / 2, scale.trips.left() - 6, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, m_axis.labelOf(value));
    }
    painter.fillRect(QRectF(scale.losses.left(), scale.losses.bottom(), scale.losses.width(), 1), line);
    const int most = std::max(1, int(scale.trips.width() / (metrics.averageCharWidth() * 12)));
    double free = 0;
    for (const TimeTick& tick : timeTicks(m_chart.start, m_chart.end, most)) {
        const double x = std::round(scale.x(double(tick.time)));
        painter.fillRect(QRectF(x, scale.losses.bottom(), 1, 4), line);
        const QString label = labelOf(tick);
        const double width = metrics.horizontalAdvance(label);
        const double left = std::clamp(x - width / 2, scale.trips.left(), scale.trips.right() - width);
        if (left < free)
            continue;
        free = left + width + metrics.averageCharWidth();
        painter.setPen(text);
        painter.drawText(QPointF(left, height() - metrics.descent()), label);
    }
}

void HealthGraph::paintOutages(QPainter& painter, const HealthScale& scale) const {
    painter.save();
    painter.setClipRect(scale.trips.united(scale.losses));
    for (const Outage& outage : m_chart.outages)
        paintSilence(painter, scale.bandOf(outage, m_chart.now), palette());
    painter.restore();
}

void HealthGraph::paintTrips(QPainter& painter, const HealthScale& scale,
                             const std::vector<HealthSpan>& columns, qint64 seconds) const {
    painter.save();
    painter.setClipRect(scale.trips.adjusted(0, 0, 0, 1));
    const double half = double(seconds) / 2;
    const QColor fill = tripsFill(palette());
    for (const std::vector<HealthSpan>& run : runsOf(columns, widestStep(columns, seconds))) {
        QPolygonF mean;
        QPolygonF band;
        QPolygonF lower;
        for (const HealthSpan& span : run) {
            const double x = scale.x(double(span.start) + half);
            mean << QPointF(x, scale.y(span.roundTrip->mean));
            band << QPointF(x, scale.y(span.roundTrip->most));
            lower << QPointF(x, scale.y(span.roundTrip->least));
        }
        std::reverse(lower.begin(), lower.end());
        band += lower;
        // One that stands alone is a dash as wide as it lasted.
        if (run.size() == 1) {
            const double reach =
                std::max(1.0, scale.x(double(run.front().start) + half) - scale.x(double(run.front().start)));
            band = {band[0] - QPointF(reach, 0), band[0] + QPointF(reach, 0), band[1] + QPointF(reach, 0),
                    band[1] - QPointF(reach, 0)};
            mean = {mean[0] - QPointF(reach, 0), mean[0] + QPointF(reach, 0)};
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(band);
        painter.setPen(meanPen(palette()));
        painter.drawPolyline(mean);
    }
    for (const HealthSpan& column : columns)
        if (isCut(column, scale))
            paintCut(painter, {scale.x(double(column.start) + half), scale.trips.top()}, palette());
    painter.restore();
}

void HealthGraph::paintLosses(QPainter& painter, const HealthScale& scale,
                              const std::vector<HealthSpan>& columns, qint64 seconds) const {
    // Bars side by side are one, without seams.
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const HealthSpan& column : columns)
        painter.fillRect(scale.barOf(column, seconds), lossColor(palette()));
    painter.setRenderHint(QPainter::Antialiasing);
}

void HealthGraph::paintCursor(QPainter& painter, const HealthScale& scale) const {
    if (hasFocus()) {
        painter.setPen(QPen(theme::accent(palette()), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(scale.trips.united(scale.losses).adjusted(-2, -2, 2, 2), 4, 4);
    }
    if (m_cursor < 0)
        return;
    const HealthSpan& span = m_chart.spans[size_t(m_cursor)];
    const double x = scale.x(double(span.start) + m_chart.spanSeconds() / 2.0);
    const QColor color = palette().color(QPalette::Active, QPalette::Text);
    painter.fillRect(QRectF(x - 0.5, scale.trips.top(), 1, scale.losses.bottom() - scale.trips.top()), color);
    if (!span.roundTrip)
        return;
    painter.setPen(QPen(theme::card(palette()), 1.5));
    painter.setBrush(color);
    painter.drawEllipse(QPointF(x, std::max(scale.y(span.roundTrip->mean), scale.trips.top())), 4, 4);
}

} // namespace gretel
