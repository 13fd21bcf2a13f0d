// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/system_state.h"
#include "netlink/message_builder.h"

namespace gretel::netlink {

/// RTM_NEWROUTE of a unicast route, exclusively (EEXIST if one to the same destination with the same metric
/// is in the table). deviceIndex > 0.
Message newRoute(const Route& route, int deviceIndex);

/// RTM_DELROUTE: only the route that has all of this, protocol and device included.
Message deleteRoute(const Route& route, int deviceIndex);

} // namespace gretel::netlink
