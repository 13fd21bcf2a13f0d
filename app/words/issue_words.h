// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/issue.h"

namespace gretel {

/// One sentence: what, why, what to do. Translated by the application's translators; English without them.
QString sentenceOf(const Issue& issue);
/// "line 3, column 7", with the file's name before it where there are several.
QString placeOf(const TextPlace& place);
/// "error", "warning", "note"
QString wordOf(Severity severity);

} // namespace gretel
