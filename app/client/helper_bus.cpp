// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/helper_bus.h"

#include <QDBusError>

#include <atomic>
#include <utility>

#include "client/bus_failure.h"

namespace gretel {

using namespace Qt::StringLiterals;

HelperBus::HelperBus(QObject* parent) : QObject(parent) {
    static std::atomic<int> count = 0;
    m_name = u"gretel-helper-%1"_s.arg(++count);
}

HelperBus::~HelperBus() {
    leave();
}

QString HelperBus::join() {
    if (m_joined && connection().isConnected())
        return {};
    leave();
    m_joined = true;
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SystemBus, m_name);
    if (!bus.isConnected()) {
        const QString words = bus.lastError().message();
        leave();
        return words.isEmpty() ? u"org.freedesktop.DBus.Error.NoServer"_s : words;
    }
    bus.connect({}, u"/org/freedesktop/DBus/Local"_s, u"org.freedesktop.DBus.Local"_s, u"Disconnected"_s,
                this, SLOT(onDisconnected()));
    if (m_listens)
        subscribe();
    return {};
}

void HelperBus::listen() {
    if (std::exchange(m_listens, true))
        return;
    if (m_joined && connection().isConnected())
        subscribe();
}

void HelperBus::subscribe() {
    QDBusConnection bus = connection();
    bus.connect(helperName, helperPath, helperInterface, u"Changed"_s, this, SIGNAL(helperChanged()));
    bus.connect(helperName, helperPath, helperInterface, u"ConfirmPending"_s, this,
                SIGNAL(confirmPending(uint)));
    bus.connect(helperName, helperPath, helperInterface, u"Reverted"_s, this, SIGNAL(reverted()));
    bus.connect(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s,
                u"ActivatableServicesChanged"_s, this, SIGNAL(servicesChanged()));
}

/// Asking for a connection that never was would start Qt's thread for them.
void HelperBus::leave() {
    if (std::exchange(m_joined, false))
        QDBusConnection::disconnectFromBus(m_name);
}

void HelperBus::onDisconnected() {
    emit lost();
}

} // namespace gretel
