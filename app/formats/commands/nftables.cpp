// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/commands/nftables.h"

#include "core/firewall_text.h"
#include "formats/commands/host_commands.h"
#include "formats/commands/own_marks.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

std::vector<WrittenFile> write(const TunnelEnd& end) {
    const QString table = hostFirewallTable(end.interface);
    const QStringList lines{
        u"#!/usr/sbin/nft -f"_s,
        beginMark(end.name),
        u"# the firewall of its end on the host that sends from %1, and not the tunnel itself: the device %2 with"_s
            .arg(end.gre.local.toString(), end.interface),
        u"# an MTU of %1 and, for private networks behind it, forwarding (sysctl) are to be set up besides."_s
            .arg(end.mtu.value_or(0)),
        u"# Load it as root: nft -f %1.nft"_s.arg(end.interface),
        u"# To have it at each start keep it as /etc/nftables.d/%1.nft and include it from /etc/nftables.conf."_s
            .arg(end.interface),
        u"# To take it away: nft 'delete table inet %1'"_s.arg(table),
        u"# It lets the other host's GRE in only as far as no other table drops it."_s,
        QString(),
        firewallText(hostFirewallOf(end), table) + endMark(),
        QString()};
    return {{end.interface + u".nft"_s, lines.join(u'\n').toUtf8()}};
}

constexpr Abilities abilities() {
    Abilities able;
    able.tunnel = false;
    able.forward = false; // passed by the firewall, but not turned on
    return able;
}

} // namespace

const Format& nftablesFormat() {
    static const Format format{QLatin1StringView("nft"),
                               QLatin1StringView("nftables"),
                               QLatin1StringView("nft"),
                               abilities(),
                               nullptr,
                               nullptr,
                               false,
                               write};
    return format;
}

} // namespace gretel
