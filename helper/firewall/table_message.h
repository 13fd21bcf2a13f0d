// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace gretel::firewall {

/// Whether a datagram of the kernel's nf_tables notifications (NFNLGRP_NFTABLES) has a message about table
/// inet gretel or what is in it. Any bytes may come; what cannot be understood counts as one, for then it is
/// better to look.
bool concernsOurTable(const void* datagram, std::size_t size);

} // namespace gretel::firewall
