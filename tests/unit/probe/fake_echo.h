// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <deque>
#include <map>
#include <memory>

#include <sys/eventfd.h>
#include <unistd.h>

#include "probe/echo_socket.h"

namespace gretel::test {

/// A network that answers as it is told. Its sockets are readable when something has come.
struct FakeNetwork {
    /// What comes of a request of so many bytes; nothing: it is lost. Called once a request.
    using Behaviour = std::function<std::optional<EchoEvent>(const EchoTarget& target, quint32 bytes)>;
    Behaviour behaviour = [](const EchoTarget&, quint32) { return EchoEvent{}; };
    std::function<std::optional<Failure>(const EchoTarget&)> refuse = [](const EchoTarget&) {
        return std::optional<Failure>();
    };
    std::vector<EchoTarget> opened;
    int sent = 0;
    EchoMeans means = EchoMeans::Echo;

    EchoOpener opener();
};

class FakeEchoSocket : public EchoSocket {
public:
    FakeEchoSocket(FakeNetwork& network, const EchoTarget& target)
        : m_network(network), m_target(target), m_descriptor(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}
    ~FakeEchoSocket() override { ::close(m_descriptor); }

    int descriptor() const override { return m_descriptor; }
    EchoMeans means() const override { return m_network.means; }
    std::optional<EchoEvent> send(quint16 sequence, quint32 bytes) override {
        ++m_network.sent;
        auto event = m_network.behaviour(m_target, bytes);
        if (event) {
            event->sequence = sequence;
            m_events.push_back(*event);
            const quint64 one = 1;
            if (::write(m_descriptor, &one, sizeof one) != sizeof one)
                qFatal("no event");
        }
        return std::nullopt;
    }
    std::optional<EchoEvent> receive() override {
        if (m_events.empty()) {
            quint64 count = 0;
            [[maybe_unused]] const auto none = ::read(m_descriptor, &count, sizeof count);
            return std::nullopt;
        }
        const EchoEvent event = m_events.front();
        m_events.pop_front();
        return event;
    }

private:
    FakeNetwork& m_network;
    EchoTarget m_target;
    int m_descriptor;
    std::deque<EchoEvent> m_events;
};

inline EchoOpener FakeNetwork::opener() {
    return [this](const EchoTarget& target) -> Outcome<std::unique_ptr<EchoSocket>> {
        opened.push_back(target);
        if (const auto failure = refuse(target))
            return *failure;
        return std::unique_ptr<EchoSocket>(std::make_unique<FakeEchoSocket>(*this, target));
    };
}

} // namespace gretel::test
