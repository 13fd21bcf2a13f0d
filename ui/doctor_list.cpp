// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/doctor_list.h"

#include <QGridLayout>
#include <QPushButton>

#include "ui/tone_label.h"
#include "ui/verdict_mark.h"
#include "words/doctor_words.h"

namespace gretel {

namespace {

ToneLabel::Tone toneOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::Pass:
        return ToneLabel::Tone::Good;
    case Verdict::Warn:
        return ToneLabel::Tone::Warning;
    case Verdict::Fail:
        return ToneLabel::Tone::Error;
    case Verdict::Skipped:
        break;
    }
    return ToneLabel::Tone::Quiet;
}

/// So that the sentences stand where they are while the words appear.
int widthOfWords(const QFontMetrics& metrics) {
    int width = 0;
    for (const Verdict verdict : {Verdict::Skipped, Verdict::Pass, Verdict::Warn, Verdict::Fail})
        width = std::max(width, metrics.horizontalAdvance(wordOf(verdict)));
    return width;
}

} // namespace

DoctorList::DoctorList(QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("All checks"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget(this);
    page->setBackgroundRole(QPalette::Base);
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    grid->setColumnMinimumWidth(2, widthOfWords(fontMetrics()));
    grid->setColumnStretch(3, 1);
    for (int kind = 0; kind < doctorCheckCount; ++kind)
        m_rows.push_back(addRow(page, grid, DoctorCheckKind(kind)));
    grid->setRowStretch(grid->rowCount(), 1);
    setWidget(page);
}

DoctorList::Row DoctorList::addRow(QWidget* page, QGridLayout* grid, DoctorCheckKind kind) {
    const auto tone = ToneLabel::Tone::Plain;
    const Row row{new VerdictMark(page),
                  new ToneLabel(titleOf(kind), tone, page),
                  new ToneLabel({}, tone, page),
                  new ToneLabel({}, tone, page),
                  new ToneLabel({}, ToneLabel::Tone::Quiet, page),
                  new QPushButton(page)};
    for (ToneLabel* label : {row.title, row.word, row.sentence, row.remedy}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    }
    row.sentence->setObjectName(checkName(kind));
    for (ToneLabel* label : {row.sentence, row.remedy}) {
        label->setWordWrap(true);
        label->setAccessibleName(row.title->text());
    }
    row.button->setProperty("look", "quiet");
    row.button->setProperty("small", true);
    row.button->setAutoDefault(false);
    connect(row.button, &QPushButton::clicked, this,
            [this, kind] { emit remedyChosen(m_report.check(kind)); });

    // What is found, what mends it, the button, and the distance to the next.
    const int top = 4 * int(kind);
    grid->addWidget(row.mark, top, 0, Qt::AlignTop);
    grid->addWidget(row.title, top, 1, Qt::AlignTop);
    grid->addWidget(row.word, top, 2, Qt::AlignTop);
    grid->addWidget(row.sentence, top, 3);
    grid->addWidget(row.remedy, top + 1, 3);
    grid->addWidget(row.button, top + 2, 3, Qt::AlignLeading);
    grid->setRowMinimumHeight(top + 3, 4);
    row.remedy->hide();
    row.button->hide();
    return row;
}

void DoctorList::setReport(const DoctorReport& report, DoctorStage stage,
                           const std::function<QString(const QString&)>& shown) {
    m_report = report;
    QStringList spoken;
    for (const DoctorCheck& check : report.checks) {
        const Row& row = m_rows[size_t(check.kind)];
        const bool settled = isSettled(check.kind, stage);
        const QString remedy = settled ? shown(remedyOf(check)) : QString();
        const bool elsewhere = stage == DoctorStage::Done && report.cause == check.kind;
        row.mark->setVerdict(settled ? std::optional(check.verdict) : std::nullopt);
        row.word->setText(settled ? wordOf(check.verdict) : QString());
        row.word->setTone(toneOf(check.verdict));
        row.sentence->setText(settled ? shown(sentenceOf(check)) : QString());
        row.sentence->setTone(check.verdict == Verdict::Skipped ? ToneLabel::Tone::Quiet
                                                                : ToneLabel::Tone::Plain);
        row.sentence->setAccessibleDescription(row.word->text());
        row.remedy->setText(remedy);
        row.remedy->setVisible(!remedy.isEmpty() && !elsewhere);
        row.button->setText(buttonOf(check));
        row.button->setAccessibleDescription(remedy);
        row.button->setVisible(canBeDone(check.remedy) && stage == DoctorStage::Done && !elsewhere);
        if (settled)
            spoken << tr("%1: %2. %3", "check, verdict, sentence")
                          .arg(titleOf(check.kind), row.word->text(), row.sentence->text());
    }
    setAccessibleDescription(spoken.join(u'\n'));
}

} // namespace gretel
