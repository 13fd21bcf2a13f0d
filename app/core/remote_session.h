// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/failure.h"
#include "core/ip_address.h"

namespace gretel {

struct SystemState;

/// Somebody works on this computer from elsewhere: an established TCP connection that came in, or a login,
/// of which only the other end is known.
struct RemoteSession {
    std::optional<IpAddress> local; ///< absent for a login
    quint16 localPort = 0;          ///< 0 for a login
    IpAddress peer;
    friend bool operator==(const RemoteSession&, const RemoteSession&) = default;
};

/// Where a login comes from, of what logind calls its remote host. Absent where that is no address, but
/// empty, a host name or an X display ("host:0"); and for one with a zone, which stays on its link whatever
/// the routes are. ::ffff:1.2.3.4 is 1.2.3.4.
std::optional<IpAddress> addressOfLogin(QStringView remoteHost);

/// The connections, none where they could not be asked for, and each of the logins whose address none of them
/// has and that is neither loopback nor this computer's own.
std::vector<RemoteSession> withLogins(const Outcome<std::vector<RemoteSession>>& connections,
                                      const std::vector<IpAddress>& logins, const SystemState& current);

} // namespace gretel
