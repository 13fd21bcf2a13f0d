# SPDX-License-Identifier: GPL-3.0-or-later
"""Keepalives on the wire: the far host is a router that sends its own and forwards those of others.

Its packets are made byte by byte in raw sockets, and what passes on its device is taken down as it is.
"""

import contextlib
import json
import signal
import socket
import struct
import subprocess
import sys
import time

import bus
import lab
from harness import check, equal, run_all, test

OURS, FARS = "1.2.3.4", "4.3.2.1"
ETH_P_ALL = 3
FORMS = {  # of a tunnel, and of the inner GRE header that both ends understand then
    "plain": ({"key": None, "checksum": None}, "ttl 64", struct.pack(">HH", 0, 0)),
    "key": ({"key": 42, "checksum": None}, "ttl 64 key 42", struct.pack(">HHI", 0x2000, 0, 42)),
    "sum": ({"key": None, "checksum": True}, "ttl 64 csum", struct.pack(">HHHH", 0x8000, 0, 0x7FFF, 0)),
    "both": ({"key": 42, "checksum": True}, "ttl 64 key 42 csum", struct.pack(">HHHHI", 0xA000, 0, 0x5FD5, 0, 42)),
}


class Namespace:
    """This thread's network, for the sockets that are made within."""

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        self.own = open("/proc/thread-self/ns/net", encoding="ascii")
        with open(f"/run/netns/{self.name}", encoding="ascii") as there:
            setns(there.fileno())

    def __exit__(self, *_):
        setns(self.own.fileno())
        self.own.close()


def setns(descriptor):
    import ctypes  # pylint: disable=import-outside-toplevel
    if ctypes.CDLL(None, use_errno=True).setns(descriptor, 0) != 0:
        raise OSError(ctypes.get_errno(), "setns")


def checksum(data):
    total = sum(struct.unpack(f">{len(data) // 2}H", data))
    while total >> 16:
        total = (total >> 16) + (total & 0xFFFF)
    return ~total & 0xFFFF


def ipv4(source, target, payload, ttl=255, ident=0x4711, protocol=47):
    head = struct.pack(">BBHHHBBH4s4s", 0x45, 0, 20 + len(payload), ident, 0, ttl, protocol, 0,
                       socket.inet_aton(source), socket.inet_aton(target))
    return head[:10] + struct.pack(">H", checksum(head)) + head[12:] + payload


class Wire:
    """What is on a device of the far host: taken down, and sent."""

    def __init__(self, device="wan"):
        with Namespace("far"):
            # Of all protocols: a socket of one alone is not shown what goes out (packet(7)).
            self.tap = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(ETH_P_ALL))
            self.tap.bind((device, ETH_P_ALL))
            self.raw = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_RAW)

    def close(self):
        self.tap.close()
        self.raw.close()

    def send(self, packet):
        """From the far host, as it is."""
        self.raw.sendto(packet, (socket.inet_ntoa(packet[16:20]), 0))

    def next(self, wanted, seconds=5):
        """The next packet of which wanted() is true; None when there is none in time."""
        end = time.monotonic() + seconds
        while True:
            self.tap.settimeout(max(end - time.monotonic(), 0.001))
            try:
                packet = self.tap.recv(2048)
            except TimeoutError:
                return None
            if wanted(packet):
                return packet


def is_gre(source, target):
    return lambda packet: (packet[9], packet[12:16], packet[16:20]) == (
        47, socket.inet_aton(source), socket.inet_aton(target))


def is_keepalive(source, target):
    """The bare inner packet: protocol type 0."""
    return lambda packet: is_gre(source, target)(packet) and packet[22:24] == b"\0\0"


def carries_ipv4(source, target):
    return lambda packet: is_gre(source, target)(packet) and packet[22:24] == b"\x08\0"


def wrapped(inner, form):
    """In a packet of the tunnel, from the far host."""
    head = {"plain": struct.pack(">HH", 0, 0x0800), "key": struct.pack(">HHI", 0x2000, 0x0800, 42),
            "sum": struct.pack(">HHI", 0x8000, 0x0800, 0), "both": struct.pack(">HHII", 0xA000, 0x0800, 0, 42)}[form]
    if form in ("sum", "both"):
        head = head[:4] + struct.pack(">H", checksum(head + inner)) + head[6:]
    return ipv4(FARS, OURS, head + inner, ttl=64)


def router_keepalive(form, source=OURS, target=FARS, **options):
    return wrapped(ipv4(source, target, FORMS[form][2], **options), form)


@contextlib.contextmanager
def tunnel(form="plain", **changes):
    """Up on both hosts, and among the profiles of keeper."""
    keys, far, _ = FORMS[form]
    document = lab.example(**keys, **changes)
    lab.keep_profile("keeper", document)
    bus.apply(document)
    lab.raise_far_end(options=far)
    wire = Wire()
    try:
        yield wire
    finally:
        wire.close()
        bus.remove()
        lab.lower_far_end()


@contextlib.contextmanager
def far_is_a_router():
    """It forwards what comes out of its tunnel, also with its own address, and answers no ping."""
    settings_of = [f"net.ipv4.conf.tun.{setting}" for setting in ("forwarding=1", "accept_local=1", "rp_filter=2")]
    quiet = "net.ipv4.icmp_echo_ignore_all"
    lab.must("ip", "netns", "exec", "far", "sysctl", "-q", "-w", *settings_of, f"{quiet}=1")
    try:
        yield
    finally:
        lab.must("ip", "netns", "exec", "far", "sysctl", "-q", "-w", f"{quiet}=0")


@contextlib.contextmanager
def watching(*words):
    """gretelctl watch, as a user without rights."""
    process = subprocess.Popen(["setpriv", f"--reuid={lab.USERS['keeper']}", f"--regid={lab.USERS['keeper']}",
                                "--clear-groups", "--", "gretelctl", "watch", "--json", "--interval", "1", *words],
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                               env={"HOME": "/home/keeper", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)


def settings(device):
    return {name: lab.must("sysctl", "-n", f"net.ipv4.conf.{device}.{name}").strip()
            for name in ("forwarding", "accept_local", "rp_filter")}


def received():
    return lab.ip_json("-s", "link", "show", "gre-lab")[0]["stats64"]["rx"]["packets"]


def own_keepalive(form):
    """Of this host's, on the way to the far one, within a packet of the tunnel."""
    head = {"plain": 4, "key": 8, "sum": 8, "both": 12}[form]
    on_its_way = carries_ipv4(OURS, FARS)
    return head, lambda packet: on_its_way(packet) and packet[20 + head + 9] == 47


def answers(wire, form):
    wire.send(router_keepalive(form))
    # As it was sent, but for two hops: this computer and the router between.
    equal(wire.next(is_keepalive(OURS, FARS)), ipv4(OURS, FARS, FORMS[form][2], ttl=253), form)


def sends(wire, form):
    head, wanted = own_keepalive(form)
    sent = wire.next(wanted, 20)
    check(sent, form, lab.must("nft", "list", "ruleset"))
    inner = sent[20 + head:]
    identification = struct.unpack(">H", inner[4:6])[0]
    # Longer than a router's own, where the header is short: the kernel does not count less than 12 bytes.
    equal(inner, ipv4(FARS, OURS, FORMS[form][2].ljust(12, b"\0"), ident=identification), form)


def is_heard(wire, form):
    """The far host, which answers no ping."""
    count = received()
    check(wire.next(is_keepalive(FARS, OURS), 20), form)
    lab.wait_for(f"an answer to be counted ({form})", lambda: received() > count, 10)
    counters = lab.ip_json("-s", "link", "show", "gre-lab")[0]["stats64"]["rx"]
    equal(counters["errors"], 0, (form, counters))


@test
def each_form_of_tunnel_both_ways():
    before = lab.snapshot()
    others = {device: settings(device) for device in ("wan", "all", "default", "lo")}
    for form in FORMS:
        with tunnel(form, keepalives="both") as wire:
            answers(wire, form)
            equal(settings("gre-lab"), {"forwarding": "1", "accept_local": "1", "rp_filter": "2"})
            equal({device: settings(device) for device in others}, others)
            with far_is_a_router(), watching("gre-lab"):
                sends(wire, form)
                is_heard(wire, form)
        equal(lab.snapshot(), before)
    # Down: it is answered no more.
    wire = Wire()
    wire.send(router_keepalive("plain"))
    equal(wire.next(is_keepalive(OURS, FARS), 1), None)
    wire.close()


@test
def off_answers_nothing():
    for word in (None, "send"):
        with tunnel(keepalives=word) as wire:
            wire.send(router_keepalive("plain"))
            # Whatever came before this answer came before.
            check(lab.ping("-c", "1", "172.16.10.2"))
            equal(wire.next(is_keepalive(OURS, FARS), 1), None)
            equal(settings("gre-lab")["accept_local"], "0")


@test
def nothing_else_gets_through():
    """What is opened for the keepalives, another packet of the far host does not get through."""
    before = lab.snapshot()
    with tunnel(keepalives="answer", forward=False) as wire:
        lab.must("nft", "-f", "-", stdin="""table inet theirs {
 chain seen { type filter hook forward priority 10; policy accept; iifname "gre-lab" counter; }
 chain taken { type filter hook input priority 10; policy accept; iifname "gre-lab" ip saddr 1.2.3.4 counter; }
}
""")
        try:
            for inner in (ipv4("1.2.3.4", "4.3.2.9", FORMS["plain"][2]), ipv4("10.0.0.1", FARS, FORMS["plain"][2]),
                          ipv4("10.0.0.1", "172.16.10.1", b"\0" * 8, protocol=17),
                          ipv4("1.2.3.4", "172.16.10.1", b"\0" * 8, protocol=17),
                          ipv4("1.2.3.4", FARS, b"\0" * 8, protocol=17), ipv4("10.16.0.1", "10.0.0.7", b"\0" * 8, protocol=17)):
                wire.send(wrapped(inner, "plain"))
            wire.send(router_keepalive("plain"))
            check(wire.next(is_keepalive(OURS, FARS)))
            table = lab.must("nft", "list", "table", "inet", "theirs")
            equal([line.split("packets ")[1].split()[0] for line in table.splitlines() if "packets " in line],
                  ["1", "0"], table)
        finally:
            lab.must("nft", "delete", "table", "inet", "theirs")
    equal(lab.snapshot(), before)


@test
def it_is_said_before():
    for words in (["plan"], ["plan", "--json"]):
        done = lab.gretelctl(*words, lab.write_document("tunnel", lab.example(keepalives="answer")))
        equal(done.status, 0, done)
        check("answered" in done.out and "accept_local=1" in done.out, done)
    lab.must("nft", "-f", "-", stdin="table inet theirs {\n"
             " chain strict { type filter hook forward priority 0; policy drop; }\n}\n")
    try:
        done = lab.gretelctl("plan", "--json", lab.write_document("tunnel", lab.example(keepalives="answer")))
        blocked = [notice["arguments"] for notice in json.loads(done.out)["notices"]
                   if notice["kind"] == "Blocked" and notice["arguments"][1] == "answer"]
        equal(len(blocked), 1, done)
        with tunnel("both", keepalives="answer") as wire:
            wire.send(router_keepalive("both"))
            equal(wire.next(is_keepalive(OURS, FARS), 1), None)
            lab.must("bash", "-c", blocked[0][-1])  # the remedy that is named
            wire.send(router_keepalive("both"))
            check(wire.next(is_keepalive(OURS, FARS)))
    finally:
        lab.must("nft", "delete", "table", "inet", "theirs")


@test
def what_others_change_shows():
    with tunnel("both", keepalives="answer"):
        lab.must("sysctl", "-q", "-w", "net.ipv4.conf.gre-lab.accept_local=0")
        done = lab.gretelctl("status", "gre-lab")
        check("accept_local" in done.out, done)


def main():
    lab.set_up(sys.argv[1])
    lab.must("sysctl", "-q", "-w", "net.ipv4.ping_group_range=0 2147483647")
    return run_all("keepalives", sys.argv[2:], lab.clean_up)


if __name__ == "__main__":
    sys.exit(main())
