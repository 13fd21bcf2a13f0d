// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log_model.h"

#include <algorithm>

#include "words/issue_words.h"

namespace gretel {

namespace {

QString namesOf(const LogEntry& entry) {
    QStringList names;
    for (const LogEntry::Tunnel& tunnel : entry.tunnels)
        names << tunnel.name;
    return names.join(QStringLiteral(", "));
}

QList<QUuid> idsOf(const LogEntry& entry) {
    QList<QUuid> ids;
    for (const LogEntry::Tunnel& tunnel : entry.tunnels)
        ids << tunnel.id;
    return ids;
}

QString textOf(const LogEntry& entry, int column) {
    switch (column) {
    case LogModel::TimeColumn:
        return entry.time.toString(QStringLiteral("HH:mm:ss"));
    case LogModel::LevelColumn:
        return wordOf(entry.level);
    case LogModel::SourceColumn:
        return entry.source == LogEntry::Source::Helper ? LogModel::tr("Helper") : LogModel::tr("Gretel");
    case LogModel::TunnelColumn:
        return namesOf(entry);
    case LogModel::TextColumn:
        return entry.text;
    default:
        return {};
    }
}

} // namespace

void LogModel::append(LogEntry entry) {
    makeRoom(1);
    beginInsertRows({}, rowCount(), rowCount());
    m_entries.push_back(std::move(entry));
    endInsertRows();
}

void LogModel::makeRoom(int count) {
    const int over = rowCount() + count - mostEntries;
    if (over <= 0)
        return;
    beginRemoveRows({}, 0, over - 1);
    m_entries.erase(m_entries.begin(), m_entries.begin() + over);
    endRemoveRows();
}

void LogModel::merge(std::vector<LogEntry> entries) {
    const auto older = [](const LogEntry& one, const LogEntry& other) { return one.time < other.time; };
    std::stable_sort(entries.begin(), entries.end(), older);
    if (entries.size() > size_t(mostEntries))
        entries.erase(entries.begin(), entries.end() - mostEntries);
    makeRoom(int(entries.size()));
    // Those that come between the same two are inserted together.
    for (auto first = entries.begin(); first != entries.end();) {
        const auto place = std::upper_bound(m_entries.begin(), m_entries.end(), *first, older);
        const auto last = place == m_entries.end()
                              ? entries.end()
                              : std::find_if(first, entries.end(),
                                             [&](const LogEntry& entry) { return !older(entry, *place); });
        insert(int(place - m_entries.begin()), {first, last});
        first = last;
    }
}

void LogModel::insert(int row, const std::vector<LogEntry>& entries) {
    beginInsertRows({}, row, row + int(entries.size()) - 1);
    m_entries.insert(m_entries.begin() + row, entries.begin(), entries.end());
    endInsertRows();
}

void LogModel::note(Severity level, const QString& text, const TunnelProfile* tunnel) {
    LogEntry entry{QDateTime::currentDateTime(), level, {}, text};
    if (tunnel)
        entry.tunnels.push_back({tunnel->id, tunnel->name});
    append(std::move(entry));
}

void LogModel::clear() {
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

QString LogModel::lineOf(const LogEntry& entry) {
    QStringList parts{entry.time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), wordOf(entry.level)};
    if (entry.source == LogEntry::Source::Helper)
        parts << textOf(entry, SourceColumn);
    if (const QString names = namesOf(entry); !names.isEmpty())
        parts << names;
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
    case TunnelsRole:
        return QVariant::fromValue(idsOf(about));
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
    case SourceColumn:
        return tr("From", "who wrote the entry");
    case TunnelColumn:
        return tr("Tunnel");
    case TextColumn:
        return tr("What happened");
    default:
        return {};
    }
}

} // namespace gretel
