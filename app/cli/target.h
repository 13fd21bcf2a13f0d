// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/surroundings.h"
#include "core/result.h"

namespace gretel {

/// What the person meant by NAME|FILE.
struct Target {
    std::vector<TunnelProfile> tunnels;
    bool fromFile = false; ///< then issues name the tunnel's place in it: "tunnels[0].host1.tunnel"
};

/// "-", and what has a slash in it or ends in .gretel or .json, is a file; all else is first looked for in
/// the store by name, interface or id. What is wrong (none, several, not readable) is told on the console;
/// the error is then the exit status.
Result<Target, int> findTarget(const QString& text, Surroundings& surroundings);
/// The same for NAME alone; exactly one tunnel.
Result<TunnelProfile, int> findProfile(const QString& name, Surroundings& surroundings);

/// The same for several names, in their order.
Result<std::vector<TunnelProfile>, int> findProfiles(const QStringList& names, Surroundings& surroundings);

/// The stored profile that the text names, if there is one; several are an error that is told.
Result<std::optional<TunnelProfile>, int> lookUpProfile(const QString& name, Surroundings& surroundings);

/// The store's profiles, telling of each file that cannot be read. The error is the exit status.
Result<std::vector<TunnelProfile>, int> storedProfiles(Surroundings& surroundings);
/// Tells of files that cannot be read.
void reportUnreadable(Console& console, const std::vector<ProfileStore::Unreadable>& files);

} // namespace gretel
