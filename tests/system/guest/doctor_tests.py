# SPDX-License-Identifier: GPL-3.0-or-later
"""The doctor names the cause first: each trouble is made for real, on the far host where it is one of the far host's."""

import contextlib
import json
import sys

import lab
from bus import tunnel
from harness import check, equal, run_all, test
from lab import rules, sysctl


@contextlib.contextmanager
def narrow_underlay(mtu):
    """Between the router and the far host."""
    lab.ip(f"link set to-far mtu {mtu}\n", "router")
    lab.ip(f"link set wan mtu {mtu}\n", "far")
    try:
        yield
    finally:
        lab.ip("link set to-far mtu 1500\n", "router")
        lab.ip("link set wan mtu 1500\n", "far")
        lab.must("ip", "route", "flush", "cache")


def doctor(*options):
    done = lab.gretelctl("doctor", "gre-lab", "--json", *options, env={"LC_ALL": "C.UTF-8"})
    check(done.out, done)
    return json.loads(done.out), done


def expect(cause, verdict="fail"):
    report, done = doctor()
    row = {one["check"]: one for one in report["checks"]}[cause]
    check(report["cause"] == cause, report["cause"],
          "\n".join(f"{one['verdict']:8}{one['check']:16}{one['sentence']}" for one in report["checks"]))
    equal(row["verdict"], verdict, row)
    check(row["remedy"], row)
    equal(done.status, 1 if "fail" in [one["verdict"] for one in report["checks"]] else 0, done)
    return report, row


@test
def a_healthy_tunnel_has_nothing():
    with tunnel():
        report, done = doctor()
        equal(report["cause"], None, done)
        equal(done.status, 0, done)
        bad = [one for one in report["checks"] if one["verdict"] in ("warn", "fail") and one["check"] != "agent"]
        equal(bad, [])
        skipped = [one["check"] for one in report["checks"] if one["verdict"] == "skipped"]
        equal(skipped, [])


@test
def a_tunnel_that_is_down():
    lab.keep_profile("keeper", lab.example())
    expect("device")


@test
def another_key_on_the_far_host():
    with tunnel("ttl 64 key 43 csum"):
        expect("key")


@test
def another_key_is_sent_by_the_far_host():
    with tunnel("ttl 64 ikey 42 okey 43 csum"):
        _, row = expect("key")
        equal(row["arguments"][1], "here")


@test
def no_checksums_on_the_far_host():
    """What it sends tells, such as its own search for IPv6 routers."""
    with tunnel("ttl 64 key 42"):
        lab.wait_for("a packet of the far host", lambda: counter("crc_errors") > 0)
        _, row = expect("checksum")
        equal(row["arguments"][1], "on")


@test
def the_far_host_counts_from_the_start_again():
    with tunnel("ttl 64 key 42 csum seq", mtu=1464, sequence=True):
        check(lab.ping("-c", "30", "-i", "0.02", "172.16.10.2"))
        lab.lower_far_end()
        lab.raise_far_end(options="ttl 64 key 42 csum seq", mtu=1464)
        expect("sequence")


@test
def the_far_host_drops_protocol_47():
    with tunnel(), rules("chain input {\ntype filter hook input priority 0;\nip protocol 47 drop\n}\n"
                         "chain output {\ntype filter hook output priority 0;\nip protocol 47 drop\n}", "far"):
        expect("gre-filtered")


@test
def the_far_host_drops_protocol_47_and_sends_it():
    with tunnel(), rules("chain input {\ntype filter hook input priority 0;\nip protocol 47 drop\n}", "far"):
        sender = lab.start("ip", "netns", "exec", "far", "ping", "-q", "-i", "0.2", "172.16.10.1")
        try:
            lab.wait_for("a packet of the far host", lambda: counter("packets") > 0)
            expect("gre-filtered", "warn")
        finally:
            sender.terminate()
            sender.wait()


@test
def this_computer_drops_protocol_47():
    with tunnel(), rules("chain input {\ntype filter hook input priority 0; policy drop;\niif lo accept\n"
                         "ip protocol icmp accept\n}", None):
        expect("firewall")


@test
def large_packets_vanish_at_1400():
    with tunnel(), narrow_underlay(1400), rules(
            "chain output {\ntype filter hook output priority 0;\nicmp type destination-unreachable drop\n}", "router"):
        _, row = expect("mtu")
        equal(row["arguments"], ["1468", "1368", "1400"])
        done = lab.gretelctl("probe", "gre-lab", "--count", "1", "--mtu", "--json")
        measured = json.loads(done.out)
        equal((measured["through_tunnel"], measured["to_peer"], measured["fitting_mtu"]), (1368, 1400, 1368), done)


@test
def the_underlay_shrinks_to_1400():
    with tunnel(), narrow_underlay(1400):
        _, row = expect("mtu", "warn")
        equal(row["arguments"], ["1468", "1368", "1400"])


@test
def reverse_path_filter():
    with tunnel():
        sysctl("net.ipv4.conf.gre-lab.rp_filter=1")
        lab.ip("route add 172.16.10.2/32 via 1.2.3.1 dev wan\n")
        try:
            _, row = expect("reverse-path")
            equal(row["arguments"][1], "gre-lab")
        finally:
            lab.ip("route del 172.16.10.2/32 via 1.2.3.1 dev wan\n")


@test
def no_way_back_to_the_private_network():
    with tunnel():
        lab.ip("route del 10.0.0.0/24 dev tun\n", "far")
        expect("return-route")


@test
def the_far_host_filters_by_reverse_path():
    with tunnel():
        sysctl("net.ipv4.conf.tun.rp_filter=1", "far")
        lab.ip("route replace 10.0.0.0/24 via 4.3.2.2 dev wan\n", "far")
        try:
            expect("return-route")
        finally:
            lab.ip("route del 10.0.0.0/24 via 4.3.2.2 dev wan\n", "far")


@test
def the_way_to_the_far_host_leads_into_the_tunnel():
    with tunnel():
        lab.ip("route add 4.3.2.1/32 dev gre-lab\n")
        expect("recursion")


@test
def the_local_address_is_gone():
    with tunnel():
        lab.ip("addr del 1.2.3.4/24 dev wan\n")
        try:
            expect("local-address")
        finally:
            lab.ip("addr add 1.2.3.4/24 dev wan\nroute add default via 1.2.3.1\n")


@contextlib.contextmanager
def somebody_behind():
    """A host with IPv6 in a private network of this computer, and an IPv6 network behind the far host."""
    lab.ip("netns add behind\nlink add office6 type veth peer name port netns behind\n"
           "addr add fd00:a::1/64 dev office6 nodad\nlink set office6 up\n")
    lab.ip("addr add fd00:a::2/64 dev port nodad\nlink set port up\nroute add default via fd00:a::1\n", "behind")
    lab.ip("addr add fd00:b::1/64 dev lan nodad\nroute add fd00:a::/64 dev tun\n", "far")
    try:
        yield lambda: lab.run("ip", "netns", "exec", "behind", "ping", "-q", "-c", "1", "-W", "2", "fd00:b::1").status == 0
    finally:
        lab.ip("link del office6\nnetns del behind\n")
        lab.ip("addr del fd00:b::1/64 dev lan\n", "far")


@test
def ipv6_is_not_forwarded():
    """The kernel alone decides it, for all devices at once."""
    example = lab.example()["tunnels"][0]
    own, there = example["host1"], example["host2"]
    own["networks"].append("fd00:a::/64")
    there["networks"].append("fd00:b::/64")
    with tunnel(host1=own, host2=there), somebody_behind() as reaches:
        equal(open("/proc/sys/net/ipv6/conf/all/forwarding", encoding="ascii").read(), "0\n")
        check(not reaches())
        _, row = expect("forwarding")
        check("net.ipv6.conf.all.forwarding=1" in row["remedy"], row)
        warned = lab.gretelctl("plan", "gre-lab")
        check("forwards no IPv6" in warned.err and "host1.networks[1]" in warned.err, warned)
        equal(warned.status, 0, warned)
        sysctl("net.ipv6.conf.all.forwarding=1")
        try:
            lab.wait_for("the way through", reaches)
            report, done = doctor()
            equal(report["cause"], None, done)
            equal(lab.gretelctl("plan", "gre-lab").err, "")
        finally:
            sysctl("net.ipv6.conf.all.forwarding=0")


@test
def a_report_without_addresses():
    with tunnel("ttl 64 key 43 csum"):
        done = lab.gretelctl("doctor", "gre-lab", "--redact")
        equal(done.status, 1, done)
        check(done.out.startswith("Cause: "), done)
        for host in lab.HOSTS.values():
            for address in host.values():
                check(address.split("/")[0] not in done.out, done.out)
        check("<A>" in done.out and "<B>" in done.out, done.out)


@test
def watching_sees_it_come_go_and_fall_silent():
    with tunnel():
        follower = lab.start("setpriv", f"--reuid={lab.USERS['keeper']}", "--clear-groups", "--", "env",
                             "HOME=/home/keeper", "gretelctl", "watch", "gre-lab", "--json", "--interval", "1",
                             "--count", "3")
        states = [json.loads(follower.stdout.readline())["state"] for _ in range(2)]
        equal(states, ["up-unverified", "up"])
        lab.ip("link set tun down\n", "far")
        equal(json.loads(follower.stdout.readline())["state"], "degraded")
        equal(follower.wait(timeout=30), 0)


@test
def without_the_right_to_ask():
    with tunnel():
        sysctl("net.ipv4.ping_group_range=1 0")
        try:
            report, done = doctor()
            equal(done.status, 0, done)
            rows = {one["check"]: one["verdict"] for one in report["checks"]}
            equal((rows["echo-rights"], rows["peer-answers"], rows["mtu"]), ("warn", "pass", "skipped"), done)
            equal(lab.gretelctl("probe", "gre-lab", "--count", "1").status, 0)
            equal(lab.gretelctl("probe", "gre-lab", "--count", "1", "--mtu").status, 1)
        finally:
            sysctl("net.ipv4.ping_group_range=0 2147483647")


def counter(name):
    with open(f"/sys/class/net/gre-lab/statistics/rx_{name}", encoding="ascii") as file:
        return int(file.read())


def main():
    lab.set_up(sys.argv[1])
    # As systemd sets it.
    sysctl("net.ipv4.ping_group_range=0 2147483647")
    return run_all("doctor", sys.argv[2:], lab.clean_up)


if __name__ == "__main__":
    sys.exit(main())
