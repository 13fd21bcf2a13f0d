// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/commands/host_commands.h"

#include <QRegularExpression>

#include <algorithm>

#include "core/command_text.h"
#include "core/firewall_text.h"
#include "core/shared_state.h"

namespace gretel {

namespace {

using namespace Qt::StringLiterals;

Link linkOf(const TunnelEnd& end) {
    Link link;
    link.name = end.interface;
    link.kind = u"gre"_s;
    link.mtu = end.mtu.value_or(0);
    link.gre = end.gre;
    return link;
}

/// Nobody here knows behind which device that host's networks are: all of them forward, or only the tunnel
/// does not.
QStringList forwardingOf(const TunnelEnd& end, const FirewallRules& rules) {
    if (!end.forward)
        return commandsOf(SetDevice{end.interface, DeviceSetting::Forwarding, 1, 0});
    QStringList commands;
    const auto passes = [&](Family family) {
        return std::any_of(rules.passages.begin(), rules.passages.end(),
                           [&](const Passage& passage) { return passage.near.family() == family; });
    };
    if (passes(Family::IPv4))
        commands << u"sysctl -w net/ipv4/ip_forward=1"_s;
    if (passes(Family::IPv6))
        commands << u"sysctl -w net/ipv6/conf/all/forwarding=1"_s;
    return commands;
}

QString removalOfOlder(const QString& interface, const QString& remote, const QString& local,
                       const QString& removeLink) {
    return u"if ip -d link show dev %1 2>/dev/null | grep -qF 'gre remote %2 local %3 '; then %4; fi"_s.arg(
        interface, remote, local, removeLink);
}

/// The near halves of the passages that the commands write into sets, each once. Nothing where so many
/// passages as these and the networks behind the other host make are not there: nobody has to work them out.
std::optional<std::vector<Prefix>> nearNetworksOf(const QStringList& commands, size_t farNetworks) {
    static const QRegularExpression passage(u"\"[^\"]+\" \\. ([0-9a-f.:]+/[0-9]+) \\. [0-9a-f.:]+/[0-9]+"_s);
    std::vector<Prefix> networks;
    size_t passages = 0;
    for (const QString& command : commands) {
        auto matches = passage.globalMatch(command);
        while (matches.hasNext()) {
            ++passages;
            const auto network = Prefix::parse(matches.next().capturedView(1));
            if (!network || networks.size() > size_t(mostNetworksOfHost))
                return std::nullopt;
            if (std::find(networks.begin(), networks.end(), *network) == networks.end())
                networks.push_back(*network);
        }
    }
    // Those of two families, and of a network within another, make no passage.
    const size_t possible = networks.size() * farNetworks;
    if (possible > mostPassagesOfTunnel || (passages > 0 && possible > 8 * passages))
        return std::nullopt;
    return networks;
}

} // namespace

QStringList peerRouteComment(const TunnelEnd& end) {
    if (!coversPeer(end))
        return {};
    return {
        u"# What goes into the tunnel covers the other host itself. Give that a route of its own first:"_s,
        u"#   ip route add %1/32 via ..."_s.arg(end.gre.remote.toString())};
}

QString hostFirewallTable(const QString& interface) {
    return u"gretel_far_"_s + interface;
}

FirewallRules hostFirewallOf(const TunnelEnd& end) {
    TunnelNeeds needs;
    needs.device = end.interface;
    needs.mtu = end.mtu.value_or(0);
    needs.pair = {end.gre.local, end.gre.remote};
    needs.firewall = end.firewall;
    needs.clampMss = end.clampMss;
    needs.forward = end.forward;
    needs.near = end.ownNetworks;
    needs.far = end.networks;
    return sharedState({needs}, SystemState{}).firewall;
}

HostCommands hostCommandsOf(const TunnelEnd& end) {
    const Link link = linkOf(end);
    const FirewallRules rules = hostFirewallOf(end);
    const QString table = hostFirewallTable(end.interface);
    HostCommands commands;
    if (!rules.empty()) {
        commands.firewall = firewallCommands(rules, table);
        commands.removeFirewall = u"nft 'delete table inet %1'"_s.arg(table);
    }
    commands.link = commandsOf(AddLink{link});
    commands.up = commandOf(SetUp{end.interface, true});
    if (end.address)
        commands.address = commandOf(AddAddress{{end.interface, *end.address}});
    for (const Prefix& network : end.networks) {
        Route route;
        route.destination = network;
        route.device = end.interface;
        route.protocol = bootRouteProtocol;
        commands.routes << commandsOf(AddRoute{route});
    }
    commands.forwarding = forwardingOf(end, rules);
    commands.removeLink = commandOf(RemoveLink{link, {}, {}});
    commands.removeOlderLink = removalOfOlder(end.interface, end.gre.remote.toString(),
                                              end.gre.local.toString(), commands.removeLink);
    return commands;
}

std::optional<TunnelEnd> withPoliciesOf(const QStringList& commands, const TunnelEnd& end) {
    const auto says = [&](QLatin1StringView part) {
        return std::any_of(commands.begin(), commands.end(),
                           [&](const QString& command) { return command.contains(part); });
    };
    TunnelEnd candidate = end;
    candidate.forward = !says("/forwarding=0"_L1);
    candidate.clampMss = says("{ chain clamp {"_L1);
    candidate.firewall = says("{ set guarded {"_L1)     ? FirewallPolicy::Endpoints
                         : says("{ set endpoints {"_L1) ? FirewallPolicy::Open
                                                        : FirewallPolicy::Off;
    const auto near = nearNetworksOf(commands, end.networks.size());
    if (!near)
        return std::nullopt;
    candidate.ownNetworks = *near;
    // What was guessed from some words counts only if it gives the very same commands.
    const HostCommands made = hostCommandsOf(candidate);
    return made.firewall + made.forwarding == commands ? std::optional(candidate) : std::nullopt;
}

bool isRemovalOfOlder(const QString& command) {
    static const QRegularExpression pattern(
        u"\\A%1\\z"_s.arg(QRegularExpression::escape(removalOfOlder(u"@N"_s, u"@A"_s, u"@A"_s, u"@D"_s))
                              .replace(u"\\@N"_s, u"[A-Za-z0-9._-]+"_s)
                              .replace(u"\\@A"_s, u"[0-9.]+"_s)
                              .replace(u"\\@D"_s, u"ip link del (dev )?[A-Za-z0-9._-]+"_s)));
    return pattern.match(command).hasMatch();
}

} // namespace gretel
