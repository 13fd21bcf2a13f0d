// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time_axis.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

#include "words/history_words.h"

namespace gretel {

namespace {

constexpr std::array<int, 9> steps{5, 10, 15, 30, 60, 120, 180, 360, 720}; ///< minutes
constexpr int day = 24 * 60;
/// Zones are quarters of an hour away from UTC, so each local step begins at a multiple of these.
constexpr qint64 quarter = 900;
constexpr qint64 shortStride = 300;

int minuteOf(qint64 time) {
    const QTime clock = QDateTime::fromSecsSinceEpoch(time).time();
    return clock.hour() * 60 + clock.minute();
}

} // namespace

std::vector<TimeTick> timeTicks(qint64 start, qint64 end, int most) {
    const auto fits = [&](int step) { return (end - start) / (60 * step) <= most; };
    const auto found = std::find_if(steps.begin(), steps.end(), fits);
    const int step = found == steps.end() ? day : *found;
    const qint64 stride = step % 15 == 0 ? quarter : shortStride;
    std::vector<TimeTick> ticks;
    for (qint64 time = (start + stride - 1) / stride * stride; time < end; time += stride) {
        const int minute = minuteOf(time);
        if (minute % step == 0)
            ticks.push_back({time, minute == 0});
    }
    return ticks;
}

QString labelOf(const TimeTick& tick) {
    const QDateTime local = QDateTime::fromSecsSinceEpoch(tick.time);
    if (tick.isDay)
        return QLocale().toString(
            local.date(),
            QCoreApplication::translate("TimeAxis", "ddd d", "a day and its date, as QLocale writes them"));
    return clockOf(local.time());
}

} // namespace gretel
