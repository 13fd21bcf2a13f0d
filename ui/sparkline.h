// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPalette>

#include "core/health_trend.h"

namespace gretel {

/// The newest results in a small place: round trips as a line above, each lost one as a mark that stands on
/// the bottom, where the line has a gap. No axis; the usual round trip is in the middle of the line's share,
/// so that a jitter of microseconds looks as calm as it is. The newest is at the right in every language, as
/// on the large graph.
void paintSparkline(QPainter& painter, const QRectF& rect, const HealthTrend& trend, const QPalette& palette);

/// The share of rect's width that one result has, at its right end for the newest; index counts from the
/// oldest.
QRectF sparklinePlace(const QRectF& rect, const HealthTrend& trend, size_t index);

} // namespace gretel
