// SPDX-License-Identifier: GPL-3.0-or-later
#include "netlink/session_message.h"

#include <QtEndian>

#include <linux/inet_diag.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <iterator>

#include "netlink/attributes.h"

namespace gretel::netlink {
namespace {

// The kernel's enum of net/tcp_states.h, which linux/tcp.h does not have; idiag_states is a set of 1 <<
// state.
constexpr int established = 1;
constexpr int listening = 10;

IpAddress addressOf(const __be32 (&words)[4], Family family) {
    if (family == Family::IPv4)
        return IpAddress::fromBytes(Family::IPv4, words);
    const bool mapped = words[0] == 0 && words[1] == 0 && words[2] == qToBigEndian(quint32(0xffff));
    return mapped ? IpAddress::fromBytes(Family::IPv4, &words[3]) : IpAddress::fromBytes(Family::IPv6, words);
}

} // namespace

Message sessionsQuestion(Family family) {
    inet_diag_req_v2 header{};
    header.sdiag_family = family == Family::IPv4 ? AF_INET : AF_INET6;
    header.sdiag_protocol = IPPROTO_TCP;
    header.idiag_states = 1u << established | 1u << listening;
    return MessageBuilder(SOCK_DIAG_BY_FAMILY, 0, header, 256).take();
}

std::optional<SessionMessage> parseSession(const nlmsghdr* message) {
    const auto* header = familyHeader<inet_diag_msg>(message);
    if (message->nlmsg_type != SOCK_DIAG_BY_FAMILY || !header)
        return std::nullopt;
    if (header->idiag_family != AF_INET && header->idiag_family != AF_INET6)
        return std::nullopt;
    if (header->idiag_state != established && header->idiag_state != listening)
        return std::nullopt;
    const Family family = header->idiag_family == AF_INET ? Family::IPv4 : Family::IPv6;
    SessionMessage session;
    session.listens = header->idiag_state == listening;
    session.local = addressOf(header->id.idiag_src, family);
    session.localPort = qFromBigEndian(header->id.idiag_sport);
    session.peer = addressOf(header->id.idiag_dst, family);
    return session;
}

} // namespace gretel::netlink
