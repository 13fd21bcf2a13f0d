// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/status_notifier_host.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

constexpr auto service = "org.kde.StatusNotifierWatcher"_L1; ///< its interface, too
constexpr auto path = "/StatusNotifierWatcher"_L1;

} // namespace

StatusNotifierHost::StatusNotifierHost(const QDBusConnection& bus, QObject* parent)
    : QObject(parent), m_bus(bus) {
    m_bus.connect(service, path, service, u"StatusNotifierHostRegistered"_s, this, SLOT(ask()));
    m_bus.connect(service, path, service, u"StatusNotifierHostUnregistered"_s, this, SLOT(ask()));
    auto* watcher = new QDBusServiceWatcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString&, const QString&, const QString& now) {
                if (now.isEmpty()) {
                    ++m_question;
                    setPresent(false);
                } else {
                    ask();
                }
            });
    ask();
}

void StatusNotifierHost::ask() {
    QDBusMessage question =
        QDBusMessage::createMethodCall(service, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << QString(service) << u"IsStatusNotifierHostRegistered"_s;
    question.setAutoStartService(false);
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, number = ++m_question](QDBusPendingCallWatcher* call) {
                call->deleteLater();
                const QDBusPendingReply<QDBusVariant> reply = *call;
                if (number == m_question)
                    setPresent(reply.isValid() && reply.value().variant().toBool());
            });
}

void StatusNotifierHost::setPresent(bool present) {
    if (std::exchange(m_present, present) != present)
        emit presenceChanged(present);
}

} // namespace gretel
