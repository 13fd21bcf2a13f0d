// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include "core/command_text.h"
#include "ui/theme.h"
#include "ui/tone_label.h"
#include "words/operation_words.h"

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
QWidget* steps(const Operations& operations, QWidget* parent) {
    auto* list = new QWidget(parent);
    list->setBackgroundRole(QPalette::Base);
    auto* grid = new QGridLayout(list);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    int number = 0;
    for (const Operation& operation : operations) {
        if (row > 0)
            grid->setRowMinimumHeight(row++, 8);
        auto* place =
            prose(PreviewDialog::tr("%1.", "number of a step").arg(++number), list, ToneLabel::Tone::Quiet);
        grid->addWidget(place, row, 0, Qt::AlignTop | Qt::AlignRight);
        grid->addWidget(prose(sentenceOf(operation), list), row++, 1);
        const QStringList lines = commandsOf(operation);
        for (const QString& line : lines)
            grid->addWidget(command(line, list), row++, 1);
    }
    grid->setRowStretch(row, 1);
    return list;
}

/// For those who do not see the list: the sentences, one a line.
QString spoken(const Operations& operations) {
    QStringList sentences;
    for (const Operation& operation : operations)
        sentences << sentenceOf(operation);
    return sentences.join(u'\n');
}

QString allCommands(const Operations& operations) {
    QString text;
    for (const Operation& operation : operations) {
        const QStringList lines = commandsOf(operation);
        for (const QString& line : lines)
            text += line + u'\n';
    }
    return text;
}

} // namespace

PreviewDialog::PreviewDialog(const Operations& operations, QWidget* parent)
    : QDialog(parent),
      m_commands(allCommands(operations)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this)) {
    setWindowTitle(tr("What will change"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    if (operations.empty()) {
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
        scroll->setAccessibleDescription(spoken(operations));
        scroll->setFocusPolicy(Qt::StrongFocus);
        scroll->setWidget(steps(operations, scroll));
        column->addWidget(scroll, 1);
        QPushButton* copy = m_buttons->addButton(tr("Copy commands"), QDialogButtonBox::ActionRole);
        copy->setIcon(theme::icon(QStringLiteral("copy")));
        connect(copy, &QPushButton::clicked, this,
                [this] { QApplication::clipboard()->setText(m_commands); });
        resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 26);
    }
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(m_buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
}

void PreviewDialog::offerToApply(const QString& text) {
    m_buttons->removeButton(m_buttons->button(QDialogButtonBox::Close));
    m_buttons->addButton(QDialogButtonBox::Cancel);
    m_buttons->addButton(text, QDialogButtonBox::AcceptRole)->setDefault(true);
}

} // namespace gretel
