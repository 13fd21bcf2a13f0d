// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/ini/ini_text.h"

/// The .network half of networkd's reader.
namespace gretel::networkd {

/// What [Match] Name= says, word for word.
QStringList namesIn(const IniSection& match);

/// Whether [Match] Name= takes this device: blank-separated names with '*' and '?', a '!' before all of them
/// turns it round. Without a name it takes none for sure.
bool isMatch(const IniSection& match, const QString& device);

/// The tunnel's own .network: address, routes, forwarding, and an MTU that outweighs the device's.
void readNetwork(const std::vector<IniSection>& sections, ReadEnd& read, IssueList& issues);

/// The one device that [Match] takes; empty where it takes others, or may.
QString soleDeviceIn(const IniSection& match);

} // namespace gretel::networkd
