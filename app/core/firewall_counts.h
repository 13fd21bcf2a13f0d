// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gretel {

/// What a rule of table inet gretel is for. Its arguments begin with the number of what it is for (of pairs
/// of hosts, of devices, …); only if that is one, it follows in the words that stand beside the kind.
/// words/firewall_count_words turns them into a sentence.
enum class FirewallRuleKind {
    GreIn,         ///< local address, remote address
    GreOut,        ///< likewise
    OtherGre,      ///< local address
    ClampFrom,     ///< device; before the number: "IPv4" or "IPv6", the MSS in bytes
    ClampInto,     ///< likewise
    PassFrom,      ///< device, network on this side, network behind the tunnel
    PassInto,      ///< likewise
    KeepaliveIn,   ///< device, remote address
    KeepaliveBack, ///< likewise
    OwnSender,     ///< device
    Closed,        ///< device
    KeepaliveMade, ///< device, remote address
    NotKeepalive,  ///< likewise
    Foreign,       ///< none at all: not one of those that are made here
};

struct PacketCount {
    quint64 packets = 0;
    quint64 bytes = 0;
    friend bool operator==(const PacketCount&, const PacketCount&) = default;
};

struct CountedRule {
    FirewallRuleKind kind = FirewallRuleKind::Foreign;
    QStringList arguments;
    std::optional<PacketCount> count; ///< absent: the rule has no counter
    QString text;                     ///< in nft's own language, without counts; may be empty
    friend bool operator==(const CountedRule&, const CountedRule&) = default;
};

/// The table beside what the tunnels that are up want of it.
enum class FirewallTableState {
    None, ///< there is none, and nobody wants one
    AsWanted,
    Missing,
    Altered,
    Unknown, ///< what is wanted is not known
};

/// Table inet gretel with its counters.
struct FirewallCounts {
    FirewallTableState state = FirewallTableState::None;
    std::vector<CountedRule> rules; ///< chain by chain, in their order
    quint32 leftOut = 0;            ///< how many more there are
    friend bool operator==(const FirewallCounts&, const FirewallCounts&) = default;
};

/// The names with which they travel: "GreIn", "AsWanted". A kind that is not known here is Foreign, a state
/// Unknown.
QString ruleKindName(FirewallRuleKind kind);
FirewallRuleKind ruleKindOfName(const QString& name);
QString tableStateName(FirewallTableState state);
FirewallTableState tableStateOfName(const QString& name);

} // namespace gretel
