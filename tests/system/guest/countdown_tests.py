# SPDX-License-Identifier: GPL-3.0-or-later
"""Nobody locks himself out: pinned routes, and changes that go back unless somebody confirms them, of the installed
package on a real kernel, bus and polkit."""

import contextlib
import os
import signal
import socket
import sys

import bus
import lab
from harness import check, equal, run_all, test

STATE = "/var/lib/gretel"


def everything():
    """The example with all of the Internet behind the other host."""
    document = lab.example()
    document["tunnels"][0]["host2"]["networks"] = ["0.0.0.0/1", "128.0.0.0/1"]
    return document


@test
def all_of_the_internet_through_the_tunnel_keeps_the_peer_reachable():
    lab.raise_far_end()
    before = lab.snapshot()
    commands, notices = bus.preview(everything())
    check(any(command.startswith("ip route add 4.3.2.1/32 via 1.2.3.1 dev wan") for command in commands), commands)
    check("TakesDefaultRoute" in [kind for kind, _ in notices], notices)
    bus.apply(everything())
    check(lab.ping("-c", "1", "172.16.10.2"))
    check(lab.ping("-c", "1", "-I", "10.0.0.1", "10.16.0.1"))
    equal(lab.ip_json("route", "get", "4.3.2.1")[0]["dev"], "wan")
    # The underlay's gateway moves, and the pin with it.
    lab.ip("addr add 1.2.3.2/24 dev to-here\n", "router")
    lab.ip("route replace default via 1.2.3.2\n")
    lab.wait_for("the pin to follow", lambda: "1.2.3.2" in lab.must("ip", "route", "show", "4.3.2.1"), 5)
    check(lab.ping("-c", "1", "172.16.10.2"))
    lab.ip("route replace default via 1.2.3.1\n")
    lab.wait_for("the pin to follow back", lambda: "1.2.3.1" in lab.must("ip", "route", "show", "4.3.2.1"), 5)
    lab.ip("addr del 1.2.3.2/24 dev to-here\n", "router")
    bus.remove()
    equal(lab.snapshot(), before)
    lab.lower_far_end()


@test
def without_a_confirmation_it_goes_back():
    before = lab.snapshot()
    bus.apply(lab.example(), confirm=5)
    equal(bus.status()[1] > 0, True)
    equal(bus.refusal(bus.apply, lab.second()), "ChangePending")
    lab.wait_for("the change to be taken back", lambda: not lab.run("ip", "link", "show", "gre-lab").out, 10)
    lab.wait_for("the state to say so", lambda: bus.status()[1] == 0, 5)
    equal(lab.snapshot(), before)


@test
def only_a_change_that_could_cut_off_waits_when_that_is_the_wish():
    wish = {"confirm-if-risky": 60}
    before = lab.snapshot()
    _, operations, seconds, notices = bus.apply_told(lab.example(), wish)
    check(operations > 0)
    equal((seconds, notices, bus.status()[1]), (0, [], 0))
    equal(bus.apply_told(lab.example(), wish)[1:], (0, 0, []))
    bus.remove()
    token, _, seconds, notices = bus.apply_told(everything(), wish)
    check(55 < seconds <= 60, seconds)
    check("TakesDefaultRoute" in [kind for kind, _ in notices], notices)
    bus.revert(token)
    equal(lab.snapshot(), before)
    for wrong in ({"confirm": 30, "confirm-if-risky": 30}, {"confirm-if-risky": 4}):
        equal(bus.refusal(bus.apply_told, lab.example(), wrong), "BadDocument")


@test
def a_down_that_cuts_somebody_off_goes_back():
    """Somebody works on this computer through the tunnel; nobody confirms that it is to go."""
    lab.raise_far_end()
    bus.apply(lab.example())
    before = lab.snapshot()
    server = socket.create_server(("172.16.10.1", 7022))
    client = lab.start("ip", "netns", "exec", "far", "/usr/bin/python3", "-c", SESSION)
    session, _ = server.accept()
    equal(bus.refusal(bus.remove, lab.EXAMPLE_ID, user="careful"), "NotAuthorised")
    equal(lab.snapshot(), before)
    _, operations, seconds, notices = bus.remove_told([lab.EXAMPLE_ID], {"confirm-if-risky": 5})
    check(operations > 0)
    equal([(kind, words[2]) for kind, words in notices], [("TouchesRemoteSession", "172.16.10.2")])
    check(0 < seconds <= 5, seconds)
    check(not lab.run("ip", "link", "show", "gre-lab").out)
    lab.kill_helper()  # the next one takes it back
    lab.wait_for("the bus to know", lambda: not bus.owner())
    lab.wait_for("the tunnel to be back", lambda: bus.status()[1] == 0)
    equal(lab.without_indexes(lab.snapshot()), lab.without_indexes(before))
    session.send(b"still there")
    equal(session.recv(16), b"yes")
    session.close()
    server.close()
    client.communicate(timeout=20)
    lab.wait_for("the session to end", lambda: "172.16.10.2" not in lab.must("ss", "-tnH", "state", "established"), 10)
    equal(bus.remove_told([lab.EXAMPLE_ID], {"confirm-if-risky": 5})[2:], (0, []))
    lab.lower_far_end()


SESSION = """
import socket
one = socket.create_connection(("172.16.10.1", 7022), timeout=40)
one.send(b"yes" if one.recv(16) == b"still there" else b"no")
one.recv(1)
"""


@contextlib.contextmanager
def logind(*hosts):
    """Somebody is logged in from each; gives the process."""
    stand_in = lab.start("/usr/bin/python3", os.path.join(os.path.dirname(__file__), "logind.py"), *hosts)

    def there():
        return bus.connection().name_has_owner("org.freedesktop.login1")

    try:
        lab.wait_for("logind", there, 120)  # GLib takes its time in an emulated machine
        yield stand_in
    finally:
        stand_in.kill()
        stand_in.communicate()
        lab.wait_for("logind to be gone", lambda: not there())


@test
def who_is_logged_in_by_another_way_than_tcp_is_not_cut_off():
    """mosh's session is known to logind alone."""
    before = lab.snapshot()
    with logind("there.example.org", "1.2.3.4", "10.16.0.9"):
        equal(bus.preview(lab.example())[1], [("TouchesRemoteSession", ["10.16.0.0/24", "gre-lab", "10.16.0.9"])])
        equal(bus.refusal(bus.apply, lab.example(), user="careful"), "NotAuthorised")
        equal(lab.snapshot(), before)
        token, _, seconds, notices = bus.apply_told(lab.example(), {"confirm-if-risky": 60})
        check(55 < seconds <= 60, seconds)
        equal([(kind, words[2]) for kind, words in notices], [("TouchesRemoteSession", "10.16.0.9")])
        bus.confirm(token)
        equal(bus.refusal(bus.remove, lab.EXAMPLE_ID, user="careful"), "NotAuthorised")
    bus.remove(user="careful")
    equal(lab.snapshot(), before)


@test
def a_logind_that_says_nothing_stops_no_change():
    before = lab.snapshot()
    with logind("10.16.0.9") as stand_in:
        os.kill(stand_in.pid, signal.SIGSTOP)
        bus.apply(lab.example(), user="careful", seconds=15)  # a call that sets itself no limit takes 25
        bus.remove(user="careful", seconds=15)
    equal(lab.snapshot(), before)


@test
def confirmed_it_stays_and_only_its_owner_confirms():
    token = bus.apply(lab.example(), confirm=60, user="keeper")
    equal(bus.refusal(bus.confirm, "5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11", user="keeper"), "NothingPending")
    equal(bus.refusal(bus.confirm, token, user="stranger"), "NotAuthorised")
    equal(bus.refusal(bus.revert, token, user="stranger"), "NotAuthorised")
    bus.confirm(token, user="keeper")
    equal(bus.status()[1], 0)
    equal(bus.refusal(bus.confirm, token, user="keeper"), "NothingPending")
    check(lab.ip_json("link", "show", "gre-lab"))
    bus.remove()


@test
def a_revert_by_hand_puts_back_what_was():
    bus.apply(lab.example())
    before = lab.snapshot()
    token = bus.apply(lab.example(key=7, mtu=1400), confirm=60)
    bus.revert(token)
    equal(lab.without_indexes(lab.snapshot()), lab.without_indexes(before))
    bus.remove()


@test
def the_countdown_outlives_the_helper_and_a_set_clock():
    before = lab.snapshot()
    bus.apply(lab.example(), confirm=6)
    lab.kill_helper()
    lab.must("date", "-s", "+1 year")
    left = bus.status()[1]  # starts another helper
    check(0 < left <= 6, left)
    lab.must("date", "-s", "-1 year")
    lab.wait_for("the change to be taken back", lambda: not lab.run("ip", "link", "show", "gre-lab").out, 12)
    lab.wait_for("the state to say so", lambda: bus.status()[1] == 0, 5)
    equal(lab.snapshot(), before)


@test
def a_restart_while_a_change_waits_forgets_it():
    """A machine that starts anew holds no tunnel; the boot id tells."""
    bus.apply(lab.example(), confirm=60)
    lab.kill_helper()
    lab.ip("link del gre-lab\n")
    lab.must("nft", "flush", "ruleset")
    lab.must("sysctl", "-q", "net.ipv4.conf.lan.forwarding=0")
    with lab.another_boot():
        tunnels, seconds = bus.status()
        equal((tunnels, seconds), ({}, 0))
        lab.kill_helper()
    lab.clean_up()  # no machine goes back to an earlier start


@test
def what_nobody_kept_does_not_start_with_the_computer():
    bus.apply(lab.example())
    bus.set_autostart([lab.EXAMPLE_ID], True)
    bus.apply(lab.example(key=7), confirm=60)
    equal(bus.refusal(bus.set_autostart, [lab.EXAMPLE_ID], True), "ChangePending")
    lab.kill_helper()
    lab.ip("link del gre-lab\n")
    lab.must("nft", "flush", "ruleset")
    lab.must("sysctl", "-q", "net.ipv4.conf.lan.forwarding=0")
    with lab.another_boot():
        lab.wait_for("the tunnel", lambda: bus.status()[0][lab.EXAMPLE_ID][1], 15)
        shown = lab.must("ip", "-d", "link", "show", "gre-lab")
        check("0.0.0.42" in shown and "0.0.0.7" not in shown, shown)
        bus.set_autostart([lab.EXAMPLE_ID], False)
        bus.remove()
        lab.kill_helper()
    bus.status()
    lab.kill_helper()


@test
def what_followed_the_gateway_while_it_waited_goes_back_too():
    lab.ip("addr add 1.2.3.2/24 dev to-here\n", "router")
    before = lab.snapshot()
    token = bus.apply(everything(), confirm=60)
    lab.ip("route replace default via 1.2.3.2\n")
    lab.wait_for("the pin to follow", lambda: "1.2.3.2" in lab.must("ip", "route", "show", "4.3.2.1"), 5)
    bus.revert(token)
    equal(lab.must("ip", "route", "show", "4.3.2.1"), "")
    lab.ip("route replace default via 1.2.3.1\n")
    equal(lab.snapshot(), before)
    lab.ip("addr del 1.2.3.2/24 dev to-here\n", "router")


@test
def a_device_that_is_renamed_while_it_waits_goes_all_the_same():
    before = lab.snapshot()
    token = bus.apply(lab.example(), confirm=60)
    lab.ip("link set gre-lab down\nlink set gre-lab name gre-other\nlink set gre-other up\n")
    bus.revert(token)
    equal(lab.run("ip", "link", "show", "gre-other").out, "")
    equal(lab.snapshot(), before)


@test
def a_full_disk_keeps_nobody_cut_off():
    lab.kill_helper()
    before = lab.snapshot()
    lab.must("mount", "-t", "tmpfs", "-o", "size=64k,mode=700,uid=gretel,gid=gretel", "none", STATE)
    bus.apply(lab.example(), confirm=6)
    with open(f"{STATE}/filler", "wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"x" * 4096)
    lab.wait_for("the change to be taken back", lambda: not lab.run("ip", "link", "show", "gre-lab").out, 15)
    lab.wait_for("all of it", lambda: lab.snapshot() == before, 5)
    equal(bus.refusal(bus.apply, lab.second()), "ChangePending")
    os.unlink(f"{STATE}/filler")
    lab.wait_for("the state to say so", lambda: bus.status()[1] == 0, 20)
    equal(lab.snapshot(), before)
    lab.kill_helper()
    lab.must("umount", STATE)


def main():
    lab.set_up(sys.argv[1])
    return run_all("countdown", sys.argv[2:], lab.clean_up)


if __name__ == "__main__":
    sys.exit(main())
