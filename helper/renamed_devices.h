// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"

namespace gretel {

/// Of what is to take back a change: devices that it made and that somebody has renamed since go by the names
/// that they have now. They are known by their marks. What makes a device anew under its old name, and all
/// after that, stays as it is.
Operations underNewNames(Operations inverses, const SystemState& now);

} // namespace gretel
