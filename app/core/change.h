// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "core/difference.h"
#include "core/plan.h"

namespace gretel {

/// What is wanted of the machine as a whole: tunnels to be made or mended, tunnels to go, and all that stays
/// up beside them, whose devices are left alone but whose share of the firewall, the pinned routes and the
/// forwarding counts.
struct Change {
    std::vector<DesiredTunnel> apply;
    std::vector<QUuid> remove;
    /// Absent where nobody knows them (only the helper does): then nothing shared is taken away.
    std::optional<std::vector<TunnelNeeds>> others = std::vector<TunnelNeeds>();
    Originals originals;                ///< of the devices whose settings earlier changes have changed
    FirewalldRules firewalldAdded = {}; ///< by earlier changes: nothing else may be taken away
    /// Of devices among the others': they get this MTU and are left alone but for that.
    QHash<QString, quint32> mtus = {};
};

/// In an order in which no packet goes astray: what protects a tunnel comes before it and goes after it, a
/// pinned route comes before the route that it is for. Where the firewall cannot be read (only the helper
/// may), its operation stands in the plan only beside a device that is made.
Outcome<Plan> planChange(const Change& change, const SystemState& current);

/// What of firewalld's runtime settings is ours once the plan has been carried out.
FirewalldRules firewalldAddedAfter(const FirewalldRules& before, const Operations& done,
                                   const SystemState& current);

/// What is owed to devices that are not ours once the plan has been carried out.
Originals originalsAfter(const Originals& before, const Operations& done, const SystemState& current);

} // namespace gretel
