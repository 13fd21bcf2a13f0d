// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gretel {

/// polkit's library joins the system bus through GLib, which ends the whole process when that bus goes away
/// (GDBusConnection:exit-on-close). After this it does not. To be called once polkit's library has joined.
void outliveGlibBus();

} // namespace gretel
