// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/confirmation.h"
#include "cli/exit_status.h"
#include "cli/judgement.h"
#include "cli/report.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

int run(const Given& given, Surroundings& surroundings) {
    Console& console = surroundings.console;
    const auto countdown = countdownOf(given, console);
    if (!countdown.ok())
        return countdown.error();
    const auto target = findTarget(given.operands.front(), surroundings);
    if (!target.ok())
        return target.error();
    const auto judged = judge(*target, surroundings);
    if (!judged.ok())
        return judged.error();
    const auto change = surroundings.changer.apply(judged->tunnels, *countdown);
    if (!change.ok())
        return reportFailure(console, change.error());
    warnOf(*change, *countdown, console);
    for (const TunnelProfile& tunnel : judged->tunnels)
        console.print(change->changed ? Cli::tr("%1 is up.").arg(tunnel.name)
                                      : Cli::tr("%1 was up already; nothing was changed.").arg(tunnel.name));
    return change->confirm.count() == 0 ? statusDone : seeToConfirmation(*change, surroundings);
}

} // namespace

Command upCommand() {
    return {
        u"up"_s,
        u"NAME|FILE"_s,
        Cli::tr("Bring tunnels up"),
        Cli::tr("All of a file's tunnels or none. Whether the other host answers is not known yet when this "
                "is done: GRE has no handshake. A change that could cut you off from this computer is taken "
                "back after 30 seconds unless you confirm it."),
        countdownOptions(),
        1,
        1,
        run};
}

} // namespace gretel
