// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel_profile.h"

namespace gretel {

std::optional<IpAddress> sendingAddress(const Host& host) {
    if (host.local)
        return host.local;
    return host.endpoint ? host.endpoint->address() : std::nullopt;
}

TunnelProfile mirrored(const TunnelProfile& profile) {
    TunnelProfile mirror = profile;
    if (profile.here)
        mirror.here = other(*profile.here);
    return mirror;
}

} // namespace gretel
