// SPDX-License-Identifier: GPL-3.0-or-later
#include "private_bus.h"

#include <QDBusMetaType>
#include <QFile>
#include <QVariantMap>

namespace gretel {

namespace {

constexpr char configuration[] =
    R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

} // namespace

PrivateBus::PrivateBus() {
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address().toUtf8());
}

PrivateBus::~PrivateBus() {
    stop();
}

QString PrivateBus::address() const {
    return QStringLiteral("unix:path=%1/bus").arg(m_directory.path());
}

bool PrivateBus::start() {
    // Before the threads of the test's services: two that use a type first, at once, crash (Qt 6.4).
    QDBusMetaType::typeToSignature(QMetaType::fromType<QVariantMap>());
    const QString path = m_directory.filePath(QStringLiteral("bus.conf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QString::fromLatin1(configuration).arg(address()).toUtf8());
    file.close();
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--config-file=%1").arg(path), QStringLiteral("--nofork"),
                    QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
    // It prints its address when it listens.
    return m_daemon.waitForReadyRead(20000);
}

void PrivateBus::stop() {
    if (m_daemon.state() == QProcess::NotRunning)
        return;
    m_daemon.terminate();
    m_daemon.waitForFinished(20000);
    QFile::remove(m_directory.filePath(QStringLiteral("bus")));
}

} // namespace gretel
