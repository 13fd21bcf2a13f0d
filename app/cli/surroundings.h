// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

#include <chrono>
#include <functional>
#include <vector>

#include "cli/console.h"
#include "cli/prober.h"
#include "client/helper_answer.h"
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

/// Changing it, and what only the helper may read, by way of the helper; each call returns when it is done. A
/// test has one of its own.
class Changer {
public:
    virtual ~Changer() = default;
    /// Host names become addresses.
    virtual Result<std::vector<TunnelProfile>, Issues> resolve(const std::vector<TunnelProfile>& tunnels) = 0;
    virtual Outcome<PlannedChange> preview(const std::vector<TunnelProfile>& tunnels) = 0;
    virtual Outcome<AppliedChange> apply(const std::vector<TunnelProfile>& tunnels,
                                         const Countdown& countdown) = 0;
    virtual Outcome<AppliedChange> remove(const std::vector<QUuid>& tunnels, const Countdown& countdown) = 0;
    virtual Outcome<Done> confirm(const QString& token) = 0;
    virtual Outcome<Done> revert(const QString& token) = 0;
    virtual Outcome<Done> setAutostart(const std::vector<QUuid>& tunnels, bool on) = 0;

    virtual Outcome<FirewallCounts> inspectRules() = 0;
    virtual Outcome<HelperStatus> status() = 0;
    /// Looks again whenever the helper has changed something, until it is enough or the time is up; what was
    /// seen last.
    virtual Outcome<HelperStatus> awaitStatus(const std::function<bool(const HelperStatus&)>& enough,
                                              std::chrono::seconds most) = 0;
};

/// Whoever sits at the terminal. A test has one of its own.
class Person {
public:
    enum class Answer {
        Keep,
        TakeBack,
        None,     ///< gone, or would not say
        Reverted, ///< the helper took it back meanwhile
        TooLate,  ///< the time is up; who knows
    };
    virtual ~Person() = default;
    virtual bool isThere() const = 0;
    /// "Keep this change?", which is taken back after so long.
    virtual Answer askToKeep(std::chrono::seconds left) = 0;
};

/// All that a command may touch.
struct Surroundings {
    Console& console;
    ProfileStore& store;
    Machine& machine;
    Changer& changer;
    Person& person;
    Prober& prober;
};

} // namespace gretel
