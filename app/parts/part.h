// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gretel {

/// A function in a part of Gretel's own: a library beside the programs that is loaded by who needs it first,
/// so that the others do not wait for what it links. fileName: with the version in it, so that another
/// version's part is not taken for this one's. Null where this installation lacks it. Never unloaded; from
/// any thread.
void* functionOfPart(const char* fileName, const char* function);

} // namespace gretel
