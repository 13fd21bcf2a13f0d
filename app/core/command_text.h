// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/operation.h"

namespace gretel {

/// The ip commands that would do the same, one a line, each complete and safe to paste into a root shell:
/// "ip link add gre-lab type gre local 1.2.3.4 remote 4.3.2.1 ttl 64 key 42 csum",
/// "ip link set gre-lab mtu 1468 alias gretel:… group … up", …
QStringList commandsOf(const Operation& operation);
/// The first of them: how a failure names the step.
QString commandOf(const Operation& operation);

} // namespace gretel
