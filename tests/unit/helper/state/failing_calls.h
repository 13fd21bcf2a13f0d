// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// The system calls that change a file, taken over in this program only (the linker prefers its own): noted
/// in their order, and the Nth can be made to fail.
namespace gretel::calls {

/// Notes from now on. at: the call to fail, from 1; 0: none. For error 0 a write is a short one, of one byte.
void begin(int at = 0, int error = 0);
/// What was called, until now: "write", "fsync", "renameat2", "unlinkat".
QStringList end();

} // namespace gretel::calls
