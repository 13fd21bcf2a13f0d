// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>

#include "core/failure.h"
#include "core/issue.h"

namespace gretel {

/// Why there is no plan: something in the profiles is wrong, or something on this machine is in the way.
using Refused = std::variant<Issues, Failure>;

} // namespace gretel
