// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health_scale.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace gretel {

namespace {

constexpr double leastBand = 3; ///< pixels
constexpr double leastBarWidth = 2;
constexpr double leastBarHeight = 4;
constexpr double leastTop = 100;
constexpr double shownShare = 0.98; ///< of the spans are below the upper edge
constexpr double headroom = 1.1;
constexpr int mostSteps = 4;

} // namespace

double HealthScale::x(double time) const {
    return trips.left() + trips.width() * (time - double(start)) / double(end - start);
}

double HealthScale::y(double microseconds) const {
    return trips.bottom() - trips.height() * microseconds / top;
}

double HealthScale::secondsAt(double x) const {
    return double(start) + (x - trips.left()) / trips.width() * double(end - start);
}

QRectF HealthScale::bandOf(const Outage& outage, qint64 now) const {
    const double from = std::max(x(double(outage.start)), trips.left());
    const double to = std::min(std::max(x(double(endOf(outage, now))), from + leastBand), trips.right());
    return {QPointF(std::min(from, to - leastBand), trips.top()), QPointF(to, losses.bottom())};
}

QRectF HealthScale::barOf(const HealthSpan& span, qint64 seconds) const {
    if (span.lost == 0)
        return {};
    const double from = x(double(span.start));
    const double to = std::max(x(double(span.start + seconds)), from + leastBarWidth);
    const double height = leastBarHeight + (losses.height() - leastBarHeight) * span.lost / span.sent;
    return QRectF(QPointF(from, losses.bottom() - height), QPointF(to, losses.bottom())) & losses;
}

TripAxis tripAxisOf(const std::vector<HealthSpan>& spans) {
    std::vector<quint32> longest;
    for (const HealthSpan& span : spans)
        if (span.roundTrip)
            longest.push_back(span.roundTrip->most);
    double wanted = leastTop;
    if (!longest.empty()) {
        const auto edge = longest.begin() + std::ptrdiff_t(double(longest.size() - 1) * shownShare);
        std::nth_element(longest.begin(), edge, longest.end());
        wanted = std::max(wanted, *edge * headroom);
    }
    // 1, 2 or 5 times a power of ten.
    double step = std::pow(10, std::floor(std::log10(wanted / mostSteps)));
    for (const double factor : {2.0, 2.5, 2.0})
        if (step * mostSteps < wanted)
            step *= factor;
    return {std::ceil(wanted / step) * step, step};
}

std::vector<double> TripAxis::lines() const {
    std::vector<double> lines;
    for (int line = 0; line <= std::lround(top / step); ++line)
        lines.push_back(line * step);
    return lines;
}

QString TripAxis::labelOf(double line) const {
    const int digits = step < 100 ? 2 : step < 1000 ? 1 : 0;
    return QCoreApplication::translate("Words", "%1 ms").arg(QLocale().toString(line / 1000, 'f', digits));
}

} // namespace gretel
