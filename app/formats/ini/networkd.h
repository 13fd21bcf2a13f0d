// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace gretel {

/// systemd-networkd's .netdev and .network files, which make a tunnel only together (systemd.netdev(5),
/// systemd.network(5)).
const Format& networkdFormat();

namespace networkd {

bool recognises(const TextFile& file);
ReadEnds read(const std::vector<TextFile>& files);
std::vector<WrittenFile> write(const TunnelEnd& end);

} // namespace networkd
} // namespace gretel
