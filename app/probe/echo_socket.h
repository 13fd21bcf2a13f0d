// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

#include "core/echo.h"
#include "core/failure.h"

namespace gretel {

/// Whom to ask, and how.
struct EchoTarget {
    IpAddress to;
    std::optional<IpAddress> from; ///< an address of this computer; absent: whichever the route says
    QString device;                ///< through which it is to leave; empty: whichever
    /// Neither this computer nor a router may divide it, and no path MTU that was learned keeps it back
    /// (IP_PMTUDISC_PROBE).
    bool whole = false;
    friend bool operator==(const EchoTarget&, const EchoTarget&) = default;
};

/// One answer, or one complaint about a request.
struct EchoEvent {
    quint16 sequence = 0;
    EchoOutcome outcome = EchoOutcome::Answered;
    std::optional<EchoError> error;
    friend bool operator==(const EchoEvent&, const EchoEvent&) = default;
};

/// How a target is asked.
enum class EchoMeans {
    Echo,       ///< echo requests, which hosts answer as often as they come
    ClosedPort, ///< see openPortSocket()
};

/// Between two requests, so that each is answered.
constexpr std::chrono::milliseconds leastInterval(EchoMeans means) {
    return std::chrono::milliseconds(means == EchoMeans::Echo ? 0 : 1000);
}

/// Sends echo requests and hears what comes of them. Nothing in it waits. A test has one of its own.
class EchoSocket {
public:
    virtual ~EchoSocket() = default;
    /// Readable when there is something to receive; for a QSocketNotifier. -1: none.
    virtual int descriptor() const = 0;
    virtual EchoMeans means() const { return EchoMeans::Echo; }
    /// bytes: of the packet with its IP header. What went wrong at once; nothing when it is on its way.
    virtual std::optional<EchoEvent> send(quint16 sequence, quint32 bytes) = 0;
    /// The next answer or error; nothing when there is none.
    virtual std::optional<EchoEvent> receive() = 0;
};

/// How sockets are opened: openEchoSocket, or a test's.
using EchoOpener = std::function<Outcome<std::unique_ptr<EchoSocket>>(const EchoTarget& target)>;

/// An ICMP datagram socket, which needs no privilege where net.ipv4.ping_group_range holds one of the user's
/// groups. Otherwise openPortSocket(), but for what must go whole: EchoForbidden. LocalAddressMissing when
/// "from" is no address of this computer; NoRouteToPeer when there is no such device or no way.
Outcome<std::unique_ptr<EchoSocket>> openEchoSocket(const EchoTarget& target);

/// Headers before the payload of an echo request: the smallest packet that can be asked for.
constexpr quint32 leastEchoBytes(Family family) {
    return family == Family::IPv4 ? 28 : 48;
}

} // namespace gretel
