// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace gretel {

/// RouterOS 7 (MikroTik), as a script. Written only.
const Format& routerosFormat();

} // namespace gretel
