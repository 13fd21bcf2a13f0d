// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include "ui/panel.h"
#include "ui/severity_shape.h"
#include "ui/theme.h"
#include "ui/tone_label.h"
#include "words/notice_words.h"

namespace gretel {

namespace {

QLabel* prose(const QString& text, QWidget* parent, ToneLabel::Tone tone = ToneLabel::Tone::Plain) {
    auto* label = new ToneLabel(text, tone, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* command(const QString& text, QWidget* parent) {
    QLabel* label = prose(text, parent, ToneLabel::Tone::Quiet);
    label->setFont(theme::scaled(theme::fixedFont(parent->font()), 0.95));
    label->setLayoutDirection(Qt::LeftToRight);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

/// The steps, numbered in the order in which they happen.
QWidget* list(const PlannedSteps& steps, QWidget* parent) {
    auto* page = new QWidget(parent);
    page->setBackgroundRole(QPalette::Base);
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    int number = 0;
    for (const PlannedStep& step : steps) {
        if (row > 0)
            grid->setRowMinimumHeight(row++, 8);
        auto* place =
            prose(PreviewDialog::tr("%1.", "number of a step").arg(++number), page, ToneLabel::Tone::Quiet);
        grid->addWidget(place, row, 0, Qt::AlignTop | Qt::AlignRight);
        grid->addWidget(prose(step.sentence, page), row++, 1);
        for (const QString& line : step.commands)
            grid->addWidget(command(line, page), row++, 1);
    }
    grid->setRowStretch(row, 1);
    return page;
}

/// What to know before, over the steps.
QWidget* warnings(const Notices& notices, QWidget* parent) {
    auto* box = new Panel(parent);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(14, 10, 14, 10);
    grid->setHorizontalSpacing(10);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Notice& notice : notices) {
        auto* mark = new SeverityMark(box);
        mark->setSeverity(Severity::Warning);
        grid->addWidget(mark, row, 0, Qt::AlignTop);
        grid->addWidget(prose(sentenceOf(notice), box), row++, 1);
    }
    return box;
}

/// For those who do not see the list: the sentences, one a line.
QString spoken(const PlannedSteps& steps) {
    QStringList sentences;
    for (const PlannedStep& step : steps)
        sentences << step.sentence;
    return sentences.join(u'\n');
}

QString allCommands(const PlannedSteps& steps) {
    QString text;
    for (const PlannedStep& step : steps)
        for (const QString& line : step.commands)
            text += line + u'\n';
    return text;
}

} // namespace

PreviewDialog::PreviewDialog(const PlannedChange& change, QWidget* parent)
    : QDialog(parent),
      m_commands(allCommands(change.steps)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this)) {
    setWindowTitle(tr("What will change"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    if (!change.notices.empty()) {
        column->addWidget(warnings(change.notices, this));
        setAccessibleDescription(sentenceOf(change.notices.front()));
    }
    if (change.steps.empty()) {
        column->addWidget(prose(tr("Nothing needs to change: the kernel already has all of it."), this));
        column->addStretch(1);
    } else {
        column->addWidget(
            prose(tr("These changes are made in this order. If one of them fails, those before it "
                     "are undone."),
                  this));
        auto* scroll = new QScrollArea(this);
        scroll->setWidgetResizable(true);
        scroll->setAccessibleName(windowTitle());
        scroll->setAccessibleDescription(spoken(change.steps));
        scroll->setFocusPolicy(Qt::StrongFocus);
        scroll->setWidget(list(change.steps, scroll));
        column->addWidget(scroll, 1);
        QPushButton* copy = m_buttons->addButton(tr("Copy commands"), QDialogButtonBox::ActionRole);
        copy->setIcon(theme::icon(QStringLiteral("copy")));
        connect(copy, &QPushButton::clicked, this,
                [this] { QApplication::clipboard()->setText(m_commands); });
        resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 26);
    }
    for (const QString& remark : change.remarks)
        column->addWidget(prose(remark, this));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(m_buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
}

void PreviewDialog::offerToApply(const QString& text) {
    delete m_buttons->button(QDialogButtonBox::Close); // removed only, it would be nobody's
    m_buttons->addButton(QDialogButtonBox::Cancel);
    m_buttons->addButton(text, QDialogButtonBox::AcceptRole)->setDefault(true);
}

} // namespace gretel
