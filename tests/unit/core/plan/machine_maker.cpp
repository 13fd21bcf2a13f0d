// SPDX-License-Identifier: GPL-3.0-or-later
#include "machine_maker.h"

#include <algorithm>

#include "core/difference.h"
#include "plan_examples.h"

namespace gretel {

using examples::ip;
using examples::net;

namespace {

constexpr quint32 ipv6Metric = 1024;

Prefix tunnelAddress(quint32 which) {
    // Both ends of two /30, one of them as a /31 too, and an IPv6 one.
    const Prefix addresses[] = {net(u"172.16.0.1/30"), net(u"172.16.0.2/30"), net(u"172.16.0.5/30"),
                                net(u"172.16.0.6/30"), net(u"172.16.0.2/31"), net(u"2001:db8::1/126")};
    return addresses[which % std::size(addresses)];
}

} // namespace

Route MachineMaker::routeTo(quint32 which, const QString& device) {
    const Prefix networks[] = {net(u"10.5.0.0/24"), net(u"10.1.0.0/24"), net(u"10.2.0.0/16"),
                               net(u"10.3.0.0/24"), net(u"2001:db8:1::/48")};
    Route route;
    route.destination = networks[which % std::size(networks)];
    route.device = device;
    route.metric = route.destination.family() == Family::IPv6 ? ipv6Metric : 0;
    return route;
}

DesiredTunnel MachineMaker::tunnel(quint32 which) {
    DesiredTunnel tunnel;
    tunnel.id = QUuid(which + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    Link& link = tunnel.link;
    link.name = QStringLiteral("gre-%1").arg(oneIn(12) ? number(0, 3) : which);
    link.alias = aliasOf(tunnel.id);
    link.kind = QStringLiteral("gre");
    link.group = ourLinkGroup;
    link.mtu = oneIn(3) ? 1400 : 1476;
    link.up = true;
    GreParameters gre;
    gre.local = ip(u"1.2.3.4");
    gre.remote = IpAddress::fromIpv4(0x04030201 + number(0, 2));
    if (!oneIn(5))
        gre.inputKey = gre.outputKey = oneIn(4) ? number(0, 2) : which;
    gre.inputChecksum = gre.outputChecksum = oneIn(2);
    gre.ttl = 64;
    link.gre = gre;
    tunnel.address = {link.name, tunnelAddress(oneIn(6) ? number(0, 5) : which)};
    for (quint32 i = 0; i < 3; ++i) {
        const Route route = routeTo(oneIn(6) ? number(0, 4) : which, link.name);
        if (std::find(tunnel.routes.begin(), tunnel.routes.end(), route) == tunnel.routes.end() && oneIn(2))
            tunnel.routes.push_back(route);
    }
    return tunnel;
}

void MachineMaker::addForeign(KernelDouble& kernel) {
    if (oneIn(3)) {
        Link other = tunnel(number(0, 3)).link;
        other.alias = oneIn(2) ? QString() : QStringLiteral("gretel:not a tunnel");
        kernel.run(AddLink{other});
    }
    const QString devices[] = {QStringLiteral("eth0"), QStringLiteral("eth1")};
    if (oneIn(4))
        kernel.run(AddAddress{{devices[number(0, 1)], tunnelAddress(number(0, 5))}});
    if (oneIn(4)) {
        Route route = routeTo(number(0, 4), devices[number(0, 1)]);
        route.protocol = oneIn(2) ? ourRouteProtocol : 3;
        kernel.run(AddRoute{route});
    }
}

DesiredTunnel MachineMaker::changed(DesiredTunnel wanted) {
    DesiredTunnel other = tunnel(number(0, 3));
    if (oneIn(3))
        wanted.link.gre = other.link.gre;
    if (oneIn(3))
        wanted.address.address = other.address.address;
    if (oneIn(3)) {
        wanted.routes = other.routes;
        for (Route& route : wanted.routes)
            route.device = wanted.link.name;
    }
    return wanted;
}

void MachineMaker::addOurs(KernelDouble& kernel, const DesiredTunnel& tunnel) {
    if (!kernel.run(AddLink{tunnel.link}).isEmpty())
        return;
    // What does not go with the rest is left out, as nobody could have brought it about.
    kernel.run(AddAddress{tunnel.address});
    for (const Route& route : tunnel.routes)
        kernel.run(AddRoute{route});
    while (oneIn(2))
        disturb(kernel, tunnel.link.name);
    const QString newName = QStringLiteral("gre-%1").arg(number(0, 5));
    if (oneIn(4) && !kernel.state().link(newName))
        kernel.rename(tunnel.link.name, newName);
}

void MachineMaker::disturb(KernelDouble& kernel, const QString& device) {
    const Link link = *kernel.state().link(device);
    // Not the link-local one: it comes back by itself, so that no undo could leave it out again.
    auto addresses = kernel.state().addressesOf(device);
    addresses.erase(std::remove_if(addresses.begin(), addresses.end(), isAutomatic), addresses.end());
    Route route = routeTo(number(0, 4), device);
    switch (number(0, 5)) {
    case 0:
        kernel.run(SetMtu{device, link.mtu, 1300});
        break;
    case 1:
        kernel.run(SetUp{device, !link.up});
        break;
    case 2:
        kernel.run(AddAddress{{device, tunnelAddress(number(0, 5))}});
        break;
    case 3:
        if (!addresses.empty())
            kernel.run(RemoveAddress{addresses[number(0, quint32(addresses.size()) - 1)]});
        break;
    case 4:
        kernel.run(AddRoute{route});
        break;
    default:
        route.protocol = 3;
        kernel.run(AddRoute{route});
        break;
    }
}

MachineMaker::Case MachineMaker::make() {
    Case made;
    KernelDouble kernel(examples::office());
    const quint32 count = number(1, 4);
    for (quint32 which = 0; which < count; ++which)
        made.desired.push_back(tunnel(which));
    if (oneIn(2))
        addForeign(kernel);
    for (const DesiredTunnel& wanted : made.desired)
        if (!oneIn(3))
            addOurs(kernel, changed(wanted));
    if (oneIn(4))
        addOurs(kernel, tunnel(7)); // of a tunnel that is not asked for now
    if (oneIn(2))
        addForeign(kernel);
    made.before = kernel.state();
    return made;
}

} // namespace gretel
