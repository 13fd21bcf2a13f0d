// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/failure.h"

namespace gretel::firewall {

/// All tables of all programs, as libnftables lists them in JSON (numeric). In a process of its own, forked
/// and not executed, for some rules of others make libnftables abort when it lists them (nftables 1.0.6 does
/// on a raw payload match against a set's mask). Blocking, for at most five seconds; at most 16 MiB.
/// AnswerLost when the child did not come to its end.
Outcome<std::string> listRuleset();

} // namespace gretel::firewall
