// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/echo_socket.h"

namespace gretel {

/// Asks as traceroute does: datagrams to ports that nobody listens at, which the target turns back (ICMP port
/// unreachable). Needs no right at all. Hosts do so seldom (net.ipv4.icmp_ratelimit: once a second), so it is
/// nothing for measuring a path; and some never do, so silence means less. Failures as openEchoSocket(), but
/// for EchoForbidden.
Outcome<std::unique_ptr<EchoSocket>> openPortSocket(const EchoTarget& target);

} // namespace gretel
