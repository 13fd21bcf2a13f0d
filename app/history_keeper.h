// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <QUuid>

#include <functional>
#include <map>

#include "client/history_store.h"

namespace gretel {

/// The tunnels' histories in memory, with their files behind them. What changed is written some minutes
/// later, by a thread of its own: a disk may be slow.
class HistoryKeeper : public QObject {
public:
    /// complain: of a file that could not be read or written; the same is told once.
    HistoryKeeper(HistoryStore store, std::function<void(const Failure&)> complain);
    ~HistoryKeeper() override;

    /// Read when it is first asked for. It stays where it is until it is removed.
    HealthHistory& of(const QUuid& tunnel);
    void noteChanged(const QUuid& tunnel);
    /// What changed, now.
    void save();
    /// Returns once all is on the disk.
    void finish();
    /// With its file.
    void remove(const QUuid& tunnel);

private:
    void work(std::function<Outcome<Done>()> job);
    void tell(const Failure& failure);

    HistoryStore m_store;
    std::function<void(const Failure&)> m_complain;
    std::map<QUuid, HealthHistory> m_histories;
    QSet<QUuid> m_changed;
    std::optional<Failure> m_told;
    QTimer m_soon;
    QThreadPool m_writer; ///< one thread, so that all happens in order
};

} // namespace gretel
