// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health_graph.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "ui/theme.h"
#include "words/history_words.h"

namespace gretel {

namespace {

constexpr int pages = 12; ///< of Page Up through the whole
constexpr double edge = 6;
constexpr double labelGap = 6;
constexpr double lossShare = 0.16; ///< of the plot's height
constexpr double mouseReach = 8;   ///< pixels from a span's middle

} // namespace

HealthGraph::HealthGraph(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("healthGraph"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Round trips and losses"));
}

void HealthGraph::setChart(const HealthChart& chart) {
    const qint64 held = m_cursor < 0 ? -1 : m_chart.spans[size_t(m_cursor)].start;
    const bool sameRange = chart.range == m_chart.range;
    m_chart = chart;
    m_axis = tripAxisOf(chart.spans);
    const auto found = std::find_if(chart.spans.begin(), chart.spans.end(),
                                    [held](const HealthSpan& span) { return span.start == held; });
    m_cursor = sameRange && found != chart.spans.end() ? int(found - chart.spans.begin()) : -1;
    tellReading();
    update();
}

void HealthGraph::setCursor(int span) {
    if (std::exchange(m_cursor, span) == span)
        return;
    tellReading();
    update();
}

QString HealthGraph::reading() const {
    return m_cursor < 0 ? sentenceOf(totalsOf(m_chart)) : describe(m_chart.spans[size_t(m_cursor)]);
}

QString HealthGraph::describe(const HealthSpan& span) const {
    const QString moment = momentOf(span.start, m_chart.now, m_chart.range == HealthRange::Hour);
    const std::vector<Outage> outages =
        outagesWithin(m_chart.outages, span.start, span.start + m_chart.spanSeconds(), m_chart.now);
    if (outages.empty())
        return tr("%1: %2", "when, round trips and losses then").arg(moment, sentenceOf(span));
    return tr("%1: %2 %3", "when, round trips and losses then, silence")
        .arg(moment, sentenceOf(span), sentenceOf(outages, m_chart.now));
}

void HealthGraph::tellReading() {
    const QString now = reading();
    if (std::exchange(m_reading, now) == now)
        return;
    setAccessibleDescription(now);
    emit readingChanged(now);
}

QFont HealthGraph::smallFont() const {
    return theme::scaled(font(), 0.88);
}

HealthScale HealthGraph::scale() const {
    const QFontMetricsF metrics(smallFont());
    HealthScale scale;
    scale.start = m_chart.start;
    scale.end = std::max(m_chart.end, m_chart.start + 1);
    scale.top = m_axis.top;
    double gutter = 0;
    for (const double line : m_axis.lines())
        gutter = std::max(gutter, metrics.horizontalAdvance(m_axis.labelOf(line)));
    const QRectF plot =
        QRectF(rect()).adjusted(std::ceil(gutter) + labelGap, metrics.height() + labelGap + edge, -edge,
                                -metrics.height() - labelGap);
    const double losses = std::round(plot.height() * lossShare);
    scale.trips = plot.adjusted(0, 0, 0, -losses);
    scale.losses = QRectF(plot.left(), plot.bottom() - losses, plot.width(), losses);
    return scale;
}

QSize HealthGraph::sizeHint() const {
    return {560, minimumSizeHint().height()};
}

QSize HealthGraph::minimumSizeHint() const {
    return {260, 11 * fontMetrics().height() + 20};
}

int HealthGraph::spanAt(double x) const {
    const HealthScale scale = this->scale();
    const double half = m_chart.spanSeconds() / 2.0;
    const double time = scale.secondsAt(x) - half;
    const auto later =
        std::lower_bound(m_chart.spans.begin(), m_chart.spans.end(), time,
                         [](const HealthSpan& span, double at) { return double(span.start) < at; });
    int best = -1;
    double least = mouseReach;
    for (const auto near : {later, later == m_chart.spans.begin() ? later : later - 1}) {
        if (near == m_chart.spans.end())
            continue;
        const double distance = std::abs(scale.x(double(near->start) + half) - x);
        if (distance > least)
            continue;
        least = distance;
        best = int(near - m_chart.spans.begin());
    }
    return best;
}

void HealthGraph::keyPressEvent(QKeyEvent* event) {
    const int last = int(m_chart.spans.size()) - 1;
    const int page = healthResolutions[size_t(m_chart.range)].spans / pages;
    const int from = m_cursor < 0 ? last + 1 : m_cursor;
    int to = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        to = from - 1;
        break;
    case Qt::Key_Right:
        to = from + 1;
        break;
    case Qt::Key_PageUp:
        to = from - page;
        break;
    case Qt::Key_PageDown:
        to = from + page;
        break;
    case Qt::Key_Home:
        break;
    case Qt::Key_End:
        to = last;
        break;
    default:
        if (event->key() == Qt::Key_Escape && m_cursor >= 0)
            setCursor(-1);
        else
            QWidget::keyPressEvent(event);
        return;
    }
    setCursor(last < 0 ? -1 : std::clamp(to, 0, last));
}

void HealthGraph::mouseMoveEvent(QMouseEvent* event) {
    setCursor(spanAt(event->position().x()));
}

void HealthGraph::mousePressEvent(QMouseEvent* event) {
    setCursor(spanAt(event->position().x()));
}

void HealthGraph::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    if (!hasFocus())
        setCursor(-1);
}

void HealthGraph::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Round trips and losses"));
        tellReading();
    }
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    update();
}

bool HealthGraph::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const HealthScale scale = this->scale();
    for (const Outage& outage : m_chart.outages) {
        const QRectF band = scale.bandOf(outage, m_chart.now);
        if (!band.contains(help->pos()))
            continue;
        QToolTip::showText(help->globalPos(), sentenceOf(outage, m_chart.now), this, band.toAlignedRect());
        return true;
    }
    QToolTip::hideText();
    event->ignore();
    return true;
}

} // namespace gretel
