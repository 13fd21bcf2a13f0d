// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <tuple>
#include <vector>

#include "core/prefix.h"

namespace gretel {

/// GRE (IP protocol 47) that may pass between these two, in and out.
struct GrePair {
    IpAddress local;
    IpAddress remote;
    friend bool operator==(const GrePair&, const GrePair&) = default;
    friend auto operator<=>(const GrePair&, const GrePair&) = default;
};

/// What crosses the device in either direction on its way through this computer gets a TCP MSS that fits its
/// MTU: 40 bytes less in IPv4, 60 in IPv6 (RFC 9293, section 3.7.1).
struct MssClamp {
    QString device;
    quint32 mtu = 0; ///< bytes, of the tunnel device
    friend bool operator==(const MssClamp&, const MssClamp&) = default;
    friend bool operator<(const MssClamp& a, const MssClamp& b) {
        return std::tie(a.device, a.mtu) < std::tie(b.device, b.mtu);
    }
};

/// What may be forwarded both ways: between a private network on this side and one behind the tunnel. Both of
/// one family.
struct Passage {
    QString device; ///< the tunnel
    Prefix near;
    Prefix far;
    friend bool operator==(const Passage&, const Passage&) = default;
    friend bool operator<(const Passage& a, const Passage& b) {
        return std::tie(a.device, a.near, a.far) < std::tie(b.device, b.near, b.far);
    }
};

/// The other host's keepalives, each a GRE packet from this host to that one inside of a packet of the
/// tunnel, are let through: forwarded, they are their own answer. Nothing else that comes out of the tunnel
/// may bear an address of this computer.
struct KeepaliveAnswer {
    QString device;      ///< the tunnel
    GrePair pair;        ///< the public addresses, as the other host knows them; IPv4
    bool closed = false; ///< nothing else that comes out of the tunnel is forwarded
    friend bool operator==(const KeepaliveAnswer&, const KeepaliveAnswer&) = default;
    friend bool operator<(const KeepaliveAnswer& a, const KeepaliveAnswer& b) {
        return std::tie(a.device, a.pair, a.closed) < std::tie(b.device, b.pair, b.closed);
    }
};

/// What is sent into the device to keepalivePort (core/keepalive.h) leaves as a keepalive.
struct KeepaliveSender {
    QString device;             ///< the tunnel
    GrePair pair;               ///< as in an answer
    std::optional<quint32> key; ///< in the packet that is to come back: what this end takes
    bool checksum = false;      ///< likewise
    friend bool operator==(const KeepaliveSender&, const KeepaliveSender&) = default;
    friend bool operator<(const KeepaliveSender& a, const KeepaliveSender& b) {
        return std::tie(a.device, a.pair, a.key, a.checksum) < std::tie(b.device, b.pair, b.key, b.checksum);
    }
};

/// All that the tunnels that are up want of the packet filter, as one value: the whole of table inet gretel
/// (helper/firewall), where addresses and devices are elements of sets, so that a thousand tunnels are still
/// a handful of rules. No rules at all is no table.
struct FirewallRules {
    std::vector<GrePair> pairs;     ///< of one family each
    std::vector<IpAddress> guarded; ///< local addresses at which other GRE is dropped
    std::vector<MssClamp> clamps;   ///< each device once
    std::vector<Passage> passages;
    std::vector<KeepaliveAnswer> answers = {};
    std::vector<KeepaliveSender> senders = {};

    bool empty() const {
        return pairs.empty() && guarded.empty() && clamps.empty() && passages.empty() && answers.empty() &&
               senders.empty();
    }
    /// The one way to write it: sorted, nothing twice, no passage inside another of the same device.
    FirewallRules normalised() const;
    friend bool operator==(const FirewallRules&, const FirewallRules&) = default;
};

/// Table inet gretel as it was read.
struct FirewallState {
    FirewallRules rules; ///< normalised
    /// The table is exactly what these rules make; false when somebody changed it into something else, so
    /// that it must be written anew. Without a table and without rules it is intact.
    bool intact = true;
    friend bool operator==(const FirewallState&, const FirewallState&) = default;
};

} // namespace gretel
