// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/doctor.h"

namespace gretel {

/// The whole report as lines of text: the cause and what mends it, an empty line, then every check in order
/// in columns, each with its own remedy under it.
QStringList linesOf(const DoctorReport& report);

} // namespace gretel
