// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include <chrono>
#include <functional>

#include "client/helper_answer.h"
#include "core/failure.h"
#include "core/operation.h"
#include "core/planned_change.h"
#include "netlink/socket.h"
#include "ui/main_window.h"

namespace gretel {

class HelperClient;
class HostResolver;
class LogModel;
class LoginReader;

/// What the window asks for, done by the helper: up, down, the look before, adopting. A change that could cut
/// its user off is looked at first, and then made for 30 seconds.
class TunnelChanges : public QObject {
    Q_OBJECT
public:
    struct Parts {
        TunnelListModel& tunnels;
        MachineModel& machine;
        MainWindow& window;
        LogModel& log;
        HelperClient& helper;
        HostResolver& resolver;
        LoginReader& logins;
        netlink::Socket* kernel; ///< null where there is none
    };
    /// readKernel: looks at once, and tells the models. All must outlive it.
    TunnelChanges(const Parts& parts, std::function<void()> readKernel);

    void bringUp(const QUuid& id);
    void takeDown(const QUuid& id) { takeAllDown({id}); }
    /// In one change: all of them, or none.
    void takeAllDown(const QList<QUuid>& ids);
    /// Down, and up again if that came about and need not be confirmed first.
    void bringUpAgain(const QUuid& id);
    void preview(const TunnelProfile& profile, MainWindow::Change change);
    void acceptRisk(const QUuid& id);
    void declineRisk(const QUuid& id);
    /// The profile becomes what the kernel has.
    void adopt(const QUuid& id);

signals:
    /// It is done. token: of a change that waits for its confirmation; else empty.
    void applied(const QUuid& id, const QString& token);

private:
    struct Intent {
        TunnelProfile profile;               ///< as its user has it, for the log
        std::vector<TunnelProfile> resolved; ///< with addresses only
        PlannedSteps steps;
        std::vector<Blocker> blockers; ///< of its packets, which do not stop the change
    };
    /// A tunnel's part in a change.
    struct Share {
        TunnelProfile profile;
        PlannedSteps steps;
    };
    using Shares = std::vector<Share>;
    using Resolved = Result<std::vector<TunnelProfile>, Issues>;
    /// What is being asked about: what to do, and whose it is.
    struct Question {
        std::function<void()> accepted;
        QList<QUuid> tunnels;
    };

    void look(const Intent& intent);
    void apply(const Intent& intent, std::chrono::seconds confirm);
    void askOrRemove(const QList<QUuid>& ids, const Shares& removals, const Notices& risks);
    void remove(const Shares& removals, const Countdown& countdown);
    void ask(const Question& question, const PlannedChange& change);
    void finish(const Shares& shares, const std::optional<Failure>& failure);
    void tellBlockers(const Intent& intent);
    void fail(const TunnelProfile& profile, const Failure& failure);
    void previewResolved(const std::vector<TunnelProfile>& resolved);
    Operations ownPlan(const std::vector<TunnelProfile>& resolved) const;
    /// Of the devices alone: what the tunnels share is seen by the helper only.
    Operations ownRemoval(const QList<QUuid>& ids) const;
    Shares removalsOf(const QList<QUuid>& ids) const;
    Notices risksOfRemoval(const QList<QUuid>& ids, const std::vector<IpAddress>& logins) const;

    Parts m;
    std::function<void()> m_readKernel;
    QHash<QUuid, Question> m_questions; ///< by the first of their tunnels
};

} // namespace gretel
