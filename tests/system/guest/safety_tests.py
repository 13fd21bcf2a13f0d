# SPDX-License-Identifier: GPL-3.0-or-later
"""Never half applied: the start of the computer, what others do to the devices, and a state that cannot be read or
written; the installed package on a real kernel, bus and polkit."""

import os
import sys

import bus
import lab
from harness import check, equal, run_all, test

STATE = "/var/lib/gretel"


@test
def what_starts_with_the_computer_waits_for_its_address():
    bus.apply(lab.example())
    bus.set_autostart([lab.EXAMPLE_ID], True)
    equal(bus.status()[0][lab.EXAMPLE_ID], ("gre-lab", True, True))
    lab.kill_helper()
    lab.ip("link del gre-lab\naddr del 1.2.3.4/24 dev wan\n")
    lab.must("nft", "flush", "ruleset")
    with lab.another_boot():
        equal(bus.status()[0][lab.EXAMPLE_ID], ("", False, True))
        lab.ip("addr add 1.2.3.4/24 dev wan\n")
        lab.ip("route replace default via 1.2.3.1\n")
        lab.wait_for("the tunnel", lambda: lab.EXAMPLE_ID in bus.status()[0] and bus.status()[0][lab.EXAMPLE_ID][1], 15)
        check("1.2.3.4 . 4.3.2.1" in lab.table(), lab.table())
        bus.set_autostart([lab.EXAMPLE_ID], False)
        bus.remove()
        lab.kill_helper()
    bus.status()
    lab.kill_helper()


@test
def what_still_waits_for_its_address_is_known_to_the_next_helper():
    """Two start with the computer, one can at once; the helper is killed; the other comes up when it can."""
    other = lab.second()
    other["tunnels"][0]["host1"]["public"] = "1.2.3.9"
    other_id = other["tunnels"][0]["id"]
    lab.ip("addr add 1.2.3.9/24 dev wan\n")
    bus.apply(lab.example())
    bus.apply(other)
    bus.set_autostart([lab.EXAMPLE_ID, other_id], True)
    lab.kill_helper()
    lab.ip("link del gre-lab\nlink del gre-two\naddr del 1.2.3.9/24 dev wan\n")
    lab.must("nft", "flush", "ruleset")
    with lab.another_boot():
        lab.wait_for("the first tunnel", lambda: bus.status()[0][lab.EXAMPLE_ID][1], 15)
        equal(bus.status()[0][other_id], ("", False, True))
        lab.kill_helper()
        lab.wait_for("the bus to know", lambda: not bus.owner())
        equal(bus.status()[0][other_id], ("", False, True))
        lab.ip("addr add 1.2.3.9/24 dev wan\n")
        lab.wait_for("the second tunnel", lambda: bus.status()[0][other_id][1], 15)
        bus.set_autostart([lab.EXAMPLE_ID, other_id], False)
        bus.remove(lab.EXAMPLE_ID, other_id)
        lab.kill_helper()
    lab.ip("addr del 1.2.3.9/24 dev wan\n")
    bus.status()
    lab.kill_helper()


@test
def a_lost_local_address_is_degraded_not_forgotten():
    lab.keep_profile("keeper", lab.example())
    equal(lab.gretelctl("up", "Office to lab").status, 0)
    lab.ip("addr del 1.2.3.4/24 dev wan\n")
    shown = lab.gretelctl("status", "Office to lab")
    lab.ip("addr add 1.2.3.4/24 dev wan\n")
    lab.ip("route replace default via 1.2.3.1\n")
    check("egraded" in shown.out and "1.2.3.4" in shown.out, shown)
    bus.remove()


@test
def a_recreated_device_is_not_ours():
    bus.apply(lab.example())
    lab.ip("link del gre-lab\nlink add gre-lab type gre local 1.2.3.4 remote 4.3.2.1 key 42 csum ttl 64\n")
    theirs = lab.must("ip", "-d", "link", "show", "gre-lab")
    equal(bus.status()[0], {})
    check(bus.refusal(bus.apply, lab.example()) in ("InterfaceTaken", "TunnelTaken", "BadDocument"))
    bus.remove()
    equal(lab.must("ip", "-d", "link", "show", "gre-lab"), theirs)
    lab.ip("link del gre-lab\n")


@test
def a_renamed_device_is_followed():
    bus.apply(lab.example())
    lab.ip("link set gre-lab down\nlink set gre-lab name other\nlink set other up\n")
    lab.wait_for("the rules to follow", lambda: '"other"' in lab.table(), 5)
    bus.remove()
    equal(lab.table(), "")
    check(not lab.run("ip", "link", "show", "other").out)


@test
def a_torn_journal_is_set_aside():
    bus.apply(lab.example())
    lab.kill_helper()
    for name in ("state", "intent"):
        with open(f"{STATE}/{name}", "wb") as file:
            file.write(b"gretel-state 1 sha256 0000")
    before = lab.snapshot()
    equal(bus.status()[0][lab.EXAMPLE_ID][1], True)
    equal(lab.snapshot(), before)
    equal(len([name for name in os.listdir(STATE) if ".bad-" in name]), 2)
    bus.remove()
    for name in os.listdir(STATE):
        if ".bad-" in name:
            os.unlink(f"{STATE}/{name}")
    lab.kill_helper()
    lab.run("nft", "delete", "table", "inet", "gretel")


@test
def a_full_or_read_only_disk_keeps_the_kernel_untouched():
    lab.kill_helper()
    before = lab.snapshot()
    lab.must("mount", "-t", "tmpfs", "-o", "size=4k,mode=700,uid=gretel,gid=gretel", "none", STATE)
    with open(f"{STATE}/filler", "wb") as file:
        file.write(b"x" * 4096)
    equal(bus.refusal(bus.apply, lab.example()), "CannotWrite")
    equal(lab.snapshot(), before)
    lab.must("mount", "-o", "remount,ro", STATE)
    equal(bus.refusal(bus.apply, lab.example()), "CannotWrite")
    equal(lab.snapshot(), before)
    lab.kill_helper()
    lab.must("umount", STATE)


@test
def a_new_bus_finds_the_tunnel_again():
    bus.apply(lab.example())
    before = lab.snapshot()
    lab.restart_bus()
    bus.forget_connections()
    lab.wait_for("the old helper to leave", lambda: not lab.processes("gretel-helper"))
    equal(bus.status()[0][lab.EXAMPLE_ID], ("gre-lab", True, False))
    equal(lab.snapshot(), before)
    bus.remove()


def main():
    lab.set_up(sys.argv[1])
    return run_all("safety", sys.argv[2:], lab.clean_up)


if __name__ == "__main__":
    sys.exit(main())
