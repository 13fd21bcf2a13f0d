// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/firewall_rules.h"
#include "examples.h"
#include "kernel.h"

namespace gretel::test {

inline const QString lab = QStringLiteral("gre-lab");

/// One bit for each kind of content.
enum Part {
    Pair4 = 1,
    Pair6 = 2,
    Guard4 = 4,
    Guard6 = 8,
    Clamp = 16,
    Passage4 = 32,
    Passage6 = 64,
    Answer = 128,
    Send = 256,
    All = 511
};

FirewallRules rulesOf(int parts);
FirewallState intact(const FirewallRules& rules);
/// As the kernel has it.
FirewallState now();
/// From what is there.
Outcome<Done> write(const FirewallRules& rules);
/// A namespace without our table.
bool fresh();
/// Null when it was refused.
QByteArray nft(const QString& script);
QByteArray listed(const char* what = "table inet gretel");

} // namespace gretel::test
