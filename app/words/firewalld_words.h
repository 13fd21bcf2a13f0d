// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/operation.h"

namespace gretel {

/// What firewalld is asked to do, in whole sentences, one after the other.
QString sentenceOf(const SetFirewalld& set);

} // namespace gretel
