// SPDX-License-Identifier: GPL-3.0-or-later
#include "logins/remote_logins.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDeadlineTimer>

#include "core/remote_session.h"

namespace gretel {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSessions = 256;
constexpr qsizetype mostAtOnce = 32; // the bus lets one connection wait for 128 answers (dbus-daemon(1))

/// Asks logind; whatever is asked has its answer, or its error, by the deadline.
class Logind {
public:
    Logind(const QDBusConnection& bus, std::chrono::milliseconds patience)
        : m_bus(bus), m_deadline(patience) {}

    QDBusPendingCall ask(const QString& path, const QString& interface, const QString& method,
                         const QVariantList& arguments = {}) const {
        QDBusMessage question =
            QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, path, interface, method);
        question.setAutoStartService(false);
        question.setArguments(arguments);
        return m_bus.asyncCall(question, static_cast<int>(m_deadline.remainingTime()));
    }
    bool isOverdue() const { return m_deadline.hasExpired(); }

private:
    QDBusConnection m_bus;
    QDeadlineTimer m_deadline;
};

/// ListSessions' a(susso): id, user's number and name, seat, object.
QStringList pathsIn(const QDBusMessage& answer) {
    QStringList paths;
    if (answer.type() != QDBusMessage::ReplyMessage || answer.signature() != "a(susso)"_L1)
        return paths;
    const auto sessions = answer.arguments().constFirst().value<QDBusArgument>();
    sessions.beginArray();
    while (!sessions.atEnd() && paths.size() < mostSessions) {
        QString id;
        quint32 user = 0;
        QString name;
        QString seat;
        QDBusObjectPath path;
        sessions.beginStructure();
        sessions >> id >> user >> name >> seat >> path;
        sessions.endStructure();
        paths << path.path();
    }
    sessions.endArray(); // or its reader stays in memory for good
    return paths;
}

/// Of one that ended since there is only an error. No QDBusPendingReply<QVariantMap>: that asks Qt for the
/// type's signature, which the first two threads to ask work out at once and free one another's (seen with
/// Qt 6.4).
std::optional<IpAddress> originOf(const QDBusMessage& answer) {
    if (answer.type() != QDBusMessage::ReplyMessage || answer.signature() != "a{sv}"_L1)
        return std::nullopt;
    const auto properties = qdbus_cast<QVariantMap>(answer.arguments().constFirst());
    return properties.value(u"Remote"_s).toBool()
               ? addressOfLogin(properties.value(u"RemoteHost"_s).toString())
               : std::nullopt;
}

} // namespace

std::vector<IpAddress> remoteLogins(const QDBusConnection& bus, std::chrono::milliseconds patience) {
    const Logind logind(bus, patience);
    QDBusPendingCall list =
        logind.ask(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"ListSessions"_s);
    list.waitForFinished();
    const QStringList paths = pathsIn(list.reply());

    std::vector<IpAddress> origins;
    for (qsizetype first = 0; first < paths.size() && !logind.isOverdue(); first += mostAtOnce) {
        std::vector<QDBusPendingCall> sessions;
        for (const QString& path : paths.mid(first, mostAtOnce))
            sessions.emplace_back(logind.ask(path, u"org.freedesktop.DBus.Properties"_s, u"GetAll"_s,
                                             {u"org.freedesktop.login1.Session"_s}));
        for (QDBusPendingCall& session : sessions) {
            session.waitForFinished();
            if (const auto origin = originOf(session.reply()))
                origins.push_back(*origin);
        }
    }
    return origins;
}

} // namespace gretel
