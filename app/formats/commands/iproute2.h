// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace gretel {

/// A shell script of ip(8) commands, as people keep them in their notes and their /etc/rc.local.
const Format& iproute2Format();

namespace iproute2 {
bool recognises(const TextFile& file);
ReadEnds read(const std::vector<TextFile>& files);
std::vector<WrittenFile> write(const TunnelEnd& end);
} // namespace iproute2

} // namespace gretel
