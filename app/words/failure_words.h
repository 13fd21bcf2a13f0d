// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/failure.h"

namespace gretel {

/// One sentence: what failed, why, what to do.
QString sentenceOf(const Failure& failure);

} // namespace gretel
