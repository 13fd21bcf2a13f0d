// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

namespace gretel::test {

/// A real dbus-daemon of the test's own, on which everybody may own and call everything: what stands between
/// caller and helper there is only the helper.
class PrivateBus {
public:
    PrivateBus();
    ~PrivateBus();

    bool isRunning() const { return !m_address.isEmpty(); }
    /// A new connection with a unique name of its own.
    QDBusConnection connect();
    /// Closes it; nobody else may hold a copy.
    static void disconnect(QDBusConnection& connection);
    void kill();

private:
    QTemporaryDir m_directory;
    QProcess m_daemon;
    QString m_address;
    QStringList m_connections;
};

} // namespace gretel::test
