// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/remote_sessions.h"

#include <linux/if_addr.h>
#include <linux/rtnetlink.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "netlink/address_message.h"
#include "netlink/read_failure.h"
#include "netlink/socket.h"

namespace gretel::netlink {
namespace {

Outcome<std::vector<SessionMessage>> readSockets() {
    const auto socket = Socket::open(NETLINK_SOCK_DIAG);
    if (!socket)
        return socket.error();
    std::vector<SessionMessage> sockets;
    for (Family family : {Family::IPv4, Family::IPv6}) {
        const auto before = static_cast<std::ptrdiff_t>(sockets.size());
        const auto answer = (*socket)->dump(
            sessionsQuestion(family),
            [&](const nlmsghdr* message) {
                if (const auto session = parseSession(message))
                    sockets.push_back(*session);
            },
            [&] { sockets.erase(sockets.begin() + before, sockets.end()); });
        if (!answer)
            return readFailure(QStringLiteral("ss -tan"), answer.error());
    }
    return sockets;
}

Outcome<std::vector<IpAddress>> readOwnAddresses() {
    const auto socket = Socket::open();
    if (!socket)
        return socket.error();
    std::vector<IpAddress> own;
    const auto answer = (*socket)->dump(
        MessageBuilder(RTM_GETADDR, 0, ifaddrmsg{}, 256).take(),
        [&](const nlmsghdr* message) {
            if (const auto address = parseAddress(message))
                own.push_back(address->address.address());
        },
        [&] { own.clear(); });
    if (!answer)
        return readFailure(QStringLiteral("ip addr"), answer.error());
    return own;
}

} // namespace

std::vector<RemoteSession> remoteSessionsIn(const std::vector<SessionMessage>& sockets,
                                            const std::vector<IpAddress>& own) {
    std::map<quint16, std::vector<IpAddress>> listening;
    for (const SessionMessage& socket : sockets)
        if (socket.listens)
            listening[socket.localPort].push_back(socket.local);
    // Another connection may leave from such a port number, of another address.
    const auto cameIn = [&](const SessionMessage& session) {
        const auto at = listening.find(session.localPort);
        return at != listening.end() &&
               std::any_of(at->second.begin(), at->second.end(), [&](const IpAddress& address) {
                   return address.isUnspecified() || address == session.local;
               });
    };
    const std::set<IpAddress> ours(own.begin(), own.end());
    std::vector<RemoteSession> sessions;
    for (const SessionMessage& socket : sockets)
        if (!socket.listens && !socket.peer.isLoopback() && ours.count(socket.peer) == 0 && cameIn(socket))
            sessions.push_back({socket.local, socket.localPort, socket.peer});
    std::sort(sessions.begin(), sessions.end(), [](const RemoteSession& a, const RemoteSession& b) {
        return std::tie(a.local, a.localPort, a.peer) < std::tie(b.local, b.localPort, b.peer);
    });
    return sessions;
}

Outcome<std::vector<RemoteSession>> remoteSessions() {
    const auto sockets = readSockets();
    if (!sockets)
        return sockets.error();
    const auto own = readOwnAddresses();
    if (!own)
        return own.error();
    return remoteSessionsIn(*sockets, *own);
}

} // namespace gretel::netlink
