// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gretel {

/// A tunnel has two ends, and neither is the first: a profile reads the same on both machines.
enum class HostSide { Host1, Host2 };

constexpr HostSide other(HostSide side) {
    return side == HostSide::Host1 ? HostSide::Host2 : HostSide::Host1;
}

} // namespace gretel
