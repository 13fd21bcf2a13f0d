# SPDX-License-Identifier: GPL-3.0-or-later
"""A helper that is broken at one of its system calls."""

import os
import re
import signal
import subprocess

import bus
import lab
from harness import check

TRACE = "/run/gretel-trace"
# Calls that change what outlives the process: files made durable, and what is sent to change the kernel.
TELLING = re.compile(r"(fsync|fdatasync|renameat2?|linkat|unlinkat)\(|send(to|msg)\(.*(RTM_(NEW|DEL|SET)|NFNL_MSG_BATCH)")


def is_held(status):
    """Strace has the thread, or had: a call like the one that it waits in may be the one to break at."""
    try:
        with open(status, encoding="ascii") as file:
            return "TracerPid:\t0\n" not in file.read()
    except (FileNotFoundError, ProcessLookupError):
        return True


class Broken:
    """The helper with strace on the thread that changes things."""

    def __init__(self, *inject):
        # A call that goes through the thread without changing anything, so that it is there.
        bus.refusal(bus.remove, "00000000-0000-4000-8000-000000000001")
        self.owner = bus.owner()
        self.pid = bus.pid()
        thread = next(task for task in os.listdir(f"/proc/{self.pid}/task")
                      if open(f"/proc/{self.pid}/task/{task}/comm", encoding="ascii").read() == "change\n")
        words = [word for one in inject for word in ("-e", f"inject={one}")]
        self.strace = subprocess.Popen(["strace", "-qq", "-o", TRACE, "-p", thread, *words], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
        lab.wait_for("strace", lambda: is_held(f"/proc/{self.pid}/task/{thread}/status"))

    def release(self):
        self.strace.send_signal(signal.SIGINT)
        self.strace.wait()

    def is_alive(self):
        return self.pid in lab.processes("gretel-helper")


def recover(broken):
    """The next helper; its first answer comes after it has looked at what the last one left."""
    lab.wait_for("the bus to see that the helper is gone", lambda: bus.owner() != broken.owner)
    bus.status()


def calls_of(act, *inject):
    """The calls that the thread makes for it, in order, as strace writes them; without the one that it waited in."""
    broken = Broken(*inject)
    try:
        act()
    except bus.Refused:
        check(inject, "a change failed that nothing was in the way of")
    broken.release()
    with open(TRACE, encoding="utf-8", errors="replace") as file:
        return re.findall(r"(?m)^(?!restart_syscall)[a-z0-9_]+\(.*$", file.read())


def kill_at(calls, number):
    """strace counts each call by its name."""
    names = [line.split("(")[0] for line in calls[:number]]
    return f"{names[-1]}:signal=SIGKILL:when={names.count(names[-1])}"
