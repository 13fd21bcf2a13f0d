// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helper/executor.h"
#include "helper/memory.h"
#include "helper/state/boot_clock.h"

/// What becomes of a change that waits for its confirmation.
namespace gretel {

/// Whether a change waits whose time is over, or that is being taken back already: it can no longer be kept.
/// now: ms of CLOCK_BOOTTIME.
bool isDue(const HelperState& state, qint64 now);

/// What is remembered once the change that waits is kept: now its profiles start with the computer, too.
HelperState confirmed(const HelperState& state);

/// Takes the change that waits back, and what was put in order since for its sake; what was taken back. May
/// be called again after a failure: CannotRead and its like, CannotWrite, or UndoFailed.
Outcome<Operations> takeBackPending(Memory& memory, Executor& executor, const BootClock& clock);

} // namespace gretel
