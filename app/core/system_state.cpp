// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/system_state.h"

#include <algorithm>

namespace gretel {

namespace {

constexpr QLatin1String aliasStart{"gretel:"};

} // namespace

QString aliasOf(const QUuid& tunnelId) {
    return aliasStart + tunnelId.toString(QUuid::WithoutBraces);
}

QUuid tunnelOfAlias(const QString& alias) {
    if (!alias.startsWith(aliasStart))
        return {};
    const QUuid id = QUuid::fromString(QStringView(alias).sliced(aliasStart.size()));
    // QUuid reads more spellings than one; a mark has only the one that aliasOf() writes.
    return !id.isNull() && aliasOf(id) == alias ? id : QUuid();
}

QUuid tunnelOfLink(const Link& link) {
    return link.gre && !link.fallback ? tunnelOfAlias(link.alias) : QUuid();
}

const std::optional<quint32>& DeviceSettings::value(DeviceSetting setting) const {
    switch (setting) {
    case DeviceSetting::Forwarding:
        return forwarding;
    case DeviceSetting::ReversePath:
        return reversePath;
    case DeviceSetting::AcceptLocal:
        break;
    }
    return acceptLocal;
}

std::optional<quint32>& DeviceSettings::value(DeviceSetting setting) {
    return const_cast<std::optional<quint32>&>(std::as_const(*this).value(setting));
}

QString settingName(DeviceSetting setting) {
    switch (setting) {
    case DeviceSetting::Forwarding:
        return QStringLiteral("forwarding");
    case DeviceSetting::ReversePath:
        return QStringLiteral("rp_filter");
    case DeviceSetting::AcceptLocal:
        break;
    }
    return QStringLiteral("accept_local");
}

const Link* SystemState::link(const QString& name) const {
    const auto found =
        std::find_if(links.begin(), links.end(), [&](const Link& one) { return one.name == name; });
    return found == links.end() ? nullptr : &*found;
}

const Link* SystemState::linkOfTunnel(const QUuid& tunnelId) const {
    if (tunnelId.isNull())
        return nullptr;
    // The text first: with a thousand tunnels up, reading each alias as an id is what would take the time.
    const QString alias = aliasOf(tunnelId);
    const auto found = std::find_if(links.begin(), links.end(), [&](const Link& one) {
        return one.alias == alias && tunnelOfLink(one) == tunnelId;
    });
    return found == links.end() ? nullptr : &*found;
}

bool SystemState::hasLocalAddress(const IpAddress& address) const {
    return std::any_of(addresses.begin(), addresses.end(),
                       [&](const InterfaceAddress& one) { return one.address.address() == address; });
}

std::vector<InterfaceAddress> SystemState::addressesOf(const QString& device) const {
    std::vector<InterfaceAddress> found;
    std::copy_if(addresses.begin(), addresses.end(), std::back_inserter(found),
                 [&](const InterfaceAddress& one) { return one.device == device; });
    return found;
}

std::vector<Route> SystemState::routesOf(const QString& device) const {
    std::vector<Route> found;
    std::copy_if(routes.begin(), routes.end(), std::back_inserter(found), [&](const Route& one) {
        return one.device == device && one.protocol != kernelRouteProtocol;
    });
    return found;
}

} // namespace gretel
