// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QObject>
#include <QStringList>

namespace gretel::test {

/// org.kde.StatusNotifierWatcher with or without a panel at it, on a connection of its own: leave() is what a
/// panel's crash looks like. Qt believes only a watcher whose introspection has the property.
class FakeWatcher : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)
    Q_PROPERTY(int ProtocolVersion READ protocolVersion)
public:
    explicit FakeWatcher(bool host = true) : m_host(host) {}
    ~FakeWatcher() override { leave(); }

    bool appear() {
        m_items.clear();
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, name());
        return bus.registerObject(QStringLiteral("/StatusNotifierWatcher"), this,
                                  QDBusConnection::ExportAllContents) &&
               bus.registerService(QStringLiteral("org.kde.StatusNotifierWatcher"));
    }
    void leave() { QDBusConnection::disconnectFromBus(name()); }
    void setHost(bool host) {
        m_host = host;
        if (host)
            emit StatusNotifierHostRegistered();
        else
            emit StatusNotifierHostUnregistered();
    }

    bool hasHost() const { return m_host; }
    QStringList items() const { return m_items; }
    int protocolVersion() const { return 0; }

public slots:
    void RegisterStatusNotifierItem(const QString& item) { m_items << item; }
    void RegisterStatusNotifierHost(const QString&) {}

signals:
    void StatusNotifierHostRegistered();
    void StatusNotifierHostUnregistered();
    void StatusNotifierItemRegistered(const QString& item);
    void StatusNotifierItemUnregistered(const QString& item);

private:
    static QString name() { return QStringLiteral("fake-watcher"); }
    bool m_host;
    QStringList m_items;
};

} // namespace gretel::test
