// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log_filter.h"

#include "ui/log_model.h"

namespace gretel {

void LogFilter::setTunnel(const QUuid& tunnel) {
    m_tunnel = tunnel;
    invalidateFilter();
}

void LogFilter::setLeastLevel(Severity level) {
    m_least = level;
    invalidateFilter();
}

void LogFilter::setText(const QString& text) {
    m_text = text.simplified();
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const {
    const QModelIndex text = sourceModel()->index(sourceRow, LogModel::TextColumn, sourceParent);
    if (!m_tunnel.isNull() && !text.data(LogModel::TunnelsRole).value<QList<QUuid>>().contains(m_tunnel))
        return false;
    if (text.data(LogModel::LevelRole).toInt() < static_cast<int>(m_least))
        return false;
    if (m_text.isEmpty() || text.data().toString().contains(m_text, Qt::CaseInsensitive))
        return true;
    const auto holds = [&](LogModel::Column column) {
        const QModelIndex index = sourceModel()->index(sourceRow, column, sourceParent);
        return index.data().toString().contains(m_text, Qt::CaseInsensitive);
    };
    return holds(LogModel::TunnelColumn) || holds(LogModel::SourceColumn);
}

} // namespace gretel
