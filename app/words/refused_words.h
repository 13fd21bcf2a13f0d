// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/refused.h"

namespace gretel {

/// The first error among the issues as BadDocument: its field and its sentence.
Failure asFailure(const Issues& issues);
Failure asFailure(const Refused& refused);

} // namespace gretel
