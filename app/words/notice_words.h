// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/notice.h"

namespace gretel {

/// One sentence in the user's language.
QString sentenceOf(const Notice& notice);

} // namespace gretel
