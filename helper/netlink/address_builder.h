// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/prefix.h"
#include "netlink/message_builder.h"

namespace gretel::netlink {

/// RTM_NEWADDR, exclusively (EEXIST if the device has it already). deviceIndex > 0.
Message newAddress(int deviceIndex, const Prefix& address);
Message deleteAddress(int deviceIndex, const Prefix& address);

} // namespace gretel::netlink
