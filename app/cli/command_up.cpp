// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/judgement.h"
#include "cli/report.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

int run(const Given& given, Surroundings& surroundings) {
    const auto target = findTarget(given.operands.front(), surroundings);
    if (!target.ok())
        return target.error();
    const auto judged = judge(*target, surroundings);
    if (!judged.ok())
        return judged.error();
    // Only for the words at the end: what is done is the helper's own plan.
    const auto plan = surroundings.machine.plan(judged->tunnels, judged->system);
    const auto token = surroundings.changer.apply(judged->tunnels);
    if (!token.ok())
        return reportFailure(surroundings.console, token.error());
    for (const TunnelProfile& tunnel : judged->tunnels)
        surroundings.console.print(plan.ok() && plan->empty()
                                       ? Cli::tr("%1 was up already; nothing was changed.").arg(tunnel.name)
                                       : Cli::tr("%1 is up.").arg(tunnel.name));
    return statusDone;
}

} // namespace

Command upCommand() {
    return {
        u"up"_s,
        u"NAME|FILE"_s,
        Cli::tr("Bring tunnels up"),
        Cli::tr("All of a file's tunnels or none. Whether the other host answers is not known yet when this "
                "is done: GRE has no handshake."),
        {},
        1,
        1,
        run};
}

} // namespace gretel
