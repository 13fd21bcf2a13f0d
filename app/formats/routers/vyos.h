// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace gretel {

/// VyOS 1.4 and later, as set commands. Written only.
const Format& vyosFormat();

} // namespace gretel
