// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picture_node.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextOption>

#include "ui/theme.h"

namespace gretel {

namespace {

constexpr int padding = 8;
constexpr double cornerRadius = 6;

} // namespace

PictureNode::PictureNode(Kind kind, const QString& field, QWidget* parent)
    : QAbstractButton(parent), m_kind(kind), m_field(field) {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void PictureNode::setWords(const QString& title, const QString& value, const QString& placeholder) {
    m_title = title;
    m_value = value;
    m_placeholder = placeholder;
    update();
}

void PictureNode::setMarked(bool marked) {
    m_marked = marked;
    update();
}

QFont PictureNode::valueFont() const {
    return theme::scaled(font(), m_kind == Kind::Box ? 0.92 : 0.95);
}

int PictureNode::wantedWidth() const {
    const QString& text = m_value.isEmpty() ? m_placeholder : m_value;
    return QFontMetrics(valueFont()).horizontalAdvance(text) + 2 * padding;
}

QSize PictureNode::sizeHint() const {
    return {wantedWidth(), QFontMetrics(font()).height() * (m_kind == Kind::Box ? 2 : 1) + padding};
}

/// Addresses read left to right whatever the window's direction; only where they stand is mirrored.
void PictureNode::paintLine(QPainter& painter, const QRect& place, const QString& text, const QFont& font,
                            const QColor& color, Qt::Alignment alignment) const {
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(color);
    QTextOption option(alignment | Qt::AlignVCenter);
    option.setWrapMode(QTextOption::NoWrap);
    const bool latin = text.isEmpty() || !text.isRightToLeft();
    option.setTextDirection(latin ? Qt::LeftToRight : Qt::RightToLeft);
    painter.drawText(place, metrics.elidedText(text, Qt::ElideMiddle, place.width()), option);
}

void PictureNode::paintBox(QPainter& painter) const {
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor ground = theme::card(palette());
    const QColor edge = m_marked ? theme::accent(palette()) : theme::line(palette());
    painter.setPen(QPen(edge, 1, m_value.isEmpty() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(underMouse() ? theme::mixed(ground, theme::accent(palette()), 0.07) : ground);
    painter.drawRoundedRect(box, cornerRadius, cornerRadius);
}

void PictureNode::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor quiet = theme::quietText(palette());
    const QColor text = palette().color(QPalette::Text);
    const QString& value = m_value.isEmpty() ? m_placeholder : m_value;
    const QColor valueColor = m_value.isEmpty() ? quiet : text;
    if (m_kind == Kind::Box) {
        paintBox(painter);
        const int middle = height() / 2;
        const QRect inner = rect().adjusted(padding - 2, 5, -padding + 2, -5);
        QFont titleFont = theme::scaled(font(), 0.92);
        titleFont.setBold(m_marked);
        paintLine(painter, QRect(inner.left(), inner.top(), inner.width(), middle - inner.top()), m_title,
                  titleFont, m_marked ? text : quiet, Qt::AlignHCenter);
        paintLine(painter, QRect(inner.left(), middle, inner.width(), inner.bottom() - middle + 1), value,
                  valueFont(), valueColor, Qt::AlignHCenter);
    } else {
        QFont font = valueFont();
        font.setUnderline(underMouse() && !m_value.isEmpty());
        paintLine(painter, rect().adjusted(padding - 2, 0, -padding + 2, 0), value, font, valueColor,
                  Qt::AlignHCenter);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme::accent(palette()), 2));
        painter.setBrush(Qt::NoBrush);
        const double radius = m_kind == Kind::Box ? cornerRadius - 1 : 4;
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
}

void PictureNode::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void PictureNode::enterEvent(QEnterEvent* event) {
    update();
    QAbstractButton::enterEvent(event);
}

void PictureNode::leaveEvent(QEvent* event) {
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace gretel
