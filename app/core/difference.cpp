// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/difference.h"

#include <algorithm>

namespace gretel {

namespace {

template <typename T>
bool contains(const std::vector<T>& values, const T& wanted) {
    return std::find(values.begin(), values.end(), wanted) != values.end();
}

bool shareNetwork(const Prefix& left, const Prefix& right) {
    return left.length() == right.length() && left.network() == right.network();
}

template <typename T>
bool any(Family family, const std::vector<T>& values, Prefix T::*prefix) {
    return std::any_of(values.begin(), values.end(),
                       [&](const T& one) { return (one.*prefix).family() == family; });
}

/// Of the IPv4 addresses of one network the first is primary, and the others go with it when it goes, unless
/// the sysctl promote_secondaries is set (__inet_del_ifa() in net/ipv4/devinet.c): what is wanted must not
/// stand behind what is to go.
bool standsBehind(const std::vector<InterfaceAddress>& addresses, const InterfaceAddress& wanted) {
    const auto first = std::find_if(addresses.begin(), addresses.end(), [&](const InterfaceAddress& one) {
        return shareNetwork(one.address, wanted.address);
    });
    return first != addresses.end() && *first != wanted;
}

/// With its last IPv4 address a device loses all its IPv4 routes (fib_disable_ip() in
/// net/ipv4/fib_frontend.c), and when it is switched off, all its IPv6 addresses (addrconf_ifdown()): neither
/// the change nor its undo may do that.
bool isEntangled(const InterfaceAddress& wanted, bool up, const std::vector<InterfaceAddress>& addresses,
                 const std::vector<Route>& routes) {
    const bool hasIpv4 = any(Family::IPv4, addresses, &InterfaceAddress::address);
    if (!up && any(Family::IPv6, addresses, &InterfaceAddress::address))
        return true;
    if (wanted.address.family() != Family::IPv4)
        return hasIpv4;
    if (!hasIpv4)
        return any(Family::IPv4, routes, &Route::destination);
    return standsBehind(addresses, wanted);
}

void compareAddresses(Difference& difference, const InterfaceAddress& wanted,
                      const std::vector<InterfaceAddress>& addresses) {
    if (!contains(addresses, wanted))
        difference.missingAddress = wanted;
    for (const InterfaceAddress& address : addresses)
        if (address != wanted && !isAutomatic(address))
            difference.extraAddresses.push_back(address);
}

/// A setting that nobody wants, or that was not read, is as it should be.
void compareSettings(Difference& difference, const DeviceSettings& wanted, const Link& link) {
    for (const DeviceSetting setting :
         {DeviceSetting::Forwarding, DeviceSetting::ReversePath, DeviceSetting::AcceptLocal}) {
        const auto& want = wanted.value(setting);
        const auto& have = link.settings.value(setting);
        if (want && have && *want != *have)
            difference.settings.push_back({link.name, setting, *have, *want});
    }
}

void compareRoutes(Difference& difference, const std::vector<Route>& wanted,
                   const std::vector<Route>& routes) {
    for (const Route& route : wanted)
        if (!contains(routes, route))
            difference.missingRoutes.push_back(route);
    for (const Route& route : routes)
        if (route.protocol == ourRouteProtocol && !contains(wanted, route))
            difference.staleRoutes.push_back(route);
}

} // namespace

Difference differenceOf(const DesiredTunnel& desired, const Link& link,
                        const std::vector<InterfaceAddress>& addresses, const std::vector<Route>& routes) {
    Difference difference;
    difference.parameters = link.kind != desired.link.kind || link.gre != desired.link.gre;
    difference.mtu = link.mtu != desired.link.mtu;
    difference.down = !link.up;
    compareSettings(difference, desired.link.settings, link);
    const InterfaceAddress address{link.name, desired.address.address};
    difference.entangled = isEntangled(address, link.up, addresses, routes);
    compareAddresses(difference, address, addresses);
    std::vector<Route> wanted = desired.routes;
    for (Route& route : wanted)
        route.device = link.name;
    compareRoutes(difference, wanted, routes);
    return difference;
}

bool isAutomatic(const InterfaceAddress& address) {
    return address.address.family() == Family::IPv6 && address.address.address().isLinkLocal();
}

} // namespace gretel
