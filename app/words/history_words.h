// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTime>

#include "core/health_chart.h"

namespace gretel {

QString wordOf(HealthRange range); ///< "1 hour"
/// "40 s", "5 min 20 s", "2 h 5 min", "3 d 4 h": the two largest units that are not nothing.
QString lengthOf(qint64 seconds);
/// "14:02" or "14:02:10", as the locale writes it.
QString clockOf(const QTime& time, bool seconds = false);
/// By local time: "14:02" or "14:02:10", with the date where that is not today's.
QString momentOf(qint64 time, qint64 now, bool seconds = false);
/// "12.3 ms on average, 11.8 to 13.1 ms; 1 of 6 lost."
QString sentenceOf(const HealthSpan& span);
/// "Silent from 14:02 to 14:07, for 5 min." or "Silent since 14:02, for 5 min.", by local time.
QString sentenceOf(const Outage& outage, qint64 now);
/// Of all of them: the one's own, or "Silent 3 times, for 12 min in all."; empty for none.
QString sentenceOf(const std::vector<Outage>& outages, qint64 now);

/// "12.3 ms on average, 0.2 % lost. Silent once, for 5 min."; empty when nothing was sent.
QString sentenceOf(const HealthTotals& totals);

} // namespace gretel
