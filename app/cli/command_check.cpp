// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/input_file.h"
#include "cli/judgement.h"
#include "cli/report.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

/// The whole verdict: everything on standard error, or one JSON object on standard output.
int conclude(const Given& given, Console& console, const Issues& issues, size_t tunnels) {
    const bool good = !hasErrors(issues);
    if (given.json())
        printJson(console, {{u"good"_s, good},
                            {u"tunnels"_s, qint64(tunnels)},
                            {u"issues"_s, jsonOf(issues, given.operands.front())}});
    else
        reportIssues(console, issues, given.operands.front(), Severity::Note);
    if (good && !given.json())
        console.print(
            issues.empty()
                ? Cli::tr("%1 is good: %n tunnel(s).", nullptr, int(tunnels)).arg(given.operands.front())
                : Cli::tr("%1 can be used: %n tunnel(s), see the warnings.", nullptr, int(tunnels))
                      .arg(given.operands.front()));
    return good ? statusDone : statusBadInput;
}

int run(const Given& given, Surroundings& surroundings) {
    Console& console = surroundings.console;
    auto tunnels = readInputFile(given.operands.front(), console);
    if (!tunnels.ok())
        return tunnels.error().issues.empty() ? tunnels.error().status
                                              : conclude(given, console, tunnels.error().issues, 0);
    const Target target{std::move(tunnels).value(), true};
    const size_t count = target.tunnels.size();
    if (!given.has(u"here"_s))
        return conclude(given, console, issuesOf(target, nullptr, {}, surroundings.machine), count);

    const auto system = surroundings.machine.state();
    if (!system.ok())
        return reportFailure(console, system.error());
    const auto stored = storedProfiles(surroundings);
    if (!stored.ok())
        return stored.error();
    return conclude(given, console, issuesOf(target, &*system, *stored, surroundings.machine), count);
}

} // namespace

Command checkCommand() {
    return {
        u"check"_s,
        u"FILE"_s,
        Cli::tr("Judge a document without touching anything"),
        Cli::tr("Each problem is a line on standard error: where, and what. Errors make the exit status 2, "
                "warnings do not. Only the document is judged, so it may be one for another computer."),
        {{u"here"_s, {}, Cli::tr("Judge it against this computer and its profiles, too")}, jsonOption()},
        1,
        1,
        run};
}

} // namespace gretel
