# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of a tunnel that is up: as soon as the kernel's state changes, and of what the other host answers."""

import contextlib
import json
import queue
import sys
import threading
import time

import lab
from bus import tunnel
from harness import check, equal, run_all, test
from lab import rules, sysctl

SOON = 1.0  # seconds in which a change must be told


class Watcher:
    """gretelctl watch of keeper's, and when each of its lines came."""

    def __init__(self, *options):
        self._process = lab.start("setpriv", f"--reuid={lab.USERS['keeper']}", "--clear-groups", "--", "env",
                                  "HOME=/home/keeper", "gretelctl", "watch", "gre-lab", "--json", *options)
        self._lines = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self._process.stdout:
            self._lines.put((time.monotonic(), json.loads(line)))

    def next(self, state, seconds=30):
        """The next line, which must tell of this state: when it came, and what it says."""
        came, line = self._lines.get(timeout=seconds)
        equal(line["state"], state, line)
        return came, line

    def until(self, state, seconds=60):
        """The line that tells of this state, whatever came before it."""
        while True:
            _, line = self._lines.get(timeout=seconds)
            if line["state"] == state:
                return line

    def soon(self, state, *command, namespace=None):
        """Runs an ip command; the line about it must follow."""
        where = ["-n", namespace] if namespace else []
        lab.must("ip", *where, *command)
        done = time.monotonic()
        came, line = self.next(state)
        check(came - done <= SOON, f"{' '.join(command)}: told {came - done:.2f} s after it", line)

    def end(self):
        self._process.terminate()
        self._process.wait()


@contextlib.contextmanager
def watching(*options):
    watcher = Watcher(*options)
    try:
        yield watcher
    finally:
        watcher.end()


@contextlib.contextmanager
def no_echo_requests():
    sysctl("net.ipv4.ping_group_range=1 0")
    try:
        yield
    finally:
        sysctl("net.ipv4.ping_group_range=0 2147483647")


def turned_back():
    """Datagrams to closed ports of the far host."""
    lines = [line.split() for line in lab.must("ip", "netns", "exec", "far", "cat", "/proc/net/snmp").splitlines()]
    names, values = [line for line in lines if line[0] == "Udp:"]
    return int(values[names.index("NoPorts")])


@test
def what_others_change_is_told_within_a_second():
    with tunnel(), watching() as watcher:
        watcher.next("up-unverified")
        watcher.next("up")
        watcher.soon("degraded", "link", "set", "gre-lab", "mtu", "1400")
        watcher.soon("up", "link", "set", "gre-lab", "mtu", "1468")
        watcher.soon("degraded", "route", "del", "10.16.0.0/24", "dev", "gre-lab")
        watcher.soon("degraded", "link", "set", "gre-lab", "down")
        watcher.soon("down", "link", "del", "gre-lab")


def peer_is_lost_and_comes_back(watcher):
    """By a profile that asks every second and looks at four answers."""
    check(watcher.until("up")["round_trip_ms"] > 0)
    lab.ip("link set tun down\n", "far")
    check(watcher.until("degraded")["lost_percent"] >= 50)
    lab.ip("link set tun up\n", "far")
    check(watcher.until("up")["lost_percent"] < 50)


@test
def the_peer_is_lost_and_comes_back():
    with tunnel(probe_interval=1, probe_window=4), watching() as watcher:
        before = turned_back()
        peer_is_lost_and_comes_back(watcher)
        equal(turned_back(), before, "it was asked by echo requests")


@test
def the_same_where_nobody_may_send_echo_requests():
    with tunnel(probe_interval=1, probe_window=4), no_echo_requests(), watching() as watcher:
        before = turned_back()
        peer_is_lost_and_comes_back(watcher)
        # One that was answered at first, and three of four at the end.
        check(turned_back() >= before + 4, before, turned_back())


@test
def a_host_that_prohibits_it_answers_too():
    with tunnel(), no_echo_requests(), rules(
            "chain input {\ntype filter hook input priority 0;\nudp dport 33434-33534 reject with icmp type "
            "admin-prohibited\n}", "far"):
        done = lab.gretelctl("probe", "gre-lab", "--count", "2")
        equal(done.status, 0, done)


@test
def a_host_that_says_nothing_answers_not():
    with tunnel(), no_echo_requests(), rules(
            "chain input {\ntype filter hook input priority 0;\nudp dport 33434-33534 drop\n}", "far"):
        done = lab.gretelctl("probe", "gre-lab", "--count", "1")
        equal(done.status, 1, done)


@test
def a_profile_that_asks_nobody():
    with tunnel(probe_interval=0), watching() as watcher:
        watcher.next("up-unverified")
        watcher.soon("degraded", "link", "set", "gre-lab", "mtu", "1400")
        watcher.soon("up-unverified", "link", "set", "gre-lab", "mtu", "1468")


def main():
    lab.set_up(sys.argv[1])
    # As systemd sets it.
    sysctl("net.ipv4.ping_group_range=0 2147483647")
    return run_all("health", sys.argv[2:], lab.clean_up)


if __name__ == "__main__":
    sys.exit(main())
