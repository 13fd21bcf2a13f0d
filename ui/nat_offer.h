// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/system_state.h"

namespace gretel {

/// An address of this machine that a host behind a NAT would send from.
struct NatOffer {
    HostSide side;
    IpAddress address;
    QString device;
    friend bool operator==(const NatOffer&, const NatOffer&) = default;
};

/// An offer for the side that is this computer, if the machine has neither its public address nor its local
/// one. The route to the peer says which address; without one, the device of the default route does.
std::optional<NatOffer> natOffer(const TunnelProfile& profile, HostSide here, const SystemState& system,
                                 const Underlay* underlay);

} // namespace gretel
