// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profile_cells.h"

namespace gretel {

/// What else changes when a person edits these cells: the other end of a /30 or /31 while it is empty or was
/// filled in before, and the interface's name while it follows the tunnel's. Gives the edits and their
/// consequences together, so that they are one undo step.
/// taken: interface names that others have.
Cells withConsequences(const Cells& cells, const Cells& edits, const QSet<QString>& taken);

} // namespace gretel
