// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/report.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

int confirm(const Given& given, Surroundings& surroundings) {
    if (const auto kept = surroundings.changer.confirm(given.operands.front()); !kept.ok())
        return reportFailure(surroundings.console, kept.error());
    surroundings.console.print(Cli::tr("Kept."));
    return statusDone;
}

int revert(const Given& given, Surroundings& surroundings) {
    if (const auto undone = surroundings.changer.revert(given.operands.front()); !undone.ok())
        return reportFailure(surroundings.console, undone.error());
    surroundings.console.print(Cli::tr("Taken back; all is as before."));
    return statusDone;
}

} // namespace

Command confirmCommand() {
    return {u"confirm"_s,
            u"TOKEN"_s,
            Cli::tr("Keep a change that waits for it"),
            Cli::tr("The token is the one that “up --confirm” printed. Your own change needs no password."),
            {},
            1,
            1,
            confirm};
}

Command revertCommand() {
    return {u"revert"_s,
            u"TOKEN"_s,
            Cli::tr("Take a change back that waits for its confirmation"),
            Cli::tr("The token is the one that “up --confirm” printed. Your own change needs no password."),
            {},
            1,
            1,
            revert};
}

} // namespace gretel
