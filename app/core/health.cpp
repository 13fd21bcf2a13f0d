// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health.h"

#include <algorithm>

namespace gretel {

namespace {

constexpr qint64 leastSlack = 5'000; ///< milliseconds

} // namespace

void HealthTracker::take(qint64 sentAt, qint64 now, const EchoResult& result, bool heard) {
    const bool isAnswer = result.outcome == EchoOutcome::Answered;
    // A request is given up after its patience and the next follows after the interval, unless nobody ran.
    // A computer that is busy for some seconds has not slept.
    const qint64 slack = std::max(m_rules.interval, leastSlack);
    const bool gap = m_lastSent && sentAt - *m_lastSent > 2 * m_rules.interval + slack;
    const bool slept = !isAnswer && now - sentAt > m_rules.patience + slack;
    m_lastSent = sentAt;
    if (gap || slept)
        reset(now);
    if (slept)
        return;
    m_window.push_back(result);
    while (int(m_window.size()) > m_rules.window)
        m_window.pop_front();
    m_heardInRow = isAnswer ? false : m_heardInRow || heard;
    m_lostInRow = isAnswer ? 0 : m_lostInRow + 1;
    judge(now);
}

void HealthTracker::reset(qint64 now) {
    m_window.clear();
    m_lostInRow = 0;
    m_heardInRow = false;
    judge(now);
}

void HealthTracker::judge(qint64 now) {
    const EchoResults results(m_window.begin(), m_window.end());
    const int answered = countOf(results, EchoOutcome::Answered);
    const int lost = int(results.size()) - answered;
    Health next;
    next.lossPercent = results.empty() ? 0 : int(100 * size_t(lost) / results.size());
    next.roundTrip = roundTripsOf(results);
    for (const EchoResult& result : results)
        if (result.outcome == EchoOutcome::Answered)
            next.lastRoundTrip = result.roundTrip;
    if (m_lostInRow >= m_rules.silentAfter)
        next.state = m_heardInRow ? HealthState::Unverified : HealthState::Silent;
    else if (answered == 0)
        next.state = HealthState::Unverified;
    else
        next.state = lost >= 2 && next.lossPercent >= m_rules.lossyPercent ? HealthState::Lossy
                                                                           : HealthState::Answering;
    next.since = next.state == m_health.state ? m_health.since : now;
    m_health = next;
}

bool isUp(TunnelState state) {
    return state == TunnelState::UpUnverified || state == TunnelState::Up || state == TunnelState::Degraded;
}

TunnelState withHealth(TunnelState observed, HealthState health) {
    if (observed != TunnelState::UpUnverified)
        return observed;
    switch (health) {
    case HealthState::Unverified:
        return TunnelState::UpUnverified;
    case HealthState::Answering:
        return TunnelState::Up;
    case HealthState::Lossy:
    case HealthState::Silent:
        break;
    }
    return TunnelState::Degraded;
}

} // namespace gretel
