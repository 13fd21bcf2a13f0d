// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

/// The two halves of OpenWrt's format; openwrt.h has it whole.
namespace gretel::openwrt {

bool recognises(const TextFile& file);
ReadEnds read(const std::vector<TextFile>& files);
std::vector<WrittenFile> write(const TunnelEnd& end);

/// The kernel's name of the device that protocol gre makes for the interface of this name
/// (package/network/config/gre/files/gre.sh): with it, a name has 10 characters at most.
QString deviceOf(const QString& interface);

} // namespace gretel::openwrt
