// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"

namespace gretel {

/// Whether the device that is there is the one that was made, whatever its name is now.
bool isAsMade(const Link& link, const Link& made);

/// Whether what the operation is to bring about is so: how to tell what became of one whose answer was lost,
/// or whose work somebody else has already done.
bool isInEffect(const Operation& operation, const SystemState& state);

} // namespace gretel
