// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <algorithm>
#include <vector>

#include "core/notice.h"

namespace gretel {

/// One operation of a plan that somebody else made, in words: it is shown and never carried out.
struct PlannedStep {
    QString sentence;
    QStringList commands; ///< that would do the same, see core/command_text.h
    friend bool operator==(const PlannedStep&, const PlannedStep&) = default;
};
using PlannedSteps = std::vector<PlannedStep>;

/// What a change would do, and what to know before.
struct PlannedChange {
    PlannedSteps steps;
    Notices notices;
    QStringList remarks = {}; ///< what goes on by itself afterwards, a sentence each
    /// It could cut its own user off: somebody should say yes first.
    bool isRisky() const {
        return std::any_of(notices.begin(), notices.end(),
                           [](const Notice& notice) { return isAskedAbout(notice.kind); });
    }
    friend bool operator==(const PlannedChange&, const PlannedChange&) = default;
};

} // namespace gretel
