// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <optional>
#include <vector>

namespace gretel::test {

/// org.freedesktop.Notifications: notes what it was told, and answers at once or when the test says so.
class FakeNotificationServer : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Message {
        uint id = 0;
        uint replaces = 0;
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    ~FakeNotificationServer() override { leave(); }

    bool appear() {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, name());
        return bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                                  QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) &&
               bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    void leave() { QDBusConnection::disconnectFromBus(name()); }

    /// The last one with this summary.
    const Message* find(const QString& summary) const {
        for (auto message = messages.rbegin(); message != messages.rend(); ++message)
            if (message->summary == summary)
                return &*message;
        return nullptr;
    }
    void click(uint id, const QString& action) { emit ActionInvoked(id, action); }
    void answerHeld() {
        for (const QDBusMessage& reply : std::exchange(m_held, {}))
            QDBusConnection(name()).send(reply);
    }

    QStringList abilities{QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")};
    bool holds = false; ///< Notify is answered by answerHeld()
    std::vector<Message> messages;
    QList<uint> closed;

public slots:
    QStringList GetCapabilities() { return abilities; }
    uint Notify(const QString&, uint replaces, const QString&, const QString& summary, const QString& body,
                const QStringList& actions, const QVariantMap& hints, int) {
        const uint id = replaces != 0 ? replaces : ++m_last;
        messages.push_back({id, replaces, summary, body, actions, hints});
        if (holds) {
            setDelayedReply(true);
            m_held << message().createReply(id);
        }
        return id;
    }
    void CloseNotification(uint id) {
        closed << id;
        emit NotificationClosed(id, 3);
    }

signals:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);

private:
    static QString name() { return QStringLiteral("fake-notifications"); }
    uint m_last = 0;
    QList<QDBusMessage> m_held;
};

} // namespace gretel::test
