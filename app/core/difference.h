// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desired_state.h"
#include "core/operation.h"

namespace gretel {

/// How a device of ours differs from what its tunnel wants: what the plan mends and what is shown as drift.
/// The device's present name stands in the addresses and routes, whatever the profile calls it.
struct Difference {
    bool parameters = false; ///< GRE parameters; the device must be made anew
    bool entangled = false;  ///< with an address the kernel would drop more than it is told to
    bool mtu = false;
    bool down = false;
    std::vector<SetDevice> settings; ///< what takes each that differs to what is wanted
    std::optional<InterfaceAddress> missingAddress;
    std::vector<InterfaceAddress> extraAddresses; ///< in the kernel's order
    std::vector<Route> missingRoutes;
    std::vector<Route> staleRoutes; ///< of our protocol, and not wanted

    bool needsNewDevice() const { return parameters || entangled; }
};

/// addresses and routes: those of the link.
Difference differenceOf(const DesiredTunnel& desired, const Link& link,
                        const std::vector<InterfaceAddress>& addresses, const std::vector<Route>& routes);

/// The kernel gives every device that is up an IPv6 link-local address by itself and takes it away again:
/// such an address is nobody's wish.
bool isAutomatic(const InterfaceAddress& address);

} // namespace gretel
