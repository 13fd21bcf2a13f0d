// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../unit/core/doctor_examples.h"

namespace gretel::test {

using examples::healthyFacts;

/// The other host has another key.
DoctorFacts wrongKeyFacts();
/// The path carries 1400 bytes, and nobody says so.
DoctorFacts blackHoleFacts();
/// A firewall with a long remedy.
DoctorFacts blockedFacts();

} // namespace gretel::test
