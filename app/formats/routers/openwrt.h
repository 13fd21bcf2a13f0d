// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace gretel {

/// OpenWrt's UCI: /etc/config/network as it is on a router, or what "uci export" gives, with its firewall.
const Format& openwrtFormat();

} // namespace gretel
