// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace gretel {

/// CLOCK_BOOTTIME: nobody can set it, and it goes on while the computer sleeps.
qint64 bootMicroseconds();
inline qint64 bootMilliseconds() {
    return bootMicroseconds() / 1000;
}

} // namespace gretel
