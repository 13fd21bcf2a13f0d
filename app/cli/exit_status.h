// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gretel {

/// What the program answers the shell. The others come from exitStatusOf() in core/failure.h: 3 not
/// authorised, 4 helper or kernel support missing.
inline constexpr int statusDone = 0;
inline constexpr int statusFailed = 1;
inline constexpr int statusBadInput = 2;

} // namespace gretel
