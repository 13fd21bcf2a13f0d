// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/port_socket.h"

#include <netinet/in.h>

#include <array>

#include "probe/echo_message.h"
#include "probe/probe_socket.h"

namespace gretel {

namespace {

constexpr quint16 firstPort = 33434; ///< traceroute's, which firewalls that mean well let through
constexpr quint16 portCount = 64;

class PortSocket : public EchoSocket {
public:
    explicit PortSocket(ProbeSocket socket) : m_socket(std::move(socket)) {}

    int descriptor() const override { return m_socket.descriptor(); }
    EchoMeans means() const override { return EchoMeans::ClosedPort; }

    /// The port tells which request an error is about: a host need return no more of it than that (RFC 792).
    std::optional<EchoEvent> send(quint16 sequence, quint32 bytes) override {
        const quint16 slot = sequence % portCount;
        m_sequences[slot] = sequence;
        const quint32 headers = leastEchoBytes(m_socket.target().to.family()); // UDP's is as large as ICMP's
        return m_socket.send(sequence, QByteArray(qsizetype(std::max(bytes, headers) - headers), '\0'),
                             quint16(firstPort + slot));
    }

    std::optional<EchoEvent> receive() override {
        return nextOf([this](bool& got) {
            auto event = receiveError(got);
            return event ? event : receiveAnswer(got);
        });
    }

private:
    std::optional<quint16> sequenceOf(quint16 port) const {
        if (port < firstPort || port >= firstPort + portCount)
            return std::nullopt;
        return m_sequences[size_t(port - firstPort)];
    }

    std::optional<EchoEvent> receiveError(bool& got) {
        const auto complaint = m_socket.receiveComplaint(got);
        const auto sequence = complaint ? sequenceOf(complaint->port) : std::nullopt;
        if (!sequence)
            return std::nullopt;
        return portAnswer(
            echoComplaint(*sequence, complaint->extended.constData(), size_t(complaint->extended.size())),
            m_socket.target().to);
    }

    /// Somebody listens there after all.
    std::optional<EchoEvent> receiveAnswer(bool& got) {
        const auto answer = m_socket.receiveAnswer(got);
        const auto sequence =
            answer && answer->from == m_socket.target().to ? sequenceOf(answer->port) : std::nullopt;
        return sequence ? std::optional(EchoEvent{*sequence, EchoOutcome::Answered, std::nullopt})
                        : std::nullopt;
    }

    ProbeSocket m_socket;
    std::array<quint16, portCount> m_sequences{};
};

} // namespace

Outcome<std::unique_ptr<EchoSocket>> openPortSocket(const EchoTarget& target) {
    auto opened = ProbeSocket::open(target, IPPROTO_UDP);
    if (!opened.ok())
        return opened.error();
    ProbeSocket socket = std::move(opened).value();
    // Only to see whether there is a way.
    if (const auto connected = socket.connect(firstPort); !connected.ok())
        return connected.error();
    socket.disconnect();
    return std::unique_ptr<EchoSocket>(std::make_unique<PortSocket>(std::move(socket)));
}

} // namespace gretel
