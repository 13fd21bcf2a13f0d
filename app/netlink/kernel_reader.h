// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/failure.h"
#include "core/system_state.h"
#include "netlink/socket.h"

namespace gretel::netlink {

/// Links with their settings, addresses and routes, as one consistent value (a change between the dumps
/// starts them again). KernelRefused or AnswerLost with the ip command that would read the same;
/// KernelUnreachable.
Outcome<SystemState> readSystemState(Socket& socket);

/// All devices, of one moment. Failures as readSystemState().
Outcome<std::vector<Link>> readLinks(Socket& socket);

/// One device, by its name or its index; nothing when there is none. Failures as readSystemState().
Outcome<std::optional<Link>> readLink(Socket& socket, const QString& name);
Outcome<std::optional<Link>> readLink(Socket& socket, int index);

/// The kernel's own answer to "how would a packet to peer leave": RTM_GETROUTE with RTM_F_FIB_MATCH unset, so
/// that a learned path MTU (RTAX_MTU of the cached exception) is seen. device: parent device to bind to;
/// empty for none. NoRouteToPeer when there is none.
Outcome<Underlay> routeTo(Socket& socket, const IpAddress& peer, const QString& device = {});

} // namespace gretel::netlink
