// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QUuid>

#include <vector>

#include "core/observed_state.h"
#include "netlink/socket.h"

namespace gretel::netlink {

/// What the kernel says of one profile: its device by our mark, held against what the profile wants on
/// today's way to the peer. A public address that is a host name is taken to be the address that the device
/// has.
Observation observeTunnel(Socket& socket, const TunnelProfile& profile, const SystemState& system);

/// Those that are not Down; a profile without a device of ours costs no question to the kernel.
QHash<QUuid, Observation> observeTunnels(Socket& socket, const std::vector<TunnelProfile>& profiles,
                                         const SystemState& system);

} // namespace gretel::netlink
