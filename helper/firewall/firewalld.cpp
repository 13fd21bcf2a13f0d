// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/firewall/firewalld.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusServiceWatcher>
#include <QMap>

#include <algorithm>

#include "helper/firewall/firewalld_remote.h"

namespace gretel {

using namespace Qt::StringLiterals;
using firewalld::Remote;
using firewalld::rootPath;
using firewalld::service;
using firewalld::zoneInterface;

namespace {

const QString configPath = u"/org/fedoraproject/FirewallD1/config"_s;
const QString configInterface = u"org.fedoraproject.FirewallD1.config"_s;
const QString configZoneInterface = u"org.fedoraproject.FirewallD1.config.zone"_s;

bool says(const Failure& failure, std::initializer_list<QLatin1StringView> codes) {
    const QString code = failure.arguments.value(1).section(u':', 0, 0);
    return std::any_of(codes.begin(), codes.end(), [&](QLatin1StringView other) { return code == other; });
}

/// A zone's rules and devices, at runtime or in the permanent settings.
class Zone {
public:
    static Outcome<Zone> open(const QDBusConnection& bus, Firewalld::Scope scope, const QString& name) {
        if (scope == Firewalld::Scope::Runtime)
            return Zone(Remote(bus, rootPath, zoneInterface), {name});
        const auto path = Remote(bus, configPath, configInterface).call(u"getZoneByName"_s, {name});
        if (!path)
            return path.error();
        return Zone(Remote(bus, path->value<QDBusObjectPath>().path(), configZoneInterface), {});
    }

    Outcome<QStringList> rules() const {
        const auto answer = m_remote.call(u"getRichRules"_s, m_name);
        return answer ? Outcome<QStringList>(answer->toStringList()) : answer.error();
    }
    /// Whether it was not there before.
    Outcome<bool> addRule(const QString& rule) const {
        QVariantList arguments = m_name + QVariantList{rule};
        if (!m_name.isEmpty())
            arguments << 0; // seconds until it goes by itself: never
        return changed(u"addRichRule"_s, arguments, {"ALREADY_ENABLED"_L1});
    }
    Outcome<bool> addDevice(const QString& device) const {
        return changed(u"addInterface"_s, m_name + QVariantList{device},
                       {"ALREADY_ENABLED"_L1, "ZONE_ALREADY_SET"_L1, "ZONE_CONFLICT"_L1});
    }
    Outcome<bool> removeRule(const QString& rule) const {
        return changed(u"removeRichRule"_s, m_name + QVariantList{rule}, {"NOT_ENABLED"_L1});
    }
    Outcome<bool> removeDevice(const QString& device) const {
        return changed(u"removeInterface"_s, m_name + QVariantList{device},
                       {"NOT_ENABLED"_L1, "UNKNOWN_INTERFACE"_L1, "ZONE_CONFLICT"_L1});
    }

private:
    Zone(Remote remote, QVariantList name) : m_remote(std::move(remote)), m_name(std::move(name)) {}

    Outcome<bool> changed(const QString& method, const QVariantList& arguments,
                          std::initializer_list<QLatin1StringView> asIsAlready) const {
        const auto answer = m_remote.call(method, arguments);
        if (answer)
            return true;
        return says(answer.error(), asIsAlready) ? Outcome<bool>(false) : answer.error();
    }

    Remote m_remote;
    QVariantList m_name; ///< at runtime the first argument of every call
};

} // namespace

Firewalld::Firewalld(const QDBusConnection& bus, Scope scope) : m_bus(bus), m_scope(scope) {}

bool Firewalld::isRunning() const {
    QDBusMessage message = QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"NameHasOwner"_s);
    message.setArguments({service});
    return m_bus.call(message, QDBus::Block, callTimeout).arguments().value(0).toBool();
}

Outcome<FirewalldRules> Firewalld::missing(const FirewalldRules& rules) const {
    if (rules.empty())
        return FirewalldRules();
    if (m_scope == Scope::Permanent)
        return isRunning() ? missingForGood(rules) : FirewalldRules();
    const auto state = read();
    if (!state)
        return state.error();
    return *state ? (*state)->missing(rules) : FirewalldRules();
}

Outcome<FirewalldRules> Firewalld::missingForGood(const FirewalldRules& rules) const {
    FirewalldRules left;
    QMap<QString, QStringList> present;
    for (const FirewalldPass& pass : rules.passes) {
        if (!present.contains(pass.zone)) {
            const auto zone = Zone::open(m_bus, m_scope, pass.zone);
            const auto held = zone ? zone->rules() : zone.error();
            if (!held)
                return held.error();
            present.insert(pass.zone, *held);
        }
        if (!present.value(pass.zone).contains(richRuleOf(pass.pair)))
            left.passes.push_back(pass);
    }
    const Remote config(m_bus, configPath, configInterface);
    for (const FirewalldMember& member : rules.members) {
        const auto zone = config.call(u"getZoneOfInterface"_s, {member.device});
        if (!zone)
            return zone.error();
        if (zone->toString().isEmpty())
            left.members.push_back(member);
    }
    return left;
}

Outcome<FirewalldRules> Firewalld::add(const FirewalldRules& rules) const {
    // At runtime firewalld itself tells what was there already.
    const auto left = m_scope == Scope::Permanent ? missing(rules) : Outcome<FirewalldRules>(rules);
    if (!left)
        return left.error();
    if (left->empty() || !isRunning())
        return FirewalldRules();
    FirewalldRules added;
    const auto takeBack = [&](const Failure& failure) {
        (void)remove(added).ok(); // the first failure is the one to be told
        return failure;
    };
    for (const FirewalldPass& pass : left->passes) {
        const auto zone = Zone::open(m_bus, m_scope, pass.zone);
        const auto isNew = zone ? zone->addRule(richRuleOf(pass.pair)) : zone.error();
        if (!isNew)
            return takeBack(isNew.error());
        if (*isNew)
            added.passes.push_back(pass);
    }
    for (const FirewalldMember& member : left->members) {
        const auto zone = Zone::open(m_bus, m_scope, member.zone);
        const auto isNew = zone ? zone->addDevice(member.device) : zone.error();
        if (!isNew)
            return takeBack(isNew.error());
        if (*isNew)
            added.members.push_back(member);
    }
    return added;
}

Outcome<Done> Firewalld::remove(const FirewalldRules& rules) const {
    if (rules.empty() || !isRunning())
        return Done{};
    Outcome<Done> done = Done{};
    const auto note = [&](const Outcome<bool>& removed) {
        if (!removed && done)
            done = removed.error();
    };
    for (const FirewalldMember& member : rules.members) {
        const auto zone = Zone::open(m_bus, m_scope, member.zone);
        note(zone ? zone->removeDevice(member.device) : zone.error());
    }
    for (const FirewalldPass& pass : rules.passes) {
        const auto zone = Zone::open(m_bus, m_scope, pass.zone);
        note(zone ? zone->removeRule(richRuleOf(pass.pair)) : zone.error());
    }
    return done;
}

FirewalldWatch::FirewalldWatch(const QDBusConnection& bus, QObject* parent) : QObject(parent) {
    auto* owner = new QDBusServiceWatcher(service, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this, &FirewalldWatch::changed);
    QDBusConnection(bus).connect(service, rootPath, service, u"Reloaded"_s, this, SIGNAL(changed()));
}

} // namespace gretel
