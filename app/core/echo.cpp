// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/echo.h"

#include <algorithm>

namespace gretel {

int countOf(const EchoResults& results, EchoOutcome outcome) {
    return int(std::count_if(results.begin(), results.end(),
                             [&](const EchoResult& result) { return result.outcome == outcome; }));
}

bool anyAnswered(const EchoResults& results) {
    return countOf(results, EchoOutcome::Answered) > 0;
}

std::optional<quint32> namedMtu(const EchoResults& results) {
    std::optional<quint32> least;
    for (const EchoResult& result : results)
        if (result.outcome == EchoOutcome::TooLarge && result.error && result.error->mtu > 0)
            least = std::min(least.value_or(result.error->mtu), result.error->mtu);
    return least;
}

std::optional<RoundTrips> roundTripsOf(const EchoResults& results) {
    std::optional<RoundTrips> trips;
    quint64 sum = 0;
    quint64 count = 0;
    for (const EchoResult& result : results) {
        if (result.outcome != EchoOutcome::Answered)
            continue;
        if (!trips)
            trips = RoundTrips{result.roundTrip, 0, result.roundTrip};
        trips->least = std::min(trips->least, result.roundTrip);
        trips->most = std::max(trips->most, result.roundTrip);
        sum += result.roundTrip;
        ++count;
    }
    if (trips)
        trips->mean = quint32(sum / count);
    return trips;
}

} // namespace gretel
