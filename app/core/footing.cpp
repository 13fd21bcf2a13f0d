// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/footing.h"

#include <algorithm>

#include "core/best_route.h"

namespace gretel {

Footing footingOf(const GreParameters& gre, const SystemState& system) {
    Footing footing;
    footing.localPresent = system.hasLocalAddress(gre.local);
    const Route* route = bestRoute(system.routes, gre.remote);
    if (!route)
        return footing;
    footing.route = *route;
    for (const InterfaceAddress& own : system.addresses)
        if (own.device == route->device && own.address.family() == gre.remote.family())
            footing.sources.push_back(own.address);
    std::sort(footing.sources.begin(), footing.sources.end());
    return footing;
}

} // namespace gretel
