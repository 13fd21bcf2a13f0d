// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "core/import_plan.h"

namespace gretel {

/// What could be imported, with what is to become of each. The choice alone can be changed.
class ImportModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { VerdictColumn, NameColumn, SourceColumn, LikeColumn, RemarksColumn, ChoiceColumn };
    static constexpr int columns = ChoiceColumn + 1;
    enum Role {
        VerdictRole = Qt::UserRole + 1, ///< int of ImportVerdict
        ChoiceRole,                     ///< int of ImportChoice
        ChoicesRole,                    ///< QList<int>: what may be chosen
    };

    explicit ImportModel(std::vector<ImportEntry> entries, QObject* parent = nullptr);

    const ImportEntry& entry(int row) const { return m_entries[static_cast<size_t>(row)]; }
    ImportChoice choice(int row) const { return m_choices[static_cast<size_t>(row)]; }
    /// How many entries have the verdict.
    int countOf(ImportVerdict verdict) const;
    /// No entry has a text in the column.
    bool isBlank(int column) const;
    /// How many are not skipped.
    int takenCount() const;
    /// Those that are in conflict; the others keep theirs.
    void chooseForConflicts(ImportChoice choice);
    /// They point into the model.
    std::vector<ImportDecision> decisions() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// In ChoiceColumn, an int of ImportChoice that may be chosen; nothing else is taken.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

private:
    QString textOf(int row, int column) const;
    QString sourceOf(const ImportEntry& entry) const;

    std::vector<ImportEntry> m_entries;
    std::vector<ImportChoice> m_choices; ///< beside m_entries, row by row
};

} // namespace gretel
