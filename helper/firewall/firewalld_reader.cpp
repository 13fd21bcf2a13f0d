// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDBusArgument>
#include <QMap>
#include <QSet>

#include <algorithm>

#include "helper/firewall/firewalld.h"
#include "helper/firewall/firewalld_remote.h"

namespace gretel {

using namespace Qt::StringLiterals;
using firewalld::Remote;

namespace {

using ActiveZones = QMap<QString, QMap<QString, QStringList>>;

/// As firewalld demands of a zone's name (firewall/core/io/io_object.py); what it makes is kept in lines, and
/// shown as a command.
bool isPlainZone(const QString& name) {
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar character) {
        return character.isLetterOrNumber() || character == u'-' || character == u'_' || character == u'/';
    });
}

bool isPlainDevice(const QString& name) {
    return !name.isEmpty() &&
           std::none_of(name.begin(), name.end(), [](QChar character) { return character.isSpace(); });
}

/// A source may also be a hardware address or a set of addresses ("ipset:…").
std::optional<Prefix> prefixOf(const QString& source) {
    if (const auto prefix = Prefix::parse(source))
        return *prefix;
    if (const auto address = IpAddress::parse(source))
        return Prefix(*address, addressBits(address->family()));
    return std::nullopt;
}

void note(FirewalldState& state, const ActiveZones& zones) {
    for (auto zone = zones.begin(); zone != zones.end(); ++zone) {
        for (const QString& device : zone->value(u"interfaces"_s))
            if (isPlainZone(zone.key()) && isPlainDevice(device))
                state.rules.members.push_back({zone.key(), device});
        for (const QString& source : zone->value(u"sources"_s))
            if (const auto prefix = prefixOf(source); prefix && isPlainZone(zone.key()))
                state.sources.push_back({zone.key(), *prefix});
    }
}

/// A zone that has gone has none.
void readPasses(FirewalldState& state, const Remote& remote, const QSet<QString>& zones) {
    for (const QString& zone : zones) {
        if (!isPlainZone(zone))
            continue;
        const auto rules = remote.call(u"getRichRules"_s, {zone});
        if (!rules)
            continue;
        for (const QString& rule : rules->toStringList())
            if (const auto pair = pairOfRichRule(rule))
                state.rules.passes.push_back({zone, *pair});
    }
}

/// One call after another: firewalld does one at a time, and each has its whole time.
Outcome<FirewalldState> readFrom(const QDBusConnection& bus, QSet<QString> zones) {
    const Remote zone(bus, firewalld::rootPath, firewalld::zoneInterface);
    const auto defaultZone = Remote(bus, firewalld::rootPath, firewalld::service).call(u"getDefaultZone"_s);
    if (!defaultZone)
        return defaultZone.error();
    const auto answer = zone.call(u"getActiveZones"_s);
    if (!answer)
        return answer.error();
    const auto active = qdbus_cast<ActiveZones>(*answer);
    FirewalldState state;
    state.defaultZone = defaultZone->toString();
    note(state, active);
    zones.insert(state.defaultZone);
    for (auto one = active.begin(); one != active.end(); ++one)
        zones.insert(one.key());
    readPasses(state, zone, zones);
    state.rules = together(state.rules, {});
    return state;
}

} // namespace

Outcome<std::optional<FirewalldState>> Firewalld::read(const QSet<QString>& more) const {
    if (!isRunning())
        return std::optional<FirewalldState>();
    auto state = readFrom(m_bus, more);
    if (state)
        return std::optional(std::move(state).value());
    return isRunning() ? Outcome<std::optional<FirewalldState>>(state.error())
                       : std::optional<FirewalldState>();
}

} // namespace gretel
