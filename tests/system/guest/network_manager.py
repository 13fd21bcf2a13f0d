# SPDX-License-Identifier: GPL-3.0-or-later
"""NetworkManager by its own D-Bus interface: nmcli now and then crashes as it ends, after all it was asked for is done.

Its numbers: https://networkmanager.dev/docs/api/latest/nm-dbus-types.html
"""

import bus
import dbus
import lab

NAME, ROOT = "org.freedesktop.NetworkManager", "/org/freedesktop/NetworkManager"
SETTINGS = f"{ROOT}/Settings"
ACTIVATED, DEACTIVATED = 2, 4


def _call(path, interface, method, signature="", *arguments):
    return bus.connection().call_blocking(NAME, path, interface, method, signature, arguments, timeout=60)


def _property(path, interface, name):
    return _call(path, "org.freedesktop.DBus.Properties", "Get", "ss", interface, name)


def runs():
    """It has its name before it has its objects."""
    try:
        return not _property(ROOT, NAME, "Startup")
    except dbus.DBusException:
        return False


def _find(uuid):
    return _call(SETTINGS, f"{NAME}.Settings", "GetConnectionByUuid", "s", uuid)


def load(path):
    loaded, failed = _call(SETTINGS, f"{NAME}.Settings", "LoadConnections", "as", dbus.Array([path], signature="s"))
    if not loaded or failed:
        raise RuntimeError(f"NetworkManager does not take {', '.join(failed)}")


def reload():
    _call(SETTINGS, f"{NAME}.Settings", "ReloadConnections")


def activate(uuid):
    """Until NetworkManager says that all of the connection is there."""
    active = _call(ROOT, NAME, "ActivateConnection", "ooo", _find(uuid), dbus.ObjectPath("/"), dbus.ObjectPath("/"))

    def is_up():
        state = int(_property(active, f"{NAME}.Connection.Active", "State"))
        if state == DEACTIVATED:
            raise RuntimeError("NetworkManager gave the connection up")
        return state == ACTIVATED
    lab.wait_for("the connection", is_up)


def name_of(uuid):
    return str(_call(_find(uuid), f"{NAME}.Settings.Connection", "GetSettings")["connection"]["id"])


def delete(uuid):
    _call(_find(uuid), f"{NAME}.Settings.Connection", "Delete")


def has_device(name):
    try:
        _call(ROOT, NAME, "GetDeviceByIpIface", "s", name)
    except dbus.DBusException as error:
        if error.get_dbus_name() == f"{NAME}.UnknownDevice":
            return False
        raise
    return True
