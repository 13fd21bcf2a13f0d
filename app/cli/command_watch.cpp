// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTime>

#include <map>

#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/report.h"
#include "cli/target.h"
#include "words/health_words.h"
#include "words/state_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

/// One tunnel, as it was last told.
struct Row {
    TunnelProfile profile;
    Observation observation;
    Health health;
    std::optional<std::pair<TunnelState, std::vector<Drift>>> told;

    TunnelState state() const { return withHealth(observation.state, health.state); }
    bool isNews() const { return told != std::pair(state(), observation.drifts); }
};

/// Looks again at everything that the kernel says; what is up is asked.
class Watching {
public:
    /// interval: seconds between two requests; absent: each profile's own.
    Watching(Surroundings& surroundings, std::optional<quint32> interval, bool json)
        : m_surroundings(surroundings), m_interval(interval), m_json(json) {}

    void add(TunnelProfile profile) {
        profile.probeInterval = m_interval.value_or(profile.probeInterval);
        m_rows[profile.id] = {profile, {}, {}, std::nullopt};
    }

    Outcome<Done> look() {
        auto system = m_surroundings.machine.state();
        if (!system.ok())
            return system.error();
        m_system = std::move(system).value();
        HealthWatch::Wanted asked;
        for (auto& [id, row] : m_rows) {
            row.observation = m_surroundings.machine.observe(row.profile, m_system);
            if (const auto watched = watchedOf(row.profile, m_system))
                asked.emplace_back(id, *watched);
            else
                row.health = {};
        }
        return m_surroundings.prober.watch(asked);
    }

    /// A path MTU that was learned meanwhile is told by nobody, so each answer is an occasion to ask for it.
    void take(const WatchEvent& event) {
        const auto found = m_rows.find(event.tunnel);
        if (found == m_rows.end())
            return;
        Row& row = found->second;
        row.health = event.health;
        row.observation = m_surroundings.machine.observe(row.profile, m_system);
    }

    /// The number of lines.
    int tell() {
        int lines = 0;
        for (auto& [id, row] : m_rows) {
            if (!row.isNews())
                continue;
            row.told = {row.state(), row.observation.drifts};
            m_surroundings.console.print(m_json ? jsonOf(row) : lineOf(row));
            ++lines;
        }
        return lines;
    }

private:
    static QString now() { return QTime::currentTime().toString(u"HH:mm:ss"_s); }

    static QString lineOf(const Row& row) {
        QStringList reasons;
        for (const Drift& drift : row.observation.drifts)
            reasons.append(sentenceOf(drift));
        if (row.observation.state == TunnelState::UpUnverified)
            reasons.append(sentenceOf(row.health));
        return u"%1  %2  %3  %4"_s.arg(now(), row.profile.name, wordOf(row.state()), reasons.join(u' '))
            .trimmed();
    }

    static QString jsonOf(const Row& row) {
        QJsonObject object{{u"time"_s, now()},
                           {u"id"_s, row.profile.id.toString(QUuid::WithoutBraces)},
                           {u"name"_s, row.profile.name},
                           {u"state"_s, keyOf(row.state())},
                           {u"lost_percent"_s, row.health.lossPercent}};
        if (const QString mtu = offeredMtu(row.observation); !mtu.isEmpty())
            object.insert(u"offered_mtu"_s, mtu.toInt());
        if (row.health.lastRoundTrip)
            object.insert(u"round_trip_ms"_s, *row.health.lastRoundTrip / 1000.0);
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }

    Surroundings& m_surroundings;
    std::optional<quint32> m_interval;
    bool m_json;
    SystemState m_system; ///< as it was at the last look
    std::map<QUuid, Row> m_rows;
};

int follow(Watching& watching, int most, Surroundings& surroundings) {
    if (const auto looked = watching.look(); !looked.ok())
        return reportFailure(surroundings.console, looked.error());
    for (int lines = 0;;) {
        lines += watching.tell();
        if (!surroundings.console.flush().ok() || (most > 0 && lines >= most))
            return statusDone; // nobody reads any more, or it is enough
        const WatchEvent event = surroundings.prober.nextEvent();
        if (event.kind == WatchEvent::Kind::Ended)
            return statusDone;
        if (event.kind == WatchEvent::Kind::Echo) {
            watching.take(event);
            continue;
        }
        if (const auto looked = watching.look(); !looked.ok())
            return reportFailure(surroundings.console, looked.error());
    }
}

int run(const Given& given, Surroundings& surroundings) {
    constexpr int mostLines = 1'000'000;
    std::optional<quint32> interval;
    if (const auto text = given.value(u"interval"_s)) {
        const auto seconds = secondsIn(*text, 1, mostProbeInterval);
        interval = seconds ? quint32(seconds->count()) : 0;
    }
    const auto count = secondsIn(given.value(u"count"_s).value_or(u"0"_s), 0, mostLines);
    if (interval == 0U || !count) {
        surroundings.console.complain(
            Cli::tr("--interval takes seconds from 1 to %1, and --count a number.").arg(mostProbeInterval));
        return statusBadInput;
    }
    Watching watching(surroundings, interval, given.json());
    if (given.operands.isEmpty()) {
        const auto profiles = storedProfiles(surroundings);
        if (!profiles.ok())
            return profiles.error();
        for (const TunnelProfile& profile : *profiles)
            watching.add(profile);
    } else {
        const auto profile = findProfile(given.operands.front(), surroundings);
        if (!profile.ok())
            return profile.error();
        watching.add(*profile);
    }
    return follow(watching, int(count->count()), surroundings);
}

} // namespace

Command watchCommand() {
    return {
        u"watch"_s,
        u"[NAME]"_s,
        Cli::tr("Follow tunnels as they change"),
        Cli::tr(
            "A line whenever a tunnel's state changes: from the kernel's own notifications, and from echo "
            "requests to the other end. Until it is interrupted."),
        {{u"interval"_s, u"SECONDS"_s,
          Cli::tr("Between two echo requests to a tunnel, instead of what its profile says")},
         {u"count"_s, u"N"_s, Cli::tr("End after so many lines")},
         {u"json"_s, {}, Cli::tr("Print a JSON object a line, for programs")}},
        0,
        1,
        run};
}

} // namespace gretel
