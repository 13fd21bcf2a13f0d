// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor.h"
#include "core/notice.h"
#include "core/tunnel_profile.h"

namespace gretel {

/// What the doctor knows without sending a packet: of the profile (addresses only), of the kernel's state,
/// and the way to the peer. Nothing of the helper, the counters and the echoes. Pure.
DoctorFacts standingFacts(const TunnelProfile& profile, const SystemState& system,
                          const Observation& observation, const std::optional<Underlay>& way);

/// Adds what the helper said: why it did not answer, or what it knows of this tunnel's change; neither where
/// it would not look at this profile.
void addHelper(DoctorFacts& facts, const std::optional<Failure>& failure,
               const std::optional<Notices>& notices);

/// The other host's public address; nothing while it is a name, or nobody can say which host it is.
std::optional<IpAddress> peerOf(const TunnelProfile& profile, const SystemState& system);

/// Which column is this computer; its device tells where the address is gone. Nothing when nobody can say.
std::optional<HostSide> sideOf(const TunnelProfile& profile, const SystemState& system);

/// An address of this computer in one of its private networks, and that network.
struct OwnAddress {
    IpAddress address;
    Prefix network;
};
std::optional<OwnAddress> addressInOwnNetwork(const TunnelProfile& profile, HostSide here,
                                              const SystemState& system);

/// Where routers usually are in the networks behind the other host: the first and the last address of each,
/// at most four. Networks too wide to be one are left out.
std::vector<IpAddress> likelyFarAddresses(const Host& far);

} // namespace gretel
