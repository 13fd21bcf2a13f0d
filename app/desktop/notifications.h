// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QHash>
#include <QObject>

#include <optional>
#include <vector>

namespace gretel {

/// What the desktop shows in a corner of the screen.
struct Notification {
    struct Action {
        QString name; ///< comes back by actionInvoked()
        QString label;
        friend bool operator==(const Action&, const Action&) = default;
    };
    enum class Urgency : uchar { Low = 0, Normal = 1, Critical = 2 }; ///< as they travel

    QString summary; ///< both are plain text, whatever is in them
    QString body;
    Urgency urgency = Urgency::Normal;
    bool passing = false; ///< not kept in the desktop's list once it has been shown
    std::vector<Action> actions = {};
    friend bool operator==(const Notification&, const Notification&) = default;
};

/// Straight to org.freedesktop.Notifications (Desktop Notifications Specification 1.2): QSystemTrayIcon knows
/// neither actions nor replacing, and says that it can show messages where nobody can. Never blocks; a
/// server that is absent, restarted or silent costs nothing but the message.
class Notifications : public QObject {
    Q_OBJECT
public:
    explicit Notifications(const QDBusConnection& bus = QDBusConnection::sessionBus(),
                           QObject* parent = nullptr);

    /// In the place of the one with this key, if that is still there.
    void post(const QString& key, const Notification& notification);
    /// What is no longer true is no longer shown.
    void close(const QString& key);
    void closeAll();
    /// Whether it was posted, and not closed by us, by its reader or in time.
    bool shows(const QString& key) const { return m_shown.contains(key); }

signals:
    /// action "default": the message itself was clicked. It is closed by then.
    void actionInvoked(const QString& key, const QString& action);
    /// The server has it, or there is none that takes it: said once for each post() that is sent.
    void delivered(const QString& key, bool taken);

private slots:
    void onActionInvoked(uint id, const QString& action);
    void onClosed(uint id, uint reason);
    void onActivationToken(uint id, const QString& token);

private:
    struct Shown {
        uint id = 0;                      ///< the server's, zero until it answered
        bool underWay = false;            ///< it has not answered yet
        bool unwanted = false;            ///< close() came meanwhile
        std::optional<Notification> next; ///< or post() did
    };

    void learn();
    void send(const QString& key, const Notification& notification);
    void sent(const QString& key, const QDBusMessage& answer);
    void serverChanged(const QString& owner);
    void forget(uint id);
    QString keyOf(uint id) const;
    QDBusMessage message(const QString& method) const;

    QDBusConnection m_bus;
    std::optional<QStringList> m_abilities; ///< of the server; absent: not known yet
    bool m_asking = false;
    QHash<QString, Shown> m_shown;
};

} // namespace gretel
