// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/best_route.h"

namespace gretel {

const Route* bestRoute(const std::vector<Route>& routes, const IpAddress& to) {
    const Route* best = nullptr;
    for (const Route& route : routes)
        if (route.table == mainRouteTable && route.destination.contains(to) &&
            (!best || route.destination.length() > best->destination.length() ||
             (route.destination.length() == best->destination.length() && route.metric < best->metric)))
            best = &route;
    return best;
}

} // namespace gretel
