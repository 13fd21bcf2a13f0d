// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/profile_cells.h"

namespace gretel {

/// A two-host table from a document, a chat or a spreadsheet, as cells: three rows (public, tunnel, private;
/// in this order or named by a first column) of two columns apart by tabs, by '|', or by several blanks. A
/// heading row "Host 1 | Host 2" and a Markdown rule are passed over. Nothing when the text is anything else,
/// so that it is pasted as plain text.
std::optional<Cells> readPastedTable(const QString& text);

} // namespace gretel
