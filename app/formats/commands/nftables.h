// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace gretel {

/// The packet filter's part alone, for a host whose tunnel is made by other means. Only written.
const Format& nftablesFormat();

} // namespace gretel
