// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health_section.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include "ui/health_graph.h"
#include "ui/health_table_model.h"
#include "ui/segmented_choice.h"
#include "ui/spoken.h"
#include "ui/tick_box.h"
#include "ui/tone_label.h"
#include "words/health_words.h"
#include "words/history_words.h"

namespace gretel {

HealthSection::HealthSection(QWidget* parent)
    : Panel(parent),
      m_sentence(new QLabel(this)),
      m_range(new SegmentedChoice(
          {wordOf(HealthRange::Hour), wordOf(HealthRange::Day), wordOf(HealthRange::Week)}, this)),
      m_asTable(new TickBox(tr("As a table"), this)),
      m_pages(new QStackedWidget(this)),
      m_graph(new HealthGraph(m_pages)),
      m_model(new HealthTableModel(this)),
      m_table(new QTableView(m_pages)),
      m_empty(new ToneLabel({}, ToneLabel::Tone::Quiet, m_pages)),
      m_reading(new ToneLabel({}, ToneLabel::Tone::Quiet, this)),
      m_save(new QPushButton(tr("Save as CSV…"), this)) {
    spoken::asNothing(m_pages);
    setUpTable();
    layOut();
    connect(m_range, &SegmentedChoice::chosenChanged, this, &HealthSection::showChart);
    connect(m_asTable, &QCheckBox::toggled, this, &HealthSection::showChart);
    connect(m_graph, &HealthGraph::readingChanged, m_reading, &QLabel::setText);
    connect(m_save, &QPushButton::clicked, this, [this] { emit exportRequested(view().range); });
    const std::vector<QWidget*> chain = focusChain();
    for (size_t i = 1; i < chain.size(); ++i)
        setTabOrder(chain[i - 1], chain[i]);
    setHealth({}, nullptr, true, 0);
}

void HealthSection::layOut() {
    auto* title = new QLabel(tr("Is the other host there?"), this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    m_sentence->setObjectName(QStringLiteral("healthSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_range->setAccessibleName(tr("How far back"));
    m_asTable->setObjectName(QStringLiteral("asTable"));
    m_empty->setObjectName(QStringLiteral("healthEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_reading->setObjectName(QStringLiteral("healthReading"));
    m_reading->setWordWrap(true);
    m_reading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_save->setObjectName(QStringLiteral("saveHistory"));
    m_save->setProperty("look", "quiet");
    m_save->setProperty("small", true);
    m_save->setToolTip(tr("Each line of the table, in a file for a spreadsheet"));
    m_save->setAccessibleDescription(m_save->toolTip());
    for (QWidget* page :
         {static_cast<QWidget*>(m_graph), static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_empty)})
        m_pages->addWidget(page);
    m_pages->setMinimumHeight(m_graph->minimumSizeHint().height());

    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(title, 1);
    head->addWidget(m_asTable);
    head->addWidget(m_range);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(16);
    foot->addWidget(m_reading, 1);
    foot->addWidget(m_save, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_sentence);
    column->addSpacing(4);
    column->addWidget(m_pages, 1);
    column->addLayout(foot);
}

void HealthSection::setUpTable() {
    m_table->setObjectName(QStringLiteral("healthTable"));
    m_table->setAccessibleName(tr("Round trips and losses"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    const auto chars = [&](int column) {
        return column == HealthTableModel::Time ? 18 : column == HealthTableModel::Lost ? 10 : 14;
    };
    for (int column = 0; column < HealthTableModel::ColumnCount; ++column)
        header->resizeSection(column, fontMetrics().averageCharWidth() * chars(column));
}

void HealthSection::setUp(bool up) {
    m_up = up;
}

void HealthSection::setHealth(const Health& health, const HealthHistory* history, bool asked, qint64 now) {
    m_asked = asked;
    m_sentence->setText(sentence(health));
    for (size_t range = 0; range < m_charts.size(); ++range)
        m_charts[range] = chartOf(history, HealthRange(range), now);
    showChart();
}

QString HealthSection::sentence(const Health& health) const {
    if (!m_up)
        return tr("The tunnel is not up, so nobody asks the other host.");
    if (!m_asked)
        return tr("The setup says that the other host is not to be asked.");
    return sentenceOf(health);
}

void HealthSection::showChart() {
    const HealthChart& chart = m_charts[size_t(view().range)];
    const bool any = !chart.spans.empty();
    m_graph->setChart(chart);
    m_model->setChart(chart);
    m_empty->setText(m_up && m_asked ? tr("The first answer is awaited.")
                                     : tr("Nothing was asked in this time."));
    m_pages->setCurrentWidget(!any                     ? static_cast<QWidget*>(m_empty)
                              : m_asTable->isChecked() ? static_cast<QWidget*>(m_table)
                                                       : m_graph);
    m_save->setEnabled(any);
}

HealthView HealthSection::view() const {
    return {HealthRange(m_range->chosen()), m_asTable->isChecked()};
}

void HealthSection::setView(const HealthView& view) {
    m_range->choose(int(view.range));
    m_asTable->setChecked(view.asTable);
}

std::vector<QWidget*> HealthSection::focusChain() const {
    std::vector<QWidget*> chain{m_asTable};
    for (QWidget* button : m_range->buttons())
        chain.push_back(button);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_graph), static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_save)})
        chain.push_back(widget);
    return chain;
}

} // namespace gretel
