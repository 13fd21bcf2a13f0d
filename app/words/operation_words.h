// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/operation.h"

namespace gretel {

/// What the operation does, in the user's words: "Add the tunnel device gre-lab from 1.2.3.4 to 4.3.2.1 with
/// key 42 and checksum, MTU 1468."
QString sentenceOf(const Operation& operation);

} // namespace gretel
