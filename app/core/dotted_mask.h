// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/prefix.h"

namespace gretel {

/// "255.255.255.252" for /30; IPv4.
QString dottedMask(const Prefix& prefix);

} // namespace gretel
