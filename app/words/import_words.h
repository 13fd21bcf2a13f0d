// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/import_plan.h"

namespace gretel {

QString wordOf(ImportVerdict verdict); ///< "New"
QString wordOf(ImportChoice choice);   ///< "Add"
/// What the choice means for this entry: "Takes the place of “Office to lab”."
QString sentenceOf(const ImportEntry& entry, ImportChoice choice);

} // namespace gretel
