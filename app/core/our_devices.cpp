// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/our_devices.h"

#include <algorithm>

#include "core/difference.h"

namespace gretel {

OurDevices::OurDevices(const SystemState& state) {
    for (const Link& link : state.links) {
        const QUuid tunnel = tunnelOfLink(link);
        if (tunnel.isNull())
            continue;
        m_ofTunnel[tunnel].push_back(link.name);
        m_ofName.insert(link.name, RemoveLink{link, {}, {}});
    }
    for (const InterfaceAddress& address : state.addresses)
        if (const auto ours = m_ofName.find(address.device); ours != m_ofName.end())
            ours->addresses.push_back(address);
    for (const Route& route : state.routes)
        if (const auto ours = m_ofName.find(route.device);
            ours != m_ofName.end() && route.protocol != kernelRouteProtocol)
            ours->routes.push_back(route);
}

const RemoveLink* OurDevices::ofTunnel(const QUuid& tunnel) const {
    const auto names = m_ofTunnel.constFind(tunnel);
    return names == m_ofTunnel.cend() ? nullptr : &*m_ofName.constFind(names->front());
}

RemoveLink OurDevices::removal(const QString& name) const {
    RemoveLink remove = *m_ofName.constFind(name);
    remove.addresses.erase(std::remove_if(remove.addresses.begin(), remove.addresses.end(), isAutomatic),
                           remove.addresses.end());
    return remove;
}

} // namespace gretel
