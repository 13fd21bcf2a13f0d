// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <cstdio>
#include <cstdlib>

/// What the benchmarks share.
namespace gretel::bench {

/// A measurement of what went wrong says nothing.
inline void demand(bool condition, const char* what) {
    if (condition)
        return;
    std::fprintf(stderr, "%s failed\n", what);
    std::exit(1);
}

/// Prints the milliseconds; what the work made.
template <typename Work>
auto timed(const char* what, const Work& work) {
    QElapsedTimer timer;
    timer.start();
    auto value = work();
    std::printf("%-24s %8.1f\n", what, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    return value;
}

} // namespace gretel::bench
