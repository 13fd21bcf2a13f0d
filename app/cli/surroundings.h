// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

#include <vector>

#include "cli/console.h"
#include "client/profile_store.h"
#include "core/observed_state.h"
#include "core/plan.h"
#include "core/refused.h"

namespace gretel {

/// Reading this machine's kernel. A test has one of its own.
class Machine {
public:
    virtual ~Machine() = default;
    virtual Outcome<SystemState> state() = 0;
    virtual Outcome<Underlay> routeTo(const IpAddress& peer, const QString& device) = 0;
    /// What bringing these up would do. Addresses only.
    virtual Result<Plan, Refused> plan(const std::vector<TunnelProfile>& tunnels,
                                       const SystemState& system) = 0;
    virtual Observation observe(const TunnelProfile& tunnel, const SystemState& system) = 0;
};

/// Changing it, by way of the helper; each call returns when it is done. A test has one of its own.
class Changer {
public:
    virtual ~Changer() = default;
    /// Host names become addresses.
    virtual Result<std::vector<TunnelProfile>, Issues> resolve(const std::vector<TunnelProfile>& tunnels) = 0;
    virtual Outcome<QString> apply(const std::vector<TunnelProfile>& tunnels) = 0;
    virtual Outcome<Done> remove(const std::vector<QUuid>& tunnels) = 0;
};

/// All that a command may touch.
struct Surroundings {
    Console& console;
    ProfileStore& store;
    Machine& machine;
    Changer& changer;
};

} // namespace gretel
