// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/firewall/packet_match.h"

namespace gretel::firewall {

/// What becomes of the packet in a base chain.
enum class Fate { Passes, MayBeDropped, IsDropped };

/// Walks the chain and those that it jumps to. A rule that cannot be told is taken not to match, unless it
/// names the packet: then, and where it could have saved a packet that is dropped otherwise, nothing is
/// certain.
Fate fateOf(const Packet& packet, const RulesetTable& table, const RulesetTable::Chain& base);

} // namespace gretel::firewall
