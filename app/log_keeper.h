// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <vector>

#include "client/journal_reader.h"

namespace gretel {

class LogModel;
class MainWindow;
class TunnelListModel;

/// What the log holds beside what this window writes into it: the helper's entries of the journal, from when
/// on the log is looked at.
class LogKeeper : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    LogKeeper(const TunnelListModel& tunnels, MainWindow& window, LogModel& log);

    /// The first time counts.
    void readJournal();

private:
    void take(const std::vector<JournalEntry>& entries);

    const TunnelListModel& m_tunnels;
    MainWindow& m_window;
    LogModel& m_log;
    std::unique_ptr<JournalReader> m_journal;
};

} // namespace gretel
