// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QUuid>

#include <chrono>
#include <functional>

#include "ui/preferences.h"
#include "ui/tunnel_list_model.h"

namespace gretel {

class Notifications;

/// What is worth a notification: what failed, what waits, what was taken back, which host fell silent, what
/// came about unseen. Each goes again when it is no longer so.
class Announcements : public QObject {
    Q_OBJECT
public:
    enum class Sight {
        Hidden,   ///< there is no window to be seen
        Shown,    ///< there is
        LookedAt, ///< and its user works in it, with this tunnel
    };

    /// sight: of one tunnel; of the window as such for a null id. Both must outlive it.
    Announcements(const TunnelListModel& tunnels, Notifications& notifications,
                  std::function<Sight(const QUuid&)> sight, QObject* parent = nullptr);

    void setPreferences(const Preferences& preferences);
    /// As MainWindow::setPending().
    void setPending(std::chrono::seconds left, bool ours);
    void noteReverted();
    /// The window came to the front: what can be read there is not said any more.
    void noteSeen();
    /// The window went: what waits is said now.
    void noteHidden();

signals:
    void keepRequested();
    void revertRequested();
    void retryRequested(const QUuid& tunnel, bool up);
    void logRequested(const QUuid& tunnel);
    /// The message itself was clicked; null: it is about none.
    void openRequested(const QUuid& tunnel);

private:
    using Busy = TunnelListModel::Busy;
    /// The other host, as far as it was seen.
    enum class Peer { Unknown, Answers, Silent };
    struct Known {
        Busy busy = Busy::No;
        Busy asked = Busy::No; ///< what was last under way
        std::optional<Failure> failure;
        Peer peer = Peer::Unknown;
        QDateTime silentSince; ///< while the peer is silent and that was said
    };

    void markRows(int first, int last);
    void lookAtMarked();
    void lookAt(const QUuid& id);
    void lookAtPeer(const QUuid& id, Known& known);
    void tellSilent(const QUuid& id, Known& known);
    void tellBack(const QUuid& id, Known& known);
    void tellFailed(const QUuid& id, const Failure& failure);
    void tellDone(const QUuid& id, bool up);
    void tellWaiting();
    void onAction(const QString& key, const QString& action);
    QString nameOf(const QUuid& id) const;

    const TunnelListModel& m_tunnels;
    Notifications& m_notifications;
    std::function<Sight(const QUuid&)> m_sight;
    Preferences m_preferences;
    QHash<QUuid, Known> m_known;
    QSet<QUuid> m_marked;
    std::chrono::seconds m_left{0};
    bool m_ours = false;
    bool m_waitingTold = false;
};

} // namespace gretel
