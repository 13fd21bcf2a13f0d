// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace gretel {

class TunnelListModel;

/// All tunnels in one small picture.
enum class TrayLook { Idle, Busy, Up, Warning };

TrayLook trayLookOf(const TunnelListModel& tunnels);

/// From the icon theme, where the panel can fit it to its own colours; else Gretel's own drawing. plain: in
/// one colour.
QIcon trayIcon(TrayLook look, bool plain);

} // namespace gretel
