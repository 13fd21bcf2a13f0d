// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/encapsulation.h"
#include "core/shared_state.h"

namespace gretel {

/// What one tunnel wants of the kernel. Device names stand as in the profile.
struct DesiredTunnel {
    QUuid id;
    QString name; ///< the profile's, for sentences
    Link link;    ///< with gre; index 0
    InterfaceAddress address;
    std::vector<Route> routes; ///< one a private network of the other host
    TunnelNeeds needs;         ///< what it wants besides
    /// Bytes that the way to the other host carries, where the MTU is worked out from it.
    std::optional<quint32> carried;
    bool followsPath = false; ///< the helper sees to the MTU while the tunnel is up
    friend bool operator==(const DesiredTunnel&, const DesiredTunnel&) = default;
};

/// Pure: the same profile, side and underlay give the same value. The issues are the errors that keep the
/// tunnel from being one (an empty cell, an MTU that does not fit at all, a name that is not resolved); a
/// profile that validates gives none.
Result<DesiredTunnel, Issues> desiredTunnel(const TunnelProfile& profile, HostSide here,
                                            const Underlay& underlay);

} // namespace gretel
