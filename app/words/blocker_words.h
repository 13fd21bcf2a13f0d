// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/blocker.h"

namespace gretel {

/// Who blocks what, and the command that mends it, in one sentence.
QString sentenceOf(const Blocker& blocker);

} // namespace gretel
