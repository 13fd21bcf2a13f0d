// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "probe/echo_socket.h"

namespace gretel {

/// A datagram socket towards one target, whose errors are queued with what they are about (IP_RECVERR). What
/// the ways of asking have in common.
class ProbeSocket {
public:
    /// protocol: IPPROTO_ICMP, IPPROTO_ICMPV6 or IPPROTO_UDP. EchoForbidden (errno text) when this user may
    /// not; LocalAddressMissing, NoRouteToPeer as openEchoSocket().
    static Outcome<ProbeSocket> open(const EchoTarget& target, int protocol);
    ProbeSocket(ProbeSocket&& other) noexcept;
    ProbeSocket& operator=(ProbeSocket&&) = delete;
    ~ProbeSocket();

    int descriptor() const { return m_descriptor; }
    const EchoTarget& target() const { return m_target; }

    /// port: host order. NoRouteToPeer when there is no way.
    Outcome<Done> connect(quint16 port = 0);
    void disconnect();

    /// port: of the target, host order; 0: it is connected. What went wrong at once, about this request.
    std::optional<EchoEvent> send(quint16 sequence, const QByteArray& request, quint16 port = 0);

    struct Answer {
        QByteArray bytes; ///< of a large one, the beginning
        IpAddress from;
        quint16 port = 0; ///< host order
    };
    struct Complaint {
        QByteArray request;  ///< what came back of it, behind the headers that the kernel made
        quint16 port = 0;    ///< to which it went, host order
        QByteArray extended; ///< see echoComplaint()
    };
    /// Nothing when there is none; got tells apart what was of no use.
    std::optional<Answer> receiveAnswer(bool& got);
    std::optional<Complaint> receiveComplaint(bool& got);

private:
    ProbeSocket(int descriptor, EchoTarget target);
    Outcome<Done> prepare();

    int m_descriptor;
    EchoTarget m_target;
};

/// What of a socket's news is meant: passes over the rest, of which a flood must not hold the event loop.
/// next: the next event, and whether anything was there at all.
template <typename Next>
std::optional<EchoEvent> nextOf(Next next) {
    constexpr int most = 64;
    for (int passed = 0; passed < most; ++passed) {
        bool got = false;
        const std::optional<EchoEvent> event = next(got);
        if (event || !got)
            return event;
    }
    return std::nullopt;
}

} // namespace gretel
