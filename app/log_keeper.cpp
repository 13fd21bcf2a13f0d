// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_keeper.h"

#include "ui/log_model.h"
#include "ui/main_window.h"
#include "ui/tunnel_list_model.h"

namespace gretel {

LogKeeper::LogKeeper(const TunnelListModel& tunnels, MainWindow& window, LogModel& log)
    : m_tunnels(tunnels), m_window(window), m_log(log) {}

void LogKeeper::readJournal() {
    if (m_journal)
        return;
    m_journal = std::make_unique<JournalReader>();
    connect(m_journal.get(), &JournalReader::read, this, &LogKeeper::take);
    if (m_journal->start() == JournalReader::Standing::Forbidden)
        m_window.setLogNote(
            tr("What the helper writes is in the system's journal, which this user may not read. Members of "
               "the group systemd-journal may: “sudo usermod -aG systemd-journal %1”, then log in again.")
                .arg(qEnvironmentVariable("USER", tr("NAME", "stands for a user's name"))));
}

void LogKeeper::take(const std::vector<JournalEntry>& entries) {
    std::vector<LogEntry> told;
    for (const JournalEntry& entry : entries) {
        LogEntry one{entry.time, entry.level, {}, entry.text, LogEntry::Source::Helper};
        for (const QUuid& tunnel : entry.tunnels)
            if (const TunnelProfile* about = m_tunnels.profile(tunnel))
                one.tunnels.push_back({tunnel, about->name});
        told.push_back(std::move(one));
    }
    m_log.merge(std::move(told));
}

} // namespace gretel
