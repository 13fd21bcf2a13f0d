// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QUuid>

#include <deque>
#include <vector>

#include "core/issue.h"
#include "core/tunnel_profile.h"

namespace gretel {

struct LogEntry {
    enum class Source { App, Helper };
    struct Tunnel {
        QUuid id;
        QString name;
        friend bool operator==(const Tunnel&, const Tunnel&) = default;
    };

    QDateTime time;
    Severity level = Severity::Note;
    std::vector<Tunnel> tunnels; ///< which it is about; none: about the computer
    QString text;                ///< a whole sentence for people
    Source source = Source::App;
    friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

/// What happened, oldest first. Bounded: the oldest entries make room.
class LogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, LevelColumn, SourceColumn, TunnelColumn, TextColumn, ColumnCount };
    enum Role {
        LevelRole = Qt::UserRole + 1,
        TunnelsRole, ///< QList<QUuid>
    };
    static constexpr int mostEntries = 10'000;

    using QAbstractTableModel::QAbstractTableModel;

    void append(LogEntry entry);
    /// Each to its time, after what is as old: what somebody else wrote down meanwhile.
    void merge(std::vector<LogEntry> entries);
    /// Now; about the computer when it is null.
    void note(Severity level, const QString& text, const TunnelProfile* tunnel = nullptr);
    void clear();
    const LogEntry& entry(int row) const { return m_entries[static_cast<size_t>(row)]; }
    /// One entry as one line: "2026-03-01 12:00:00  error  Office to lab  …".
    static QString lineOf(const LogEntry& entry);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void insert(int row, const std::vector<LogEntry>& entries);
    void makeRoom(int count);

    std::deque<LogEntry> m_entries;
};

} // namespace gretel
