// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/issue.h"

namespace gretel {

/// One sentence: what, why, what to do. Translated by the application's translators; English without them.
QString sentenceOf(const Issue& issue);
/// "error", "warning", "note"
QString wordOf(Severity severity);

} // namespace gretel
