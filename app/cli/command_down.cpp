// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/confirmation.h"
#include "cli/exit_status.h"
#include "cli/report.h"
#include "cli/target.h"

#include <algorithm>

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

/// What is to go, whether or not a profile still tells of it.
struct Quarry {
    QUuid id;
    QString name;
};
using Quarries = std::vector<Quarry>;

/// Every device that bears our mark, under its profile's name where there is one.
Quarries marked(const SystemState& system, const std::vector<TunnelProfile>& stored) {
    Quarries quarries;
    for (const Link& link : system.links) {
        const QUuid id = tunnelOfAlias(link.alias);
        if (id.isNull())
            continue;
        const auto profile = std::find_if(stored.begin(), stored.end(),
                                          [&](const TunnelProfile& tunnel) { return tunnel.id == id; });
        quarries.push_back({id, profile == stored.end() ? link.name : profile->name});
    }
    return quarries;
}

/// A device of ours that no profile tells of, by its name or its mark.
std::optional<Quarry> markedAs(const QString& text, const SystemState& system) {
    for (const Link& link : system.links) {
        const QUuid id = tunnelOfAlias(link.alias);
        if (!id.isNull() && (link.name == text || id == QUuid::fromString(text)))
            return Quarry{id, link.name};
    }
    return std::nullopt;
}

Result<Quarries, int> named(const QString& text, const SystemState& system, Surroundings& surroundings) {
    const auto profile = lookUpProfile(text, surroundings);
    if (!profile.ok())
        return profile.error();
    if (!profile->has_value())
        if (const auto quarry = markedAs(text, system))
            return Quarries{*quarry};
    const auto target = findTarget(text, surroundings);
    if (!target.ok())
        return target.error();
    Quarries quarries;
    for (const TunnelProfile& tunnel : target->tunnels)
        quarries.push_back({tunnel.id, tunnel.name});
    return quarries;
}

int takeDown(const Quarries& quarries, const SystemState& before, const Countdown& countdown,
             Surroundings& surroundings) {
    std::vector<QUuid> ids;
    for (const Quarry& quarry : quarries)
        ids.push_back(quarry.id);
    const auto change = surroundings.changer.remove(ids, countdown);
    if (!change.ok())
        return reportFailure(surroundings.console, change.error());
    warnOf(*change, countdown, surroundings.console);
    for (const Quarry& quarry : quarries)
        surroundings.console.print(
            before.linkOfTunnel(quarry.id)
                ? Cli::tr("%1 is down.").arg(quarry.name)
                : Cli::tr("%1 was down already; nothing was changed.").arg(quarry.name));
    return change->confirm.count() == 0 ? statusDone : seeToConfirmation(*change, surroundings);
}

int run(const Given& given, Surroundings& surroundings) {
    Console& console = surroundings.console;
    const bool all = given.has(u"all"_s);
    if (all != given.operands.isEmpty()) {
        console.complain(all ? Cli::tr("Give either a name or --all, not both.")
                             : Cli::tr("Say which tunnel, or --all: gretelctl down NAME|--all"));
        return statusBadInput;
    }
    const auto countdown = countdownOf(given, console);
    if (!countdown.ok())
        return countdown.error();
    const auto system = surroundings.machine.state();
    if (!system.ok())
        return reportFailure(console, system.error());
    if (!all) {
        const auto quarries = named(given.operands.front(), *system, surroundings);
        return quarries.ok() ? takeDown(*quarries, *system, *countdown, surroundings) : quarries.error();
    }
    // Files that cannot be read must not keep a tunnel up.
    const auto contents = surroundings.store.load();
    const Quarries quarries =
        marked(*system, contents.ok() ? contents->tunnels : std::vector<TunnelProfile>());
    if (quarries.empty()) {
        console.print(Cli::tr("No tunnel of Gretel's is up."));
        return statusDone;
    }
    return takeDown(quarries, *system, *countdown, surroundings);
}

} // namespace

Command downCommand() {
    std::vector<CommandOption> options = countdownOptions();
    options.insert(options.begin(), {u"all"_s, {}, Cli::tr("Everything that bears Gretel's mark")});
    return {
        u"down"_s,
        u"NAME|FILE|--all"_s,
        Cli::tr("Take tunnels down"),
        Cli::tr(
            "Only what Gretel made is taken away. A device of Gretel's whose profile is gone can be named by "
            "its interface. If somebody is connected to this computer through the tunnel, it is back after "
            "30 "
            "seconds unless you confirm that it is down."),
        options,
        0,
        1,
        run};
}

} // namespace gretel
