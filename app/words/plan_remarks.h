// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

#include "core/tunnel_profile.h"

namespace gretel {

/// What goes on by itself after these tunnels were brought up, a sentence each.
QStringList remarksOf(const std::vector<TunnelProfile>& tunnels);

} // namespace gretel
