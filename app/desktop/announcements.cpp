// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/announcements.h"

#include <QDateTime>
#include <QLocale>
#include <QTimer>

#include "desktop/notifications.h"
#include "words/failure_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// A key is the kind, and the tunnel behind a slash where there is one.
const QString failed = u"failed"_s;
const QString done = u"done"_s;
const QString waiting = u"waiting"_s;
const QString reverted = u"reverted"_s;
const QString peer = u"peer"_s;

QString keyOf(const QString& kind, const QUuid& id) {
    return kind + u'/' + id.toString(QUuid::WithoutBraces);
}

/// Who closed the password dialog knows it.
bool isOwnDecision(const Failure& failure) {
    return failure.kind == FailureKind::NotAuthorised && failure.arguments.value(0) == "dismissed"_L1;
}

} // namespace

Announcements::Announcements(const TunnelListModel& tunnels, Notifications& notifications,
                             std::function<Sight(const QUuid&)> sight, QObject* parent)
    : QObject(parent), m_tunnels(tunnels), m_notifications(notifications), m_sight(std::move(sight)) {
    connect(&tunnels, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) { markRows(first.row(), last.row()); });
    connect(&tunnels, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int first, int last) { markRows(first, last); });
    connect(&notifications, &Notifications::actionInvoked, this, &Announcements::onAction);
}

void Announcements::setPreferences(const Preferences& preferences) {
    m_preferences = preferences;
}

/// Looked at once the model's owner is done: a failure is set right after the tunnel is no longer busy.
void Announcements::markRows(int first, int last) {
    if (m_marked.isEmpty())
        QTimer::singleShot(0, this, &Announcements::lookAtMarked);
    for (int row = first; row <= last; ++row)
        m_marked.insert(m_tunnels.profiles()[static_cast<size_t>(row)].id);
}

void Announcements::lookAtMarked() {
    const QSet<QUuid> marked = std::exchange(m_marked, {});
    for (const QUuid& id : marked)
        lookAt(id);
}

void Announcements::lookAt(const QUuid& id) {
    if (!m_tunnels.contains(id)) {
        m_known.remove(id);
        m_notifications.close(keyOf(failed, id));
        m_notifications.close(keyOf(done, id));
        m_notifications.close(keyOf(peer, id));
        return;
    }
    Known& known = m_known[id];
    const Known before = known;
    known.busy = m_tunnels.busy(id);
    known.failure = m_tunnels.failure(id);
    if (known.busy != Busy::No)
        known.asked = known.busy;
    if (!known.failure)
        m_notifications.close(keyOf(failed, id));
    else if (known.failure != before.failure)
        tellFailed(id, *known.failure);
    if (known.busy != Busy::No)
        m_notifications.close(keyOf(done, id));
    else if (before.busy != Busy::No && !known.failure) {
        const bool up = m_tunnels.observation(id).state != TunnelState::Down;
        if (up == (before.busy == Busy::BringingUp))
            tellDone(id, up);
    }
    lookAtPeer(id, known);
}

void Announcements::lookAtPeer(const QUuid& id, Known& known) {
    const HealthState health = m_tunnels.health(id).state;
    if (m_tunnels.observation(id).state == TunnelState::Down) {
        known.peer = Peer::Unknown;
        m_notifications.close(keyOf(peer, id));
    } else if (health == HealthState::Answering || health == HealthState::Lossy) {
        if (std::exchange(known.peer, Peer::Answers) == Peer::Silent)
            tellBack(id, known);
    } else if (health == HealthState::Silent && known.peer == Peer::Answers) {
        known.peer = Peer::Silent;
        tellSilent(id, known);
    }
}

void Announcements::tellSilent(const QUuid& id, Known& known) {
    known.silentSince = {};
    if (!m_preferences.tellPeer || m_sight(id) == Sight::LookedAt)
        return;
    known.silentSince = QDateTime::currentDateTime();
    Notification notification;
    notification.summary = tr("%1: the other host is silent", "name of a tunnel").arg(nameOf(id));
    notification.body = tr("Nothing comes back through the tunnel.");
    m_notifications.post(keyOf(peer, id), notification);
}

/// Takes the place of the other; where that was not said, this is no news either.
void Announcements::tellBack(const QUuid& id, Known& known) {
    const QDateTime since = std::exchange(known.silentSince, {});
    if (!m_preferences.tellPeer || m_sight(id) == Sight::LookedAt) {
        m_notifications.close(keyOf(peer, id));
        return;
    }
    if (!since.isValid())
        return;
    Notification notification;
    notification.summary = tr("%1: the other host answers again", "name of a tunnel").arg(nameOf(id));
    notification.body =
        tr("It had been silent since %1.").arg(QLocale().toString(since, QLocale::ShortFormat));
    notification.passing = true;
    m_notifications.post(keyOf(peer, id), notification);
}

void Announcements::tellFailed(const QUuid& id, const Failure& failure) {
    if (!m_preferences.tellFailed || isOwnDecision(failure) || m_sight(id) == Sight::LookedAt)
        return;
    Notification notification;
    notification.summary = tr("%1: failed", "name of a tunnel").arg(nameOf(id));
    notification.body = sentenceOf(failure);
    notification.actions = {{u"retry"_s, tr("Retry")}, {u"log"_s, tr("Show log")}};
    m_notifications.post(keyOf(failed, id), notification);
}

void Announcements::tellDone(const QUuid& id, bool up) {
    if (!m_preferences.tellDone || m_sight(id) != Sight::Hidden)
        return;
    Notification notification;
    notification.summary = up ? tr("%1: up", "name of a tunnel").arg(nameOf(id))
                              : tr("%1: down", "name of a tunnel").arg(nameOf(id));
    notification.urgency = Notification::Urgency::Low;
    notification.passing = true;
    m_notifications.post(keyOf(done, id), notification);
}

void Announcements::setPending(std::chrono::seconds left, bool ours) {
    const bool news = left > 0s && (m_left <= 0s || m_ours != ours);
    m_left = left;
    m_ours = ours;
    if (left <= 0s) {
        m_waitingTold = false;
        m_notifications.close(waiting);
    } else if (news) {
        m_waitingTold = false;
        m_notifications.close(reverted);
        tellWaiting();
    }
}

void Announcements::tellWaiting() {
    if (m_left <= 0s || m_waitingTold || !m_preferences.tellWaiting || m_sight({}) == Sight::LookedAt)
        return;
    m_waitingTold = true;
    // The time of day, which stays true while the message is there.
    const QString end =
        QLocale().toString(QDateTime::currentDateTime().addSecs(m_left.count()).time(), QLocale::LongFormat);
    Notification notification;
    notification.summary = tr("A change waits to be kept");
    notification.body = m_ours ? tr("It is taken back at %1 unless it is kept.").arg(end)
                               : tr("It is taken back at %1 unless whoever made it keeps it.").arg(end);
    notification.urgency = Notification::Urgency::Critical;
    if (m_ours)
        notification.actions = {{u"keep"_s, tr("Keep")}, {u"revert"_s, tr("Revert")}};
    m_notifications.post(waiting, notification);
}

void Announcements::noteReverted() {
    m_left = 0s;
    m_waitingTold = false;
    m_notifications.close(waiting);
    if (!m_preferences.tellReverted || m_sight({}) == Sight::LookedAt)
        return;
    Notification notification;
    notification.summary = tr("A change was taken back");
    notification.body = tr("It was not kept. Everything is as it was before.");
    m_notifications.post(reverted, notification);
}

void Announcements::noteSeen() {
    m_notifications.close(reverted);
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        m_notifications.close(keyOf(done, known.key()));
        if (known->peer != Peer::Silent)
            m_notifications.close(keyOf(peer, known.key()));
    }
}

void Announcements::noteHidden() {
    tellWaiting();
}

void Announcements::onAction(const QString& key, const QString& action) {
    const QUuid id(key.section(u'/', 1));
    const QString kind = key.section(u'/', 0, 0);
    if (action == "keep"_L1 && kind == waiting)
        emit keepRequested();
    else if (action == "revert"_L1 && kind == waiting)
        emit revertRequested();
    else if (action == "retry"_L1 && kind == failed)
        emit retryRequested(id, m_known.value(id).asked != Busy::TakingDown);
    else if (action == "log"_L1 && kind == failed)
        emit logRequested(id);
    else
        emit openRequested(id);
}

QString Announcements::nameOf(const QUuid& id) const {
    return m_tunnels.indexOf(id).data(TunnelListModel::NameRole).toString();
}

} // namespace gretel
