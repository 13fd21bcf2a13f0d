// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/severity_shape.h"

#include <QEvent>
#include <QPainterPath>

#include <algorithm>

#include "ui/state_shape.h"
#include "ui/theme.h"
#include "words/issue_words.h"

namespace gretel {

namespace {

void paintNote(QPainter& painter, const QRectF& rect, const QColor& color) {
    const double side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side, side) / 2);
    painter.scale(side / 16, side / 16);
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(8, 8), 6, 6);
    painter.setPen(QPen(color, 1.7, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(8, 7.6), QPointF(8, 11));
    painter.drawPoint(QPointF(8, 5));
    painter.restore();
}

} // namespace

void paintSeverityShape(QPainter& painter, const QRectF& rect, Severity severity, const QColor& color) {
    switch (severity) {
    case Severity::Note:
        paintNote(painter, rect, color);
        break;
    case Severity::Warning:
        paintStateShape(painter, rect, TunnelState::Degraded, color);
        break;
    case Severity::Error:
        paintStateShape(painter, rect, TunnelState::Failed, color);
        break;
    }
}

SeverityMark::SeverityMark(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setSeverity(m_severity);
}

void SeverityMark::setSeverity(Severity severity) {
    m_severity = severity;
    setAccessibleName(wordOf(severity));
    update();
}

QSize SeverityMark::sizeHint() const {
    const int side = fontMetrics().height();
    return {side, side};
}

void SeverityMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintSeverityShape(painter, rect(), m_severity, theme::severityText(m_severity, palette()));
}

void SeverityMark::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    update();
}

} // namespace gretel
