// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPen>

#include "core/observed_state.h"

namespace gretel {

/// How a tunnel in this state is drawn. Width and dashes alone tell the states apart: faint dots are Down,
/// short dashes Bringing up, a thin line Up – unverified, a thick one Up, long dashes with a dot Degraded,
/// and Failed ends in the air.
QPen tunnelPen(TunnelState state, const QPalette& palette);

/// path leads from a host to the middle of the tunnel.
void paintTunnelLine(QPainter& painter, const QPainterPath& path, TunnelState state, const QPalette& palette);

} // namespace gretel
