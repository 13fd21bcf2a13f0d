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
    QLatin1StringView action; ///< the polkit action that its caller needs
    LaneKind lane;
    int mostOfUser; ///< calls of it that one user may have under way; more are Busy
};

/// The one table of who may do what. A method that is not in it is denied to everybody.
inline constexpr std::array methodRules{
    MethodRule{QLatin1StringView("Status"), QLatin1StringView("org.gretel.helper1.status"), LaneKind::Status,
               128},
    MethodRule{QLatin1StringView("Preview"), QLatin1StringView("org.gretel.helper1.preview"),
               LaneKind::Preview, 8},
    MethodRule{QLatin1StringView("Apply"), QLatin1StringView("org.gretel.helper1.apply"), LaneKind::Change,
               16},
    MethodRule{QLatin1StringView("Remove"), QLatin1StringView("org.gretel.helper1.remove"), LaneKind::Change,
               16},
};

/// Null: no such method, so nobody may call it.
const MethodRule* ruleOf(QStringView method);

} // namespace gretel
