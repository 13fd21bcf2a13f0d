// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>

#include <optional>

#include "helper/lane.h"
#include "helper/methods.h"

namespace gretel {

/// Writes what a call came to into the log. Reads that succeed are no news; everything else is. uid: its
/// caller's, once it is known.
void logOutcome(const MethodRule& rule, const QDBusMessage& message, std::optional<uint> uid,
                const Outcome<Answer>& outcome);

} // namespace gretel
