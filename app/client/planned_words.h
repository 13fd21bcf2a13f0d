// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "core/operation.h"
#include "core/planned_change.h"

namespace gretel {

/// A plan of one's own, in words.
PlannedSteps stepsOf(const Operations& operations);

/// The helper's plan in the user's language as far as it is known here: a step with the same commands as one
/// of one's own operations is that operation. own: planned from what this user may read.
PlannedSteps inOwnWords(PlannedSteps steps, const Operations& own);

/// The helper itself is out of reach, so that one's own plan has to do; all other failures are its answer.
bool isOutOfReach(const Failure& failure);

} // namespace gretel
