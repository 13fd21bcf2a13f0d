// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace gretel {

/// NetworkManager's keyfiles (nm-settings-keyfile(5)): one connection each, of type ip-tunnel.
const Format& networkManagerFormat();

namespace networkmanager {

bool recognises(const TextFile& file);
ReadEnds read(const std::vector<TextFile>& files);
std::vector<WrittenFile> write(const TunnelEnd& end);

} // namespace networkmanager
} // namespace gretel
