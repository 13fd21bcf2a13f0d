// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QUuid>

#include <functional>
#include <memory>

#include "core/footing.h"
#include "core/health_trend.h"
#include "history_keeper.h"
#include "probe/health_watch.h"

namespace gretel {

class LogModel;
class TunnelListModel;

/// Watches the tunnels that are up as long as the app runs, tells the model what the other hosts answer, and
/// keeps what they answered.
class TunnelHealth : public QObject {
    Q_OBJECT
public:
    struct Parts {
        TunnelListModel& tunnels;
        LogModel& log;
        HistoryStore store = HistoryStore();
        EchoOpener opener = openEchoSocket;
        std::unique_ptr<CounterReader> counters = kernelCounters();
        std::function<qint64()> clock = calendarSeconds; ///< seconds since 1970 in UTC
    };
    /// The models must outlive it.
    explicit TunnelHealth(Parts parts);

    /// After each reading of the kernel: who is up now, and what changed beneath the tunnels.
    void follow(const SystemState& system);
    /// The computer falls asleep: nobody is asked until refresh(), and no silence is counted.
    void pause();
    /// After waking up. Whom pause() let go is asked again from the next follow() on.
    void refresh();
    /// It was removed; so is its file.
    void forget(const QUuid& tunnel);
    /// Returns once what is known by now is on the disk.
    void save() { m_keeper.finish(); }
    /// Nobody watches from now on. Returns once all is on the disk.
    void finish();

    /// Null for a tunnel that there is not. It stays where it is until the tunnel is removed.
    const HealthHistory* history(const QUuid& tunnel);
    QByteArray csv(const QUuid& tunnel, HealthRange range);

    static qint64 calendarSeconds();

signals:
    void historyChanged(const QUuid& tunnel);

private:
    void take(const QUuid& tunnel, const EchoResult& result, const Health& health);
    void tell(const QUuid& tunnel);
    void end(const QUuid& tunnel);

    TunnelListModel& m_tunnels;
    std::function<qint64()> m_clock;
    HistoryKeeper m_keeper;
    HealthWatch m_watch;
    /// Of those that are watched.
    struct Row {
        Footing footing;
        HealthTrend trend;
    };
    QHash<QUuid, Row> m_rows;
    bool m_asleep = false;
};

} // namespace gretel
