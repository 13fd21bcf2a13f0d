// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringView>

#include "core/issue.h"

namespace gretel {

/// IFNAMSIZ less the final zero (linux/if.h), in bytes.
inline constexpr int maxInterfaceNameBytes = 15;

/// Letters, digits, '.', '-' and '_', not "." or "..", not starting with '-' (a command would take it for an
/// option): a strict part of what dev_valid_name() in net/core/dev.c takes, so that no name needs quoting
/// anywhere.
Parsed<QString> parseInterfaceName(QStringView text);

/// parseInterfaceName for a tunnel of ours: refuses also the kernel's own fallback devices (gre0, gretap0,
/// erspan0, ip6gre0, …), lo, all and default (the last two are sysctl's words).
Parsed<QString> parseTunnelName(QStringView text);

/// A free, valid name made from a profile's name, such as "gre-lab", that none of taken has.
QString suggestTunnelName(const QString& profileName, const QSet<QString>& taken);

} // namespace gretel
