// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QObject>
#include <QStandardPaths>

#include "desk.h"

namespace gretel::test {

/// org.a11y.Bus, which says where AT-SPI is: on the desk's own bus.
class AccessibilityBus : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.a11y.Bus")
public slots:
    QString GetAddress() { return QString::fromLocal8Bit(qgetenv("DBUS_SESSION_BUS_ADDRESS")); }
};

/// Hears what a program tells AT-SPI, as a screen reader does, through the real registry.
/// https://gitlab.gnome.org/GNOME/at-spi2-core/-/tree/main/xml
class ScreenReader : public QObject {
    Q_OBJECT
public:
    /// Empty when there is none here.
    static QString registry() {
        return QStandardPaths::findExecutable(
            QStringLiteral("at-spi2-registryd"),
            {QStringLiteral("/usr/libexec"), QStringLiteral("/usr/lib/at-spi2-core")});
    }

    /// Programs that the desk starts once this isRegistered() speak to it.
    void listen(const Desk& desk) {
        qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
        m_bus.registerObject(QStringLiteral("/org/a11y/bus"), &m_where, QDBusConnection::ExportAllSlots);
        m_bus.registerService(QStringLiteral("org.a11y.Bus"));
        m_registry = desk.run(registry(), {});
        m_bus.connect({}, {}, QStringLiteral("org.a11y.atspi.Event.Object"), QStringLiteral("StateChanged"),
                      this, SLOT(notice(QDBusMessage)));
    }
    bool isRegistered() {
        const QDBusMessage answer =
            Desk::ask(registryCall(QStringLiteral("/org/a11y/atspi/registry"),
                                   QStringLiteral("org.a11y.atspi.Registry"), QStringLiteral("RegisterEvent"))
                      << QStringLiteral("object:") << QStringList() << QString());
        return answer.type() == QDBusMessage::ReplyMessage;
    }
    /// Whether a program has come to the registry, and has taken in what the registry answered it.
    bool hearsAProgram() {
        const QDBusMessage children = Desk::ask(registryCall(
            rootPath, QStringLiteral("org.a11y.atspi.Accessible"), QStringLiteral("GetChildren")));
        if (children.arguments().isEmpty())
            return false;
        const auto list = children.arguments().constFirst().value<QDBusArgument>();
        QString program;
        QDBusObjectPath root;
        for (list.beginArray(); !list.atEnd();) {
            list.beginStructure();
            list >> program >> root;
            list.endStructure();
        }
        list.endArray();
        return !program.isEmpty() && roleOf(program, root.path()) != 0;
    }
    void stop() {
        if (m_registry)
            Desk::end(*m_registry);
    }

    QStringList said; ///< the names of notifications that came on the screen

private slots:
    void notice(const QDBusMessage& event) {
        constexpr uint notification = 101; // ATSPI_ROLE_NOTIFICATION
        const QVariantList words = event.arguments();
        if (words.value(0).toString() != QStringLiteral("showing") || words.value(1).toInt() != 1 ||
            roleOf(event.service(), event.path()) != notification)
            return;
        QDBusMessage question = QDBusMessage::createMethodCall(
            event.service(), event.path(), QStringLiteral("org.freedesktop.DBus.Properties"),
            QStringLiteral("Get"));
        question << QStringLiteral("org.a11y.atspi.Accessible") << QStringLiteral("Name");
        said.append(Desk::ask(question).arguments().value(0).value<QDBusVariant>().variant().toString());
    }

private:
    static QDBusMessage registryCall(const QString& path, const QString& interface, const QString& method) {
        return QDBusMessage::createMethodCall(QStringLiteral("org.a11y.atspi.Registry"), path, interface,
                                              method);
    }
    static uint roleOf(const QString& program, const QString& path) {
        return Desk::ask(QDBusMessage::createMethodCall(program, path,
                                                        QStringLiteral("org.a11y.atspi.Accessible"),
                                                        QStringLiteral("GetRole")))
            .arguments()
            .value(0)
            .toUInt();
    }

    const QString rootPath = QStringLiteral("/org/a11y/atspi/accessible/root");
    QDBusConnection m_bus = QDBusConnection::sessionBus();
    AccessibilityBus m_where;
    std::unique_ptr<QProcess> m_registry;
};

} // namespace gretel::test
