// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace gretel {

struct TimeTick {
    qint64 time = 0;    ///< seconds since 1970
    bool isDay = false; ///< midnight, where the label is the day
    friend bool operator==(const TimeTick&, const TimeTick&) = default;
};

/// Round moments of the local clock from the start up to, not including, the end (seconds since 1970): at the
/// least distance of 5 minutes to a day that makes no more than so many of them. A day that the clock is
/// changed on has the hours that it has.
std::vector<TimeTick> timeTicks(qint64 start, qint64 end, int most);
/// "14:10" or "Mon 23".
QString labelOf(const TimeTick& tick);

} // namespace gretel
