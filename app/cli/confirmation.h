// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace gretel {

/// --confirm and --no-confirm.
std::vector<CommandOption> countdownOptions();

/// What was said of a confirmation; nothing was: only a change that could cut its user off waits for one.
/// What is wrong is told; then the exit status.
Result<Countdown, int> countdownOf(const Given& given, Console& console);

/// What to know of the change, and why it waits.
void warnOf(const AppliedChange& change, const Countdown& countdown, Console& console);

/// After a change that is taken back unless it is confirmed: asks whoever is at the terminal, and does as
/// told; with nobody there, tells how to confirm. The exit status.
int seeToConfirmation(const AppliedChange& change, Surroundings& surroundings);

} // namespace gretel
