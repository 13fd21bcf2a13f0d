// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <optional>

#include "core/echo.h"
#include "core/observed_state.h"

namespace gretel {

/// What the echo probe makes of the other host.
enum class HealthState {
    Unverified, ///< not asked for long enough, or it sends but answers no echo
    Answering,
    Lossy,  ///< answers, and too much is lost
    Silent, ///< several in a row were lost, and nothing else came
};

/// Times are milliseconds. Defaults are a profile's.
struct HealthRules {
    qint64 interval = 10'000;
    qint64 patience = 2'000; ///< an answer that takes longer is lost
    int window = 20;         ///< results that loss is counted over
    int silentAfter = 3;     ///< lost in a row
    int lossyPercent = 10;   ///< of the window, and at least two results
    friend bool operator==(const HealthRules&, const HealthRules&) = default;
};

struct Health {
    HealthState state = HealthState::Unverified;
    int lossPercent = 0;                  ///< of the window
    std::optional<RoundTrips> roundTrip;  ///< of the window
    std::optional<quint32> lastRoundTrip; ///< microseconds, of the last answer in the window
    qint64 since = 0;                     ///< when this state began
    friend bool operator==(const Health&, const Health&) = default;
};

/// From echo results to a state; pure but for what it remembers. All times are CLOCK_BOOTTIME in
/// milliseconds, which goes on while the computer sleeps, so that a sleep shows as a gap.
class HealthTracker {
public:
    explicit HealthTracker(HealthRules rules = {}) : m_rules(rules) {}

    /// One request that has been answered or given up. heard: the tunnel's device received anything since
    /// the request before. A request that was under way during a sleep, or after a gap, is held against
    /// nobody: what was known before has to be found out again.
    void take(qint64 sentAt, qint64 now, const EchoResult& result, bool heard = false);
    /// The network changed, or the tunnel was made anew: what was known holds no more.
    void reset(qint64 now);

    const Health& health() const { return m_health; }
    const HealthRules& rules() const { return m_rules; }

private:
    void judge(qint64 now);

    HealthRules m_rules;
    std::deque<EchoResult> m_window;
    int m_lostInRow = 0;
    bool m_heardInRow = false; ///< during those
    std::optional<qint64> m_lastSent;
    Health m_health;
};

/// Something of the tunnel is on this computer, and works as far as this computer can tell.
bool isUp(TunnelState state);

/// What a row shows, of what the kernel says and what the other host answers: an answer makes Up of
/// UpUnverified; loss and silence make it Degraded. All else is as the kernel says.
TunnelState withHealth(TunnelState observed, HealthState health);

} // namespace gretel
