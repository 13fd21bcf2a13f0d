// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "cli/surroundings.h"

namespace gretel {

/// Runs what the arguments (without the program's name) say. The exit status.
int runCommandLine(const QStringList& arguments, Surroundings& surroundings);

} // namespace gretel
