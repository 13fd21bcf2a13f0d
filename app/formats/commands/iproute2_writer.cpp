// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/commands/host_commands.h"
#include "formats/commands/iproute2.h"
#include "formats/commands/own_marks.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

void addPart(QStringList& lines, const QStringList& comment, const QStringList& commands) {
    if (commands.isEmpty())
        return;
    lines << QString() << comment << commands;
}

QStringList introduction(const TunnelEnd& end, const HostCommands& commands) {
    QStringList lines{
        u"#!/bin/sh"_s,
        beginMark(end.name),
        u"# its end on the host that sends from %1. Keep this file on that host, owned by root and "
        "with mode 0755,"_s.arg(end.gre.local.toString()),
        u"# and run it as root: sh %1.sh"_s.arg(end.interface),
        u"# The tunnel is there until the next start of the computer. To take it down before:"_s,
        u"#   "_s + commands.removeLink};
    if (!commands.removeFirewall.isEmpty())
        lines << u"#   "_s + commands.removeFirewall;
    lines << peerRouteComment(end) << u"set -e"_s;
    return lines;
}

QStringList firewallComment(const TunnelEnd& end) {
    QStringList lines{
        u"# Lets the other host's GRE in and fits TCP to the tunnel. A firewall that drops it elsewhere must be told itself."_s};
    if (end.firewall == FirewallPolicy::Endpoints)
        lines
            << u"# Other GRE to %1 is dropped: a second tunnel from there needs its pair among the endpoints."_s
                   .arg(end.gre.local.toString());
    return lines;
}

} // namespace

std::vector<WrittenFile> iproute2::write(const TunnelEnd& end) {
    const HostCommands commands = hostCommandsOf(end);
    QStringList lines = introduction(end, commands);
    addPart(lines, firewallComment(end), commands.firewall);
    addPart(
        lines,
        {u"# The tunnel of an earlier run goes; any other device of this name stays, and the script ends."_s},
        {commands.removeOlderLink});
    addPart(lines, {u"# The tunnel."_s},
            commands.link + QStringList{commands.address, commands.up} + commands.routes);
    addPart(lines,
            {end.forward
                 ? u"# Between the private networks: this host becomes a router for all of its devices."_s
                 : u"# Nothing that comes out of the tunnel is passed on."_s},
            commands.forwarding);
    lines << endMark() << QString();
    return {{end.interface + u".sh"_s, lines.join(u'\n').toUtf8()}};
}

} // namespace gretel
