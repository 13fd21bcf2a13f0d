// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QMap>
#include <QStringList>

namespace gretel::test {

/// firewalld's D-Bus interface over two zones in memory, with the errors of firewalld 1.3
/// (firewall/errors.py). To be moved to a thread of its own, since who is tested blocks.
class FakeFirewalld : public QDBusVirtualObject {
public:
    struct Zone {
        QStringList rules;
        QStringList devices;
        QStringList sources = {};
    };

    /// Before it is moved to its thread.
    bool registerOn(QDBusConnection bus);
    static bool appearOn(QDBusConnection bus);
    static bool leave(QDBusConnection bus);

    QMap<QString, Zone> runtime{{QStringLiteral("public"), {}}, {QStringLiteral("trusted"), {}}};
    QMap<QString, Zone> permanent = runtime;
    int calls = 0;
    QString refused;     ///< a method that is refused whenever it is called
    QStringList changes; ///< the methods that may change something, in their order
    int failAtChange = 0;

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override;

private:
    QDBusMessage answerTo(const QDBusMessage& message);
    QDBusMessage change(const QDBusMessage& message, QMap<QString, Zone>& zones, const QString& zone,
                        const QString& value);
};

} // namespace gretel::test
