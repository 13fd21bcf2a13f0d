// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace gretel {

/// A burst of so many, then one an interval.
class RateLimit {
public:
    using Clock = std::chrono::steady_clock;

    RateLimit(int burst, Clock::duration interval) : m_burst(burst), m_interval(interval), m_left(burst) {}

    bool take(Clock::time_point now = Clock::now()) {
        const auto earned = (now - m_last) / m_interval;
        if (earned > 0) {
            m_left = static_cast<int>(std::min<decltype(earned)>(m_burst, m_left + earned));
            m_last = now;
        }
        if (m_left == 0)
            return false;
        --m_left;
        return true;
    }

private:
    int m_burst;
    Clock::duration m_interval;
    int m_left;
    Clock::time_point m_last = Clock::now();
};

} // namespace gretel
