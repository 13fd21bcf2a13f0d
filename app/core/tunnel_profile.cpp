// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel_profile.h"

#include <utility>

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
    mirror.device.clear();
    return mirror;
}

TunnelProfile swapped(const TunnelProfile& profile) {
    TunnelProfile other = mirrored(profile);
    other.device = profile.device;
    std::swap(other.host1, other.host2);
    if (profile.returnKey) {
        other.key = profile.returnKey;
        other.returnKey = profile.key;
    }
    return other;
}

} // namespace gretel
