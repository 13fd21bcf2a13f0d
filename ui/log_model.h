// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QUuid>

#include <deque>

#include "core/issue.h"

namespace gretel {

struct LogEntry {
    QDateTime time;
    Severity level = Severity::Note;
    QUuid tunnel; ///< null: about no tunnel alone
    QString tunnelName;
    QString text; ///< a whole sentence for people
    friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

/// What happened, oldest first. Bounded: the oldest entries make room.
class LogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, LevelColumn, TunnelColumn, TextColumn, ColumnCount };
    enum Role { LevelRole = Qt::UserRole + 1, TunnelRole };
    static constexpr int mostEntries = 10'000;

    using QAbstractTableModel::QAbstractTableModel;

    void append(LogEntry entry);
    void clear();
    const LogEntry& entry(int row) const { return m_entries[static_cast<size_t>(row)]; }
    /// One entry as one line: "2026-03-01 12:00:00  error  Office to lab  …".
    static QString lineOf(const LogEntry& entry);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::deque<LogEntry> m_entries;
};

} // namespace gretel
