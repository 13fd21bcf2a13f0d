// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>
#include <QUuid>

#include <chrono>
#include <vector>

#include "core/failure.h"
#include "core/firewall_counts.h"
#include "core/planned_change.h"

namespace gretel {

/// One tunnel as the helper tells it.
struct HelperTunnel {
    QUuid id;
    QString device; ///< empty: it waits for its address to come up
    bool up = false;
    bool autostart = false; ///< comes up with the computer
    friend bool operator==(const HelperTunnel&, const HelperTunnel&) = default;
};

struct HelperStatus {
    std::vector<HelperTunnel> tunnels;
    /// Until the change that waits for a confirmation is taken back; zero: none waits.
    std::chrono::seconds confirm{0};

    /// Null when the helper knows of none.
    const HelperTunnel* tunnel(const QUuid& id) const;
    friend bool operator==(const HelperStatus&, const HelperStatus&) = default;
};

/// How long a change that was not confirmed stays.
struct Countdown {
    std::chrono::seconds time{0}; ///< 5 to 3600 s until it is taken back; zero: it stays
    bool onlyIfRisky = false;     ///< one that cannot cut its caller off stays in any case
};

/// What came of an Apply or a Remove.
struct AppliedChange {
    QString token;
    bool changed = false;            ///< false: all of it was there already
    std::chrono::seconds confirm{0}; ///< until it is taken back unless it is confirmed; zero: it stays
    Notices notices;
    friend bool operator==(const AppliedChange&, const AppliedChange&) = default;
};

/// The answers to Status, Preview, InspectRules, and Apply or Remove (helper/org.gretel.Helper1.xml).
/// Internal when they are not as written there. A notice that only a later helper knows is kept as none.
Outcome<HelperStatus> statusOfReply(const QDBusMessage& reply);
Outcome<PlannedChange> plannedChangeOfReply(const QDBusMessage& reply);
Outcome<FirewallCounts> firewallCountsOfReply(const QDBusMessage& reply);
Outcome<AppliedChange> appliedChangeOfReply(const QDBusMessage& reply);

} // namespace gretel
