// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host_side.h"
#include "core/system_state.h"
#include "core/tunnel_profile.h"

namespace gretel {

/// The profile as the kernel has the tunnel now; pure. What a profile cannot say (a key for one direction
/// only, a second address, a device that is switched off) stays as the profile has it, and observe() goes on
/// naming it. An MTU that is the computed one stays computed; a host name stays a name. The profile as it is
/// when no device bears its mark.
TunnelProfile adopted(const TunnelProfile& profile, HostSide here, const Underlay& underlay,
                      const SystemState& system);

/// The part of it that is a GRE device's own, seen from the host that has it: keys, flags, TTL, TOS, DF
/// policy, parent device. What is on in one direction only stays as the profile has it.
void takeParameters(TunnelProfile& profile, HostSide here, const GreParameters& gre);

} // namespace gretel
