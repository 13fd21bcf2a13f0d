# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for logind, which needs systemd: logind.py REMOTE_HOST..., a session from each. The package of the real one
brings the bus's policy with it, which lets root have the name and anybody read."""

import sys

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

NAME, PATH = "org.freedesktop.login1", "/org/freedesktop/login1"


class Session(dbus.service.Object):
    """As mosh leaves it when its ssh is gone."""

    def __init__(self, connection, number, host):
        super().__init__(connection, f"{PATH}/session/_3{number}")
        self.entry = (f"c{number}", dbus.UInt32(2001), "keeper", "", dbus.ObjectPath(f"{PATH}/session/_3{number}"))
        self.host = host

    @dbus.service.method(dbus.PROPERTIES_IFACE, in_signature="s", out_signature="a{sv}")
    def GetAll(self, _interface):  # pylint: disable=invalid-name
        return {"Remote": True, "RemoteHost": self.host, "State": "closing"}


class Manager(dbus.service.Object):
    def __init__(self, connection, sessions):
        super().__init__(connection, PATH)
        self.sessions = sessions

    @dbus.service.method(f"{NAME}.Manager", out_signature="a(susso)")
    def ListSessions(self):  # pylint: disable=invalid-name
        return [session.entry for session in self.sessions]


def main():
    DBusGMainLoop(set_as_default=True)
    connection = dbus.SystemBus()
    everything = Manager(connection, [Session(connection, *one) for one in enumerate(sys.argv[1:])])
    name = dbus.service.BusName(NAME, connection)
    GLib.MainLoop().run()
    del everything, name


if __name__ == "__main__":
    main()
