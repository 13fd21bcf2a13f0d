// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/boot_time.h"

#include <ctime>

namespace gretel {

qint64 bootMicroseconds() {
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
}

} // namespace gretel
