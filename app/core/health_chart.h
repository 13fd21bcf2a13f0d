// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/health_history.h"

namespace gretel {

/// What a graph, a table and a sentence show of a history: a stretch of whole spans, up to the one that is
/// under way. Times and units as in HealthHistory.
struct HealthChart {
    HealthRange range = HealthRange::Hour;
    qint64 now = 0;
    qint64 start = 0;
    qint64 end = 0;                ///< after the last span
    std::vector<HealthSpan> spans; ///< oldest first; none where nobody asked
    std::vector<Outage> outages;   ///< those that touch the stretch, oldest first, whole

    int spanSeconds() const { return healthResolutions[size_t(range)].seconds; }
    friend bool operator==(const HealthChart&, const HealthChart&) = default;
};

/// Without spans for a null history.
HealthChart chartOf(const HealthHistory* history, HealthRange range, qint64 now);

/// Until now, for one that still is.
qint64 endOf(const Outage& outage, qint64 now);
/// Of those that touch this second up to, not including, the other.
std::vector<Outage> outagesWithin(const std::vector<Outage>& outages, qint64 start, qint64 end, qint64 now);

/// Spans of so many seconds, each from those that begin in it.
std::vector<HealthSpan> merged(const std::vector<HealthSpan>& spans, qint64 seconds);

/// Spans whose starts lie further apart than this many seconds have a time between them in which nobody
/// asked. By the distance that is usual among them, since requests may be rarer than spans.
qint64 widestStep(const std::vector<HealthSpan>& spans, qint64 seconds);

/// What the whole stretch comes to.
struct HealthTotals {
    HealthSpan all;     ///< of all spans together
    int outages = 0;    ///< that touch the stretch
    qint64 silence = 0; ///< seconds of outages within it
    friend bool operator==(const HealthTotals&, const HealthTotals&) = default;
};
HealthTotals totalsOf(const HealthChart& chart);

} // namespace gretel
