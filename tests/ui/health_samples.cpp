// SPDX-License-Identifier: GPL-3.0-or-later
#include "health_samples.h"

#include <cmath>
#include <cstring>
#include <random>

namespace gretel::samples {

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

EchoResult answered(double milliseconds) {
    return {EchoOutcome::Answered, quint32(milliseconds * 1000), 84, {}};
}

struct Silence {
    qint64 start;
    qint64 end;
};
constexpr Silence silences[] = {{now - day - 3 * hour, now - day - 3 * hour + 2400},
                                {now - 1500, now - 1260}};

bool isSilent(qint64 time) {
    for (const Silence& silence : silences)
        if (time >= silence.start && time < silence.end)
            return true;
    return false;
}

/// From one to seven at night, UTC.
bool sleeps(qint64 time) {
    const qint64 clock = time % day;
    return clock >= hour && clock < 7 * hour;
}

double lossAt(qint64 time) {
    const bool isBad = time > now - 8 * hour && time < now - 6 * hour;
    return isBad ? 0.15 : 0.003;
}

} // namespace

HealthHistory week() {
    HealthHistory history;
    std::mt19937 chance(7); // NOLINT(cert-msc51-cpp): the same picture each time
    std::uniform_real_distribution<> share(0, 1);
    for (qint64 time = now - 7 * day; time < now; time += time < now - 2 * hour ? 60 : 10) {
        if (sleeps(time))
            continue;
        history.setSilent(time, isSilent(time));
        const double busy = std::sin(double(time % day - 6 * hour) / double(day) * 6.28) + 1;
        const double spike = share(chance) < 0.004 ? 150 * share(chance) : 0;
        const double trip = 11 + 3 * busy + 2.5 * share(chance) * share(chance) + spike;
        history.add(time, isSilent(time) || share(chance) < lossAt(time) ? EchoResult{} : answered(trip));
    }
    return history;
}

HealthHistory recent(const char* results) {
    HealthHistory history;
    qint64 time = now - 10 * qint64(std::strlen(results));
    for (; *results != '\0'; ++results, time += 10)
        if (*results != ' ')
            history.add(time, *results == 'x' ? EchoResult{} : answered(12));
    return history;
}

HealthTrend trend(const char* results) {
    HealthTrend trend;
    for (; *results != '\0'; ++results)
        if (*results != ' ')
            trend.points.push_back(*results == 'x' ? std::nullopt
                                                   : std::optional<quint32>(10'000 + 700 * (*results % 7)));
    return trend;
}

Health answering() {
    Health health;
    health.state = HealthState::Answering;
    health.lastRoundTrip = 12'300;
    health.roundTrip = RoundTrips{11'000, 12'100, 14'000};
    return health;
}

} // namespace gretel::samples
