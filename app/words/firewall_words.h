// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/operation.h"

namespace gretel {

/// What changes for whoever sends packets, in whole sentences, one after the other.
QString sentenceOf(const SetFirewall& set);

} // namespace gretel
