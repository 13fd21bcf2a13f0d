// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "ui/severity_shape.h"
#include "ui/theme.h"
#include "words/issue_words.h"

namespace gretel {

IssueText::IssueText(QWidget* parent)
    : QWidget(parent), m_mark(new SeverityMark(this)), m_text(new QLabel(this)) {
    setFont(theme::scaled(font(), 0.92));
    m_mark->setFont(font());
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    // A long sentence must not widen its column.
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 0, 2, 0);
    row->setSpacing(6);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void IssueText::setIssue(const Issue* issue) {
    if (issue) {
        m_severity = issue->severity();
        m_mark->setSeverity(m_severity);
        m_text->setText(sentenceOf(*issue));
        colour();
    } else {
        m_text->clear();
    }
    setVisible(issue);
}

QString IssueText::text() const {
    return m_text->text();
}

void IssueText::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void IssueText::colour() {
    theme::setTextColor(m_text, theme::severityText(m_severity, palette()));
}

} // namespace gretel
