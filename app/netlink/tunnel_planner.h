// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/plan.h"
#include "core/refused.h"
#include "netlink/socket.h"

namespace gretel::netlink {

/// The one way from profiles to a plan, for the helper, the window and the command line alike: each profile
/// is validated beside the others and this machine, its side and the way to its peer are found, and what it
/// wants is held against what is there. Addresses only: a host name is HostNameUnresolved.
Result<Plan, Refused> planBringUp(Socket& socket, const std::vector<TunnelProfile>& profiles,
                                  const SystemState& system);

/// The first half of it: what the profiles want of the kernel.
Result<std::vector<DesiredTunnel>, Refused>
desiredTunnels(Socket& socket, const std::vector<TunnelProfile>& profiles, const SystemState& system);

} // namespace gretel::netlink
