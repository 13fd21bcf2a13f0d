// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tunnel_filter_model.h"

#include <algorithm>

#include "ui/tunnel_list_model.h"

namespace gretel {

TunnelFilterModel::TunnelFilterModel(TunnelListModel* tunnels, QObject* parent)
    : QSortFilterProxyModel(parent), m_tunnels(tunnels) {
    setSourceModel(tunnels);
    setSortRole(TunnelListModel::NameRole);
    setFilterRole(TunnelListModel::SearchRole);
    sort(0);
}

void TunnelFilterModel::setSearch(const QString& text) {
    const QStringList words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

bool TunnelFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex&) const {
    if (m_words.isEmpty())
        return true;
    const QString haystack = m_tunnels->index(sourceRow).data(TunnelListModel::SearchRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&](const QString& word) { return haystack.contains(word); });
}

bool TunnelFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    return m_tunnels->sortsBefore(left.row(), right.row());
}

} // namespace gretel
