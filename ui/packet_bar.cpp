// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packet_bar.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "ui/packet_bar_layout.h"
#include "ui/theme.h"
#include "words/state_words.h"

namespace gretel {

namespace {

constexpr double cornerRadius = 5;
constexpr double tightPadding = 8;
/// So that a header of 20 bytes is seen to be larger than one of 4, even where neither is to scale.
constexpr quint32 mostPaddingBytes = 24;
constexpr int motionTime = 160; // milliseconds

QString shortWord(Layer layer) {
    switch (layer) {
    case Layer::OuterIp:
        return PacketBar::tr("IP", "outer IP header, as short as can be");
    case Layer::Checksum:
        return PacketBar::tr("sum", "checksum, as short as can be");
    case Layer::Sequence:
        return PacketBar::tr("seq", "sequence number, as short as can be");
    case Layer::InnerIp:
        return PacketBar::tr("IP", "inner IP header, as short as can be");
    case Layer::Payload:
        return PacketBar::tr("data", "payload, as short as can be");
    case Layer::Gre:
    case Layer::Key:
    case Layer::Tcp:
        break;
    }
    return wordOf(layer);
}

const BarSegment* segmentOf(const std::vector<BarSegment>& segments, const std::optional<Layer>& layer) {
    const auto found = std::find_if(segments.begin(), segments.end(),
                                    [&layer](const BarSegment& segment) { return segment.layer == layer; });
    return found == segments.end() ? nullptr : &*found;
}

QRectF between(const QRectF& from, const QRectF& to, double share) {
    const auto mix = [share](double one, double two) { return one + (two - one) * share; };
    return {QPointF(mix(from.left(), to.left()), to.top()),
            QPointF(mix(from.right(), to.right()), to.bottom())};
}

quint32 bytesOf(const PacketLayout& packet) {
    quint32 sum = 0;
    for (const LayerSize& layer : packet.layers)
        sum += layer.bytes;
    return sum;
}

} // namespace

PacketBar::PacketBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setDuration(motionTime);
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, qOverload<>(&PacketBar::update));
    describe();
}

void PacketBar::setPacket(const PacketLayout& packet) {
    if (m_packet == packet)
        return;
    const bool moves =
        isVisible() && m_packet && style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
    m_from = moves ? moving() : std::vector<BarSegment>{};
    m_motion.stop();
    m_packet = packet;
    describe();
    updateGeometry();
    if (moves)
        m_motion.start();
    update();
}

void PacketBar::clearPacket() {
    m_motion.stop();
    m_packet.reset();
    describe();
    update();
}

void PacketBar::describe() {
    setAccessibleName(tr("Packet on the wire"));
    setAccessibleDescription(m_packet ? descriptionOf(*m_packet) : tr("No packet fits these sizes."));
}

std::vector<BarSegment> PacketBar::unplaced() const {
    std::vector<BarSegment> segments;
    if (!m_packet)
        return segments;
    for (const LayerSize& layer : m_packet->layers)
        segments.push_back({layer.layer, layer.bytes, {}});
    const quint32 used = bytesOf(*m_packet);
    if (used < m_packet->underlayMtu)
        segments.push_back({std::nullopt, m_packet->underlayMtu - used, {}});
    return segments;
}

double PacketBar::leastWidth(const BarSegment& segment, Wording wording) const {
    const QString name = segment.layer && wording == Wording::Short ? shortWord(*segment.layer)
                         : segment.layer                            ? wordOf(*segment.layer)
                                                                    : tr("unused");
    const double words =
        std::max(QFontMetricsF(labelFont()).horizontalAdvance(name),
                 QFontMetricsF(sizeFont()).horizontalAdvance(QString::number(segment.bytes)));
    const double padding = wording == Wording::Full ? std::min(segment.bytes, mostPaddingBytes) : 0;
    return std::ceil(words + tightPadding + padding);
}

double PacketBar::leastWidth(Wording wording) const {
    double sum = 0;
    for (const BarSegment& segment : unplaced())
        sum += leastWidth(segment, wording);
    return sum;
}

PacketBar::Wording PacketBar::wording() const {
    return leastWidth(Wording::Full) <= width() ? Wording::Full : Wording::Short;
}

std::vector<BarSegment> PacketBar::segments() const {
    std::vector<BarSegment> segments = unplaced();
    std::vector<BarShare> shares;
    const Wording words = wording();
    for (const BarSegment& segment : segments)
        shares.push_back({segment.bytes, leastWidth(segment, words)});
    const std::vector<int> edges = barEdges(shares, width());
    int left = 0;
    for (size_t i = 0; i < segments.size(); ++i) {
        const QRect place(left, 0, edges[i] - left, height());
        segments[i].rect = QStyle::visualRect(layoutDirection(), rect(), place);
        left = edges[i];
    }
    return segments;
}

/// Where the segments are at this moment: a layer that comes grows out of its left edge.
std::vector<BarSegment> PacketBar::moving() const {
    std::vector<BarSegment> segments = this->segments();
    if (m_motion.state() != QAbstractAnimation::Running)
        return segments;
    const double share = m_motion.currentValue().toDouble();
    double edge = 0;
    for (BarSegment& segment : segments) {
        const BarSegment* before = segmentOf(m_from, segment.layer);
        const QRectF from = before ? before->rect : QRectF(edge, 0, 0, height());
        edge = from.right();
        segment.rect = between(from, segment.rect, share);
    }
    return segments;
}

QString PacketBar::labelOf(const BarSegment& segment) const {
    if (!segment.layer)
        return tr("unused");
    return wording() == Wording::Short ? shortWord(*segment.layer) : wordOf(*segment.layer);
}

QFont PacketBar::labelFont() const {
    return theme::scaled(font(), 0.85);
}

QFont PacketBar::sizeFont() const {
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QSize PacketBar::sizeHint() const {
    return {640, minimumSizeHint().height()};
}

QSize PacketBar::minimumSizeHint() const {
    const int lines = QFontMetrics(labelFont()).height() + QFontMetrics(sizeFont()).height();
    return {static_cast<int>(leastWidth(Wording::Short)), lines + 14};
}

void PacketBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(frame, cornerRadius, cornerRadius);
    painter.fillPath(outline, theme::card(palette()));
    if (m_packet) {
        painter.save();
        painter.setClipPath(outline);
        for (const BarSegment& segment : moving())
            paintSegment(painter, segment);
        painter.restore();
    } else {
        painter.setPen(theme::quietText(palette()));
        painter.drawText(rect(), Qt::AlignCenter, tr("No packet fits these sizes."));
    }
    painter.setPen(theme::line(palette()));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
}

void PacketBar::paintSegment(QPainter& painter, const BarSegment& segment) const {
    const QRectF place = segment.rect;
    painter.fillRect(place,
                     segment.layer ? theme::layerFill(*segment.layer, palette()) : theme::card(palette()));
    if (segment.layer == Layer::Payload)
        paintExcess(painter, segment);
    const bool atStart = place.left() < 1;
    if (!atStart)
        painter.fillRect(QRectF(place.left(), 0, 1, height()), theme::card(palette()));

    const QString name = labelOf(segment);
    const QFontMetricsF metrics(labelFont());
    if (place.width() < 6)
        return;
    const double labelHeight = QFontMetricsF(labelFont()).height();
    const double sizeHeight = QFontMetricsF(sizeFont()).height();
    const double top = place.top() + (place.height() - labelHeight - sizeHeight) / 2;
    painter.setPen(segment.layer ? theme::layerText(palette()) : theme::quietText(palette()));
    painter.setFont(labelFont());
    painter.drawText(QRectF(place.left(), top, place.width(), labelHeight), Qt::AlignCenter,
                     metrics.elidedText(name, Qt::ElideRight, place.width()));
    painter.setFont(sizeFont());
    painter.drawText(QRectF(place.left(), top + labelHeight, place.width(), sizeHeight), Qt::AlignCenter,
                     QString::number(segment.bytes));
}

/// The end of a packet that is longer than the underlay carries.
void PacketBar::paintExcess(QPainter& painter, const BarSegment& payload) const {
    const quint32 used = bytesOf(*m_packet);
    if (used <= m_packet->underlayMtu)
        return;
    const double share =
        std::min(1.0, static_cast<double>(used - m_packet->underlayMtu) / std::max(1U, payload.bytes));
    const double wide = std::max(4.0, payload.rect.width() * share);
    QRectF place = payload.rect;
    if (layoutDirection() == Qt::RightToLeft)
        place.setRight(place.left() + wide);
    else
        place.setLeft(place.right() - wide);
    const QColor color = theme::severityText(Severity::Warning, palette());
    painter.fillRect(place, QBrush(color, Qt::BDiagPattern));
    const double edge = layoutDirection() == Qt::RightToLeft ? place.right() : place.left();
    painter.fillRect(QRectF(edge - 1, 0, 2, height()), color);
}

void PacketBar::resizeEvent(QResizeEvent* event) {
    m_motion.stop();
    QWidget::resizeEvent(event);
}

void PacketBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    update();
}

bool PacketBar::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const BarSegment& segment : segments()) {
        if (!segment.rect.contains(help->pos()))
            continue;
        const QString size = QString::number(segment.bytes);
        QToolTip::showText(help->globalPos(),
                           segment.layer ? tr("%1: %2 bytes").arg(wordOf(*segment.layer), size)
                                         : tr("The underlay would carry %1 more bytes.").arg(size),
                           this, segment.rect.toRect());
        return true;
    }
    QToolTip::hideText();
    event->ignore();
    return true;
}

} // namespace gretel
