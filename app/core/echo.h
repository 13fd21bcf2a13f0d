// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/ip_address.h"

namespace gretel {

/// What became of one echo request (RFC 792, RFC 4443).
enum class EchoOutcome {
    Answered,
    Lost,        ///< nothing came in time
    TooLarge,    ///< the device or a router on the way says so; mtu where it says which
    Unreachable, ///< a router, the other host or this computer says that there is no way
    Forbidden,   ///< this computer's packet filter does not let it out
};

/// An ICMP error as the socket's error queue tells it: from a router or the other host, or of this computer
/// itself.
struct EchoError {
    quint8 type = 0; ///< ICMP or ICMPv6; both 0 where this computer refused before a packet was made
    quint8 code = 0;
    std::optional<IpAddress> origin; ///< absent: this computer
    quint32 mtu = 0;                 ///< bytes, 0 where it does not say
    friend bool operator==(const EchoError&, const EchoError&) = default;
};

struct EchoResult {
    EchoOutcome outcome = EchoOutcome::Lost;
    quint32 roundTrip = 0; ///< microseconds, of an answer
    quint32 bytes = 0;     ///< of the request, its IP header included
    std::optional<EchoError> error;
    friend bool operator==(const EchoResult&, const EchoResult&) = default;
};
using EchoResults = std::vector<EchoResult>;

int countOf(const EchoResults& results, EchoOutcome outcome);
bool anyAnswered(const EchoResults& results);
/// The least MTU that an error named; nothing where none did.
std::optional<quint32> namedMtu(const EchoResults& results);

struct RoundTrips {
    quint32 least = 0; ///< all in microseconds
    quint32 mean = 0;
    quint32 most = 0;
    friend bool operator==(const RoundTrips&, const RoundTrips&) = default;
};
/// Nothing without an answer.
std::optional<RoundTrips> roundTripsOf(const EchoResults& results);

} // namespace gretel
