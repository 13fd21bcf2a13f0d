# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may do what, and what comes of those who try the rest: the installed helper with real bus and polkit."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree

import bus
import dbus
import lab
from harness import check, equal, run_all, test

HELPER = "/usr/libexec/gretel-helper"
LOG = "/run/gretel-log"
# What each method takes, and what it asks for: docs and code may change, this table is what was promised.
ACTIONS = {"Status": "yes", "Preview": "yes", "InspectRules": "asks", "Apply": "asks", "Remove": "asks", "SetAutostart": "asks",
           "Confirm": "token", "Revert": "token"}
ARGUMENTS = {"document": lambda: json.dumps(lab.example()), "options": lambda: dbus.Dictionary({}, signature="sv"),
             "ids": lambda: dbus.Array([lab.EXAMPLE_ID], signature="s"), "on": lambda: False,
             "token": lambda: "5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11"}


def methods():
    """Name, signature and the names of the arguments, as the running helper tells them."""
    text = str(bus.connection().call_blocking(bus.NAME, bus.PATH, "org.freedesktop.DBus.Introspectable", "Introspect", "", ()))
    root = ElementTree.fromstring(text)
    found = []
    for method in root.findall(f"interface[@name='{bus.INTERFACE}']/method"):
        taken = [one for one in method.findall("arg") if one.get("direction") != "out"]
        found.append((method.get("name"), "".join(one.get("type") for one in taken), [one.get("name") for one in taken]))
    return found


def call(method, signature, names, user):
    return bus.refusal(bus.call, method, signature, *[ARGUMENTS[name]() for name in names], user=user)


@test
def the_interface_is_the_promised_one():
    equal(sorted(name for name, _, _ in methods()), sorted(ACTIONS))


@test
def a_stranger_changes_nothing_by_any_method():
    before = lab.snapshot()
    for name, signature, names in methods():
        kind = call(name, signature, names, "stranger")
        wanted = "NothingPending" if ACTIONS[name] == "token" else "NotAuthorised"
        equal(kind, wanted, name)  # this user is denied even what everybody else may read
    equal(lab.snapshot(), before)


@test
def others_may_read_and_nothing_else():
    before = lab.snapshot()
    for name, signature, names in methods():
        kind = call(name, signature, names, "asker")
        wanted = {"yes": "", "asks": "NotAuthorised", "token": "NothingPending"}[ACTIONS[name]]
        equal(kind, wanted, name)
    equal(lab.snapshot(), before)


@test
def root_and_who_is_allowed_may():
    for user in (None, "keeper"):
        for name, signature, names in methods():
            wanted = "NothingPending" if ACTIONS[name] == "token" else ""
            equal(call(name, signature, names, user), wanted, f"{user}: {name}")
        equal(bus.status()[0], {})


@test
def a_right_is_not_lent():
    """While one user is authorised another is still denied."""
    bus.apply(lab.example(), user="keeper")
    before = lab.snapshot()
    for user in ("asker", "stranger"):
        equal(bus.refusal(bus.remove, lab.EXAMPLE_ID, user=user), "NotAuthorised")
    equal(lab.snapshot(), before)
    bus.remove(user="keeper")


@test
def without_polkit_all_is_denied_soon_but_one_s_own_confirmation():
    token = bus.apply(lab.example(), confirm=120)
    polkit = lab.processes("polkitd")[0]
    os.kill(polkit, signal.SIGSTOP)
    try:
        start = time.monotonic()
        equal(bus.refusal(bus.remove, lab.EXAMPLE_ID, user="keeper"), "NotAuthorised")
        check(time.monotonic() - start < 8, time.monotonic() - start)
        bus.confirm(token)
    finally:
        os.kill(polkit, signal.SIGCONT)
    bus.remove()


@test
def hostile_documents_are_refused_with_the_field():
    before = lab.snapshot()

    def tunnel(**changes):
        return json.dumps(lab.example(**changes))

    def host(**changes):
        document = lab.example()
        document["tunnels"][0]["host2"].update(changes)
        return json.dumps(document)

    rows = {
        "brackets": "[" * (1 << 20), "nothing": "", "not JSON": "{", "too large": " " * ((1 << 20) + 1),
        "twice": '{"format":"gretel","format":"gretel","version":1,"tunnels":[]}',
        "newline in the name": tunnel(name="a\nb"), "right to left": tunnel(name="a\u202eb"),
        "quoted interface": tunnel(interface='a";b'), "interface with a path": tunnel(interface="../a"),
        "interface with a command": tunnel(interface="; rm -rf /"), "long interface": tunnel(interface="a" * 16),
        "wildcard interface": tunnel(interface="gre*"), "set's name": tunnel(interface="@set"),
        "short address": host(public="1.2"), "hexadecimal": host(public="0x7f.1"), "mapped": host(public="::ffff:1.2.3.4"),
        "octal": host(public="010.1.1.1"), "host name": host(public="lab.example"), "zone": host(public="fe80::1%eth0"),
        "number as text": tunnel(key="42"), "too large a key": tunnel(key=1 << 32), "negative": tunnel(mtu=-1),
        "float": tunnel(key=1.5), "unknown key": tunnel(exec="/bin/sh"), "id": tunnel(id="../../etc/passwd"),
        "10,001 tunnels": '{"format":"gretel","version":1,"tunnels":[' + ",".join(["{}"] * 10001) + "]}",
    }
    for what, document in rows.items():
        for function in (bus.apply, bus.preview):
            try:
                bus.call(function.__name__.capitalize(), *(("sa{sv}", document, dbus.Dictionary({}, signature="sv"))
                                                           if function is bus.apply else ("s", document)))
                check(False, f"{what}: accepted")
            except bus.Refused as refused:
                equal(refused.kind, "BadDocument", what)
                check("\n" not in str(refused), what)
    equal(lab.snapshot(), before)


@test
def the_bus_passes_no_files_on():
    """A call that waits would hold them, and there are only so many."""
    with open("/dev/null", encoding="ascii") as file:
        for user in (None, "keeper", "asker"):
            equal(bus.refusal(bus.call, "Status", "h", dbus.types.UnixFd(file), user=user), "AccessDenied", user)


@test
def ten_thousand_calls_leave_no_trace():
    bus.status()
    pid = bus.pid()

    def memory():
        with open(f"/proc/{pid}/status", encoding="ascii") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1))

    def burst(count):
        """Nobody waits for the answers but for one in twelve, so that this takes seconds and not minutes."""
        for number in range(count):
            token = f"5b0c9d0e-8f0b-4f7a-9a53-{number:012d}"
            if number % 12 == 11:
                equal(bus.refusal(bus.confirm, token), "NothingPending")
            else:
                bus.send("Confirm", "s", token)

    # How many wait at once differs from burst to burst, and with it the most that was ever needed; what is lost with
    # every call, if only 90 bytes, shows in all of them.
    burst(1000)
    seen = [memory()]
    for _ in range(3):
        burst(3000)
        seen.append(memory())
    check(min(after - before for before, after in zip(seen, seen[1:])) < 256, f"{seen} kB")
    check(sum(os.path.getsize(f"/var/lib/gretel/{name}") for name in os.listdir("/var/lib/gretel")) < 65536)
    equal(bus.pid(), pid)


@test
def nothing_is_executed_and_no_key_is_logged():
    """The helper started by hand, every thread traced, its log in a file."""
    lab.kill_helper()
    with open(LOG, "wb") as log:
        traced = subprocess.Popen(["strace", "-f", "-qq", "-e", "trace=execve,execveat", "-o", "/run/gretel-execve", HELPER],
                                  stdout=log, stderr=log, env={"PATH": "/usr/bin"})
    lab.wait_for("the helper's name", bus.owner)
    document = lab.example(key=3735928559, name="a name with “quotes” and \\ in it")
    bus.apply(document, user="keeper")
    bus.refusal(bus.apply, lab.example(name="x\nSMUGGLED line=1"), user="keeper")
    bus.refusal(bus.remove, lab.EXAMPLE_ID, user="stranger")
    bus.remove(user="keeper")
    for pid in lab.processes("gretel-helper"):
        os.kill(pid, signal.SIGTERM)
    traced.wait(timeout=30)
    with open("/run/gretel-execve", encoding="ascii") as file:
        executed = [line for line in file if "execve" in line]
    equal(len(executed), 1, executed)
    with open(LOG, encoding="utf-8") as file:
        lines = file.read().splitlines()
    check(len(lines) >= 4, lines)
    for line in lines:
        check("3735928559" not in line and "deadbeef" not in line.lower(), line)
        check(not line.startswith("SMUGGLED"), line)
    check(any("method=Apply" in line and "uid=2001" in line for line in lines), lines)
    check(any("failure=NotAuthorised" in line and "uid=2002" in line for line in lines), lines)


def main():
    lab.set_up(sys.argv[1])
    return run_all("access", sys.argv[2:], lab.clean_up)


if __name__ == "__main__":
    sys.exit(main())
