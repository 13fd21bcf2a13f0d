// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verdict_mark.h"

#include <QEvent>

#include "ui/verdict_shape.h"
#include "words/doctor_words.h"

namespace gretel {

VerdictMark::VerdictMark(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void VerdictMark::setVerdict(std::optional<Verdict> verdict) {
    m_verdict = verdict;
    setAccessibleName(verdict ? wordOf(*verdict) : QString());
    update();
}

QSize VerdictMark::sizeHint() const {
    const int side = fontMetrics().height();
    return {side, side};
}

void VerdictMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintVerdictShape(painter, rect(), m_verdict, verdictText(m_verdict, palette()));
}

void VerdictMark::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    update();
}

} // namespace gretel
