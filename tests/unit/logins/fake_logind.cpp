// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_logind.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>

namespace gretel::test {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.login1"_s;
const QString rootPath = u"/org/freedesktop/login1"_s;
const QString sessionPath = rootPath + u"/session/_3"_s;

/// One of the list: id, user's number and name, seat, object.
struct Entry {
    QString id;
    QDBusObjectPath path;
};

QDBusArgument& operator<<(QDBusArgument& argument, const Entry& entry) {
    argument.beginStructure();
    argument << entry.id << quint32(1000) << u"keeper"_s << QString() << entry.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, Entry&) {
    return argument;
}

} // namespace

bool FakeLogind::registerOn(QDBusConnection bus) {
    qDBusRegisterMetaType<Entry>();
    qDBusRegisterMetaType<QList<Entry>>();
    return bus.registerVirtualObject(rootPath, this, QDBusConnection::SubPath) &&
           bus.registerService(service);
}

bool FakeLogind::leave(QDBusConnection bus) {
    bus.unregisterObject(rootPath, QDBusConnection::UnregisterTree);
    return bus.unregisterService(service);
}

QDBusMessage FakeLogind::listFor(const QDBusMessage& message) const {
    QList<Entry> entries;
    for (std::size_t index = 0; index < sessions.size(); ++index)
        entries.append({QString::number(index), QDBusObjectPath(sessionPath + QString::number(index))});
    return message.createReply(QVariant::fromValue(entries));
}

bool FakeLogind::handleMessage(const QDBusMessage& message, const QDBusConnection& connection) {
    if (message.path() == rootPath && message.interface() == u"org.freedesktop.login1.Manager"_s &&
        message.member() == u"ListSessions"_s) {
        return isMute || connection.send(otherList ? message.createReply(*otherList) : listFor(message));
    }
    if (message.interface() != u"org.freedesktop.DBus.Properties"_s || message.member() != u"GetAll"_s ||
        message.arguments() != QVariantList{u"org.freedesktop.login1.Session"_s})
        return false;
    ++asked;
    const auto index = message.path().sliced(sessionPath.size()).toLongLong();
    if (mute.contains(index))
        return true;
    if (gone.contains(index))
        return connection.send(message.createErrorReply(u"org.freedesktop.DBus.Error.UnknownObject"_s,
                                                        u"Unknown object '%1'."_s.arg(message.path())));
    return connection.send(message.createReply(sessions[static_cast<std::size_t>(index)]));
}

} // namespace gretel::test
