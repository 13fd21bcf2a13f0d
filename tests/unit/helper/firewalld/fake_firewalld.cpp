// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_firewalld.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>

namespace gretel::test {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.fedoraproject.FirewallD1"_s;
const QString rootPath = u"/org/fedoraproject/FirewallD1"_s;
const QString zonePath = rootPath + u"/config/zone/"_s;

QDBusMessage error(const QDBusMessage& message, const QString& text) {
    return message.createErrorReply(service + u".Exception"_s, text);
}

using ActiveZones = QMap<QString, QMap<QString, QStringList>>;

ActiveZones activeZones(const QMap<QString, FakeFirewalld::Zone>& zones) {
    ActiveZones active;
    for (auto zone = zones.begin(); zone != zones.end(); ++zone) {
        if (!zone->devices.isEmpty())
            active[zone.key()][u"interfaces"_s] = zone->devices;
        if (!zone->sources.isEmpty())
            active[zone.key()][u"sources"_s] = zone->sources;
    }
    return active;
}

QString zoneOf(const QMap<QString, FakeFirewalld::Zone>& zones, const QString& device) {
    for (auto zone = zones.begin(); zone != zones.end(); ++zone)
        if (zone->devices.contains(device))
            return zone.key();
    return {};
}

} // namespace

bool FakeFirewalld::registerOn(QDBusConnection bus) {
    qDBusRegisterMetaType<QMap<QString, QStringList>>();
    qDBusRegisterMetaType<ActiveZones>();
    return bus.registerVirtualObject(rootPath, this, QDBusConnection::SubPath);
}

bool FakeFirewalld::appearOn(QDBusConnection bus) {
    return bus.registerService(service);
}

bool FakeFirewalld::leave(QDBusConnection bus) {
    return bus.unregisterService(service);
}

bool FakeFirewalld::handleMessage(const QDBusMessage& message, const QDBusConnection& connection) {
    return connection.send(answerTo(message));
}

QDBusMessage FakeFirewalld::answerTo(const QDBusMessage& message) {
    const QString method = message.member();
    QVariantList arguments = message.arguments();
    ++calls;
    if (method == refused)
        return error(message, u"NOT_AUTHORIZED: "_s + method);
    if (method == u"getActiveZones"_s)
        return message.createReply(QVariant::fromValue(activeZones(runtime)));
    if (method == u"getDefaultZone"_s)
        return message.createReply(u"public"_s);
    const bool isPermanent = message.path() != rootPath;
    if (method == u"getZoneOfInterface"_s)
        return message.createReply(zoneOf(isPermanent ? permanent : runtime, arguments[0].toString()));
    if (method == u"getZoneByName"_s)
        return permanent.contains(arguments[0].toString())
                   ? message.createReply(
                         QVariant::fromValue(QDBusObjectPath(zonePath + arguments[0].toString())))
                   : error(message, u"INVALID_ZONE: "_s + arguments[0].toString());
    auto& zones = isPermanent ? permanent : runtime;
    const QString zone =
        isPermanent ? message.path().sliced(zonePath.size()) : arguments.takeFirst().toString();
    if (!zones.contains(zone))
        return error(message, u"INVALID_ZONE: "_s + zone);
    if (method == u"getRichRules"_s)
        return message.createReply(zones[zone].rules);
    return change(message, zones, zone, arguments[0].toString());
}

QDBusMessage FakeFirewalld::change(const QDBusMessage& message, QMap<QString, Zone>& zones,
                                   const QString& zone, const QString& value) {
    const QString method = message.member();
    changes << method;
    if (changes.size() == failAtChange)
        return error(message, u"COMMAND_FAILED: it was told to"_s);
    QStringList& list = method.endsWith(u"RichRule"_s) ? zones[zone].rules : zones[zone].devices;
    if (method == u"removeRichRule"_s || method == u"removeInterface"_s) {
        if (list.removeAll(value) == 0)
            return error(message,
                         (method == u"removeRichRule"_s ? u"NOT_ENABLED: "_s : u"UNKNOWN_INTERFACE: "_s) +
                             value);
    } else if (list.contains(value)) {
        return error(message,
                     (method == u"addRichRule"_s ? u"ALREADY_ENABLED: "_s : u"ZONE_ALREADY_SET: "_s) + value);
    } else if (method == u"addInterface"_s && !zoneOf(zones, value).isEmpty()) {
        return error(message, u"ZONE_CONFLICT: "_s + value);
    } else {
        list << value;
    }
    return message.createReply(zone);
}

} // namespace gretel::test
