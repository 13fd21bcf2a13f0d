// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_dialog.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

#include "ui/choice_box.h"
#include "ui/field_words.h"
#include "ui/import_delegates.h"
#include "ui/import_model.h"
#include "ui/issue_lines.h"
#include "ui/tone_label.h"
#include "ui/window_style.h"
#include "words/import_words.h"
#include "words/issue_words.h"

namespace gretel {

namespace {

constexpr ImportVerdict verdicts[] = {ImportVerdict::New, ImportVerdict::Same, ImportVerdict::Conflict,
                                      ImportVerdict::Invalid};

/// What the choice leads to; then what is wrong or left behind; then the cells that are still empty, by name.
std::vector<IssueLines::Line> linesOf(const ImportEntry& entry, ImportChoice choice) {
    std::vector<IssueLines::Line> lines{{std::nullopt, sentenceOf(entry, choice)}};
    QStringList empty;
    for (const Issue& issue : entry.issues) {
        if (issue.kind == IssueKind::Missing && !issue.place) {
            empty.append(nameInSentence(issue.field));
            continue;
        }
        const QString sentence = placedSentence(issue, entry.file);
        lines.push_back({issue.severity(), issue.place || issue.field.isEmpty()
                                               ? sentence
                                               : ImportDialog::tr("%1: %2", "a field, what is wrong with it")
                                                     .arg(nameAlone(issue.field), sentence)});
    }
    if (!empty.isEmpty())
        lines.push_back(
            {Severity::Note,
             ImportDialog::tr("Still to be filled in: %1.").arg(QLocale().createSeparatedList(empty))});
    return lines;
}

QPushButton* smallButton(const QString& text, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setProperty("look", "quiet");
    button->setProperty("small", true);
    button->setAutoDefault(false);
    return button;
}

} // namespace

struct ImportDialog::Private {
    Private(ImportDialog* dialog, std::vector<ImportEntry> entries)
        : q(dialog),
          model(new ImportModel(std::move(entries), dialog)),
          filter(new QSortFilterProxyModel(dialog)),
          table(new QTableView(dialog)),
          details(new IssueLines(tr("About the selected tunnel"), dialog)),
          reason(new ToneLabel({}, ToneLabel::Tone::Quiet, dialog)),
          buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, dialog)),
          import(buttons->addButton(QString(), QDialogButtonBox::AcceptRole)) {}

    void setUpTable();
    void setUpColumns();
    void layOut();
    QWidget* verdictChoice();
    void addConflictButtons(QBoxLayout* row);
    void openChoice();
    void showDetails();
    void refresh();
    QString whyNothing() const;

    ImportDialog* q;
    ImportModel* model;
    QSortFilterProxyModel* filter;
    QTableView* table;
    IssueLines* details;
    ToneLabel* reason;
    QDialogButtonBox* buttons;
    QPushButton* import;
};

ImportDialog::ImportDialog(std::vector<ImportEntry> entries, QWidget* parent)
    : QDialog(parent), d(std::make_unique<Private>(this, std::move(entries))) {
    setWindowTitle(tr("Import tunnels"));
    d->setUpTable();
    d->layOut();
    connect(d->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(d->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(d->model, &QAbstractItemModel::dataChanged, this, [this] {
        d->refresh();
        d->showDetails();
    });
    connect(d->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { d->showDetails(); });
    d->refresh();
    d->table->selectRow(0);
    d->showDetails();
    d->table->setFocus();
    resize(fontMetrics().averageCharWidth() * 154, fontMetrics().height() * 42);
}

ImportDialog::~ImportDialog() = default;

std::vector<ImportDecision> ImportDialog::decisions() const {
    return d->model->decisions();
}

bool ImportDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched != d->table || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool opens = key->key() == Qt::Key_Space || key->key() == Qt::Key_F2 ||
                       (key->key() == Qt::Key_Down && key->modifiers() == Qt::AltModifier);
    if (opens)
        d->openChoice();
    return opens || QDialog::eventFilter(watched, event);
}

void ImportDialog::Private::setUpTable() {
    filter->setSourceModel(model);
    filter->setFilterRole(ImportModel::VerdictRole);
    table->setObjectName(QStringLiteral("importList"));
    table->setAccessibleName(tr("Tunnels to import"));
    table->setModel(filter);
    table->setItemDelegateForColumn(ImportModel::VerdictColumn, new VerdictDelegate(table));
    table->setItemDelegateForColumn(ImportModel::ChoiceColumn, new ImportChoiceDelegate(table));
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->installEventFilter(q);
    connect(table, &QTableView::clicked, q, [this](const QModelIndex& index) {
        if (index.column() == ImportModel::ChoiceColumn)
            openChoice();
    });
    setUpColumns();
}

void ImportDialog::Private::setUpColumns() {
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 14);
    QHeaderView* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    for (const int column : {ImportModel::NameColumn, ImportModel::SourceColumn, ImportModel::LikeColumn})
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    const auto fit = [&](int column, QStringList words, int more) {
        words.append(model->headerData(column, Qt::Horizontal).toString());
        int width = 0;
        for (const QString& word : words)
            width = std::max(width, table->fontMetrics().horizontalAdvance(word));
        header->resizeSection(column, width + more);
    };
    QStringList verdictWords;
    for (const ImportVerdict verdict : verdicts)
        verdictWords.append(wordOf(verdict));
    QStringList choiceWords;
    for (const auto choice :
         {ImportChoice::Add, ImportChoice::Skip, ImportChoice::Replace, ImportChoice::Rename})
        choiceWords.append(wordOf(choice));
    fit(ImportModel::VerdictColumn, verdictWords, 40);
    fit(ImportModel::RemarksColumn, {}, 20);
    fit(ImportModel::ChoiceColumn, choiceWords, 50);
    header->setSectionResizeMode(ImportModel::ChoiceColumn, QHeaderView::Fixed);
    // Where there is nothing to say, there is more room for the rest.
    for (const int column : {ImportModel::LikeColumn, ImportModel::RemarksColumn})
        table->setColumnHidden(column, model->isBlank(column));
}

void ImportDialog::Private::layOut() {
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    if (QWidget* box = verdictChoice()) {
        auto* label = new QLabel(tr("&Show:"), q);
        label->setBuddy(box);
        top->addWidget(label);
        top->addWidget(box);
    }
    top->addStretch(1);
    addConflictButtons(top);
    reason->setObjectName(QStringLiteral("reason"));
    reason->setWordWrap(true);
    import->setObjectName(QStringLiteral("import"));
    import->setDefault(true);
    setLook(import, "primary");
    setLook(buttons->button(QDialogButtonBox::Cancel), "quiet");
    auto* foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(reason, 1);
    foot->addWidget(buttons);
    auto* column = new QVBoxLayout(q);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    if (top->count() > 1)
        column->addLayout(top);
    else
        delete top;
    column->addWidget(table, 3);
    column->addWidget(details, 1);
    column->addLayout(foot);
}

/// Null where all are alike.
QWidget* ImportDialog::Private::verdictChoice() {
    auto* box = new ChoiceBox(q);
    box->setObjectName(QStringLiteral("verdict"));
    box->setAccessibleName(tr("Show which tunnels"));
    const auto add = [&](const QString& word, int count, const QString& pattern) {
        box->addItem(tr("%1 (%2)", "which tunnels, how many").arg(word, QLocale().toString(count)), pattern);
    };
    add(tr("All"), model->rowCount(), {});
    for (const ImportVerdict verdict : verdicts)
        if (const int count = model->countOf(verdict))
            add(wordOf(verdict), count, QString::number(static_cast<int>(verdict)));
    if (box->count() < 3) {
        delete box;
        return nullptr;
    }
    connect(box, &QComboBox::currentIndexChanged, q, [this, box] {
        filter->setFilterFixedString(box->currentData().toString());
        if (!table->currentIndex().isValid())
            table->selectRow(0);
        showDetails();
    });
    return box;
}

void ImportDialog::Private::addConflictButtons(QBoxLayout* row) {
    if (model->countOf(ImportVerdict::Conflict) < 2)
        return;
    row->addWidget(new QLabel(tr("All conflicts:"), q));
    const std::pair<ImportChoice, QString> choices[] = {{ImportChoice::Skip, tr("S&kip")},
                                                        {ImportChoice::Replace, tr("&Replace")},
                                                        {ImportChoice::Rename, tr("Re&name")}};
    for (const auto& [choice, text] : choices) {
        QPushButton* button = smallButton(text, q);
        button->setAccessibleName(tr("All conflicts: %1", "what to do with them").arg(wordOf(choice)));
        row->addWidget(button);
        connect(button, &QPushButton::clicked, q,
                [this, choice = choice] { model->chooseForConflicts(choice); });
    }
}

void ImportDialog::Private::openChoice() {
    const QModelIndex current = table->currentIndex().siblingAtColumn(ImportModel::ChoiceColumn);
    if (current.flags() & Qt::ItemIsEditable) {
        table->scrollTo(current);
        table->edit(current);
    }
}

void ImportDialog::Private::showDetails() {
    const QModelIndex current = filter->mapToSource(table->currentIndex());
    details->setLines(current.isValid() ? linesOf(model->entry(current.row()), model->choice(current.row()))
                                        : std::vector<IssueLines::Line>());
}

void ImportDialog::Private::refresh() {
    const int count = model->takenCount();
    import->setText(count > 0 ? tr("Import %Ln tunnels", nullptr, count) : tr("Import"));
    import->setEnabled(count > 0);
    reason->setText(count > 0 ? tr("Nothing is brought up by this.") : whyNothing());
    import->setAccessibleDescription(reason->text());
}

QString ImportDialog::Private::whyNothing() const {
    const int all = model->rowCount();
    if (all == 0)
        return tr("Nothing to import: there is no tunnel in it.");
    if (model->countOf(ImportVerdict::Invalid) == all)
        return tr("Nothing to import: none of it can be read.");
    if (model->countOf(ImportVerdict::Same) + model->countOf(ImportVerdict::Invalid) == all)
        return tr("Nothing to import: all of it is here already.");
    return tr("Nothing to import: all of it is skipped.");
}

} // namespace gretel
