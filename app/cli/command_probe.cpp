// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/report.h"
#include "cli/target.h"
#include "core/standing_facts.h"
#include "words/health_words.h"
#include "words/path_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A word for programs, never translated.
QString keyOf(EchoOutcome outcome) {
    switch (outcome) {
    case EchoOutcome::Answered:
        return u"answered"_s;
    case EchoOutcome::TooLarge:
        return u"too-large"_s;
    case EchoOutcome::Unreachable:
        return u"unreachable"_s;
    case EchoOutcome::Forbidden:
        return u"forbidden"_s;
    case EchoOutcome::Lost:
        break;
    }
    return u"lost"_s;
}

QJsonObject jsonOf(const EchoResult& result) {
    QJsonObject object{{u"outcome"_s, keyOf(result.outcome)}};
    if (result.outcome == EchoOutcome::Answered)
        object.insert(u"round_trip_ms"_s, result.roundTrip / 1000.0);
    return object;
}

QJsonObject jsonOf(const EchoResults& results) {
    QJsonArray all;
    for (const EchoResult& result : results)
        all.append(jsonOf(result));
    QJsonObject object{{u"sent"_s, qint64(results.size())},
                       {u"answered"_s, countOf(results, EchoOutcome::Answered)},
                       {u"results"_s, all}};
    if (const auto trips = roundTripsOf(results))
        object.insert(u"round_trip_ms"_s, QJsonObject{{u"least"_s, trips->least / 1000.0},
                                                      {u"mean"_s, trips->mean / 1000.0},
                                                      {u"most"_s, trips->most / 1000.0}});
    return object;
}

QString summaryOf(const EchoResults& results) {
    const QString sent = QString::number(results.size());
    const QString answered = QString::number(countOf(results, EchoOutcome::Answered));
    const auto trips = roundTripsOf(results);
    if (!trips)
        return Cli::tr("Of %1 requests, none was answered.").arg(sent);
    const auto milliseconds = [](quint32 time) { return QString::number(time / 1000.0, 'f', 2); };
    return Cli::
        tr("Of %1 requests, %2 were answered, in %3 ms at the least, %4 ms on average, %5 ms at the most.")
            .arg(sent, answered, milliseconds(trips->least), milliseconds(trips->mean),
                 milliseconds(trips->most));
}

/// Of a tunnel that is up.
Result<PathEnds, int> endsOf(const TunnelProfile& profile, Surroundings& surroundings) {
    const auto system = surroundings.machine.state();
    if (!system.ok())
        return reportFailure(surroundings.console, system.error());
    const Observation observation = surroundings.machine.observe(profile, *system);
    DoctorFacts facts = standingFacts(profile, *system, observation, std::nullopt);
    if (const auto way = surroundings.machine.routeTo(facts.peer, profile.device); way.ok())
        facts.way = *way;
    const auto ends = pathEndsOf(facts, *system);
    if (!ends || !ends->inside) {
        surroundings.console.complain(Cli::tr("“%1” is down; bring it up first.").arg(profile.name));
        return statusFailed;
    }
    return *ends;
}

void addFindings(const PathFindings& findings, QJsonObject& json, QStringList& lines) {
    lines += sentencesOf(findings);
    const auto& outside = findings.outside;
    json.insert(u"tunnel_mtu"_s, qint64(findings.tunnelMtu));
    json.insert(u"link_mtu"_s, qint64(findings.linkMtu));
    if (findings.inside && findings.inside->bytes)
        json.insert(u"through_tunnel"_s, qint64(*findings.inside->bytes));
    if (outside.bytes) {
        json.insert(u"to_peer"_s, qint64(*outside.bytes));
        if (const auto cause = pathCause(*outside.bytes, findings.linkMtu))
            json.insert(u"cause"_s, causeName(*cause));
    }
    if (outside.namedBy)
        json.insert(u"named_by"_s, outside.namedBy->toString());
    if (const auto underlay = fittingUnderlay(findings); underlay && *underlay > findings.overhead)
        json.insert(u"fitting_mtu"_s, qint64(*underlay - findings.overhead));
}

int run(const Given& given, Surroundings& surroundings) {
    constexpr int mostRequests = 100'000;
    Console& console = surroundings.console;
    const auto stored = findProfile(given.operands.front(), surroundings);
    if (!stored.ok())
        return stored.error();
    const auto count = secondsIn(given.value(u"count"_s).value_or(u"4"_s), 1, mostRequests);
    if (!count) {
        console.complain(Cli::tr("--count takes a number from 1 to %1.").arg(mostRequests));
        return statusBadInput;
    }
    const auto addresses = surroundings.changer.resolve({*stored});
    const auto ends = endsOf(addresses.ok() ? addresses->front() : *stored, surroundings);
    if (!ends.ok())
        return ends.error();

    const auto each = [&](const EchoResult& result) {
        if (given.json())
            return;
        console.print(
            Cli::tr("%1: %2", "address, round trip").arg(ends->inside->to.toString(), wordOf(result)));
        (void)console.flush(); // what cannot be written is told at the end
    };
    const auto results =
        surroundings.prober.echo({*ends->inside, 0, int(count->count())}, {500ms, 2000ms}, each);
    if (!results.ok())
        return reportFailure(console, results.error());
    QJsonObject json = jsonOf(*results);
    QStringList lines{summaryOf(*results)};
    if (given.has(u"mtu"_s)) {
        const auto findings = surroundings.prober.survey(*ends);
        if (!findings.ok())
            return reportFailure(console, findings.error());
        addFindings(*findings, json, lines);
    }
    if (given.json())
        printJson(console, json);
    else
        for (const QString& line : lines)
            console.print(line);
    return anyAnswered(*results) ? statusDone : statusFailed;
}

} // namespace

Command probeCommand() {
    return {
        u"probe"_s,
        u"NAME"_s,
        Cli::tr("Ask the other end of a tunnel whether it is there"),
        Cli::tr(
            "Sends echo requests through the tunnel and tells how long the answers take. The exit status is "
            "1 when none came."),
        {{u"count"_s, u"N"_s, Cli::tr("How many (4)")},
         {u"mtu"_s, {}, Cli::tr("Find the largest packets that get through and to the other host, too")},
         jsonOption()},
        1,
        1,
        run};
}

} // namespace gretel
