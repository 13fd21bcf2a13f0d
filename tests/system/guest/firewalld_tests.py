# SPDX-License-Identifier: GPL-3.0-or-later
"""Tunnels beside firewalld: the installed package and the real firewalld, on a real kernel, bus and polkit.

The peer comes in through wan, in zone external, where GRE is not let in; the private network is behind lan, in zone
trusted, where everything is.
"""

import glob
import subprocess
import sys
import time

import dbus

import bus
import lab
from harness import check, equal, run_all, test

NAME, PATH = "org.fedoraproject.FirewallD1", "/org/fedoraproject/FirewallD1"
RULE = ('rule family="ipv4" source address="4.3.2.1" destination address="1.2.3.4" '
        'protocol value="47" accept')
RELOAD_IN_TIME = 20  # seconds after which all is in order again: firewalld itself takes long in an emulated machine


def ask(interface, method, signature="", *arguments, seconds=120):
    return bus.connection().call_blocking(NAME, PATH, interface, method, signature, arguments, timeout=seconds)


def zone(method, *arguments):
    return ask(f"{NAME}.zone", method, "s" * len(arguments), *arguments)


def rules():
    return [str(rule) for rule in zone("getRichRules", "external")]


def members(name="trusted"):
    return sorted(str(device) for device in zone("getInterfaces", name))


def permanent():
    """What firewalld starts with, file by file; one that is as it was delivered has no file of its own."""
    files = {}
    for path in glob.glob("/etc/firewalld/zones/*.xml"):
        with open(path, encoding="utf-8") as file:
            files[path] = file.read()
    return files


def in_the_kernel():
    """Without asking firewalld, which does one thing at a time."""
    table = lab.must("nft", "list", "table", "inet", "firewalld")
    return "ip saddr 4.3.2.1" in table and 'iifname "gre-lab"' in table


def everything():
    """Of firewalld's, at runtime and for good."""
    zones = [str(name) for name in zone("getZones")]
    return {name: (sorted(map(str, zone("getRichRules", name))), members(name)) for name in zones}, permanent()


def reload_firewalld():
    ask(NAME, "reload")


def facts():
    """To be told when nothing passes."""
    return rules(), members(), lab.must("nft", "list", "ruleset"), lab.must("ip", "-s", "link", "show", "type", "gre")


def passes():
    """The far host reaches this one through the tunnel: a connection in TCP, to the private address."""
    return lab.run("ip", "netns", "exec", "far", "/usr/bin/python3", "-c", CLIENT).status == 0


CLIENT = """
import socket
socket.create_connection(("10.0.0.1", 7000), 3, source_address=("10.16.0.1", 0))
"""
SERVER = """
import socket
server = socket.create_server(("10.0.0.1", 7000))
while True:
    server.accept()[0].close()
"""


@test
def blocked_without_it():
    """The same tunnel made by hand: what the others find is firewalld's doing, and Gretel's."""
    lab.ip("link add tun type gre local 1.2.3.4 remote 4.3.2.1 key 42 csum ttl 64\nlink set tun mtu 1468 up\n"
           "addr add 172.16.10.1/30 dev tun\nroute add 10.16.0.0/24 dev tun\n")
    check(not passes())
    lab.ip("link del tun\n")


@test
def up_lets_it_in_and_down_leaves_nothing():
    before = everything()
    commands, _ = bus.preview(lab.example())
    check(f"firewall-cmd --zone=external --add-rich-rule='{RULE}'" in commands, commands)
    check("firewall-cmd --zone=trusted --add-interface=gre-lab" in commands, commands)
    equal(everything(), before)
    start = time.monotonic()
    bus.apply(lab.example())
    print(f"         Up took {time.monotonic() - start:.2f} s")
    equal(rules(), [RULE])
    equal(members(), ["gre-lab", "lan"])
    check(passes(), facts())
    start = time.monotonic()
    bus.apply(lab.example())  # all is there: what it takes is what looking takes
    print(f"         Up of what is up took {time.monotonic() - start:.2f} s")
    bus.remove()
    equal(everything(), before)


@test
def what_was_there_before_stays():
    """An administrator's own rule, and the zone that an administrator chose for the device."""
    ask(f"{NAME}.zone", "addRichRule", "ssi", "external", RULE, 0)
    zone("addInterface", "internal", "gre-lab")
    before = everything()
    bus.apply(lab.example())
    equal(everything(), before)
    bus.remove()
    equal(everything(), before)
    zone("removeRichRule", "external", RULE)
    zone("removeInterface", "internal", "gre-lab")


@test
def a_reload_is_mended():
    before = everything()
    bus.apply(lab.example())
    check(passes(), facts())
    start = time.monotonic()
    reload_firewalld()
    print(f"         the reload took {time.monotonic() - start:.2f} s")
    start = time.monotonic()
    lab.wait_for("the rule", in_the_kernel, RELOAD_IN_TIME)
    print(f"         in order again after {time.monotonic() - start:.2f} s")
    equal((rules(), members()), ([RULE], ["gre-lab", "lan"]))
    check(passes(), facts())
    bus.remove()
    equal(everything(), before)


@test
def what_starts_with_the_computer_is_kept():
    before = everything()
    bus.apply(lab.example())
    bus.set_autostart([lab.EXAMPLE_ID], True)
    kept = "".join(permanent().values())
    check("gre-lab" in kept and "4.3.2.1" in kept, kept)
    bus.remove()
    reload_firewalld()
    equal(rules(), [RULE], "after a reload")
    bus.apply(lab.example())
    check(passes(), facts())
    bus.remove()
    equal(rules(), [], "what a reload brought goes with the tunnel")
    bus.set_autostart([lab.EXAMPLE_ID], False)
    kept = "".join(permanent().values())
    check("gre-lab" not in kept and "4.3.2.1" not in kept, kept)
    equal(everything()[0], before[0])


@test
def refused_is_not_up():
    """Without polkit's leave nothing of it can be asked for: no rule, no tunnel."""
    before = everything()
    snapshot = lab.snapshot()
    with open("/etc/polkit-1/rules.d/05-refuse.rules", "w", encoding="utf-8") as file:
        file.write('polkit.addRule(function (action, subject) {'
                   ' if (action.id == "org.fedoraproject.FirewallD1.config" && subject.user == "gretel")'
                   ' return polkit.Result.NO; });\n')

    def refused():
        kind = bus.refusal(bus.apply, lab.example())
        if not kind:
            bus.remove()
        return kind == "FirewalldRefused"
    lab.wait_for("polkit to read it", refused, 10)
    equal(everything(), before)
    equal(lab.snapshot(), snapshot)
    lab.must("rm", "/etc/polkit-1/rules.d/05-refuse.rules")

    lab.wait_for("polkit to forget it", lambda: not refused(), 10)
    equal(everything(), before)


def start_firewalld():
    """Takes 35 s in an emulated machine; its name comes before it answers."""
    with open("/run/firewalld.log", "w", encoding="utf-8") as log:
        subprocess.Popen(["firewalld", "--nofork", "--nopid"], stdout=log, stderr=log)

    def answers():
        try:
            return bool(ask(NAME, "getDefaultZone"))
        except dbus.DBusException:
            return False
    lab.wait_for("firewalld", answers, 120)
    # For good, so that they survive a reload.
    for device, name in (("wan", "external"), ("lan", "trusted")):
        ask_config("addInterface", name, device)
        zone("addInterface", name, device)


def ask_config(method, name, value):
    path = bus.connection().call_blocking(NAME, f"{PATH}/config", f"{NAME}.config", "getZoneByName", "s", (name,))
    bus.connection().call_blocking(NAME, path, f"{NAME}.config.zone", method, "s", (value,))


def clean_up():
    """The far end is up in every test; what was kept for good is not."""
    lab.clean_up()
    lab.raise_far_end()
    for method, name, value in (("removeRichRule", "external", RULE), ("removeInterface", "trusted", "gre-lab")):
        try:
            ask_config(method, name, value)
        except dbus.DBusException:
            pass
    reload_firewalld()


def main():
    lab.set_up(sys.argv[1])
    lab.raise_far_end()
    server = lab.start("/usr/bin/python3", "-c", SERVER)
    start_firewalld()
    status = run_all("firewalld", sys.argv[2:], clean_up)
    server.kill()
    return status


if __name__ == "__main__":
    sys.exit(main())
