// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/firewall_counts.h"

namespace gretel {

/// What the rule does with the packets that it counts.
QString sentenceOf(const CountedRule& rule);
/// How the table stands.
QString sentenceOf(FirewallTableState state);
/// That some are not shown; empty when all are.
QString leftOutSentence(const FirewallCounts& counts);

} // namespace gretel
