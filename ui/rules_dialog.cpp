// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>

#include "ui/rules_model.h"
#include "ui/severity_shape.h"
#include "ui/theme.h"
#include "ui/tone_label.h"
#include "words/failure_words.h"
#include "words/firewall_count_words.h"

namespace gretel {

RulesDialog::RulesDialog(QWidget* parent)
    : QDialog(parent),
      m_model(new RulesModel(this)),
      m_mark(new SeverityMark(this)),
      m_headline(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_table(new QTableView(this)),
      m_leftOut(new ToneLabel({}, ToneLabel::Tone::Quiet, this)),
      m_commandName(new ToneLabel(tr("The rule in nft's own language:"), ToneLabel::Tone::Quiet, this)),
      m_command(new QLabel(this)),
      m_copy(new QPushButton(tr("&Copy"), this)),
      m_refresh(new QPushButton(tr("&Refresh"), this)),
      m_close(new QPushButton(tr("Close"), this)) {
    setWindowTitle(tr("Firewall rules"));
    setUpTable();
    layOut();
    connectAll();
    wait();
}

void RulesDialog::layOut() {
    constexpr int barHeight = 6;
    m_mark->setObjectName(QStringLiteral("rulesMark"));
    m_mark->setSeverity(Severity::Warning);
    m_headline->setObjectName(QStringLiteral("rulesHeadline"));
    m_leftOut->setObjectName(QStringLiteral("rulesLeftOut"));
    m_command->setObjectName(QStringLiteral("ruleCommand"));
    m_command->setFont(theme::scaled(theme::fixedFont(font()), 0.95));
    m_command->setLayoutDirection(Qt::LeftToRight);
    m_command->setMinimumHeight(2 * QFontMetrics(m_command->font()).lineSpacing());
    m_command->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_command->setAccessibleName(m_commandName->text());
    for (QLabel* label : {m_headline, m_command}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::StrongFocus);
    }
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(barHeight);
    m_progress->setAccessibleName(tr("Asking"));
    m_copy->setObjectName(QStringLiteral("copyRules"));
    m_copy->setIcon(theme::icon(QStringLiteral("copy")));
    m_copy->setToolTip(tr("Copy all rules with their counts, as words and in nft's language"));
    m_refresh->setObjectName(QStringLiteral("refreshRules"));
    m_refresh->setToolTip(tr("Ask the helper again (F5)"));
    for (QPushButton* button : {m_copy, m_refresh}) {
        button->setAutoDefault(false);
        button->setAccessibleDescription(button->toolTip());
    }
    m_close->setDefault(true);
    m_table->setFocus();

    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addWidget(m_headline, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(m_copy);
    foot->addWidget(m_refresh);
    foot->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_progress);
    column->addWidget(m_table, 1);
    column->addWidget(m_leftOut);
    auto* command = new QVBoxLayout;
    command->setSpacing(4);
    command->addWidget(m_commandName);
    command->addWidget(m_command);
    column->addLayout(command);
    column->addLayout(foot);
    resize(fontMetrics().averageCharWidth() * 132, fontMetrics().height() * 34); // a tunnel's rules
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
}

void RulesDialog::setUpTable() {
    m_table->setObjectName(QStringLiteral("rulesTable"));
    m_table->setAccessibleName(windowTitle());
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 10);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RulesModel::Rule, QHeaderView::Stretch);
}

void RulesDialog::connectAll() {
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(text()); });
    connect(m_refresh, &QPushButton::clicked, this, [this] {
        wait();
        emit lookRequested();
    });
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, m_refresh,
            &QAbstractButton::click);
    auto* copy = new QShortcut(QKeySequence::Copy, m_table);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, m_copy, &QAbstractButton::click);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RulesDialog::showCommand);
}

QString RulesDialog::text() const {
    return m_model->text();
}

/// What was seen last stays until it is known anew.
void RulesDialog::wait() {
    m_progress->show();
    m_refresh->setEnabled(false);
    if (m_model->rowCount() == 0)
        setRules({});
    showHeadline(tr("The helper is asked for the rules."), false);
}

void RulesDialog::setCounts(const Outcome<FirewallCounts>& counts) {
    m_progress->hide();
    m_refresh->setEnabled(true);
    setRules(counts ? *counts : FirewallCounts());
    if (!counts)
        showHeadline(sentenceOf(counts.error()), true);
    else
        showHeadline(sentenceOf(counts->state), counts->state == FirewallTableState::Missing ||
                                                    counts->state == FirewallTableState::Altered);
}

void RulesDialog::setRules(const FirewallCounts& counts) {
    m_model->setRules(counts.rules);
    const bool any = !counts.rules.empty();
    m_copy->setEnabled(any);
    m_leftOut->setText(leftOutSentence(counts));
    m_leftOut->setVisible(counts.leftOut > 0);
    if (any && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    showCommand();
}

void RulesDialog::showHeadline(const QString& sentence, bool isWarning) {
    m_mark->setVisible(isWarning);
    m_headline->setText(sentence);
    setAccessibleDescription(sentence);
}

void RulesDialog::showCommand() {
    const QString command = m_model->commandOf(m_table->currentIndex().row());
    m_command->setText(command);
    for (QLabel* label : {m_commandName, m_command})
        label->setVisible(!command.isEmpty());
}

} // namespace gretel
