// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desired_state.h"
#include "core/plan.h"

/// Values that the tests of the plan build on. A text that does not parse is a mistake in the test.
namespace gretel::examples {

inline IpAddress ip(QStringView text) {
    const auto address = IpAddress::parse(text);
    if (!address)
        qFatal("not an address: %s", qPrintable(text.toString()));
    return *address;
}

inline Prefix net(QStringView text) {
    const auto prefix = Prefix::parse(text);
    if (!prefix)
        qFatal("not a prefix: %s", qPrintable(text.toString()));
    return *prefix;
}

/// The README's example: key 42, checksum, MTU 1468.
inline TunnelProfile officeToLab() {
    TunnelProfile profile;
    profile.id = QUuid::fromString(u"5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11");
    profile.name = QStringLiteral("Office to lab");
    profile.interface = QStringLiteral("gre-lab");
    profile.host1.endpoint = Endpoint(ip(u"1.2.3.4"));
    profile.host1.tunnel = net(u"172.16.10.1/30");
    profile.host1.networks = {net(u"10.0.0.0/24")};
    profile.host2.endpoint = Endpoint(ip(u"4.3.2.1"));
    profile.host2.tunnel = net(u"172.16.10.2/30");
    profile.host2.networks = {net(u"10.16.0.0/24")};
    profile.key = 42;
    profile.checksum = true;
    return profile;
}

inline TunnelProfile officeToShop() {
    TunnelProfile profile;
    profile.id = QUuid::fromString(u"0f4b7a9a-530d-4b5f-9c2a-115b0c9d0e8f");
    profile.name = QStringLiteral("Office to shop");
    profile.interface = QStringLiteral("gre-shop");
    profile.host1.endpoint = Endpoint(ip(u"1.2.3.4"));
    profile.host1.tunnel = net(u"172.16.10.5/30");
    profile.host2.endpoint = Endpoint(ip(u"5.6.7.8"));
    profile.host2.tunnel = net(u"172.16.10.6/30");
    profile.host2.networks = {net(u"10.17.0.0/24"), net(u"10.18.0.0/16")};
    return profile;
}

inline DesiredTunnel desired(const TunnelProfile& profile, HostSide here = HostSide::Host1) {
    const auto tunnel = desiredTunnel(profile, here, Underlay());
    if (!tunnel)
        qFatal("not a tunnel");
    return *tunnel;
}

inline Link hardware(const QString& name, int index) {
    Link link;
    link.index = index;
    link.name = name;
    link.mtu = 1500;
    link.up = true;
    return link;
}

/// Host 1's machine before anything is up.
inline SystemState office() {
    SystemState state;
    state.links = {hardware(QStringLiteral("lo"), 1), hardware(QStringLiteral("eth0"), 2),
                   hardware(QStringLiteral("eth1"), 3)};
    state.links[0].loopback = true;
    state.addresses = {{QStringLiteral("lo"), net(u"127.0.0.1/8")},
                       {QStringLiteral("eth0"), net(u"1.2.3.4/24")},
                       {QStringLiteral("eth1"), net(u"10.0.0.1/24")}};
    const auto route = [](QStringView destination, const char* device, std::optional<IpAddress> gateway,
                          quint8 protocol) {
        return Route{net(destination), QLatin1String(device), gateway, std::nullopt, protocol, 254, 0};
    };
    state.routes = {route(u"0.0.0.0/0", "eth0", ip(u"1.2.3.1"), 3),
                    route(u"1.2.3.0/24", "eth0", std::nullopt, kernelRouteProtocol),
                    route(u"10.0.0.0/24", "eth1", std::nullopt, kernelRouteProtocol)};
    return state;
}

} // namespace gretel::examples
