// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_model.h"

#include <QLocale>

#include <algorithm>

#include "words/import_words.h"

namespace gretel {

namespace {

bool mayChoose(const ImportEntry& entry, ImportChoice choice) {
    const std::vector<ImportChoice> choices = entry.choices();
    return std::find(choices.begin(), choices.end(), choice) != choices.end();
}

} // namespace

ImportModel::ImportModel(std::vector<ImportEntry> entries, QObject* parent)
    : QAbstractTableModel(parent), m_entries(std::move(entries)) {
    m_choices.reserve(m_entries.size());
    for (const ImportEntry& entry : m_entries)
        m_choices.push_back(entry.usualChoice());
}

int ImportModel::countOf(ImportVerdict verdict) const {
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [&](const ImportEntry& entry) {
        return entry.verdict == verdict;
    }));
}

bool ImportModel::isBlank(int column) const {
    for (int row = 0; row < rowCount(); ++row)
        if (!textOf(row, column).isEmpty())
            return false;
    return true;
}

int ImportModel::takenCount() const {
    const auto skipped = std::count(m_choices.begin(), m_choices.end(), ImportChoice::Skip);
    return static_cast<int>(m_choices.size()) - static_cast<int>(skipped);
}

void ImportModel::chooseForConflicts(ImportChoice choice) {
    for (size_t row = 0; row < m_entries.size(); ++row)
        if (m_entries[row].verdict == ImportVerdict::Conflict && mayChoose(m_entries[row], choice))
            m_choices[row] = choice;
    if (!m_entries.empty())
        emit dataChanged(index(0, ChoiceColumn), index(rowCount() - 1, ChoiceColumn));
}

std::vector<ImportDecision> ImportModel::decisions() const {
    std::vector<ImportDecision> decisions;
    decisions.reserve(m_entries.size());
    for (size_t row = 0; row < m_entries.size(); ++row)
        decisions.push_back({&m_entries[row], m_choices[row]});
    return decisions;
}

int ImportModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant ImportModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == ChoiceColumn ? sentenceOf(entry(row), choice(row))
                                              : textOf(row, index.column());
    case Qt::AccessibleDescriptionRole:
        return sentenceOf(entry(row), choice(row));
    case VerdictRole:
        return static_cast<int>(entry(row).verdict);
    case ChoiceRole:
    case Qt::EditRole:
        return static_cast<int>(choice(row));
    case ChoicesRole: {
        QList<int> choices;
        for (const ImportChoice one : entry(row).choices())
            choices.append(static_cast<int>(one));
        return QVariant::fromValue(choices);
    }
    default:
        return {};
    }
}

QString ImportModel::textOf(int row, int column) const {
    const ImportEntry& entry = m_entries[static_cast<size_t>(row)];
    switch (column) {
    case VerdictColumn:
        return wordOf(entry.verdict);
    case NameColumn:
        return entry.profile.name.isEmpty() ? entry.profile.interface : entry.profile.name;
    case SourceColumn:
        return sourceOf(entry);
    case LikeColumn:
        return entry.existingName;
    case RemarksColumn:
        return entry.issues.empty() ? QString()
                                    : QLocale().toString(static_cast<qulonglong>(entry.issues.size()));
    case ChoiceColumn:
        return wordOf(choice(row));
    default:
        return {};
    }
}

QString ImportModel::sourceOf(const ImportEntry& entry) const {
    if (entry.file.isEmpty() || entry.format.isEmpty())
        return entry.file.isEmpty() ? entry.format : entry.file;
    return tr("%1 (%2)", "a file, its format").arg(entry.file, entry.format);
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case VerdictColumn:
        return tr("What it is");
    case NameColumn:
        return tr("Tunnel");
    case SourceColumn:
        return tr("Where from");
    case LikeColumn:
        return tr("Like this one here");
    case RemarksColumn:
        return tr("Remarks");
    case ChoiceColumn:
        return tr("What to do");
    default:
        return {};
    }
}

Qt::ItemFlags ImportModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool canChoose =
        index.isValid() && index.column() == ChoiceColumn && entry(index.row()).choices().size() > 1;
    return canChoose ? flags | Qt::ItemIsEditable : flags;
}

bool ImportModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != ChoiceColumn ||
        role != Qt::EditRole)
        return false;
    const auto choice = static_cast<ImportChoice>(value.toInt());
    if (!mayChoose(entry(index.row()), choice))
        return false;
    m_choices[static_cast<size_t>(index.row())] = choice;
    emit dataChanged(index, index);
    return true;
}

} // namespace gretel
