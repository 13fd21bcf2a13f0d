// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel_end.h"

namespace gretel {

/// What a format's language can say of a tunnel end; what it cannot is announced before anything is written.
/// All can say the two public addresses, this end's tunnel address, the routes and the MTU.
struct Abilities {
    bool tunnel = true; ///< the tunnel itself; false: only how its host's firewall treats it
    bool key = true;
    bool returnKey = true; ///< another key inwards than outwards
    bool keyZero = true;   ///< the key 0 beside none at all
    bool checksum = true;
    bool sequence = true;
    bool fixedTtl = true;
    bool inheritedTtl = true;
    bool fixedTos = true;
    bool inheritedTos = true; ///< false: what is not set is 0
    bool strictDf = true;
    bool inheritedDf = true;
    bool ignoredDf = true;   ///< DfPolicy::Fragment
    bool dfBesideTtl = true; ///< inheritedDf and ignoredDf with a fixed TTL, too
    bool device = true;      ///< the parent device
    bool clampMss = true;
    bool forward = true;  ///< turned on
    bool closes = false;  ///< forwarding kept off for what comes out of the tunnel
    bool firewall = true; ///< lets the other host's GRE in, and for FirewallPolicy::Endpoints nobody else's
    bool keepalives = false; ///< sends them, and answers the other host's
    bool name = true;        ///< the tunnel's, for people
    bool interface = true;   ///< its device's name, as it is
    bool ownNetworks = true; ///< where they are not in the passages
    bool pinsPeer = false;   ///< a route of its own to the other host, where a network covers that
};

/// What writing the end in this format leaves out: WouldDisagree (then it must not be written: the two ends
/// would drop each other's packets), CannotHold, or NotWritten, each at its field. format: the product's
/// name. host: which of the profile's the end is of; Host 1 is that of profileOf().
Issues lossesOf(const TunnelEnd& end, const Abilities& abilities, QLatin1StringView format,
                HostSide host = HostSide::Host1);

} // namespace gretel
