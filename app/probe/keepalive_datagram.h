// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "core/keepalive.h"

namespace gretel {

/// Sends it into the tunnel, where the table makes a keepalive of it. Needs no privilege: whoever has bound a
/// socket to no device yet may bind it to any (since Linux 5.7). NoRouteToPeer when the device is gone or
/// takes nothing.
Outcome<Done> sendKeepalive(const KeepaliveDatagram& datagram);

} // namespace gretel
