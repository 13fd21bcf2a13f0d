// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "core/issue.h"
#include "core/result.h"
#include "core/tunnel_profile.h"

#include <vector>

namespace gretel {

/// The document in a file that the person named (a pipe too), or in standard input for "-". What is wrong is
/// told on the console; the error is then the exit status.
Result<std::vector<TunnelProfile>, int> readTunnels(const QString& file, Console& console);

/// The same, with the issues of the text handed over and only a file that cannot be read told.
struct InputProblem {
    int status = 0;
    Issues issues; ///< empty when the file could not be read
};
Result<std::vector<TunnelProfile>, InputProblem> readInputFile(const QString& file, Console& console);

} // namespace gretel
