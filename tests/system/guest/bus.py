# SPDX-License-Identifier: GPL-3.0-or-later
"""The helper's D-Bus interface without a process a call: those are what is slow here."""

import contextlib
import json
import os

import dbus
import dbus.lowlevel
import lab

NAME, PATH, INTERFACE = "org.gretel.Helper1", "/org/gretel/Helper1", "org.gretel.Helper1"
_connections = {}


class Refused(Exception):
    """An error that the helper or the bus answered with."""

    def __init__(self, error):
        super().__init__(f"{error.get_dbus_name()}: {error.get_dbus_message()}")
        self.kind = (error.get_dbus_name() or "").rsplit(".", 1)[-1]
        self.arguments = [str(word) for word in error.args[1]] if len(error.args) > 1 else []


def connection(user=None):
    """A connection of its own for each user; the bus asks the kernel who connects."""
    if user not in _connections:
        if user:
            os.seteuid(lab.USERS[user])
        try:
            _connections[user] = dbus.bus.BusConnection(dbus.bus.BusConnection.TYPE_SYSTEM)
        finally:
            os.seteuid(0)
    return _connections[user]


def forget_connections():
    """After the bus was started anew."""
    for one in _connections.values():
        one.close()
    _connections.clear()


def call(method, signature, *arguments, user=None, seconds=90):
    """What the helper answers, as one value or a tuple; Refused otherwise."""
    try:
        return connection(user).call_blocking(NAME, PATH, INTERFACE, method, signature, arguments, timeout=seconds)
    except dbus.DBusException as error:
        raise Refused(error) from None


def send(method, signature, *arguments, user=None):
    """Without waiting for an answer, and without one."""
    message = dbus.lowlevel.MethodCallMessage(NAME, PATH, INTERFACE, method)
    message.append(*arguments, signature=signature)
    message.set_no_reply(True)
    connection(user).send_message(message)


def change(method, signature, what, wishes=None, **options):
    """Token, number of operations, seconds until it is taken back, and notices. wishes: "confirm" and the like."""
    chosen = dbus.Dictionary({name: dbus.UInt32(value) for name, value in (wishes or {}).items()}, signature="sv")
    token, operations, seconds, notices = call(method, signature + "a{sv}", what, chosen, **options)
    return str(token), int(operations), int(seconds), [(str(row[0]), [str(word) for word in row[1]]) for row in notices]


def apply_told(document, wishes=None, **options):
    return change("Apply", "s", json.dumps(document), wishes, **options)


def apply(document, confirm=None, **options):
    """The token alone."""
    return apply_told(document, {"confirm": confirm} if confirm else None, **options)[0]


def remove_told(ids, wishes=None, **options):
    return change("Remove", "as", dbus.Array(ids, signature="s"), wishes, **options)


def remove(*ids, **options):
    """The example's tunnel, unless others are named."""
    remove_told(ids or [lab.EXAMPLE_ID], **options)


def status(**options):
    tunnels, seconds = call("Status", "", **options)
    return {str(row[0]): (str(row[1]), bool(row[2]), bool(row[3])) for row in tunnels}, int(seconds)


def preview(document, **options):
    operations, notices = call("Preview", "s", json.dumps(document), **options)
    return ([str(command) for row in operations for command in row[0]],
            [(str(row[0]), [str(word) for word in row[1]]) for row in notices])


def confirm(token, **options):
    call("Confirm", "s", token, **options)


def revert(token, **options):
    call("Revert", "s", token, **options)


def set_autostart(ids, on, **options):
    call("SetAutostart", "asb", dbus.Array(ids, signature="s"), on, **options)


def refusal(function, *arguments, **options):
    """The kind of the error that a call ends with; empty when it does not."""
    try:
        function(*arguments, **options)
    except Refused as refused:
        return refused.kind
    return ""


def pid():
    """The helper's process; a child of its that lists rules is not it."""
    return int(connection().call_blocking("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                          "GetConnectionUnixProcessID", "s", (NAME,)))


def owner():
    """The bus's word for who is the helper now; empty: nobody."""
    try:
        return str(connection().get_name_owner(NAME))
    except dbus.DBusException:
        return ""


@contextlib.contextmanager
def tunnel(far="ttl 64 key 42 csum", mtu=1468, **changes):
    """Up on both hosts, and among the profiles of keeper. far: options of the far end; changes as example()'s."""
    document = lab.example(**changes)
    lab.keep_profile("keeper", document)
    apply(document)
    lab.raise_far_end(options=far, mtu=mtu)
    try:
        yield
    finally:
        remove(lab.EXAMPLE_ID)
        lab.lower_far_end()
