// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue_lines.h"

#include <QGridLayout>
#include <QResizeEvent>

#include "ui/severity_shape.h"
#include "ui/tone_label.h"
#include "words/issue_words.h"

namespace gretel {

namespace {

constexpr size_t mostLines = 100; ///< nobody reads more, and each is a widget
constexpr int linesWithoutScrolling = 6;

} // namespace

IssueLines::IssueLines(const QString& name, QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLines({});
}

void IssueLines::setLines(const std::vector<Line>& lines) {
    m_page = new QWidget;
    m_page->setBackgroundRole(QPalette::Base);
    m_grid = new QGridLayout(m_page);
    m_grid->setContentsMargins(12, 9, 12, 9);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    QStringList texts;
    for (const Line& line : lines) {
        if (texts.size() < qsizetype(mostLines))
            add(line);
        texts.append(line.text);
    }
    if (lines.size() > mostLines)
        add({{}, tr("… and %n more", nullptr, static_cast<int>(lines.size() - mostLines))});
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    setWidget(m_page); // which deletes the one before
    setAccessibleDescription(texts.join(u'\n'));
    updateGeometry();
}

void IssueLines::add(const Line& line) {
    const int row = m_grid->rowCount();
    auto* label = new ToneLabel(line.text, ToneLabel::Tone::Plain, m_page);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (!line.severity) {
        m_grid->addWidget(label, row, 0, 1, 2);
        return;
    }
    auto* mark = new SeverityMark(m_page);
    mark->setSeverity(*line.severity);
    m_grid->addWidget(mark, row, 0, Qt::AlignTop);
    m_grid->addWidget(label, row, 1);
}

QSize IssueLines::sizeHint() const {
    const int most = fontMetrics().height() * linesWithoutScrolling + 40;
    const int wanted =
        m_page->heightForWidth(std::max(viewport()->width(), fontMetrics().averageCharWidth() * 40));
    return {fontMetrics().averageCharWidth() * 80, std::min(most, wanted + 2 * frameWidth())};
}

QSize IssueLines::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 30, std::min(sizeHint().height(), fontMetrics().height() * 3)};
}

void IssueLines::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    // How high the sentences are depends on how wide they may be.
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

QString placedSentence(const Issue& issue, const QString& file) {
    if (!issue.place)
        return sentenceOf(issue);
    TextPlace place = *issue.place;
    if (place.file.isEmpty())
        place.file = file;
    return IssueLines::tr("%1: %2", "a place in a file, what is wrong there")
        .arg(placeOf(place), sentenceOf(issue));
}

} // namespace gretel
