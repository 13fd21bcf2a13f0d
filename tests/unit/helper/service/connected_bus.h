// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>

#include "private_bus.h"

namespace gretel::test {

/// A real dbus-daemon of the test's own and connections to it: what stands between caller and helper there is
/// only the helper.
class ConnectedBus {
public:
    ConnectedBus();
    ~ConnectedBus();

    bool isRunning() const { return m_running; }
    /// A new connection with a unique name of its own.
    QDBusConnection connect();
    /// Closes it; nobody else may hold a copy.
    static void disconnect(QDBusConnection& connection);
    void stop() { m_bus.stop(); }

private:
    PrivateBus m_bus;
    bool m_running;
    QStringList m_connections;
};

} // namespace gretel::test
