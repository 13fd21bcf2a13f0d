// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/issue.h"
#include "helper/state/helper_state.h"

namespace gretel {

/// One JSON object a line: first who wrote it and how much follows, then each profile as a document of its
/// own (formats/document.h), each original, each operation.
QByteArray writeState(const HelperState& state);
QByteArray writeIntent(const Intent& intent);

/// Strict, and exactly as many lines as the first one says. The field is the line, counted from 1,
/// and the path in it.
Parsed<HelperState> readState(const QByteArray& text);
Parsed<Intent> readIntent(const QByteArray& text);

} // namespace gretel
