// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"

namespace gretel {

/// Whether what the operation is to bring about is so: how to tell what became of one whose answer was lost,
/// or whose work somebody else has already done.
bool isInEffect(const Operation& operation, const SystemState& state);

} // namespace gretel
