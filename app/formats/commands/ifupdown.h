// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace gretel {

/// Debian's /etc/network/interfaces: interfaces(5).
const Format& ifupdownFormat();

namespace ifupdown {
bool recognises(const TextFile& file);
ReadEnds read(const std::vector<TextFile>& files);
std::vector<WrittenFile> write(const TunnelEnd& end);
} // namespace ifupdown

} // namespace gretel
