// SPDX-License-Identifier: GPL-3.0-or-later
#include <QEvent>
#include <QStyle>

#include "ui/state_shape.h"
#include "ui/theme.h"
#include "words/state_words.h"

namespace gretel {

namespace {

constexpr int sidePadding = 10;
constexpr int shapeGap = 6;

int shapeSide(const QFontMetrics& metrics) {
    return metrics.ascent() + 2;
}

} // namespace

StateBadge::StateBadge(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(wordOf(m_state));
}

void StateBadge::setState(TunnelState state) {
    m_state = state;
    setAccessibleName(wordOf(state));
    setToolTip(m_brief ? wordOf(state) : QString());
    updateGeometry();
    update();
}

void StateBadge::setBrief(bool brief) {
    if (std::exchange(m_brief, brief) == brief)
        return;
    setToolTip(brief ? wordOf(m_state) : QString());
    updateGeometry();
    update();
}

QSize StateBadge::sizeHint() const {
    const QSize full = fullSize();
    return m_brief ? QSize(full.height(), full.height()) : full;
}

QSize StateBadge::fullSize() const {
    const QFontMetrics metrics = fontMetrics();
    return {2 * sidePadding + shapeSide(metrics) + shapeGap + metrics.horizontalAdvance(wordOf(m_state)),
            metrics.height() + 8};
}

void StateBadge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor text = theme::stateText(m_state, palette());
    const QRectF tag = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(theme::mixed(theme::stateFill(m_state, palette()), text, 0.35));
    painter.setBrush(theme::stateFill(m_state, palette()));
    painter.drawRoundedRect(tag, tag.height() / 2, tag.height() / 2);

    const int side = shapeSide(fontMetrics());
    const QRect shape(m_brief ? (width() - side) / 2 : sidePadding, (height() - side) / 2, side, side);
    const QRect word = rect().adjusted(sidePadding + side + shapeGap, 0, -sidePadding + 1, 0);
    paintStateShape(painter, QStyle::visualRect(layoutDirection(), rect(), shape), m_state, text);
    if (m_brief)
        return;
    painter.setPen(text);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), word),
                     Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft),
                     wordOf(m_state));
}

void StateBadge::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        setState(m_state);
    QWidget::changeEvent(event);
    update();
}

} // namespace gretel
