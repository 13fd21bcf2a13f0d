// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health_chart.h"

#include <algorithm>
#include <iterator>

namespace gretel {

namespace {

/// A mean counts as often as it was answered.
HealthSpan together(const HealthSpan& one, const HealthSpan& two) {
    HealthSpan sum{one.start, one.sent + two.sent, one.lost + two.lost, one.roundTrip};
    if (!one.roundTrip || !two.roundTrip) {
        sum.roundTrip = one.roundTrip ? one.roundTrip : two.roundTrip;
        return sum;
    }
    const quint64 answers = one.sent - one.lost;
    const quint64 more = two.sent - two.lost;
    const quint64 mean = (one.roundTrip->mean * answers + two.roundTrip->mean * more) / (answers + more);
    sum.roundTrip = RoundTrips{std::min(one.roundTrip->least, two.roundTrip->least), quint32(mean),
                               std::max(one.roundTrip->most, two.roundTrip->most)};
    return sum;
}

} // namespace

HealthChart chartOf(const HealthHistory* history, HealthRange range, qint64 now) {
    HealthChart chart{range, now, 0, 0, {}, {}};
    const qint64 seconds = chart.spanSeconds();
    if (history)
        chart.spans = history->spans(range, now);
    // The newest span may lie ahead of a clock that was put back a little.
    const qint64 newest = std::max(now, chart.spans.empty() ? now : chart.spans.back().start);
    chart.end = (newest / seconds + 1) * seconds;
    chart.start = chart.end - seconds * healthResolutions[size_t(range)].spans;
    if (history)
        chart.outages = outagesWithin(history->outages(), chart.start, chart.end, now);
    return chart;
}

qint64 endOf(const Outage& outage, qint64 now) {
    return outage.end == 0 ? std::max(now, outage.start) : outage.end;
}

std::vector<Outage> outagesWithin(const std::vector<Outage>& outages, qint64 start, qint64 end, qint64 now) {
    std::vector<Outage> touching;
    std::copy_if(outages.begin(), outages.end(), std::back_inserter(touching), [&](const Outage& outage) {
        return outage.start < end && std::max(endOf(outage, now), outage.start + 1) > start;
    });
    return touching;
}

std::vector<HealthSpan> merged(const std::vector<HealthSpan>& spans, qint64 seconds) {
    std::vector<HealthSpan> wider;
    for (const HealthSpan& span : spans) {
        const qint64 start = span.start / seconds * seconds;
        if (!wider.empty() && wider.back().start == start) {
            wider.back() = together(wider.back(), span);
        } else {
            wider.push_back(span);
            wider.back().start = start;
        }
    }
    return wider;
}

qint64 widestStep(const std::vector<HealthSpan>& spans, qint64 seconds) {
    std::vector<qint64> steps;
    for (size_t i = 1; i < spans.size(); ++i)
        steps.push_back(spans[i].start - spans[i - 1].start);
    if (steps.empty())
        return 3 * seconds;
    const auto middle = steps.begin() + std::ptrdiff_t(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return 3 * std::max(seconds, *middle);
}

HealthTotals totalsOf(const HealthChart& chart) {
    HealthTotals totals;
    for (const HealthSpan& span : chart.spans)
        totals.all = together(totals.all, span);
    totals.all.start = chart.start;
    totals.outages = int(chart.outages.size());
    for (const Outage& outage : chart.outages)
        totals.silence += std::max<qint64>(0, std::min(endOf(outage, chart.now), chart.end) -
                                                  std::max(outage.start, chart.start));
    return totals;
}

} // namespace gretel
