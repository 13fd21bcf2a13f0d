// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <memory>

#include "cli/prober.h"
#include "netlink/kernel_monitor.h"

namespace gretel {

/// Over the network that is here; runs the event loop meanwhile.
class KernelProber : public Prober {
public:
    bool kernelHasGre(const SystemState& system) override;
    bool isAdministrator() override;
    DoctorFacts examine(const TunnelProfile& profile, const SystemState& system,
                        const DoctorFacts& facts) override;
    Outcome<EchoResults> echo(const EchoSeries& series, EchoPace pace,
                              const std::function<void(const EchoResult&)>& each) override;
    Outcome<PathFindings> survey(const PathEnds& ends) override;
    Outcome<Done> watch(const HealthWatch::Wanted& tunnels) override;
    WatchEvent nextEvent() override;

private:
    void tell(const WatchEvent& event);

    std::unique_ptr<netlink::KernelMonitor> m_monitor;
    std::unique_ptr<HealthWatch> m_watch;
    std::deque<WatchEvent> m_events;
    std::function<void()> m_wake;
};

} // namespace gretel
