// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/glib_bus.h"

// Without Qt beside it: GLib has members that are called "signals".
#include <gio/gio.h>

namespace gretel {

void outliveGlibBus() {
    // The one that GLib shares in this process, so it is polkit's too.
    GDBusConnection* bus = g_bus_get_sync(G_BUS_TYPE_SYSTEM, nullptr, nullptr);
    if (bus == nullptr)
        return;
    g_dbus_connection_set_exit_on_close(bus, FALSE);
    g_object_unref(bus);
}

} // namespace gretel
