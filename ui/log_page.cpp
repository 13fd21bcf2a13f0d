// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log_page.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

#include "ui/choice_box.h"
#include "ui/theme.h"
#include "ui/tone_label.h"

namespace gretel {

namespace {

/// The level's word in its colour; the word alone says enough.
class LevelDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto level = static_cast<Severity>(index.data(LogModel::LevelRole).toInt());
        if (level != Severity::Note)
            option->palette.setColor(QPalette::Text, theme::severityText(level, option->palette));
    }
};

QLineEdit* searchField(QWidget* parent) {
    auto* search = new QLineEdit(parent);
    search->setPlaceholderText(LogPage::tr("Search the log"));
    search->setAccessibleName(LogPage::tr("Search the log"));
    search->setClearButtonEnabled(true);
    search->setProperty("cell", true);
    search->addAction(theme::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    return search;
}

} // namespace

LogPage::LogPage(LogModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_filter(new LogFilter(this)),
      m_tunnel(new ChoiceBox(this)),
      m_level(new ChoiceBox(this)),
      m_search(searchField(this)),
      m_copy(new QPushButton(tr("Copy"), this)),
      m_save(new QPushButton(tr("Save…"), this)),
      m_clear(new QPushButton(tr("Clear"), this)),
      m_view(new QTableView(this)),
      m_empty(new ToneLabel({}, ToneLabel::Tone::Quiet, this)),
      m_note(new ToneLabel({}, ToneLabel::Tone::Quiet, this)),
      m_whole(new QLabel(this)) {
    m_filter->setSourceModel(&m_model);
    setUpTable();
    layOut();
    connectAll();
    if (m_model.rowCount() > 0)
        noteTunnels(0, m_model.rowCount() - 1);
    refresh();
}

void LogPage::layOut() {
    m_tunnel->setObjectName(QStringLiteral("tunnel"));
    m_copy->setObjectName(QStringLiteral("copy"));
    m_save->setObjectName(QStringLiteral("save"));
    m_clear->setObjectName(QStringLiteral("clear"));
    m_tunnel->addItem(tr("All tunnels"), QUuid());
    m_tunnel->setAccessibleName(tr("Entries of which tunnel"));
    m_tunnel->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tunnel->setMinimumContentsLength(14);
    m_level->addItem(tr("Everything"), static_cast<int>(Severity::Note));
    m_level->addItem(tr("Warnings and errors"), static_cast<int>(Severity::Warning));
    m_level->addItem(tr("Errors only"), static_cast<int>(Severity::Error));
    m_level->setAccessibleName(tr("Entries of which level"));
    for (QPushButton* button : {m_copy, m_save, m_clear}) {
        button->setProperty("look", "quiet");
        button->setProperty("small", true);
    }
    m_copy->setIcon(theme::icon(QStringLiteral("copy")));
    m_copy->setToolTip(tr("Copy the selected entries, or all that are shown"));
    m_save->setToolTip(tr("Write all that are shown into a file"));
    m_clear->setIcon(theme::icon(QStringLiteral("delete")));
    m_clear->setToolTip(tr("Forget all entries of all tunnels"));
    m_whole->setWordWrap(true);
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_whole->setTextFormat(Qt::PlainText);
    m_note->setObjectName(QStringLiteral("logNote"));
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_note->hide();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_tunnel);
    bar->addWidget(m_level);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_copy);
    bar->addWidget(m_save);
    bar->addWidget(m_clear);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(bar);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_whole);
    column->addWidget(m_note);
}

void LogPage::setUpTable() {
    m_view->setModel(m_filter);
    m_view->setItemDelegateForColumn(LogModel::LevelColumn, new LevelDelegate(m_view));
    m_view->setAccessibleName(tr("Log"));
    m_view->setObjectName(QStringLiteral("log"));
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    const QFontMetrics metrics = fontMetrics();
    m_view->verticalHeader()->setDefaultSectionSize(metrics.height() + 8);
    header->resizeSection(LogModel::TimeColumn, metrics.horizontalAdvance(QStringLiteral("00:00:00")) + 24);
    header->resizeSection(LogModel::LevelColumn, metrics.averageCharWidth() * 12);
    header->resizeSection(LogModel::SourceColumn, metrics.averageCharWidth() * 11);
    header->resizeSection(LogModel::TunnelColumn, metrics.averageCharWidth() * 24);
}

LogPage::~LogPage() {
    // The scroll bar outlives what is ours of the page, and speaks while it goes.
    m_view->verticalScrollBar()->disconnect(this);
}

void LogPage::connectAll() {
    connect(m_tunnel, &QComboBox::currentIndexChanged, this, &LogPage::applyFilter);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogPage::applyFilter);
    connect(m_search, &QLineEdit::textChanged, this, &LogPage::applyFilter);
    connect(m_copy, &QPushButton::clicked, this, &LogPage::copy);
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(textOf(allRows())); });
    connect(m_clear, &QPushButton::clicked, &m_model, &LogModel::clear);
    m_view->installEventFilter(this);
    connect(&m_model, &LogModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { noteTunnels(first, last); });
    const auto* scrollBar = m_view->verticalScrollBar();
    connect(scrollBar, &QScrollBar::valueChanged, this,
            [this, scrollBar](int value) { m_atEnd = value >= scrollBar->maximum(); });
    connect(scrollBar, &QScrollBar::rangeChanged, this, [this] {
        if (m_atEnd)
            m_view->scrollToBottom();
    });
    connect(m_filter, &LogFilter::rowsInserted, this, &LogPage::refresh);
    connect(m_filter, &LogFilter::rowsRemoved, this, &LogPage::refresh);
    connect(m_filter, &LogFilter::modelReset, this, &LogPage::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LogPage::showSelected);
}

void LogPage::showTunnel(const QUuid& tunnel, const QString& name) {
    offerTunnel(tunnel, name);
    m_tunnel->setCurrentIndex(m_tunnel->findData(tunnel));
}

void LogPage::setNote(const QString& sentence) {
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void LogPage::noteTunnels(int first, int last) {
    for (int row = first; row <= last; ++row)
        for (const LogEntry::Tunnel& tunnel : m_model.entry(row).tunnels)
            offerTunnel(tunnel.id, tunnel.name);
}

/// A tunnel keeps one line in the choice, under the name that it had last.
void LogPage::offerTunnel(const QUuid& tunnel, const QString& name) {
    if (tunnel.isNull())
        return;
    const int index = m_tunnel->findData(tunnel);
    if (index < 0)
        m_tunnel->addItem(name, tunnel);
    else if (m_tunnel->itemText(index) != name)
        m_tunnel->setItemText(index, name);
}

void LogPage::applyFilter() {
    const QUuid tunnel = m_tunnel->currentData().toUuid();
    m_filter->setTunnel(tunnel);
    m_view->setColumnHidden(LogModel::TunnelColumn, !tunnel.isNull());
    m_filter->setLeastLevel(static_cast<Severity>(m_level->currentData().toInt()));
    m_filter->setText(m_search->text());
    refresh();
}

QList<int> LogPage::allRows() const {
    QList<int> rows;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        rows << row;
    return rows;
}

QString LogPage::textOf(const QList<int>& rows) const {
    QString text;
    for (const int row : rows) {
        const int source = m_filter->mapToSource(m_filter->index(row, 0)).row();
        text += LogModel::lineOf(m_model.entry(source)) + u'\n';
    }
    return text;
}

void LogPage::copy() const {
    QList<int> rows;
    const QModelIndexList selected = m_view->selectionModel()->selectedRows();
    for (const QModelIndex& index : selected)
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QApplication::clipboard()->setText(textOf(rows.isEmpty() ? allRows() : rows));
}

/// The table by itself would copy one cell.
bool LogPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_view || event->type() != QEvent::KeyPress ||
        !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
        return QWidget::eventFilter(watched, event);
    copy();
    return true;
}

/// A row is one line high; the selected one is to be read whole.
void LogPage::showSelected() {
    const QModelIndexList selected = m_view->selectionModel()->selectedRows(LogModel::TextColumn);
    m_whole->setVisible(selected.size() == 1);
    m_whole->setText(selected.size() == 1 ? selected.front().data().toString() : QString());
}

void LogPage::refresh() {
    const bool any = m_filter->rowCount() > 0;
    m_copy->setEnabled(any);
    m_save->setEnabled(any);
    m_clear->setEnabled(m_model.rowCount() > 0);
    m_empty->setText(m_model.rowCount() > 0
                         ? tr("No entry matches. Choose another tunnel or level, or clear the search.")
                         : tr("Nothing has happened yet."));
    m_view->setVisible(any);
    m_empty->setVisible(!any);
    showSelected();
}

} // namespace gretel
