# SPDX-License-Identifier: GPL-3.0-or-later
"""The helper's entries in a real journal: journald runs as it does under systemd, but for systemd."""

import json
import os
import subprocess
import sys

import lab
from harness import check, equal, run_all, test

TUNNEL = lab.EXAMPLE_ID
OTHER_TUNNEL = "0d3b5f1c-8f0b-4f7a-9a53-5b0c9d0e2a11"
UNIT = "/sys/fs/cgroup/system.slice/gretel-helper.service"
OTHER = "/sys/fs/cgroup/system.slice/other.service"
build = ""
helper = None  # the unit's writer


# journald asks /proc which unit a sender is of, so that one that has ended by then is of none.
WRITER = """
import json, socket, sys
journal = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
for line in sys.stdin:
    journal.sendto(json.loads(line).encode(), "/run/systemd/journal/socket")
"""


class Writer:
    """A process of this unit, which writes what it is told and stays."""

    def __init__(self, unit):
        self.process = within(unit, [sys.executable, "-c", WRITER], stdin=subprocess.PIPE)

    def write(self, message, priority=5, **fields):
        """A list is a field that the entry bears several times."""
        lines = [f"MESSAGE={message}", f"PRIORITY={priority}"]
        for name, value in fields.items():
            lines += [f"{name}={one}" for one in (value if isinstance(value, list) else [value])]
        self.process.stdin.write(json.dumps("\n".join(lines) + "\n") + "\n")
        self.process.stdin.flush()


def within(unit, command, **options):
    os.makedirs(unit, exist_ok=True)

    def enter():
        with open(f"{unit}/cgroup.procs", "w", encoding="ascii") as file:
            file.write(str(os.getpid()))
    return subprocess.Popen(command, text=True, preexec_fn=enter, **options)


def write(message, **fields):
    helper.write(message, **fields)


def read(last, user=None):
    """What the reader says until it has this text: its standing, and the entries' fields."""
    done = lab.run(f"{build}/tests/system/journal/journal_cat", last, user=user)
    equal(done.status, 0, done)
    standing, *entries = done.out.splitlines()
    return standing, [line.split("\t") for line in entries]


@test
def what_the_helper_itself_writes():
    """Without a bus it says so and ends."""
    # systemd sets JOURNAL_STREAM; and until it is waited for, who has ended is still to be found in /proc.
    process = within(UNIT, ["systemd-cat", "sh", "-c", "JOURNAL_STREAM=$(stat -L -c %d:%i /proc/self/fd/2) exec "
                            f"{build}/helper/gretel-helper"])
    lab.wait_for("its entry", lambda: "cannot be reached" in lab.run("journalctl", "--output=cat").out)
    check(process.wait(timeout=60) != 0)
    write("first mark")
    standing, entries = read("first mark")
    equal(standing, "reads")
    check([text for level, _, text in entries if level == "2" and "system bus cannot be reached" in text], entries)


@test
def level_tunnel_and_text():
    write("A tunnel that starts with the computer cannot be brought up yet.", priority=4, GRETEL_TUNNEL=TUNNEL)
    write("\x1b[31mred and a \u202eturned one")
    write("A change was made. tunnels=2", GRETEL_TUNNEL=[TUNNEL, OTHER_TUNNEL])
    write("second mark")
    _, entries = read("second mark")
    equal(sorted(entries[-2][1].split(",")), sorted([TUNNEL, OTHER_TUNNEL]))
    equal(entries[-4], ["1", TUNNEL, "A tunnel that starts with the computer cannot be brought up yet."])
    equal(entries[-3], ["0", "", "\\u001b[31mred and a \\u202eturned one"])


@test
def nobody_else_is_taken_for_the_helper():
    other = Writer(OTHER)
    other.write("A change was made.", SYSLOG_IDENTIFIER="gretel-helper", UNIT="gretel-helper.service",
                _SYSTEMD_UNIT="gretel-helper.service", OBJECT_SYSTEMD_UNIT="gretel-helper.service")
    lab.wait_for("that entry", lambda: "A change was made." in lab.run("journalctl", "--output=cat",
                                                                      "_SYSTEMD_UNIT=other.service").out)
    write("third mark")
    _, entries = read("third mark")
    check("A change was made." not in [text for _, _, text in entries], entries)


@test
def what_comes_later_comes_too():
    write("before")
    reader = lab.start(f"{build}/tests/system/journal/journal_cat", "after")
    lines = []
    for line in reader.stdout:
        lines.append(line.rstrip("\n").split("\t")[-1])
        if lines[-1] == "before":
            write("in between")
            write("after")
    equal(reader.wait(timeout=60), 0)
    equal(lines[-3:], ["before", "in between", "after"])


@test
def the_newest_two_thousand():
    for number in range(2100):
        write(f"number {number}", priority=6)
    write("fourth mark")
    lab.wait_for("all of it", lambda: lab.run("journalctl", "--output=cat", "--lines=1").out == "fourth mark\n")
    _, entries = read("fourth mark")
    equal(len(entries), 2000)
    equal(entries[0][2], "number 101")  # the mark is one of them


@test
def who_may_not_read_it_is_told():
    equal(read("fourth mark", user="stranger")[0], "forbidden")
    lab.must("chmod", "-R", "o+rX", "/run/log/journal")
    equal(read("fourth mark", user="stranger")[0], "reads")


def start_journald():
    lab.must("systemd-machine-id-setup")
    subprocess.Popen(["/lib/systemd/systemd-journald"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    lab.wait_for("journald", lambda: os.path.exists("/run/systemd/journal/socket"))


def main():
    global build, helper
    build = sys.argv[1]
    lab.add_users()
    lab.must("useradd", "--system", "--create-home", "--home-dir", "/var/lib/gretel", "gretel")
    start_journald()
    helper = Writer(UNIT)
    return run_all("journal", sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
