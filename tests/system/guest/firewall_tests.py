# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the firewall and the forwarding of the installed package, on a real kernel, bus and polkit: what gets
through, what is counted, and what is put back."""

import json
import sys
import time

import bus
import lab
from harness import check, equal, run_all, test


def chain_counters(chain):
    """Packets of each rule of one chain, in order."""
    listed = json.loads(lab.must("nft", "-j", "list", "chain", "inet", "gretel", chain))["nftables"]
    return [part["counter"]["packets"] for item in listed if "rule" in item for part in item["rule"]["expr"]
            if isinstance(part, dict) and "counter" in part]


@test
def up_brings_the_rules_and_down_leaves_nothing():
    before = lab.snapshot()
    bus.apply(lab.example())
    text = lab.table()
    for part in ("1.2.3.4 . 4.3.2.1", "1.2.3.4", "gre-lab", "10.16.0.0/24", "10.0.0.0/24", "1428"):
        check(part in text, part, text)
    bus.remove()
    equal(lab.snapshot(), before)


@test
def only_the_other_host_gets_in():
    """The far host's GRE passes and is counted, another host's is dropped and is counted."""
    lab.raise_far_end()
    bus.apply(lab.example())
    check(lab.crosses())
    accepted, dropped = chain_counters("input")[:2]
    check(accepted >= 2, accepted)
    equal(dropped, 0)
    check(chain_counters("output")[0] >= 2)
    # A stranger behind the same router, with a tunnel to here.
    lab.ip("link add bad type gre local 4.3.2.9 remote 1.2.3.4 key 42 csum ttl 64\naddr add 4.3.2.9/24 dev wan\n"
           "link set bad up\naddr add 172.16.10.6/30 dev bad\n", "far")
    lab.run("ip", "netns", "exec", "far", "ping", "-q", "-c", "2", "-i", "0.2", "-W", "1", "172.16.10.5")
    check(chain_counters("input")[1] >= 1, lab.table())
    lab.ip("link del bad\naddr del 4.3.2.9/24 dev wan\n", "far")
    bus.remove()
    lab.lower_far_end()


@test
def what_the_rules_counted_is_shown_to_who_may_see_it():
    equal(json.loads(lab.gretelctl("rules", "--json").out), {"left_out": 0, "rules": [], "state": "None"})
    lab.raise_far_end()
    bus.apply(lab.example())
    check(lab.crosses())
    before = lab.snapshot()
    done = lab.gretelctl("rules", "--json")
    equal(done.status, 0, done)
    shown = json.loads(done.out)
    equal(shown["state"], "AsWanted")
    rules = {rule["kind"]: rule for rule in shown["rules"]}
    equal(sorted(rules), ["ClampFrom", "ClampInto", "GreIn", "GreOut", "OtherGre", "PassFrom", "PassInto"])
    for kind in ("GreIn", "GreOut"):
        check(rules[kind]["packets"] >= 2 and rules[kind]["bytes"] > rules[kind]["packets"], rules[kind])
    equal(rules["OtherGre"]["packets"], 0)
    equal(rules["GreIn"]["sentence"], "GRE from 4.3.2.1 to 1.2.3.4 is let in.")
    equal(rules["GreIn"]["nft"], "ip protocol 47 ip daddr . ip saddr @endpoints counter accept")
    check(all(rule["nft"] for rule in shown["rules"]), shown)
    for line in lab.gretelctl("rules").out.splitlines()[1:]:
        check(line.endswith("."), line)
    for user in ("stranger", "asker"):
        denied = lab.gretelctl("rules", "--json", user=user)
        equal((denied.status, denied.out), (3, ""), denied)
    equal(lab.snapshot(), before)
    bus.remove()
    lab.lower_far_end()


@test
def a_table_that_no_tunnel_wants_is_told_from_ours():
    """Nothing is up, so the helper leaves it there."""
    lab.must("nft", "-f", "-", stdin='table inet gretel {\nchain mine {\nmeta mark 7 counter comment "mine"\naccept\n}\n}\n')
    shown = json.loads(lab.gretelctl("rules", "--json").out)
    lab.must("nft", "delete", "table", "inet", "gretel")
    equal(shown["state"], "Altered")
    equal([rule["kind"] for rule in shown["rules"]], ["Foreign", "Foreign"])
    equal([rule.get("packets") for rule in shown["rules"]], [0, None])
    equal([rule["nft"] for rule in shown["rules"]], ['meta mark 0x00000007 counter comment "mine"', "accept"])


@test
def two_tunnels_share_the_local_address():
    bus.apply(lab.example())
    bus.apply(lab.second())
    text = lab.table()
    check("1.2.3.4 . 4.3.2.1" in text and "1.2.3.4 . 4.3.2.7" in text, text)
    bus.remove()
    check("1.2.3.4 . 4.3.2.7" in lab.table() and "4.3.2.1" not in lab.table(), lab.table())
    bus.remove(lab.second()["tunnels"][0]["id"])
    equal(lab.table(), "")


@test
def open_and_off_say_otherwise():
    bus.apply(lab.example(firewall="open"))
    check("guarded" not in lab.table(), lab.table())
    bus.apply(lab.example(firewall="off", clamp_mss=False, forward=False))
    equal(lab.table(), "")
    bus.remove()


@test
def another_firewall_that_blocks_is_named_with_the_command_that_mends_it():
    lab.raise_far_end()
    lab.must("nft", "-f", "-", stdin="table inet theirs {\nchain input {\ntype filter hook input priority 0; policy drop;\n"
             "ct state established,related accept\niif lo accept\n}\n}\n")
    _, notices = bus.preview(lab.example())
    blocked = [words for kind, words in notices if kind == "Blocked"]
    equal([words[:6] for words in blocked], [["nftables", "gre-in", "inet", "theirs", "input", "certain"]])
    equal(bus.apply_told(lab.example())[3], notices)
    bus.remove()
    lab.must("sh", "-c", blocked[0][9])
    equal([kind for kind, _ in bus.preview(lab.example())[1]], [])
    equal(bus.apply_told(lab.example())[3], [])
    lab.must("nft", "delete", "table", "inet", "theirs")
    bus.remove()
    lab.lower_far_end()


@test
def a_tcp_segment_fits_the_tunnel_both_ways():
    """A connection from the far private network to ours, through both hosts: the MSS of both sides is clamped."""
    lab.raise_far_end()
    lab.ip("netns add desk\nlink add to-desk type veth peer name eth0 netns desk\nlink set lan down\n"
           "addr flush dev lan\naddr add 10.0.0.1/24 dev to-desk\nlink set to-desk up\n")
    lab.ip("addr add 10.0.0.9/24 dev eth0\nlink set eth0 up\nlink set lo up\nroute add default via 10.0.0.1\n", "desk")
    bus.apply(lab.example())
    server = lab.start("ip", "netns", "exec", "desk", "/usr/bin/python3", "-c", SERVER)
    lab.wait_for("the server", lambda: "10.0.0.9:7000" in lab.must("ip", "netns", "exec", "desk", "ss", "-tln"))
    seen = lab.must("ip", "netns", "exec", "far", "/usr/bin/python3", "-c", CLIENT)
    equal(seen.strip(), "1428")
    equal(server.communicate(timeout=20)[0].strip(), "1428")
    bus.remove()
    lab.ip("netns del desk\nlink set lan up\naddr add 10.0.0.1/24 dev lan\n")
    lab.lower_far_end()


# TCP_MAXSEG of a connected socket is what the other side offered, here as the clamp left it, less the timestamps.
SERVER = """
import socket
server = socket.create_server(("10.0.0.9", 7000))
one, _ = server.accept()
one.recv(1)
print(one.getsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG) + 12)
one.send(b"x")
"""
CLIENT = """
import socket
one = socket.create_connection(("10.0.0.9", 7000), timeout=20, source_address=("10.16.0.1", 0))
one.send(b"x")
one.recv(1)
print(one.getsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG) + 12)
"""


@test
def a_flushed_ruleset_is_back_within_a_second():
    bus.apply(lab.example())
    wanted = lab.table()
    start = time.monotonic()
    lab.must("nft", "flush", "ruleset")
    lab.wait_for("the table", lambda: "1.2.3.4 . 4.3.2.1" in lab.table())
    took = time.monotonic() - start
    equal(lab.table(), wanted)
    print(f"INFO   : the table was back after {took:.2f} s, two processes of ours included")
    lab.must("nft", "add", "rule", "inet", "gretel", "input", "accept")
    lab.wait_for("our own rules only", lambda: lab.table() == wanted)
    bus.remove()


@test
def forwarding_is_what_the_profile_needs_and_goes_back():
    lan = "/proc/sys/net/ipv4/conf/lan/forwarding"
    bus.apply(lab.example(forward=False))
    equal(open(lan, encoding="ascii").read(), "0\n")
    bus.apply(lab.example())
    equal(open(lan, encoding="ascii").read(), "1\n")
    equal(open("/proc/sys/net/ipv4/conf/gre-lab/forwarding", encoding="ascii").read(), "1\n")
    equal(open("/proc/sys/net/ipv4/conf/wan/forwarding", encoding="ascii").read(), "0\n")
    bus.apply(lab.second())
    bus.remove()
    equal(open(lan, encoding="ascii").read(), "1\n")
    bus.remove(lab.second()["tunnels"][0]["id"])
    equal(open(lan, encoding="ascii").read(), "0\n")


def main():
    lab.set_up(sys.argv[1])
    return run_all("firewall", sys.argv[2:], lab.clean_up)


if __name__ == "__main__":
    sys.exit(main())
