// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/health.h"
#include "core/health_history.h"
#include "core/health_trend.h"

namespace gretel::samples {

/// Monday, 2 March 2026, 14:30 UTC.
inline constexpr qint64 now = 1772461800;

/// A week of a tunnel whose computer sleeps at night: round trips of some 12 ms that are longer by day, a
/// time of losses, a silence of 40 minutes yesterday and one of four within the last hour. Always the same.
HealthHistory week();
/// One answer of 12 ms every ten seconds for the last minutes; lost where the character is an x, nothing
/// asked where it is a blank. The last one was asked ten seconds ago.
HealthHistory recent(const char* results);

/// The same as a trend; a blank is left out.
HealthTrend trend(const char* results);
Health answering();

} // namespace gretel::samples
