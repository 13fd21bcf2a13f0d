// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/tunnel_end.h"

namespace gretel {

/// What sets an end up on a host without Gretel, command by command (core/command_text), in the order in
/// which they stand here: the firewall is there before the tunnel. Nothing bears a mark of ours.
struct HostCommands {
    QStringList firewall; ///< nft; none where there are no rules
    QStringList link;     ///< ip: the device, its MTU; not up yet
    QString up;
    QString address;
    QStringList routes;
    QStringList forwarding;  ///< sysctl
    QString removeLink;      ///< takes the addresses and routes with it
    QString removeFirewall;  ///< empty where there are no rules
    QString removeOlderLink; ///< one that was made for the same two hosts; any other is left alone
};
HostCommands hostCommandsOf(const TunnelEnd& end);

/// Comments that say which route the host needs before, where a network covers the other host; else none.
QStringList peerRouteComment(const TunnelEnd& end);

/// "gretel_far_gre-lab": each tunnel has a table of its own on such a host, for nobody there knows the
/// others.
QString hostFirewallTable(const QString& interface);
FirewallRules hostFirewallOf(const TunnelEnd& end);

/// The end with the policies and own networks that make exactly these commands of it (HostCommands::firewall,
/// then forwarding); nothing where none do.
std::optional<TunnelEnd> withPoliciesOf(const QStringList& commands, const TunnelEnd& end);
/// HostCommands::removeOlderLink, for whatever tunnel.
bool isRemovalOfOlder(const QString& command);

} // namespace gretel
