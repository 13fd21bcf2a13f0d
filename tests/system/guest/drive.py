# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at Gretel's window: finds things by what a screen reader would call them, clicks where they stand, types.

Reads one order a line on standard input, answers each with one line: "> ok", "> " and what it read, or "> error: why".
  fill FIELD TEXT | tick NAME | press NAME | read NAME | wait NAME | picture FILE | keys KEYS | quit
"""

import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # pylint: disable=wrong-import-position


def everything(node):
    """The node and all below it that are on the screen."""
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from everything(child)


def showing(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def application():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child is not None and (child.get_name() or "").lower() in ("gretel", "org.gretel.gretel"):
            return child
    return None


def find(name, roles=(), seconds=60):
    """The thing of that name (a whole name, or with a trailing * its beginning), waited for."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        root = application()
        for node in everything(root) if root else ():
            try:
                called = node.get_name() or ""
                fits = called.startswith(name[:-1]) if name.endswith("*") else called == name
                if fits and showing(node) and (not roles or node.get_role() in roles):
                    return node
            except gi.repository.GLib.Error:
                break  # it went while we looked
        time.sleep(0.1)
    raise LookupError(f"nothing is called {name!r}")


def xdotool(*words):
    subprocess.run(["xdotool", *words], check=True)


def click(node):
    box = node.get_extents(Atspi.CoordType.SCREEN)
    xdotool("mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1")


TEXTS = (Atspi.Role.TEXT, Atspi.Role.ENTRY)
BUTTONS = (Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON)


def fill(order):
    name, _, text = order.rpartition(" = ")
    click(find(name, TEXTS))
    xdotool("key", "ctrl+a", "type", "--delay", "5", text)
    return "ok"


def tick(name):
    box = find(name, (Atspi.Role.CHECK_BOX,)).get_extents(Atspi.CoordType.SCREEN)
    xdotool("mousemove", str(box.x + 8), str(box.y + box.height // 2), "click", "1")
    return "ok"


def press(name):
    node = find(name, BUTTONS)
    end = time.monotonic() + 20
    while not node.get_state_set().contains(Atspi.StateType.ENABLED):
        if time.monotonic() > end:
            raise LookupError(f"{name!r} stays disabled")
        time.sleep(0.1)
    click(node)
    return "ok"


def picture(path):
    subprocess.run(["import", "-window", "root", path], check=True)
    return "ok"


def keys(text):
    xdotool("key", *text.split())
    return "ok"


ORDERS = {"fill": fill, "tick": tick, "press": press, "picture": picture, "keys": keys,
          "read": lambda name: find(name).get_name(), "wait": lambda name: find(name).get_name()}


def main():
    os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    window = subprocess.Popen(["gretel"])
    for line in sys.stdin:
        verb, _, rest = line.strip().partition(" ")
        if verb == "quit":
            break
        try:
            answer = ORDERS[verb](rest)
        except Exception as error:  # pylint: disable=broad-except
            answer = f"error: {error}"
        print("> " + answer.replace("\n", " "), flush=True)
    try:
        window.wait(timeout=20)
    except subprocess.TimeoutExpired:
        window.terminate()
    print(f"> ended with {window.wait(timeout=30)}", flush=True)


if __name__ == "__main__":
    main()
