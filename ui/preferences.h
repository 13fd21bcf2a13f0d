// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gretel {

/// How Gretel behaves on its user's desktop, as the settings have it.
struct Preferences {
    bool startAtLogin = false;
    bool closeToTray = true;    ///< where there is a tray
    bool plainTrayIcon = false; ///< in one colour
    // What is said by the desktop, besides in the window.
    bool tellFailed = true;
    bool tellWaiting = true; ///< a change waits for its confirmation
    bool tellReverted = true;
    bool tellPeer = true; ///< the other host of a tunnel falls silent, or answers again
    bool tellDone = true; ///< while the window is hidden
    friend bool operator==(const Preferences&, const Preferences&) = default;
};

} // namespace gretel
