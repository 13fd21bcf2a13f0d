// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "core/operation.h"
#include "netlink/refusal.h"

namespace gretel::netlink {

/// Why a step failed, as far as the kernel's answer alone can tell. What was in the way (EEXIST) is for the
/// executor to look up.
Failure stepFailure(const Operation& operation, const Refusal& refusal);

} // namespace gretel::netlink
