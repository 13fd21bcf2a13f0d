// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/nat_offer.h"

namespace gretel {

namespace {

QString deviceOfDefaultRoute(const SystemState& system) {
    for (const Route& route : system.routes)
        if (route.destination.length() == 0 && route.destination.family() == Family::IPv4)
            return route.device;
    return {};
}

QString deviceOfAddress(const SystemState& system, const IpAddress& address) {
    for (const InterfaceAddress& entry : system.addresses)
        if (entry.address.address() == address)
            return entry.device;
    return {};
}

} // namespace

std::optional<NatOffer> natOffer(const TunnelProfile& profile, HostSide here, const SystemState& system,
                                 const Underlay* underlay) {
    const Host& host = profile.host(here);
    const auto sending = sendingAddress(host);
    if (!sending || system.hasLocalAddress(*sending))
        return std::nullopt;
    if (underlay && underlay->source && system.hasLocalAddress(*underlay->source))
        return NatOffer{here, *underlay->source, deviceOfAddress(system, *underlay->source)};
    const QString device = deviceOfDefaultRoute(system);
    for (const InterfaceAddress& entry : system.addresses)
        if (entry.device == device && entry.address.family() == sending->family() &&
            whyUnusable(entry.address.address()).isEmpty())
            return NatOffer{here, entry.address.address(), device};
    return std::nullopt;
}

} // namespace gretel
