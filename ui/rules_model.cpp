// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules_model.h"

#include <QLocale>

#include "words/firewall_count_words.h"

namespace gretel {

namespace {

int alignmentOf(int column) {
    return int((column == RulesModel::Rule ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
}

} // namespace

void RulesModel::setRules(std::vector<CountedRule> rules) {
    if (rules.size() != m_rules.size()) {
        beginResetModel();
        m_rules = std::move(rules);
        endResetModel();
        return;
    }
    // Who looks again keeps his place.
    m_rules = std::move(rules);
    if (!m_rules.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString RulesModel::commandOf(int row) const {
    return row >= 0 && row < rowCount() ? m_rules[size_t(row)].text : QString();
}

QString RulesModel::text() const {
    QString text;
    for (const CountedRule& rule : m_rules)
        text += QStringList{cellOf(rule, Packets), cellOf(rule, Bytes), cellOf(rule, Rule), rule.text}.join(
                    u'\t') +
                u'\n';
    return text;
}

QString RulesModel::cellOf(const CountedRule& rule, int column) const {
    if (column == Rule)
        return sentenceOf(rule);
    if (!rule.count)
        return QStringLiteral("–");
    return QLocale().toString(column == Packets ? rule.count->packets : rule.count->bytes);
}

int RulesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rules.size());
}

int RulesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RulesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return cellOf(m_rules[size_t(index.row())], index.column());
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    return {};
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rule:
        return tr("Rule");
    case Packets:
        return tr("Packets");
    case Bytes:
        return tr("Bytes");
    default:
        return {};
    }
}

} // namespace gretel
