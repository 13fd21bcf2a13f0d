// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/helper_bus.h"

#include <QDBusError>

#include <atomic>

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
    if (connection().isConnected())
        return {};
    leave();
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SystemBus, m_name);
    if (!bus.isConnected()) {
        const QString words = bus.lastError().message();
        leave();
        return words.isEmpty() ? u"org.freedesktop.DBus.Error.NoServer"_s : words;
    }
    bus.connect(helperName, helperPath, helperInterface, u"Changed"_s, this, SIGNAL(helperChanged()));
    bus.connect(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s,
                u"ActivatableServicesChanged"_s, this, SIGNAL(servicesChanged()));
    bus.connect({}, u"/org/freedesktop/DBus/Local"_s, u"org.freedesktop.DBus.Local"_s, u"Disconnected"_s,
                this, SLOT(onDisconnected()));
    return {};
}

void HelperBus::leave() {
    QDBusConnection::disconnectFromBus(m_name);
}

void HelperBus::onDisconnected() {
    emit lost();
}

} // namespace gretel
