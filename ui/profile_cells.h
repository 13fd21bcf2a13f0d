// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include "core/issue.h"
#include "core/tunnel_profile.h"

namespace gretel {

/// What stands in the cells, as typed, by the field's name (core/field.h) or one of the names below.
using Cells = QHash<QString, QString>;

namespace cell {

/// "true" or "false": whether the keys' numbers are used; they stay in their cells while they are not.
inline constexpr QLatin1StringView keyUsed{"key.used"};
/// "true" while the interface's name is made from the tunnel's.
inline constexpr QLatin1StringView interfaceFollows{"interface.follows"};
/// The end ("host1", "host2") of the tunnel prefix that was filled in rather than typed; empty: none.
inline constexpr QLatin1StringView filledEnd{"tunnel.filled"};

QString ofBool(bool value);
bool toBool(const QString& text);

} // namespace cell

Cells cellsOf(const TunnelProfile& profile);

struct CellsReading {
    TunnelProfile profile; ///< what could be read; the rest is as if its cell were empty
    Issues issues;         ///< the texts that could not
};

/// id and what has no cell come from base. Blanks around a text are forgiven; private networks stand apart by
/// commas, semicolons or blanks.
CellsReading readCells(const Cells& cells, const TunnelProfile& base);

/// The field whose cell shows an issue: "host1.networks[2]" is shown at "host1.networks".
QString cellOfField(const QString& field);

} // namespace gretel
