// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/echo_socket.h"

#include <netinet/in.h>

#include "probe/echo_message.h"
#include "probe/port_socket.h"
#include "probe/probe_socket.h"

namespace gretel {

namespace {

class PingSocket : public EchoSocket {
public:
    explicit PingSocket(ProbeSocket socket) : m_socket(std::move(socket)) {}

    int descriptor() const override { return m_socket.descriptor(); }

    std::optional<EchoEvent> send(quint16 sequence, quint32 bytes) override {
        return m_socket.send(sequence, echoRequest(family(), sequence, bytes));
    }

    std::optional<EchoEvent> receive() override {
        return nextOf([this](bool& got) {
            auto event = receiveError(got);
            return event ? event : receiveAnswer(got);
        });
    }

private:
    Family family() const { return m_socket.target().to.family(); }

    std::optional<EchoEvent> receiveAnswer(bool& got) {
        const auto answer = m_socket.receiveAnswer(got);
        return answer ? echoAnswer(family(), answer->bytes) : std::nullopt;
    }

    std::optional<EchoEvent> receiveError(bool& got) {
        const auto complaint = m_socket.receiveComplaint(got);
        const auto sequence = complaint ? echoSequence(family(), complaint->request) : std::nullopt;
        if (!sequence)
            return std::nullopt;
        return echoComplaint(*sequence, complaint->extended.constData(), size_t(complaint->extended.size()));
    }

    ProbeSocket m_socket;
};

Outcome<std::unique_ptr<EchoSocket>> openPingSocket(const EchoTarget& target) {
    auto opened = ProbeSocket::open(target, target.to.isIpv4() ? int(IPPROTO_ICMP) : int(IPPROTO_ICMPV6));
    if (!opened.ok())
        return opened.error();
    ProbeSocket socket = std::move(opened).value();
    if (const auto connected = socket.connect(); !connected.ok())
        return connected.error();
    return std::unique_ptr<EchoSocket>(std::make_unique<PingSocket>(std::move(socket)));
}

} // namespace

Outcome<std::unique_ptr<EchoSocket>> openEchoSocket(const EchoTarget& target) {
    auto socket = openPingSocket(target);
    const bool isForbidden = !socket.ok() && socket.error().kind == FailureKind::EchoForbidden;
    return isForbidden && !target.whole ? openPortSocket(target) : std::move(socket);
}

} // namespace gretel
