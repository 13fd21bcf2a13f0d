// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/kernel_prober.h"

#include <QEventLoop>

#include <unistd.h>

#include "cli/await.h"
#include "netlink/gre_support.h"

namespace gretel {

bool KernelProber::kernelHasGre(const SystemState& system) {
    return netlink::kernelHasGre(system);
}

bool KernelProber::isAdministrator() {
    return ::geteuid() == 0;
}

DoctorFacts KernelProber::examine(const TunnelProfile& profile, const SystemState& system,
                                  const DoctorFacts& facts) {
    Examination examination(profile, system, facts);
    return await<DoctorFacts>([&](auto answer) { examination.start(answer); });
}

Outcome<EchoResults> KernelProber::echo(const EchoSeries& series, EchoPace pace,
                                        const std::function<void(const EchoResult&)>& each) {
    EchoRun run({series}, pace);
    const auto results = await<std::vector<SeriesResults>>([&](auto answer) {
        run.start(answer, [&](size_t, int, const EchoResult& result) { each(result); });
    });
    return results.front();
}

Outcome<PathFindings> KernelProber::survey(const PathEnds& ends) {
    PathSurvey survey(ends);
    return await<Outcome<PathFindings>>([&](auto answer) { survey.start(answer); });
}

void KernelProber::tell(const WatchEvent& event) {
    m_events.push_back(event);
    if (m_wake)
        m_wake();
}

Outcome<Done> KernelProber::watch(const HealthWatch::Wanted& tunnels) {
    if (!m_monitor) {
        auto monitor = netlink::KernelMonitor::open();
        if (!monitor.ok())
            return monitor.error();
        m_monitor = std::move(monitor).value();
        QObject::connect(m_monitor.get(), &netlink::KernelMonitor::changed, m_monitor.get(), [this] {
            tell({WatchEvent::Kind::KernelChanged, {}, {}});
        });
        m_watch = std::make_unique<HealthWatch>(
            [this](const QUuid& tunnel, const EchoResult&, const Health& health) {
                tell({WatchEvent::Kind::Echo, tunnel, health});
            });
    }
    // A way that is not there now may come with the next change.
    (void)m_watch->watchOnly(tunnels);
    return Done{};
}

WatchEvent KernelProber::nextEvent() {
    if (m_events.empty()) {
        QEventLoop loop;
        m_wake = [&] { loop.quit(); };
        loop.exec();
        m_wake = {};
    }
    if (m_events.empty())
        return {};
    const WatchEvent event = m_events.front();
    m_events.pop_front();
    return event;
}

} // namespace gretel
