// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"
#include "core/remote_session.h"

namespace gretel {

enum class RiskKind {
    DefaultRoute,  ///< everything that has no better route takes another way
    RemoteSession, ///< the way to somebody who works on this computer from elsewhere changes
};

/// Why a change could cut its own user off.
struct Risk {
    RiskKind kind;
    Prefix destination; ///< of the route that comes or goes, or the network of the address that goes
    QString device;     ///< the tunnel's
    IpAddress peer;     ///< the session's other end; unspecified for DefaultRoute
    friend bool operator==(const Risk&, const Risk&) = default;
};
using Risks = std::vector<Risk>;

/// Pure; each kind once for a device. Empty: the change cannot cut anybody off.
Risks risksOf(const Operations& operations, const std::vector<RemoteSession>& sessions,
              const SystemState& current);

} // namespace gretel
