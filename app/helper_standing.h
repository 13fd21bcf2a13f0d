// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QUuid>

#include <chrono>
#include <functional>

#include "client/helper_answer.h"

namespace gretel {

class HelperClient;
class LogModel;
class MainWindow;
class TunnelListModel;

/// What stands at the helper beside the tunnels themselves: a change that waits for its confirmation, and
/// which tunnels come up with the computer. For a tunnel that is down the latter is remembered here until it
/// is up.
class HelperStanding : public QObject {
    Q_OBJECT
public:
    /// readKernel: see TunnelChanges. All must outlive it.
    HelperStanding(TunnelListModel& tunnels, MainWindow& window, LogModel& log, HelperClient& helper,
                   std::function<void()> readKernel);

    /// Asks the helper, and tells the window.
    void read();
    void noteApplied(const QUuid& tunnel, const QString& token);
    void keep();
    void revert();
    void setAutostart(const QUuid& tunnel, bool on);
    /// Before its profile is deleted: afterwards nobody could turn it off.
    void forget(const QUuid& tunnel);
    /// It was deleted.
    void dropWish(const QUuid& tunnel) { setWish(tunnel, false); }

signals:
    /// The helper no longer starts it.
    void forgotten(const QUuid& tunnel);
    /// As MainWindow::setPending().
    void pendingChanged(std::chrono::seconds left, bool ours);
    /// A change was taken back, in time or by hand.
    void reverted();

private:
    void setPending(std::chrono::seconds left);
    void show(const Outcome<HelperStatus>& status);
    void showAutostarts();
    void noteReverted();
    void honourWishes();
    void send(const QUuid& tunnel, bool on);
    void setWish(const QUuid& tunnel, bool on);
    void complain(const Failure& failure);

    TunnelListModel& m_tunnels;
    MainWindow& m_window;
    LogModel& m_log;
    HelperClient& m_helper;
    std::function<void()> m_readKernel;
    HelperStatus m_status;
    QString m_token;        ///< of the change that waits, when it is ours
    QDeadlineTimer m_until; ///< when it is taken back
    QSet<QUuid> m_wishes;
    QTimer m_again;
};

} // namespace gretel
