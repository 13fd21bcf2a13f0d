// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace gretel {

/// A dbus-daemon that stands for the system bus: for this process and its children, from construction on,
/// whether it runs or not. To be made before anything speaks to a bus, since libdbus reads the address once.
class PrivateBus {
public:
    PrivateBus();
    ~PrivateBus();

    /// On the same address each time. False when there is no dbus-daemon here.
    bool start();
    void stop();
    QString address() const;

private:
    QTemporaryDir m_directory;
    QProcess m_daemon;
};

} // namespace gretel
