// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/tunnel_end.h"

namespace gretel {

/// What to set on the host that the end is of, one sentence a step, in the order in which it is best done:
/// for a device whose configuration Gretel cannot write. The end is complete (endOf()).
QStringList checkListOf(const TunnelEnd& end);

} // namespace gretel
