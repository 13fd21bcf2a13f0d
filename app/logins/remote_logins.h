// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>

#include <chrono>
#include <vector>

#include "core/ip_address.h"

namespace gretel {

/// How long logind may take for all that it is asked.
inline constexpr std::chrono::milliseconds loginPatience{1000};

/// Where those come from who are logged in from elsewhere, of the first 256 sessions that logind
/// (org.freedesktop.login1; elogind's too) knows; an address once for each session. In any state: mosh's is
/// there for as long as its server runs, "closing" once its ssh is gone. None without logind, which is never
/// started from here; what is not answered within the patience is left out. Blocks no longer than that; from
/// any thread.
std::vector<IpAddress> remoteLogins(const QDBusConnection& bus,
                                    std::chrono::milliseconds patience = loginPatience);

} // namespace gretel
