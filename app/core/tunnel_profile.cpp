// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel_profile.h"

#include <utility>

namespace gretel {

namespace {

/// The profile says them of its own computer: what one host sends, the other answers.
Keepalives mirrored(Keepalives keepalives) {
    switch (keepalives) {
    case Keepalives::Answer:
        return Keepalives::Send;
    case Keepalives::Send:
        return Keepalives::Answer;
    case Keepalives::Off:
    case Keepalives::Both:
        break;
    }
    return keepalives;
}

} // namespace

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
    mirror.keepalives = mirrored(profile.keepalives);
    return mirror;
}

TunnelProfile swapped(const TunnelProfile& profile) {
    TunnelProfile other = mirrored(profile);
    // It is still the same computer's.
    other.device = profile.device;
    other.keepalives = profile.keepalives;
    std::swap(other.host1, other.host2);
    if (profile.returnKey) {
        other.key = profile.returnKey;
        other.returnKey = profile.key;
    }
    return other;
}

} // namespace gretel
