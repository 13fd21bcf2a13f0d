// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blocker.h"
#include "core/ip_address.h"

namespace gretel::firewall {

/// The command that lets the blocked traffic pass, in the blocker's own language. blocker: all but the
/// remedy; its texts are addresses, networks and names of chains that were checked.
QString remedyFor(const Blocker& blocker, Family family);

} // namespace gretel::firewall
