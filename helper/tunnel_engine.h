// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

#include <vector>

#include "core/failure.h"
#include "core/operation.h"
#include "core/tunnel_profile.h"
#include "helper/bus_types.h"

namespace gretel {

/// What the service has done for a caller once the caller may. Blocking, and called from several threads at a
/// time (one a lane); of apply and remove only one runs at a time.
class TunnelEngine {
public:
    virtual ~TunnelEngine() = default;

    virtual Outcome<TunnelStatuses> status() = 0;
    /// What apply() would do now.
    virtual Outcome<Operations> preview(const std::vector<TunnelProfile>& tunnels) = 0;
    /// All of it or nothing; what was done. Nothing, when it is all there already.
    virtual Outcome<Operations> apply(const std::vector<TunnelProfile>& tunnels) = 0;
    virtual Outcome<Operations> remove(const std::vector<QUuid>& tunnels) = 0;
};

} // namespace gretel
