// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host_side.h"
#include "core/system_state.h"
#include "core/tunnel_profile.h"

namespace gretel {

/// A tunnel as the configuration of one of its hosts says it: what that host sends and takes, nothing of how
/// the other is set up. Foreign configurations hold this, and so does a kernel without Gretel.
struct TunnelEnd {
    QString name; ///< for people; empty where the configuration has none
    QString interface;
    GreParameters gre;               ///< 0.0.0.0: a configuration that was read does not say it
    std::optional<quint32> mtu;      ///< bytes; absent: it does not say
    std::optional<Prefix> address;   ///< this end, inside the tunnel
    std::optional<Prefix> peer;      ///< the other end, inside the tunnel: the next hop
    std::vector<Prefix> networks;    ///< behind the other host: routed into the tunnel
    std::vector<Prefix> ownNetworks; ///< behind this host
    bool clampMss = true;
    bool forward = true; ///< between networks and ownNetworks
    FirewallPolicy firewall = FirewallPolicy::Endpoints;
    bool sendsKeepalives = false;   ///< this host may: the other answers them
    bool answersKeepalives = false; ///< the other host sends some

    friend bool operator==(const TunnelEnd&, const TunnelEnd&) = default;
};

/// What this host must be configured with so that it understands the other: complete, the MTU computed over
/// the profile's underlay (1500 where it says none). Without "here" the host is taken for the other one. The
/// issues are those of desiredTunnel(), and Missing where the other end's tunnel address is.
Result<TunnelEnd, Issues> endOf(const TunnelProfile& profile, HostSide host);

/// The profile that an end was read from: this end is Host 1, and this computer unless told otherwise; the
/// other end's tunnel address follows from a /30 or /31. What the end does not say is empty, the id null. An
/// MTU that is the computed one on an underlay of 1500 is computed. A key, checksum or sequence number in one
/// direction only is the reader's to refuse: no profile says it.
TunnelProfile profileOf(const TunnelEnd& end, std::optional<HostSide> here = HostSide::Host1);

/// The GRE devices of this machine that nobody's mark is on and that two hosts join, each as an end: to
/// become profiles. clampMss, forward, firewall and keepalives, which no device shows, are as in a new
/// profile.
std::vector<TunnelEnd> unmarkedEnds(const SystemState& system);

/// Whether a network behind the other host holds that host's own address: then its GRE would go into the
/// tunnel itself, unless a route of its own leads there. Gretel makes one; the gateway of another host is not
/// known here.
bool coversPeer(const TunnelEnd& end);

} // namespace gretel
