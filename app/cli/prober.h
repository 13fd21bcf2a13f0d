// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor.h"
#include "core/tunnel_profile.h"
#include "probe/health_watch.h"
#include "probe/path_survey.h"

namespace gretel {

/// What a command that watches waits for.
struct WatchEvent {
    enum class Kind {
        KernelChanged,
        Echo, ///< tunnel, health
        Ended,
    };
    Kind kind = Kind::Ended;
    QUuid tunnel;
    Health health;
};

/// Sending echo requests, and waiting for what happens; each call returns when it is done. A test has one of
/// its own.
class Prober {
public:
    virtual ~Prober() = default;
    virtual bool kernelHasGre(const SystemState& system) = 0;
    /// Whether this user needs no password.
    virtual bool isAdministrator() = 0;

    virtual DoctorFacts examine(const TunnelProfile& profile, const SystemState& system,
                                const DoctorFacts& facts) = 0;
    virtual Outcome<EchoResults> echo(const EchoSeries& series, EchoPace pace,
                                      const std::function<void(const EchoResult&)>& each) = 0;
    virtual Outcome<PathFindings> survey(const PathEnds& ends) = 0;

    /// Whom nextEvent() tells of from now on.
    virtual Outcome<Done> watch(const HealthWatch::Wanted& tunnels) = 0;
    virtual WatchEvent nextEvent() = 0;
};

} // namespace gretel
