// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/report.h"
#include "cli/target.h"
#include "core/redaction.h"
#include "core/standing_facts.h"
#include "words/doctor_report.h"
#include "words/doctor_words.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

/// With addresses where there were host names; as it stands where they cannot be found out now.
TunnelProfile resolved(const TunnelProfile& profile, Changer& changer) {
    const auto answer = changer.resolve({profile});
    return answer.ok() && answer->size() == 1 ? answer->front() : profile;
}

std::optional<Underlay> wayOf(const TunnelProfile& profile, const SystemState& system, Machine& machine) {
    const auto peer = peerOf(profile, system);
    if (!peer)
        return std::nullopt;
    const auto way = machine.routeTo(*peer, profile.device);
    return way.ok() ? std::optional(*way) : std::nullopt;
}

void askHelper(DoctorFacts& facts, const TunnelProfile& profile, Changer& changer) {
    if (const auto status = changer.status(); !status.ok())
        return addHelper(facts, status.error(), std::nullopt);
    const auto change = changer.preview({profile});
    addHelper(facts, std::nullopt, change.ok() ? std::optional(change->notices) : std::nullopt);
}

QJsonObject jsonOf(const DoctorCheck& check, Redactor* redactor) {
    const auto shown = [&](const QString& text) { return redactor ? redactor->redacted(text) : text; };
    QStringList arguments;
    for (const QString& argument : check.arguments)
        arguments.append(shown(argument));
    return {{u"check"_s, checkName(check.kind)},
            {u"verdict"_s, verdictName(check.verdict)},
            {u"arguments"_s, QJsonArray::fromStringList(arguments)},
            {u"sentence"_s, shown(sentenceOf(check))},
            {u"remedy"_s, shown(remedyOf(check))}};
}

void printReportJson(const TunnelProfile& profile, const DoctorReport& report, Redactor* redactor,
                     Console& console) {
    QJsonArray checks;
    for (const DoctorCheck& check : report.checks)
        checks.append(jsonOf(check, redactor));
    printJson(console, {{u"id"_s, profile.id.toString(QUuid::WithoutBraces)},
                        {u"name"_s, redactor ? redactor->redacted(profile.name) : profile.name},
                        {u"cause"_s, report.cause ? QJsonValue(checkName(*report.cause)) : QJsonValue()},
                        {u"checks"_s, checks}});
}

void printReport(const DoctorReport& report, Redactor* redactor, Console& console) {
    for (const QString& line : linesOf(report))
        console.print(redactor ? redactor->redacted(line) : line);
}

int run(const Given& given, Surroundings& surroundings) {
    Console& console = surroundings.console;
    const auto stored = findProfile(given.operands.front(), surroundings);
    if (!stored.ok())
        return stored.error();
    const auto system = surroundings.machine.state();
    if (!system.ok())
        return reportFailure(console, system.error());
    const TunnelProfile profile = resolved(*stored, surroundings.changer);
    DoctorFacts facts = standingFacts(profile, *system, surroundings.machine.observe(profile, *system),
                                      wayOf(profile, *system, surroundings.machine));
    facts.kernelHasGre = surroundings.prober.kernelHasGre(*system);
    facts.agent = surroundings.prober.isAdministrator() || surroundings.person.isThere();
    askHelper(facts, profile, surroundings.changer);
    const DoctorReport report = diagnose(surroundings.prober.examine(profile, *system, facts));

    Redactor redactor;
    Redactor* const chosen = given.has(u"redact"_s) ? &redactor : nullptr;
    if (given.json())
        printReportJson(profile, report, chosen, console);
    else
        printReport(report, chosen, console);
    return report.hasFailed() ? statusFailed : statusDone;
}

} // namespace

Command doctorCommand() {
    return {
        u"doctor"_s,
        u"NAME"_s,
        Cli::tr("Find out what is wrong with a tunnel"),
        Cli::tr("Looks at this computer, the way to the other host and the other end of the tunnel, and "
                "names the cause first. Nothing is changed; a few echo requests are sent. The exit status is "
                "1 when a check failed."),
        {{u"redact"_s, {}, Cli::tr("Put letters for addresses, the same letter for the same address")},
         jsonOption()},
        1,
        1,
        run};
}

} // namespace gretel
