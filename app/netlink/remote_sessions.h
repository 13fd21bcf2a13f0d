// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/failure.h"
#include "core/remote_session.h"
#include "netlink/session_message.h"

namespace gretel::netlink {

/// Who works on this computer from elsewhere over TCP: the established connections to a port on which it
/// listens, from an address that is neither loopback nor its own. Needs no privilege; of the network
/// namespace of the calling thread. KernelUnreachable; KernelRefused or AnswerLost with the command that
/// would show the same (a kernel without tcp_diag refuses).
Outcome<std::vector<RemoteSession>> remoteSessions();

/// The same of what was read, sorted; own: this computer's addresses. Pure.
std::vector<RemoteSession> remoteSessionsIn(const std::vector<SessionMessage>& sockets,
                                            const std::vector<IpAddress>& own);

} // namespace gretel::netlink
