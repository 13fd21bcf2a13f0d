// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/health_watch.h"

#include <QTimer>

#include <algorithm>
#include <map>

#include "core/standing_facts.h"
#include "probe/boot_time.h"

namespace gretel {

namespace {

constexpr quint32 probeBytes = 84; ///< "ping"'s, for either family

} // namespace

struct HealthWatch::Private {
    struct Row {
        Watched watched;
        HealthTracker tracker;
        std::unique_ptr<EchoProbe> probe;
        std::unique_ptr<QTimer> timer;
        quint64 received = 0;  ///< by the device, at the last result
        bool answered = false; ///< ever

        /// Many hosts never say that a port is closed; their silence means nothing.
        bool mayBeSilent() const { return answered || probe->means() == EchoMeans::Echo; }
    };

    Listener listener;
    std::unique_ptr<CounterReader> counters;
    EchoOpener opener;
    KeepaliveSending keepalives;
    std::map<QUuid, Row> rows;
};

HealthWatch::HealthWatch(Listener listener, std::unique_ptr<CounterReader> counters, EchoOpener opener,
                         KeepaliveSending keepalives)
    : d(std::make_unique<Private>()) {
    d->listener = std::move(listener);
    d->counters = std::move(counters);
    d->opener = std::move(opener);
    d->keepalives = std::move(keepalives);
}

HealthWatch::~HealthWatch() = default;

Outcome<Done> HealthWatch::watch(const QUuid& tunnel, const Watched& watched) {
    const auto known = d->rows.find(tunnel);
    if (known != d->rows.end() && known->second.watched == watched)
        return Done{};
    d->rows.erase(tunnel);
    auto probe = EchoProbe::open(watched.target, d->opener);
    if (!probe.ok())
        return probe.error();
    Private::Row row{watched, HealthTracker(watched.rules), std::move(probe).value(),
                     std::make_unique<QTimer>()};
    row.timer->setInterval(
        std::max(std::chrono::milliseconds(watched.rules.interval), leastInterval(row.probe->means())));
    connect(row.timer.get(), &QTimer::timeout, this, [this, tunnel] { ask(tunnel); });
    row.timer->start();
    d->rows.emplace(tunnel, std::move(row));
    ask(tunnel);
    return Done{};
}

Outcome<Done> HealthWatch::watchOnly(const Wanted& wanted) {
    std::erase_if(d->rows, [&](const auto& row) {
        return std::none_of(wanted.begin(), wanted.end(),
                            [&](const auto& one) { return one.first == row.first; });
    });
    Outcome<Done> outcome = Done{};
    for (const auto& [tunnel, watched] : wanted)
        if (const auto begun = watch(tunnel, watched); !begun.ok() && outcome.ok())
            outcome = begun;
    return outcome;
}

void HealthWatch::forget(const QUuid& tunnel) {
    d->rows.erase(tunnel);
}

void HealthWatch::refresh() {
    for (const auto& [tunnel, row] : d->rows)
        refresh(tunnel);
}

void HealthWatch::refresh(const QUuid& tunnel) {
    const auto known = d->rows.find(tunnel);
    if (known == d->rows.end())
        return;
    known->second.tracker.reset(bootMilliseconds());
    known->second.timer->start();
    ask(tunnel);
}

Health HealthWatch::health(const QUuid& tunnel) const {
    const auto known = d->rows.find(tunnel);
    return known == d->rows.end() ? Health{} : known->second.tracker.health();
}

void HealthWatch::ask(const QUuid& tunnel) {
    Private::Row& row = d->rows.at(tunnel);
    const qint64 sentAt = bootMilliseconds();
    // One that does not get out is like one that is not answered.
    if (row.watched.keepalive)
        (void)d->keepalives(*row.watched.keepalive);
    row.probe->ask(probeBytes, std::chrono::milliseconds(row.watched.rules.patience),
                   [this, tunnel, sentAt](const EchoResult& result) {
                       // The probe goes with its row, so the row is there.
                       Private::Row& asked = d->rows.at(tunnel);
                       bool heard = false;
                       // An answer says it all; only for silence is the kernel asked what else came.
                       if (result.outcome != EchoOutcome::Answered) {
                           const auto counters = d->counters->device(asked.watched.deviceIndex);
                           heard = !asked.mayBeSilent() ||
                                   (counters && asked.received > 0 && counters->received > asked.received);
                           asked.received = counters ? counters->received : 0;
                       } else {
                           asked.received = 0;
                           asked.answered = true;
                       }
                       asked.tracker.take(sentAt, bootMilliseconds(), result, heard);
                       const Health health = asked.tracker.health();
                       d->listener(tunnel, result, health); // may end this row
                   });
}

std::optional<HealthWatch::Watched> watchedOf(const TunnelProfile& profile, const SystemState& system) {
    const Link* link = system.linkOfTunnel(profile.id);
    const auto here = link && profile.probeInterval > 0 ? sideOf(profile, system) : std::nullopt;
    const auto& far = here ? profile.host(other(*here)).tunnel : std::nullopt;
    if (!far)
        return std::nullopt;
    HealthRules rules;
    rules.interval = qint64(profile.probeInterval) * 1000;
    rules.window = int(profile.probeWindow);
    return HealthWatch::Watched{{far->address(), std::nullopt, link->name, false},
                                link->index,
                                rules,
                                keepaliveDatagram(profile, system)};
}

} // namespace gretel
