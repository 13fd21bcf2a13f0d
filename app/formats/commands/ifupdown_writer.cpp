// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/commands/host_commands.h"
#include "formats/commands/ifupdown.h"
#include "formats/commands/own_marks.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

void addAll(QStringList& lines, const QString& phase, const QStringList& commands) {
    for (const QString& command : commands)
        lines << u"    "_s + phase + u' ' + command;
}

/// source-directory passes over a file whose name has a dot.
QString pathOf(const QString& interface) {
    return u"/etc/network/interfaces.d/"_s + QString(interface).replace(u'.', u'_');
}

QStringList introduction(const TunnelEnd& end) {
    const QString& device = end.interface;
    QStringList lines{
        beginMark(end.name),
        u"# its end on the host that sends from %1. It belongs there as %2, owned by root, mode 0644."_s.arg(
            end.gre.local.toString(), pathOf(device)),
        u"# Up: ifup %1   Down: ifdown %1   At each start of the computer: by itself."_s.arg(device)};
    if (end.firewall == FirewallPolicy::Endpoints)
        lines
            << u"# Other GRE to %1 is dropped: a second tunnel from there needs its pair among the endpoints."_s
                   .arg(end.gre.local.toString());
    return lines + peerRouteComment(end);
}

} // namespace

/// ifupdown's own tunnel method knows no key, checksum or sequence number, and its mtu option does not reach
/// an IPv6 stanza's device: the device is made by ip(8).
std::vector<WrittenFile> ifupdown::write(const TunnelEnd& end) {
    const HostCommands commands = hostCommandsOf(end);
    const bool isIpv4 = !end.address || end.address->family() == Family::IPv4;
    QStringList lines = introduction(end);
    lines << u"auto %1"_s.arg(end.interface)
          << u"iface %1 %2 static"_s.arg(end.interface, isIpv4 ? u"inet"_s : u"inet6"_s);
    if (end.address)
        lines << u"    address %1"_s.arg(end.address->toString());
    addAll(lines, u"pre-up"_s, commands.firewall);
    addAll(lines, u"pre-up"_s, commands.link);
    addAll(lines, u"up"_s, commands.routes);
    addAll(lines, u"up"_s, commands.forwarding);
    addAll(lines, u"post-down"_s, {commands.removeLink});
    if (!commands.removeFirewall.isEmpty())
        addAll(lines, u"post-down"_s, {commands.removeFirewall});
    lines << endMark() << QString();
    return {{pathOf(end.interface), lines.join(u'\n').toUtf8()}};
}

} // namespace gretel
