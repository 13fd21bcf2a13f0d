// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "core/firewall_rules.h"

namespace gretel {

inline constexpr QLatin1StringView firewallTable{"gretel"}; ///< of family inet, ours alone

/// The whole table in nft's own language, as "nft -f" reads it: what was there before is replaced at once.
/// Without rules, only its removal. table: its name, of family inet; another than ours on another host.
QString firewallText(const FirewallRules& rules, const QString& table = firewallTable);

/// The same as commands for a shell: one for each chain and each few dozen elements of a set (the kernel
/// takes no argument of more than 128 KiB), never none.
QStringList firewallCommands(const FirewallRules& rules, const QString& table = firewallTable);

} // namespace gretel
