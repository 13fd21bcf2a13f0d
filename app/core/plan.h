// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desired_state.h"
#include "core/failure.h"
#include "core/operation.h"

namespace gretel {

class OurDevices;

struct Plan {
    Operations operations;
    bool empty() const { return operations.empty(); }
    friend bool operator==(const Plan&, const Plan&) = default;
};

/// desired - current. What is already there gives no operation; a device of ours that differs in what the
/// kernel can change in place (MTU, up, address, routes) is changed, in anything else taken away and made
/// anew. What bears no mark of ours is never in a plan: in its way the answer is InterfaceTaken, TunnelTaken,
/// RouteTaken or AddressTaken, and nothing is planned at all. A device of ours that somebody renamed keeps
/// its new name. The desired tunnels' ids differ.
Outcome<Plan> planApply(const std::vector<DesiredTunnel>& desired, const SystemState& current);
Outcome<Plan> planApply(const std::vector<DesiredTunnel>& desired, const SystemState& current,
                        const OurDevices& ours);

/// Takes away what bears these tunnels' marks. A tunnel that is not there gives no operation.
Plan planRemove(const std::vector<QUuid>& tunnels, const SystemState& current);
Plan planRemove(const std::vector<QUuid>& tunnels, const OurDevices& ours);

} // namespace gretel
