// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_words.h"
#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/report.h"
#include "cli/target.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

struct Meant {
    QUuid id;
    QString name;
};

/// A profile, or a device of ours whose profile is somebody else's or gone.
Result<Meant, int> meantBy(const QString& text, Surroundings& surroundings) {
    const auto profile = lookUpProfile(text, surroundings);
    if (!profile.ok())
        return profile.error();
    if (profile->has_value())
        return Meant{(*profile)->id, (*profile)->name};
    if (const auto status = surroundings.changer.status(); status.ok())
        for (const HelperTunnel& tunnel : status->tunnels)
            if (tunnel.device == text || tunnel.id == QUuid::fromString(text))
                return Meant{tunnel.id, text};
    return findProfile(text, surroundings).error();
}

int run(const Given& given, Surroundings& surroundings) {
    Console& console = surroundings.console;
    const QString word = given.operands.at(1);
    if (word != "on"_L1 && word != "off"_L1) {
        console.complain(Cli::tr("Say on or off, not “%1”.").arg(word));
        return statusBadInput;
    }
    const bool on = word == "on"_L1;
    const auto meant = meantBy(given.operands.front(), surroundings);
    if (!meant.ok())
        return meant.error();
    const auto set = surroundings.changer.setAutostart({meant->id}, on);
    if (!set.ok() && set.error().kind == FailureKind::NoSuchTunnel) {
        console.complain(Cli::tr("%1 is not up, and only what is up can be brought up with the computer; "
                                 "bring it up first.")
                             .arg(meant->name));
        return statusFailed;
    }
    if (!set.ok())
        return reportFailure(console, set.error());
    console.print(on ? Cli::tr("%1 comes up with the computer.").arg(meant->name)
                     : Cli::tr("%1 does not come up with the computer.").arg(meant->name));
    return statusDone;
}

} // namespace

Command autostartCommand() {
    return {
        u"autostart"_s,
        u"NAME on|off"_s,
        Cli::tr("Choose whether a tunnel comes up with the computer"),
        Cli::tr("It comes up as it is now; after a change of the profile, “up” renews that. A tunnel must "
                "be up to be switched on."),
        {},
        2,
        2,
        run};
}

} // namespace gretel
