// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/tunnel_profile.h"

namespace gretel {

/// Whether the tunnel's MTU is worked out from the way to the other host, and so is another when that is.
bool isMtuOfPath(const TunnelProfile& profile);
/// Whether it is to be set anew by itself while the tunnel is up.
bool followsPath(const TunnelProfile& profile);

/// Some packets inside are IPv6, for which a tunnel needs an MTU of leastTunnelMtu6 (core/encapsulation.h).
bool carriesIpv6(const TunnelProfile& profile);
/// The MTU of a tunnel whose way carries so many bytes; nothing when that is too little for what it carries.
std::optional<quint32> tunnelMtuOf(const TunnelProfile& profile, quint32 carried);

/// By what rule one tunnel's MTU follows: down at once, for what is too large is lost; up when the larger one
/// has held over two looks, for a way may change back, and a learned path MTU expires only to be learned
/// again. Pure but for what it remembers; times are ms of CLOCK_BOOTTIME.
class PathFollower {
public:
    static constexpr qint64 holdOfLink = 200;       ///< a device or a route got larger
    static constexpr qint64 holdOfPath = 10 * 1000; ///< what a router on the way had told is forgotten

    /// What one look found: the tunnel MTU that fits, and whether a router told of it.
    struct Found {
        quint32 mtu = 0;
        bool learned = false;
        friend bool operator==(const Found&, const Found&) = default;
    };

    /// The MTU that the device is to have now, which has another or the same: then nothing is due.
    quint32 take(const Found& found, quint32 has, qint64 now);
    /// There is no way, or none that says anything: whatever was about to happen starts anew.
    void lose() { m_rise.reset(); }
    /// When the next look can be the one that counts; absent: nothing is about to happen.
    std::optional<qint64> nextLook(qint64 now) const;

private:
    struct Rise {
        quint32 mtu;
        qint64 due;
    };

    std::optional<Rise> m_rise;
    bool m_wasLearned = false; ///< what the device's present MTU was set for
};

} // namespace gretel
