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
    bool strictDf = true;
    bool inheritedDf = true;
    bool ignoredDf = true; ///< DfPolicy::Fragment
    bool device = true;    ///< the parent device
    bool clampMss = true;
    bool forward = true;
    bool firewall = true; ///< lets the other host's GRE in, and for FirewallPolicy::Endpoints nobody else's
    bool keepalives = false; ///< sends them, and answers the other host's
    bool name = true;        ///< the tunnel's, for people
    bool interface = true;   ///< its device's name, as it is
    bool ownNetworks = true; ///< where they are not in the passages
};

/// What writing the end in this format leaves out: WouldDisagree (then it must not be written: the two ends
/// would drop each other's packets), CannotHold, or NotWritten, each at its field. format: the product's
/// name.
Issues lossesOf(const TunnelEnd& end, const Abilities& abilities, QLatin1StringView format);

} // namespace gretel
