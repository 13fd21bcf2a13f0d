// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace gretel {

/// Cisco IOS and IOS XE, as lines for its configuration mode. Written only.
const Format& iosFormat();

} // namespace gretel
