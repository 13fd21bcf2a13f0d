// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>

#include <optional>

#include "helper/lane.h"
#include "helper/methods.h"
#include "helper/tunnel_fields.h"

namespace gretel {

/// What is written of a change: its tunnels, and how much was done.
TunnelFields fieldsOf(const Answer& answer);

/// Writes what a call came to into the log. Reads that succeed are no news; everything else is. uid: its
/// caller's, once it is known.
void logOutcome(const MethodRule& rule, const QDBusMessage& message, std::optional<uint> uid,
                const Outcome<Answer>& outcome);

} // namespace gretel
