// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/firewall_rules.h"

namespace gretel {

/// GRE (IP protocol 47) from the pair's remote to its local address, let in by a firewalld zone: the one of
/// the device that it comes through.
struct FirewalldPass {
    QString zone;
    GrePair pair;
    friend bool operator==(const FirewalldPass&, const FirewalldPass&) = default;
    friend bool operator<(const FirewalldPass& a, const FirewalldPass& b) {
        return std::tie(a.zone, a.pair) < std::tie(b.zone, b.pair);
    }
};

/// A tunnel's device that belongs to a firewalld zone, which decides on what comes out of the tunnel.
struct FirewalldMember {
    QString zone;
    QString device;
    friend bool operator==(const FirewalldMember&, const FirewalldMember&) = default;
    friend bool operator<(const FirewalldMember& a, const FirewalldMember& b) {
        return std::tie(a.zone, a.device) < std::tie(b.zone, b.device);
    }
};

/// What tunnels want of firewalld, where that runs: an accept in a table of our own does not outweigh a drop
/// in firewalld's.
struct FirewalldRules {
    std::vector<FirewalldPass> passes;
    std::vector<FirewalldMember> members;

    bool empty() const { return passes.empty() && members.empty(); }
    friend bool operator==(const FirewalldRules&, const FirewalldRules&) = default;
};

// Of sets: what they give is sorted, nothing twice.

FirewalldRules together(const FirewalldRules& some, const FirewalldRules& more);
FirewalldRules without(const FirewalldRules& rules, const FirewalldRules& others);
FirewalldRules common(const FirewalldRules& some, const FirewalldRules& others);

/// Whatever comes from these addresses is judged in the zone, whichever device it comes through.
struct FirewalldSource {
    QString zone;
    Prefix prefix;
    friend bool operator==(const FirewalldSource&, const FirewalldSource&) = default;
};

/// firewalld as it runs, as far as tunnels can want something of it.
struct FirewalldState {
    QString defaultZone; ///< of devices that are in none
    std::vector<FirewalldSource> sources;
    /// Every device that is in a zone, and the passes that are spelled as richRuleOf() does; sorted.
    FirewalldRules rules;

    /// The zone that the device is in; empty: none. A name in a zone that ends in "+" means all that begin
    /// so.
    QString zoneHolding(const QString& device) const;
    /// Where what comes through the device is judged.
    QString zoneOf(const QString& device) const;
    /// Where what comes from the address through the device is judged.
    QString zoneOf(const IpAddress& source, const QString& device) const;
    /// What of these is not there. A device that is in another zone already counts as being where its
    /// administrator wants it.
    FirewalldRules missing(const FirewalldRules& wanted) const;
    friend bool operator==(const FirewalldState&, const FirewalldState&) = default;
};

/// "rule family="ipv4" source address="…" …", spelled as firewalld itself does.
QString richRuleOf(const GrePair& pair);
/// The pair that the rule was made of; nothing when it is another sort of rule.
std::optional<GrePair> pairOfRichRule(const QString& rule);

} // namespace gretel
