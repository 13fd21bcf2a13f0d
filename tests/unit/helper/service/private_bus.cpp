// SPDX-License-Identifier: GPL-3.0-or-later
#include "private_bus.h"

#include <QFile>

namespace gretel::test {

namespace {

constexpr const char* configuration = R"(<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%1/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

} // namespace

PrivateBus::PrivateBus() {
    const QString file = m_directory.filePath(QStringLiteral("bus.conf"));
    QFile config(file);
    if (!config.open(QIODevice::WriteOnly))
        return;
    config.write(QString::fromLatin1(configuration).arg(m_directory.path()).toUtf8());
    config.close();
    m_daemon.setStandardErrorFile(QProcess::nullDevice());
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--config-file=") + file, QStringLiteral("--nofork"),
                    QStringLiteral("--nopidfile"), QStringLiteral("--print-address=1")});
    if (m_daemon.waitForReadyRead(30000))
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
}

PrivateBus::~PrivateBus() {
    for (const QString& name : m_connections)
        QDBusConnection::disconnectFromBus(name);
    kill();
}

QDBusConnection PrivateBus::connect() {
    static int count = 0;
    m_connections.append(QStringLiteral("private-%1").arg(++count));
    return QDBusConnection::connectToBus(m_address, m_connections.last());
}

void PrivateBus::disconnect(QDBusConnection& connection) {
    QDBusConnection::disconnectFromBus(connection.name());
    connection = QDBusConnection(QString());
}

void PrivateBus::kill() {
    if (m_daemon.state() == QProcess::NotRunning)
        return;
    m_daemon.kill();
    m_daemon.waitForFinished();
}

} // namespace gretel::test
