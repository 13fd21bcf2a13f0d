// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

#include "core/endpoint.h"
#include "core/host_side.h"
#include "core/prefix.h"

namespace gretel {

inline constexpr qsizetype mostNameCharacters = 120; ///< names and labels, in UTF-16 units
inline constexpr qsizetype mostNetworksOfHost = 256;
inline constexpr quint32 mostProbeInterval = 3600; ///< seconds
inline constexpr quint32 leastProbeWindow = 4;
inline constexpr quint32 mostProbeWindow = 100;

/// What carries what. Further kinds (ip6gre, gretap, a hub of many spokes) are added here and in
/// encapsulation.h.
enum class TunnelKind { Gre };

/// What becomes of the outer don't-fragment bit (net/ipv4/ip_tunnel.c):
/// Strict always sets it, Inherit copies the inner packet's, Fragment never sets it.
enum class DfPolicy { Strict, Inherit, Fragment };

/// Whose GRE the firewall lets in. Endpoints: only the other host's; Open: the other host's, nobody kept out;
/// Off: no rules.
enum class FirewallPolicy { Endpoints, Open, Off };

/// Keepalives in the form of Cisco's and RouterOS' (a GRE packet around the answer that is wanted). Answer:
/// this computer sends back those of the other host; Send: it sends its own.
enum class Keepalives { Off, Answer, Send, Both };

struct Host {
    QString label;
    /// Absent while the cell is still empty.
    std::optional<Endpoint> endpoint;
    /// The address that the host itself has when a NAT gives it its public one. Absent: the public address is
    /// its own.
    std::optional<IpAddress> local;
    /// This end's address inside the tunnel, with the /30 or /31.
    std::optional<Prefix> tunnel;
    std::vector<Prefix> networks;

    friend bool operator==(const Host&, const Host&) = default;
};

/// One tunnel as its user means it, the same on both machines but for "here". A plain value; an incomplete
/// one is a valid value with issues. Sizes are bytes.
struct TunnelProfile {
    QUuid id;
    QString name;
    QString interface;
    TunnelKind kind = TunnelKind::Gre;
    /// Which column is this computer; absent: found from the local addresses.
    std::optional<HostSide> here;
    Host host1;
    Host host2;
    std::optional<quint32> key; ///< host order; both directions, or what Host 1 sends
    /// What Host 2 sends, where that is another. Without a key there is none.
    std::optional<quint32> returnKey;
    bool checksum = false;
    bool sequence = false;
    std::optional<quint8> ttl = 64; ///< absent: inherit the inner packet's
    std::optional<quint8> tos;      ///< absent: inherit the inner packet's
    DfPolicy df = DfPolicy::Strict;
    QString device;                     ///< parent device; empty: whichever the route to the peer uses
    std::optional<quint32> mtu;         ///< absent: computed
    bool followMtu = false;             ///< a computed one is computed anew while the tunnel is up
    std::optional<quint32> underlayMtu; ///< absent: that of the route to the peer
    bool clampMss = true;
    bool forward = true;
    FirewallPolicy firewall = FirewallPolicy::Endpoints;
    Keepalives keepalives = Keepalives::Off;
    quint32 probeInterval = 10; ///< seconds between two echo requests to the other end; 0: none
    quint32 probeWindow = 20;   ///< results that loss is counted over

    /// The key that this host puts into what it sends.
    const std::optional<quint32>& keyFrom(HostSide side) const {
        return side == HostSide::Host2 && returnKey ? returnKey : key;
    }

    const Host& host(HostSide side) const { return side == HostSide::Host1 ? host1 : host2; }
    Host& host(HostSide side) { return side == HostSide::Host1 ? host1 : host2; }

    friend bool operator==(const TunnelProfile&, const TunnelProfile&) = default;
};

/// The address from which this host sends: local if a NAT stands before it, else the public one.
std::optional<IpAddress> sendingAddress(const Host& host);

/// The profile as the other machine would hold it: the same, with "here" on the other side, without the
/// parent device, which is one of this machine, and with keepalives as that machine has them.
TunnelProfile mirrored(const TunnelProfile& profile);

/// The same tunnel with its two columns exchanged.
TunnelProfile swapped(const TunnelProfile& profile);

} // namespace gretel
