# SPDX-License-Identifier: GPL-3.0-or-later
"""What Gretel writes for sh, ifup and nft, loaded by these programs on the far host.

This machine's own end is the written script as well, so that both ends are proven by what crosses. The first argument
is the build folder.
"""

import glob
import os
import re
import shutil
import sys

import lab
from harness import check, equal, run_all, test

TABLE = "gretel_far_gre-lab"
SEQUENCED = {"return_key": 7, "sequence": True, "tos": 184, "mtu": 1400}
FRAGMENTING = {"key": None, "checksum": None, "ttl": "inherit", "df": "fragment", "firewall": "open", "clamp_mss": False}
PLAIN = {"key": None, "checksum": None, "firewall": "off", "clamp_mss": False, "forward": False}
HOSTILE = {"name": "\\ '\"; touch /tmp/owned; $(touch /tmp/owned) `touch /tmp/owned` \\"}
# The devices' MTU: 1500 less 24, and 4 more each for key, checksum and sequence number.
CASES = {"example": ({}, 1468), "sequenced": (SEQUENCED, 1400), "fragmenting": (FRAGMENTING, 1476),
         "plain": (PLAIN, 1476), "hostile": (HOSTILE, 1468)}
WRITER = ""


def written(form, side, changes):
    folder = f"/tmp/written/{form}-{side}"
    shutil.rmtree(folder, ignore_errors=True)
    document = lab.example(**changes)
    with open(lab.write_document("formats", document), encoding="utf-8") as file:
        lab.must(WRITER, form, side, folder, stdin=file.read())
    return next(path for path in glob.glob(f"{folder}/**", recursive=True) if os.path.isfile(path))


def far(*command, **options):
    return lab.run("ip", "netns", "exec", "far", *command, **options)


def far_must(*command):
    done = far(*command)
    check(done.status == 0, command, done)
    return done.out


def raise_own_end(changes):
    lab.must("sh", written("iproute2", "host1", changes))


def lower(*prefix):
    """By the written commands' opposite, which the script's comment names."""
    for namespace in ([], ["-n", "far"]):
        lab.run("ip", *namespace, "link", "del", "gre-lab")
    lab.run("nft", "delete", "table", "inet", TABLE)
    far("nft", "delete", "table", "inet", TABLE)
    lab.run("sysctl", "-q", "net.ipv4.ip_forward=0")
    far("sysctl", "-q", "net.ipv4.ip_forward=0")


def crosses_at(mtu, changes):
    device = lab.ip_json("link", "show", "gre-lab", namespace="far")[0]
    equal(device["mtu"], mtu, "the MTU")
    check(lab.crosses(), "the private networks do not reach each other", device)
    # An end that clears the don't-fragment bit lets larger packets out, in pieces.
    fits = lab.ping("-c", "1", "-M", "do", "-s", str(mtu - 28), "172.16.10.2")
    check(fits and (changes.get("df") == "fragment" or lab.fits_exactly(mtu)), "the MTU is not what fits")


@test
def script_on_both_hosts():
    for name, (changes, mtu) in CASES.items():
        raise_own_end(changes)
        script = written("iproute2", "host2", changes)
        far_must("sh", script)
        crosses_at(mtu, changes)
        check(not os.path.exists("/tmp/owned"), "a name was run", name)
        if name == "example":
            far_must("sh", script)  # an earlier run is no hindrance
            crosses_at(mtu, changes)
            equal(far_must("sysctl", "-n", "net.ipv4.ip_forward").strip(), "1", "forwarding")
        lower()


@test
def script_leaves_a_foreign_device():
    lab.ip("link add gre-lab type dummy\n", "far")
    before = lab.ip_json("link", "show", "gre-lab", namespace="far")
    check(far("sh", written("iproute2", "host2", {})).status != 0, "it took the device")
    equal(lab.ip_json("link", "show", "gre-lab", namespace="far"), before)
    lower()


@test
def only_the_other_host_is_let_in():
    """The router sends GRE of its own to the far host."""
    raise_own_end({})
    far_must("sh", written("iproute2", "host2", {}))
    lab.ip("link add bad type gre local 4.3.2.2 remote 4.3.2.1 ttl 64\n"
           "link set bad up\naddr add 192.0.2.1/30 dev bad\n", "router")
    check(lab.crosses(), "the tunnel does not carry")
    lab.run("ip", "netns", "exec", "router", "ping", "-c", "1", "-W", "1", "192.0.2.2")
    rules = far_must("nft", "list", "chain", "inet", TABLE, "input")
    counts = [int(packets) for packets in re.findall(r"packets (\d+)", rules)]
    check(len(counts) == 2 and counts[0] > 0 and counts[1] > 0, "one rule takes, the other drops", rules)
    lab.ip("link del bad\n", "router")
    lower()


@test
def ifup_on_the_far_host():
    for name, (changes, mtu) in CASES.items():
        raise_own_end(changes)
        stanza = written("ifupdown", "host2", changes)
        far_must("ifup", "--interfaces", stanza, "gre-lab")
        crosses_at(mtu, changes)
        check(not os.path.exists("/tmp/owned"), "a name was run", name)
        far_must("ifdown", "--interfaces", stanza, "gre-lab")
        equal(far("ip", "link", "show", "gre-lab").status, 1, "the device after ifdown")
        check(TABLE not in far_must("nft", "list", "tables"), "the table is still there")
        lower()


@test
def ifup_with_ipv6_inside():
    changes = {"host1": {"public": "1.2.3.4", "tunnel": "fd77::5/126", "networks": ["fd12:1::/64"]},
               "host2": {"public": "4.3.2.1", "tunnel": "fd77::6/126", "networks": ["fd12:2::/64"]}}
    raise_own_end(changes)
    stanza = written("ifupdown", "host2", changes)
    far_must("ifup", "--interfaces", stanza, "gre-lab")
    equal(lab.ip_json("link", "show", "gre-lab", namespace="far")[0]["mtu"], 1468)
    check(lab.ping("-6", "-c", "1", "-M", "do", "-s", str(1468 - 48), "fd77::6"), "it does not carry")
    check(not lab.ping("-6", "-c", "1", "-M", "do", "-s", str(1468 - 47), "fd77::6"), "it carries too much")
    check("fd12:1::/64" in far_must("ip", "-6", "route"), "the route")
    far_must("ifdown", "--interfaces", stanza, "gre-lab")
    lab.run("sysctl", "-q", "net.ipv6.conf.all.forwarding=0")
    lower()


@test
def nft_loads_its_ruleset():
    raise_own_end({})
    lab.raise_far_end()
    rules = written("nft", "host2", {"interface": "tun"})
    far_must("nft", "-c", "-f", rules)
    far_must("nft", "-f", rules)
    far_must("nft", "-f", rules)  # replaces itself
    check(lab.crosses(), "the tunnel does not carry")
    check("maxseg size set 1428" in far_must("nft", "list", "table", "inet", "gretel_far_tun"), "the clamp")
    far_must("nft", "delete", "table", "inet", "gretel_far_tun")
    lab.lower_far_end()
    lower()


def main():
    global WRITER  # pylint: disable=global-statement
    WRITER = f"{sys.argv[1]}/tests/system/formats_writer/formats_writer"
    os.makedirs("/run/network", exist_ok=True)
    lab.must("modprobe", "ip_gre")
    lab.build_network()
    return run_all("formats_shell", sys.argv[2:], lower)


if __name__ == "__main__":
    sys.exit(main())
