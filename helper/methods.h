// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>

namespace gretel {

/// Which thread does the work (helper/lane.h): none waits for another.
enum class LaneKind { Status, Preview, Change };
inline constexpr int laneKinds = 3;

/// One verb of org.gretel.Helper1 and what it takes to be heard.
struct MethodRule {
    QLatin1StringView method;
    QLatin1StringView
        action; ///< the polkit action that its caller needs at least; empty: his token is enough
    LaneKind lane;
    int mostOfUser; ///< calls of it that one user may have under way; more are Busy
};

/// The one table of who may do what. A method that is not in it is denied to everybody.
inline constexpr std::array methodRules{
    MethodRule{QLatin1StringView("Status"), QLatin1StringView("org.gretel.helper1.status"), LaneKind::Status,
               16},
    MethodRule{QLatin1StringView("Preview"), QLatin1StringView("org.gretel.helper1.preview"),
               LaneKind::Preview, 8},
    MethodRule{QLatin1StringView("InspectRules"), QLatin1StringView("org.gretel.helper1.inspect-rules"),
               LaneKind::Preview, 8},
    MethodRule{QLatin1StringView("Apply"), QLatin1StringView("org.gretel.helper1.apply"), LaneKind::Change,
               16},
    // So that they work when polkit cannot. Another user's change needs .override as well.
    MethodRule{QLatin1StringView("Confirm"), QLatin1StringView(), LaneKind::Change, 16},
    MethodRule{QLatin1StringView("Revert"), QLatin1StringView(), LaneKind::Change, 16},
    MethodRule{QLatin1StringView("SetAutostart"), QLatin1StringView("org.gretel.helper1.autostart"),
               LaneKind::Change, 16},
    MethodRule{QLatin1StringView("Remove"), QLatin1StringView("org.gretel.helper1.remove"), LaneKind::Change,
               16},
};

/// What a change may need besides, once it is known what it does (TunnelEngine, NeedsAuthorisation).
namespace action {
inline constexpr QLatin1StringView applyRisky{"org.gretel.helper1.apply-risky"};
inline constexpr QLatin1StringView applyUnconfirmed{"org.gretel.helper1.apply-unconfirmed"};
inline constexpr QLatin1StringView override{"org.gretel.helper1.override"};
} // namespace action

/// Null: no such method, so nobody may call it.
const MethodRule* ruleOf(QStringView method);

} // namespace gretel
