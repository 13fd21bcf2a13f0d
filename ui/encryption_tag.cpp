// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/encryption_tag.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include "ui/encryption_note.h"
#include "ui/severity_shape.h"
#include "ui/theme.h"

namespace gretel {

namespace {

constexpr int padding = 6;
constexpr int gap = 5;

} // namespace

EncryptionTag::EncryptionTag(QWidget* parent) : QAbstractButton(parent) {
    setText(tr("Not encrypted"));
    setToolTip(tr("What this means, and what to do about it"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &EncryptionTag::openNote);
}

void EncryptionTag::openNote() {
    auto* note = new EncryptionNote(window());
    note->setAttribute(Qt::WA_DeleteOnClose);
    note->open();
}

void EncryptionTag::setBrief(bool brief) {
    if (std::exchange(m_brief, brief) == brief)
        return;
    setToolTip(brief ? text() : tr("What this means, and what to do about it"));
    updateGeometry();
    update();
}

QSize EncryptionTag::fullSize() const {
    const QFontMetrics metrics = fontMetrics();
    return {2 * padding + metrics.horizontalAdvance(text()) + gap + metrics.ascent() + 2,
            metrics.height() + 8};
}

QSize EncryptionTag::briefSize() const {
    return {2 * padding + fontMetrics().ascent() + 2, fullSize().height()};
}

QSize EncryptionTag::sizeHint() const {
    return m_brief ? briefSize() : fullSize();
}

void EncryptionTag::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = underMouse() ? palette().color(QPalette::WindowText) : theme::quietText(palette());
    const int side = fontMetrics().ascent() + 2;
    const QRect shape(width() - padding - side, (height() - side) / 2, side, side);
    const QRect words(padding, 0, shape.left() - gap - padding, height());
    painter.setPen(color);
    if (!m_brief)
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignCenter, text());
    paintSeverityShape(painter, QStyle::visualRect(layoutDirection(), rect(), shape), Severity::Note, color);
    if (hasFocus()) {
        painter.setPen(QPen(theme::accent(palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

void EncryptionTag::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void EncryptionTag::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setText(tr("Not encrypted"));
    updateGeometry();
    update();
}

} // namespace gretel
