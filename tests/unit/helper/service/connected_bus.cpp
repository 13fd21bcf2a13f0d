// SPDX-License-Identifier: GPL-3.0-or-later
#include "connected_bus.h"

namespace gretel::test {

ConnectedBus::ConnectedBus() : m_running(m_bus.start()) {}

ConnectedBus::~ConnectedBus() {
    for (const QString& name : m_connections)
        QDBusConnection::disconnectFromBus(name);
}

QDBusConnection ConnectedBus::connect() {
    static int count = 0;
    m_connections.append(QStringLiteral("private-%1").arg(++count));
    return QDBusConnection::connectToBus(m_bus.address(), m_connections.last());
}

void ConnectedBus::disconnect(QDBusConnection& connection) {
    QDBusConnection::disconnectFromBus(connection.name());
    connection = QDBusConnection(QString());
}

} // namespace gretel::test
