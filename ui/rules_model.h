// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "core/firewall_counts.h"

namespace gretel {

/// Gretel's firewall rules in words, with what each has counted.
class RulesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Rule, Packets, Bytes, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRules(std::vector<CountedRule> rules);
    /// The rule in nft's own language.
    QString commandOf(int row) const;
    /// All of it as text, a line a rule, the columns apart by tabs, nft's own text last.
    QString text() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cellOf(const CountedRule& rule, int column) const;

    std::vector<CountedRule> m_rules;
};

} // namespace gretel
