// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/notifications.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QVariantMap>

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

constexpr auto service = "org.freedesktop.Notifications"_L1;
constexpr auto path = "/org/freedesktop/Notifications"_L1;
constexpr auto desktopEntry = "org.gretel.Gretel"_L1;
constexpr int asTheServerLikes = -1; ///< milliseconds until it goes
constexpr int answerTimeout = 10000; ///< milliseconds

} // namespace

Notifications::Notifications(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus) {
    m_bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(onActionInvoked(uint, QString)));
    m_bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
    m_bus.connect(service, path, service, u"ActivationToken"_s, this, SLOT(onActivationToken(uint, QString)));
    auto* watcher = new QDBusServiceWatcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString&, const QString&, const QString& now) { serverChanged(now); });
}

QDBusMessage Notifications::message(const QString& method) const {
    return QDBusMessage::createMethodCall(service, path, service, method);
}

void Notifications::post(const QString& key, const Notification& notification) {
    // Without a bus there is no call that could fail, and no watcher is ever told.
    if (!m_bus.isConnected()) {
        QMetaObject::invokeMethod(
            this, [this, key] { emit delivered(key, false); }, Qt::QueuedConnection);
        return;
    }
    Shown& shown = m_shown[key];
    shown.unwanted = false;
    if (shown.underWay || !m_abilities) {
        shown.next = notification;
        learn();
        return;
    }
    send(key, notification);
}

void Notifications::close(const QString& key) {
    const auto found = m_shown.find(key);
    if (found == m_shown.end())
        return;
    if (found->underWay) {
        found->unwanted = true;
        found->next.reset();
        return;
    }
    if (found->id != 0)
        m_bus.asyncCall(message(u"CloseNotification"_s) << found->id);
    m_shown.erase(found);
}

void Notifications::closeAll() {
    const QStringList keys = m_shown.keys();
    for (const QString& key : keys)
        close(key);
}

/// What the server can do comes first: whether it reads markup decides how the text is written.
void Notifications::learn() {
    if (m_abilities || m_asking)
        return;
    m_asking = true;
    auto* watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(message(u"GetCapabilities"_s), answerTimeout), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* call) {
        call->deleteLater();
        m_asking = false;
        const QDBusPendingReply<QStringList> reply = *call;
        if (reply.isValid())
            m_abilities = reply.value();
        const QStringList keys = m_shown.keys();
        for (const QString& key : keys) {
            const std::optional<Notification> next = std::exchange(m_shown[key].next, std::nullopt);
            if (next && m_abilities) {
                send(key, *next);
            } else if (next) {
                m_shown.remove(key);
                emit delivered(key, false);
            }
        }
    });
}

void Notifications::send(const QString& key, const Notification& notification) {
    QStringList actions{u"default"_s, tr("Open Gretel")};
    for (const Notification::Action& action : notification.actions)
        actions << action.name << action.label;
    if (!m_abilities->contains("actions"_L1))
        actions.clear();
    const bool markup = m_abilities->contains("body-markup"_L1);
    QVariantMap hints{{u"desktop-entry"_s, QString(desktopEntry)},
                      {u"urgency"_s, QVariant::fromValue(static_cast<uchar>(notification.urgency))}};
    if (notification.passing)
        hints.insert(u"transient"_s, true);
    Shown& shown = m_shown[key];
    shown.underWay = true;
    QDBusMessage call = message(u"Notify"_s);
    call << u"Gretel"_s << shown.id << QString(desktopEntry) << notification.summary
         << (markup ? notification.body.toHtmlEscaped() : notification.body) << actions << hints
         << asTheServerLikes;
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, answerTimeout), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher* sending) {
        sending->deleteLater();
        sent(key, sending->reply());
    });
}

void Notifications::sent(const QString& key, const QDBusMessage& answer) {
    const bool taken = answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty();
    Shown& shown = m_shown[key];
    shown.underWay = false;
    shown.id = taken ? answer.arguments().constFirst().toUInt() : 0;
    const std::optional<Notification> next = std::exchange(shown.next, std::nullopt);
    if (shown.unwanted)
        close(key);
    else if (next)
        post(key, *next);
    else if (!taken)
        m_shown.remove(key);
    emit delivered(key, taken);
}

/// Another server knows nothing of what the one before it showed, and may have other abilities.
void Notifications::serverChanged(const QString& owner) {
    m_abilities.reset();
    for (auto shown = m_shown.begin(); shown != m_shown.end();) {
        shown->id = 0;
        if (!shown->underWay && !shown->next)
            shown = m_shown.erase(shown);
        else
            ++shown;
    }
    if (!owner.isEmpty() && !m_shown.isEmpty())
        learn();
}

QString Notifications::keyOf(uint id) const {
    for (auto shown = m_shown.cbegin(); shown != m_shown.cend(); ++shown)
        if (shown->id == id && id != 0)
            return shown.key();
    return {};
}

void Notifications::forget(uint id) {
    const QString key = keyOf(id);
    if (key.isEmpty())
        return;
    Shown& shown = m_shown[key];
    shown.id = 0;
    if (!shown.underWay && !shown.next)
        m_shown.remove(key);
}

void Notifications::onActionInvoked(uint id, const QString& action) {
    const QString key = keyOf(id);
    if (key.isEmpty())
        return;
    // Some servers keep it open after that.
    close(key);
    emit actionInvoked(key, action);
}

void Notifications::onClosed(uint id, uint) {
    forget(id);
}

/// Comes right before ActionInvoked. Under Wayland a window may come to the front with it alone; Qt takes it
/// from there (QWaylandWindow::requestActivateWindow).
void Notifications::onActivationToken(uint id, const QString& token) {
    if (!keyOf(id).isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

} // namespace gretel
