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

void PictureNode::setWords(const Words& words) {
    m_words = words;
    update();
}

void PictureNode::setMarked(bool marked) {
    m_marked = marked;
    update();
}

QFont PictureNode::valueFont() const {
    return theme::scaled(font(), m_kind == Kind::Box ? 0.92 : 0.95);
}

QFont PictureNode::titleFont() const {
    QFont title = theme::scaled(font(), 0.92);
    title.setBold(m_marked);
    return title;
}

int PictureNode::wantedWidth() const {
    const QString text = m_words.value.isEmpty() ? m_words.placeholder : m_words.value + m_words.suffix;
    return QFontMetrics(valueFont()).horizontalAdvance(text) + 2 * padding;
}

QString PictureNode::titleFor(double width) const {
    const QFontMetricsF metrics(titleFont());
    if (!m_words.shortTitle.isEmpty() && metrics.horizontalAdvance(m_words.title) > width)
        return metrics.elidedText(m_words.shortTitle, Qt::ElideRight, width);
    return metrics.elidedText(m_words.title, Qt::ElideRight, width);
}

/// An address is told by its beginning and its end, so the middle goes.
QString PictureNode::valueFor(double width) const {
    const QFontMetricsF metrics(valueFont());
    if (m_words.value.isEmpty())
        return metrics.elidedText(m_words.placeholder, Qt::ElideRight, width);
    const double room = width - metrics.horizontalAdvance(m_words.suffix);
    return metrics.elidedText(m_words.value, Qt::ElideMiddle, room) + m_words.suffix;
}

QSize PictureNode::sizeHint() const {
    return {wantedWidth(), QFontMetrics(font()).height() * (m_kind == Kind::Box ? 2 : 1) + padding};
}

/// Addresses read left to right whatever the window's direction; only where they stand is mirrored.
void PictureNode::paintLine(QPainter& painter, const QRect& place, const QString& text, const QFont& font,
                            const QColor& color) const {
    painter.setFont(font);
    painter.setPen(color);
    QTextOption option(Qt::AlignCenter);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(place, text, option);
}

void PictureNode::paintBox(QPainter& painter) const {
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor ground = theme::card(palette());
    const QColor edge = m_marked ? theme::accent(palette()) : theme::line(palette());
    painter.setPen(QPen(edge, 1, m_words.value.isEmpty() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(underMouse() ? theme::mixed(ground, theme::accent(palette()), 0.07) : ground);
    painter.drawRoundedRect(box, cornerRadius, cornerRadius);
}

void PictureNode::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor quiet = theme::quietText(palette());
    const QColor text = palette().color(QPalette::Text);
    const QColor valueColor = m_words.value.isEmpty() ? quiet : text;
    const QRect inner = rect().adjusted(padding - 2, 5, -padding + 2, -5);
    if (m_kind == Kind::Box) {
        paintBox(painter);
        const int middle = height() / 2;
        paintLine(painter, QRect(inner.left(), inner.top(), inner.width(), middle - inner.top()),
                  titleFor(inner.width()), titleFont(), m_marked ? text : quiet);
        paintLine(painter, QRect(inner.left(), middle, inner.width(), inner.bottom() - middle + 1),
                  valueFor(inner.width()), valueFont(), valueColor);
    } else {
        QFont font = valueFont();
        font.setUnderline(underMouse() && !m_words.value.isEmpty());
        paintLine(painter, QRect(inner.left(), 0, inner.width(), height()), valueFor(inner.width()), font,
                  valueColor);
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
