// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log_model.h"

#include "words/issue_words.h"

namespace gretel {

namespace {

QString textOf(const LogEntry& entry, int column) {
    switch (column) {
    case LogModel::TimeColumn:
        return entry.time.toString(QStringLiteral("HH:mm:ss"));
    case LogModel::LevelColumn:
        return wordOf(entry.level);
    case LogModel::TunnelColumn:
        return entry.tunnelName;
    case LogModel::TextColumn:
        return entry.text;
    default:
        return {};
    }
}

} // namespace

void LogModel::append(LogEntry entry) {
    if (rowCount() >= mostEntries) {
        beginRemoveRows({}, 0, 0);
        m_entries.pop_front();
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_entries.push_back(std::move(entry));
    endInsertRows();
}

void LogModel::clear() {
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

QString LogModel::lineOf(const LogEntry& entry) {
    QStringList parts{entry.time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), wordOf(entry.level)};
    if (!entry.tunnelName.isEmpty())
        parts << entry.tunnelName;
    parts << entry.text.simplified();
    return parts.join(QStringLiteral("  "));
}

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int LogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LogEntry& about = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(about, index.column());
    case Qt::ToolTipRole:
        return index.column() == TimeColumn ? about.time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"))
                                            : textOf(about, index.column());
    case LevelRole:
        return static_cast<int>(about.level);
    case TunnelRole:
        return about.tunnel;
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case LevelColumn:
        return tr("Level");
    case TunnelColumn:
        return tr("Tunnel");
    case TextColumn:
        return tr("What happened");
    default:
        return {};
    }
}

} // namespace gretel
