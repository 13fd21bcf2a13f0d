// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include "core/health_chart.h"

namespace gretel {

/// Where times and round trips stand on a graph, in its own coordinates. Time goes from left to right in
/// every language: its figures and the table of it do, and a mirrored curve is read wrong by all.
struct HealthScale {
    QRectF trips;  ///< round trips, 0 at the bottom
    QRectF losses; ///< right below
    qint64 start = 0;
    qint64 end = 1; ///< seconds, at the left and the right edge
    double top = 1; ///< microseconds, at the upper edge

    double x(double time) const;
    double y(double microseconds) const; ///< above trips for what is more than top
    double secondsAt(double x) const;
    QRectF bandOf(const Outage& outage, qint64 now) const;      ///< over both parts, at least 3 wide
    QRectF barOf(const HealthSpan& span, qint64 seconds) const; ///< null where nothing was lost
};

/// Where the upper edge is, and how far apart the lines under it: round numbers, in microseconds. The upper
/// edge is above nearly all of the spans' longest round trips; a few that stick out are not let flatten the
/// rest.
struct TripAxis {
    double top = 1;
    double step = 1;

    std::vector<double> lines() const;  ///< from 0 to top
    QString labelOf(double line) const; ///< "20 ms"
};
TripAxis tripAxisOf(const std::vector<HealthSpan>& spans);

} // namespace gretel
