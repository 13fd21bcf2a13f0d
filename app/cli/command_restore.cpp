// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/report.h"

#include <algorithm>

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostWait = 3600; // s

bool isMissing(const HelperTunnel& tunnel) {
    return tunnel.autostart && !tunnel.up;
}

bool allUp(const HelperStatus& status) {
    return std::none_of(status.tunnels.begin(), status.tunnels.end(), isMissing);
}

/// Under its profile's name where this user has one.
QString nameOf(const HelperTunnel& tunnel, const std::vector<TunnelProfile>& stored) {
    const auto profile = std::find_if(stored.begin(), stored.end(),
                                      [&](const TunnelProfile& known) { return known.id == tunnel.id; });
    if (profile != stored.end())
        return profile->name;
    return tunnel.device.isEmpty() ? tunnel.id.toString(QUuid::WithoutBraces) : tunnel.device;
}

int run(const Given& given, Surroundings& surroundings) {
    Console& console = surroundings.console;
    const QString text = given.value(u"wait"_s).value_or(u"90"_s);
    const auto wait = secondsIn(text, 0, mostWait);
    if (!wait) {
        console.complain(Cli::tr("“%1” is not a number of seconds up to %2.").arg(text).arg(mostWait));
        return statusBadInput;
    }
    // Asking is enough: a helper that was not there brings up on its way what it has to.
    const auto status = surroundings.changer.awaitStatus(allUp, *wait);
    if (!status.ok())
        return reportFailure(console, status.error());
    const auto contents = surroundings.store.load();
    const auto stored = contents.ok() ? contents->tunnels : std::vector<TunnelProfile>();
    for (const HelperTunnel& tunnel : status->tunnels)
        if (isMissing(tunnel))
            console.complain(
                Cli::tr("%1 is not up yet; the helper's log says why.").arg(nameOf(tunnel, stored)));
    return allUp(*status) ? statusDone : statusFailed;
}

} // namespace

Command restoreCommand() {
    return {
        u"restore"_s,
        {},
        Cli::tr("Wait until the tunnels that come up with the computer are up"),
        Cli::tr("For the start of the computer. The helper brings them up as soon as each has its address, "
                "and goes on trying when this gives up."),
        {{u"wait"_s, u"SECONDS"_s, Cli::tr("Give up after so long; 90 unless given")}},
        0,
        0,
        run};
}

} // namespace gretel
