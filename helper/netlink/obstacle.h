// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/failure.h"
#include "core/operation.h"

namespace gretel::netlink {

/// What stands in the way of an addition that the kernel refused with EEXIST: InterfaceTaken, TunnelTaken,
/// AddressTaken or RouteTaken; nothing when it cannot be found. Pure.
std::optional<Failure> obstacleTo(const Operation& operation, const SystemState& state);

} // namespace gretel::netlink
