// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace gretel {

/// Runs job in a child process whose directory is a file system of so many KiB, all its own; what the job
/// returns, or -1 where that cannot be made here (no user namespaces).
int onTinyDisk(const char* directory, int kibibytes, const std::function<int()>& job);

} // namespace gretel
