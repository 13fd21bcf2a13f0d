// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace gretel {

/// netplan's YAML (netplan(5)), from which it makes networkd's or NetworkManager's files.
const Format& netplanFormat();

namespace netplan {

bool recognises(const TextFile& file);
ReadEnds read(const std::vector<TextFile>& files);
std::vector<WrittenFile> write(const TunnelEnd& end);

} // namespace netplan
} // namespace gretel
