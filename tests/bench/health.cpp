// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs the app to watch N tunnels for so many hours, one request to each every ten seconds: the
// calendar is made to run, the other hosts answer at once.
//
//   QT_QPA_PLATFORM=offscreen health_bench [N [HOURS [shown]]]    100, 24 and with a hidden window unless
//   given

#include <QApplication>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <malloc.h>
#include <sys/resource.h>

#include "../unit/probe/fake_echo.h"
#include "bench/measure.h"
#include "bench/numbered.h"
#include "tunnel_health.h"
#include "ui/log_model.h"
#include "ui/machine_model.h"
#include "ui/main_window.h"
#include "ui/tunnel_list_model.h"

using namespace gretel;
using namespace gretel::bench;

namespace {

constexpr int interval = 10; ///< seconds

TunnelProfile profile(quint32 n) {
    TunnelProfile made = numberedProfile(n);
    made.here = HostSide::Host1;
    made.host2.endpoint = Endpoint(address(0x04030201 + n));
    made.probeInterval = mostProbeInterval; // asked by hand
    return made;
}

Link deviceOf(const TunnelProfile& tunnel, int index) {
    Link link;
    link.index = index;
    link.name = tunnel.interface;
    link.alias = aliasOf(tunnel.id);
    link.kind = QStringLiteral("gre");
    link.up = true;
    link.gre = GreParameters{};
    link.gre->local = *tunnel.host1.endpoint->address();
    link.gre->remote = *tunnel.host2.endpoint->address();
    return link;
}

/// What is allocated and not given back.
double heapMegabytes() {
    const struct mallinfo2 info = ::mallinfo2();
    return double(info.uordblks + info.hblkhd) / 1e6;
}

double processorSeconds() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 100;
    const int hours = argc > 2 ? std::atoi(argv[2]) : 24;
    const QTemporaryDir directory;
    test::FakeNetwork network;
    TunnelListModel tunnels;
    MachineModel machine;
    LogModel log;
    SystemState system;
    std::vector<TunnelProfile> profiles;
    QHash<QUuid, Observation> observations;
    for (int n = 0; n < count; ++n) {
        profiles.push_back(profile(quint32(n)));
        system.links.push_back(deviceOf(profiles.back(), n + 10));
        observations.insert(profiles.back().id, {TunnelState::UpUnverified, {}, profiles.back().interface});
    }
    tunnels.setProfiles(profiles);
    tunnels.setObservations(observations);
    MainWindow window(&tunnels, &machine, &log);
    window.select(profiles.front().id);
    if (argc > 3)
        window.show();
    QCoreApplication::processEvents();

    qint64 now = 1'767'225'600;
    TunnelHealth health({tunnels, log, HistoryStore(directory.filePath(QStringLiteral("history"))),
                         network.opener(), kernelCounters(), [&] { return now; }});
    int heard = 0;
    QEventLoop loop;
    QObject::connect(&health, &TunnelHealth::historyChanged, &loop, [&] {
        if (++heard == count)
            loop.quit();
    });
    const double memory = heapMegabytes();
    health.follow(system);
    loop.exec();
    const double begun = processorSeconds();
    const int rounds = hours * 3600 / interval;
    for (int round = 1; round < rounds; ++round) {
        now += interval;
        heard = 0;
        health.refresh();
        loop.exec();
    }
    const double used = processorSeconds() - begun;
    // Requests are remembered for their patience, which the calendar does not hasten.
    QTimer::singleShot(2 * HealthRules().patience, &loop, &QEventLoop::quit);
    loop.exec();
    demand(health.history(profiles.back().id)->spans(HealthRange::Day, now).size() == size_t(hours) * 60,
           "keeping the history");
    std::printf("%d tunnels, %d hours\n", count, hours);
    std::printf("%-40s %8.2f\n", "memory grew by, MB", heapMegabytes() - memory);
    std::printf("%-40s %8.1f\n", "processor time of an answer, us", used * 1e6 / (double(count) * rounds));
    std::printf("%-40s %8.3f\n", "of a core, %", 100 * used / (double(hours) * 3600));
    return 0;
}
