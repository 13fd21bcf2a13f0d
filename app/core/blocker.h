// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gretel {

/// Whose rules they are, as far as the names of table and chains tell.
enum class FirewallKind { Firewalld, Ufw, Docker, Iptables, Nftables };

/// What is blocked: GRE from the other host, GRE to it, what is to be forwarded out of a tunnel or into one,
/// or the answer to a keepalive, which is forwarded out of one.
enum class BlockedTraffic { GreIn, GreOut, ForwardFrom, ForwardInto, Answer };

/// A base chain of somebody else's that lets a tunnel's packets not pass. That our own table accepts them
/// does not help: a packet must pass all base chains of its hook.
struct Blocker {
    FirewallKind firewall = FirewallKind::Nftables;
    BlockedTraffic traffic = BlockedTraffic::GreIn;
    QString family; ///< of the table: "ip", "ip6", "inet"
    QString table;
    QString chain;
    /// Only possible when some rule on the way cannot be told, such as one of iptables' own matches.
    bool certain = true;
    QString from;   ///< address or network
    QString to;     ///< address or network
    QString device; ///< the tunnel, when it is about forwarding
    QString remedy; ///< a line for a shell
    friend bool operator==(const Blocker&, const Blocker&) = default;
};

} // namespace gretel
