# SPDX-License-Identifier: GPL-3.0-or-later
"""The MTU of a tunnel and the way to the other host: shown and offered or, where the profile wants it, followed."""

import contextlib
import json
import re
import sys
import time

import bus
import lab
from broken import TELLING, Broken, calls_of, kill_at, recover
from harness import check, equal, run_all, test

HEADERS = 32  # IP, GRE, checksum, key
PATIENCE = 60  # s, for a machine that is busy; what it took is printed
KILLS = 6


def tunnel_mtu():
    with open("/sys/class/net/gre-lab/mtu", encoding="ascii") as file:
        return int(file.read())


def mss():
    """Of IPv4, as the table clamps it; 0 without a table."""
    found = re.findall(r"maxseg size set (\d+)", lab.table())
    return max(map(int, found), default=0)


def has(mtu):
    return tunnel_mtu() == mtu and mss() == mtu - 40


def await_mtu(mtu):
    """The device's, and the MSS with it; prints how long the device took."""
    begin = time.monotonic()
    lab.wait_for(f"an MTU of {mtu}", lambda: tunnel_mtu() == mtu, PATIENCE)
    took = time.monotonic() - begin
    lab.wait_for(f"an MSS of {mtu - 40}", lambda: mss() == mtu - 40, PATIENCE)
    print(f"    MTU {mtu} after {took:.2f} s", flush=True)


def await_look():
    """Until the helper has looked at everything again: it puts a table in order that was taken away."""
    lab.must("nft", "delete", "table", "inet", "gretel")
    lab.wait_for("the table to be back", mss, PATIENCE)


def set_underlay(mtu):
    lab.ip(f"link set wan mtu {mtu}\n")


@contextlib.contextmanager
def narrow_path(mtu):
    """The next link behind the router; a full packet is answered with what fits."""
    lab.ip(f"link set to-far mtu {mtu}\n", "router")
    lab.ip(f"link set wan mtu {mtu}\n", "far")
    lab.ping("-c", "1", "-M", "do", "-s", str(1500 - HEADERS - 28), "-W", "1", "172.16.10.2")
    way = lab.ip_json("route", "get", "4.3.2.1")[0]
    equal(way["metrics"][0]["mtu"], mtu)
    try:
        yield
    finally:
        widen()


def widen():
    """What was learned goes with the route that it was learned on."""
    lab.ip("link set to-far mtu 1500\n", "router")
    lab.ip("link set wan mtu 1500\n", "far")
    lab.ip("route del default\nroute add default via 1.2.3.1\n")


@contextlib.contextmanager
def tunnel(confirm=None, **changes):
    """Up on both hosts, and among the profiles of keeper."""
    document = lab.example(**changes)
    lab.keep_profile("keeper", document)
    lab.raise_far_end()
    try:
        yield bus.apply(document, confirm)
    finally:
        bus.remove()
        lab.lower_far_end()
        set_underlay(1500)


def status():
    return json.loads(lab.gretelctl("status", "gre-lab", "--json").out)["tunnels"][0]


def equal_status(state, offered):
    seen = status()
    equal((seen["state"], seen.get("offered_mtu")), (state, offered), seen)


@test
def the_underlay_is_followed_both_ways():
    with tunnel(follow_mtu=True):
        check(has(1468) and lab.fits_exactly(1468))
        for underlay in (1400, 1500):
            set_underlay(underlay)
            await_mtu(underlay - HEADERS)
            check(lab.fits_exactly(underlay - HEADERS))
        equal_status("up-unverified", None)


@test
def a_learned_path_mtu_is_followed_both_ways():
    with tunnel(follow_mtu=True):
        with narrow_path(1400):
            await_mtu(1368)
            check(lab.fits_exactly(1368))
        # Not before the larger one has held for two looks.
        equal(tunnel_mtu(), 1368)
        await_mtu(1468)
        check(lab.fits_exactly(1468))


@test
def without_it_the_right_one_is_offered():
    with tunnel():
        set_underlay(1400)
        await_look()
        check(has(1468))
        equal_status("degraded", 1368)
        sentence = "The way to the other host carries 1400 bytes: the tunnel's MTU should be 1368; it is 1468."
        equal([drift["sentence"] for drift in status()["drifts"]], [sentence])
        equal(lab.gretelctl("up", "gre-lab").status, 0)
        check(has(1368) and lab.fits_exactly(1368))
        equal_status("up-unverified", None)
        set_underlay(1500)
        equal_status("degraded", 1468)
        equal(lab.gretelctl("up", "gre-lab").status, 0)
        check(has(1468))
        with narrow_path(1300):
            equal_status("degraded", 1268)


@test
def what_is_set_by_hand_stays():
    for changes, mtu in (({"mtu": 1400}, 1400), ({"underlay_mtu": 1492}, 1460)):
        with tunnel(follow_mtu=True, **changes):
            set_underlay(1300)
            await_look()
            check(has(mtu))
            equal_status("up-unverified", None)


@test
def what_others_did_to_the_tunnel_stays():
    with tunnel(follow_mtu=True):
        lab.ip("route del 10.16.0.0/24 dev gre-lab\naddr add 172.16.30.1/30 dev gre-lab\n")
        set_underlay(1400)
        await_mtu(1368)
        equal(sorted(drift["what"] for drift in status()["drifts"]), ["address", "route"])


@test
def too_little_for_what_the_tunnel_carries():
    """The kernel would take its IPv6 addresses away below 1280."""
    document = lab.example(follow_mtu=True)["tunnels"][0]
    for host, network in (("host1", "fd00:1::/64"), ("host2", "fd00:2::/64")):
        document[host]["networks"].append(network)
    with tunnel(follow_mtu=True, host1=document["host1"], host2=document["host2"]):
        set_underlay(1300)
        await_look()
        check(has(1468))
        check("fd00:2::/64" in lab.must("ip", "-6", "route", "show", "dev", "gre-lab"))
        set_underlay(1400)
        await_mtu(1368)


@test
def what_waits_for_its_confirmation_is_not_touched():
    with tunnel(follow_mtu=True, confirm=3600) as token:
        set_underlay(1400)
        await_look()
        check(has(1468))
        bus.confirm(token)
        await_mtu(1368)


@test
def killed_in_the_midst_it_is_one_or_the_other():
    """At what makes a change last: the journal's files, the device's MTU, the table. Nobody follows on without a way."""

    def follow():
        set_underlay(1400)
        lab.wait_for("the MTU to follow", lambda: broken_helper_is_gone() or has(1368), PATIENCE)

    def broken_helper_is_gone():
        return not lab.processes("gretel-helper")

    def back():
        set_underlay(1500)
        await_mtu(1468)

    with tunnel(follow_mtu=True):
        calls = calls_of(follow)
        telling = [number for number, line in enumerate(calls, 1) if TELLING.match(line)]
        check(len(telling) >= KILLS, calls)
        back()
        seen = []
        for turn in range(KILLS):
            broken = Broken(kill_at(calls, telling[turn * len(telling) // KILLS]))
            follow()
            broken.release()
            check(not broken.is_alive(), "it was not killed")
            lab.ip("route del default\n")
            recover(broken)
            lab.wait_for("before or after", lambda: has(1468) or has(1368), PATIENCE)
            seen.append(tunnel_mtu())
            lab.ip("route add default via 1.2.3.1\n")
            await_mtu(1368)
            back()
        check(1468 in seen, seen)
        print(f"    after the kills: {seen}", flush=True)


def clean_up():
    lab.clean_up()
    set_underlay(1500)
    widen()


def main():
    lab.set_up(sys.argv[1])
    return run_all("mtu", sys.argv[2:], clean_up)


if __name__ == "__main__":
    sys.exit(main())
