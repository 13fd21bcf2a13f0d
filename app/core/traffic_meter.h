// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QUuid>

#include "core/system_state.h"
#include "core/traffic.h"

namespace gretel {

/// From readings of the devices' byte counters to what each tunnel carries; pure but for the reading before.
class TrafficMeter {
public:
    /// now: microseconds of a clock that nobody sets. Of the tunnels among the links; a rate is the mean
    /// since the reading before, and absent for a device that was not in it.
    QHash<QUuid, Traffic> take(qint64 now, const std::vector<Link>& links);
    /// Nobody looked for a while: what comes next is a first reading.
    void reset() { m_before.clear(); }

private:
    struct Reading {
        qint64 time = 0;
        int index = 0;
        Traffic traffic;
    };
    QHash<QUuid, Reading> m_before;
};

} // namespace gretel
