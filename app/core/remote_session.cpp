// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote_session.h"

#include <algorithm>

#include "core/system_state.h"

namespace gretel {

std::optional<IpAddress> addressOfLogin(QStringView remoteHost) {
    // An IPv4 client of an IPv6 socket, which IpAddress::parse() refuses: here it is no disguise.
    constexpr QLatin1StringView mapped("::ffff:");
    const bool isMapped = remoteHost.startsWith(mapped, Qt::CaseInsensitive);
    const auto address = IpAddress::parse(isMapped ? remoteHost.sliced(mapped.size()) : remoteHost);
    return address && (!isMapped || address->isIpv4()) ? std::optional(*address) : std::nullopt;
}

std::vector<RemoteSession> withLogins(const Outcome<std::vector<RemoteSession>>& connections,
                                      const std::vector<IpAddress>& logins, const SystemState& current) {
    std::vector<RemoteSession> sessions;
    if (connections)
        sessions = *connections;
    const auto isKnown = [&](const IpAddress& peer) {
        return std::any_of(sessions.begin(), sessions.end(),
                           [&](const RemoteSession& session) { return session.peer == peer; });
    };
    for (const IpAddress& peer : logins)
        if (!peer.isUnspecified() && !peer.isLoopback() && !current.hasLocalAddress(peer) && !isKnown(peer))
            sessions.push_back({std::nullopt, 0, peer});
    return sessions;
}

} // namespace gretel
