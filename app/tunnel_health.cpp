// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel_health.h"

#include <QDateTime>

#include "ui/log_model.h"
#include "ui/tunnel_list_model.h"
#include "words/failure_words.h"

namespace gretel {

TunnelHealth::TunnelHealth(Parts parts)
    : m_tunnels(parts.tunnels),
      m_clock(std::move(parts.clock)),
      m_keeper(
          std::move(parts.store),
          [&log = parts.log](const Failure& failure) { log.note(Severity::Warning, sentenceOf(failure)); }),
      m_watch([this](const QUuid& tunnel, const EchoResult& result,
                     const Health& health) { take(tunnel, result, health); },
              std::move(parts.counters), std::move(parts.opener)) {}

qint64 TunnelHealth::calendarSeconds() {
    return QDateTime::currentSecsSinceEpoch();
}

void TunnelHealth::follow(const SystemState& system) {
    if (m_asleep)
        return;
    HealthWatch::Wanted wanted;
    QHash<QUuid, Row> rows;
    QList<QUuid> moved;
    for (const TunnelProfile& profile : m_tunnels.profiles()) {
        const auto watched = watchedOf(profile, system);
        if (!watched)
            continue;
        wanted.emplace_back(profile.id, *watched);
        const Link& link = *system.linkOfTunnel(profile.id);
        const auto known = m_rows.constFind(profile.id);
        Row row{link.gre ? footingOf(*link.gre, system) : Footing(), {}};
        if (known != m_rows.cend()) {
            row.trend = known->trend;
            if (!(row.footing == known->footing))
                moved.append(profile.id);
        }
        rows.insert(profile.id, row);
    }
    const QHash<QUuid, Row> before = std::exchange(m_rows, rows);
    // Whoever cannot be asked now is tried again at the next change.
    (void)m_watch.watchOnly(wanted);
    for (const QUuid& tunnel : moved)
        m_watch.refresh(tunnel);
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        if (m_watch.health(row.key()) != m_tunnels.health(row.key()))
            tell(row.key()); // it begins anew
    bool ended = false;
    for (auto row = before.cbegin(); row != before.cend(); ++row)
        if (!m_rows.contains(row.key())) {
            end(row.key());
            ended = true;
        }
    if (ended)
        m_keeper.save();
}

void TunnelHealth::pause() {
    m_asleep = true;
    // With its probe goes the request that is under way: its answer would be missed.
    (void)m_watch.watchOnly({});
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        // Not by the clock: logind waits for nobody, and this may be heard only after the sleep.
        m_keeper.of(row.key()).stopAtNewest();
        m_keeper.noteChanged(row.key());
        emit historyChanged(row.key());
    }
}

void TunnelHealth::refresh() {
    m_asleep = false;
    m_watch.refresh();
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        tell(row.key());
}

void TunnelHealth::forget(const QUuid& tunnel) {
    m_rows.remove(tunnel);
    m_watch.forget(tunnel);
    m_keeper.remove(tunnel);
}

void TunnelHealth::finish() {
    (void)m_watch.watchOnly({});
    for (const QUuid& tunnel : std::exchange(m_rows, {}).keys())
        end(tunnel);
    m_keeper.finish();
}

const HealthHistory* TunnelHealth::history(const QUuid& tunnel) {
    return m_tunnels.contains(tunnel) ? &m_keeper.of(tunnel) : nullptr;
}

QByteArray TunnelHealth::csv(const QUuid& tunnel, HealthRange range) {
    return csvOf(m_keeper.of(tunnel), range, m_clock());
}

void TunnelHealth::take(const QUuid& tunnel, const EchoResult& result, const Health& health) {
    auto& points = m_rows[tunnel].trend.points;
    if (points.size() >= HealthTrend::mostPoints)
        points.erase(points.begin());
    points.push_back(result.outcome == EchoOutcome::Answered ? std::optional(result.roundTrip)
                                                             : std::nullopt);
    const qint64 now = m_clock();
    HealthHistory& history = m_keeper.of(tunnel);
    history.add(now, result);
    history.setSilent(now, health.state == HealthState::Silent);
    m_keeper.noteChanged(tunnel);
    tell(tunnel);
    emit historyChanged(tunnel);
}

void TunnelHealth::tell(const QUuid& tunnel) {
    m_tunnels.setHealth(tunnel, m_watch.health(tunnel), m_rows.value(tunnel).trend);
}

/// Down, or asked no more.
void TunnelHealth::end(const QUuid& tunnel) {
    m_keeper.of(tunnel).stop(m_clock());
    m_keeper.noteChanged(tunnel);
    m_tunnels.setHealth(tunnel, {}, {});
    emit historyChanged(tunnel);
}

} // namespace gretel
