// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

namespace gretel {

class MainWindow;
class TunnelListModel;

// How the window was when it was last used: its size, its panes, what it showed. In QSettings.

/// Shows the tunnel that was shown last, or the first.
void restoreWindow(MainWindow& window, const TunnelListModel& tunnels);
void rememberWindow(const MainWindow& window);
void rememberSelected(const QUuid& tunnel);

} // namespace gretel
