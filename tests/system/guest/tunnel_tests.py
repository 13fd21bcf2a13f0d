# SPDX-License-Identifier: GPL-3.0-or-later
"""Gretel's installed package on a real kernel, bus and polkit; what it did is looked at with ip, ping and tcpdump."""

import glob
import os
import pty
import select
import subprocess
import sys
import time

import bus
import lab
from harness import check, equal, run_all, test


def up(document, **options):
    return lab.gretelctl("up", lab.write_document("tunnel", document), **options)


def down():
    done = lab.gretelctl("down", "--all")
    equal(done.status, 0, done)


@test
def without_gre_the_answer_is_4_and_nothing_changed():
    """First of all, while no module is loaded yet."""
    before = lab.snapshot()
    lab.must("mount", "-t", "tmpfs", "none", "/lib/modules")
    try:
        done = up(lab.example())
    finally:
        lab.must("umount", "/lib/modules")
    equal(done.status, 4, done)
    check("no GRE support" in done.err and "ip_gre" in done.err, done)
    equal(lab.snapshot(), before)


@test
def without_rights_the_answer_is_3_and_nothing_changed():
    lab.must("modprobe", "ip_gre")
    before = lab.snapshot()
    for words in (["up", lab.write_document("tunnel", lab.example())],):
        done = lab.gretelctl(*words, user="stranger")
        equal(done.status, 3, done)
        check("ot authorised" in done.err, done)
    # "down --all" asks nobody when nothing is there, so the bare call is made.
    equal(bus.refusal(bus.remove, lab.EXAMPLE_ID, user="stranger"), "NotAuthorised")
    equal(lab.snapshot(), before)


@test
def wrong_input_names_its_field_and_never_reaches_the_kernel():
    before = lab.snapshot()
    wrong = lab.example()
    wrong["tunnels"][0]["host1"]["tunnel"] = "172.16.10.0/30"
    for command in ("check", "plan", "up"):
        done = lab.gretelctl(command, lab.write_document("wrong", wrong))
        equal(done.status, 2, done)
        check("tunnels[0].host1.tunnel" in done.err, done)
    equal(lab.snapshot(), before)


@test
def up_makes_the_example():
    before = lab.snapshot()
    done = up(lab.example())
    equal(done.status, 0, done)

    link = lab.ip_json("link", "show", "gre-lab")[0]
    data = link["linkinfo"]["info_data"]
    equal((link["mtu"], link["linkinfo"]["info_kind"]), (1468, "gre"))
    check("UP" in link["flags"], link)
    equal(link["ifalias"], f"gretel:{lab.EXAMPLE_ID}")
    equal((data["local"], data["remote"], data["ikey"], data["okey"]), ("1.2.3.4", "4.3.2.1", "0.0.0.42", "0.0.0.42"))
    check(data["icsum"] and data["ocsum"] and data["pmtudisc"], data)
    equal(data["ttl"], 64)
    address = lab.ip_json("-4", "addr", "show", "dev", "gre-lab")[0]["addr_info"][0]
    equal((address["local"], address["prefixlen"]), ("172.16.10.1", 30))
    route = lab.ip_json("route", "show", "10.16.0.0/24")[0]
    equal((route["dev"], str(route["protocol"])), ("gre-lab", "71"))

    down()
    equal(lab.snapshot(), before, "after Down")


@test
def what_is_exported_for_the_far_host_is_its_end():
    """Gretel here, and there a plain shell that runs what Gretel wrote for it."""
    document = lab.example()
    lab.keep_profile("keeper", document)
    script = lab.gretelctl("export", "gre-lab", "--format", "iproute2", "--for", "host2", "--accept-loss")
    equal(script.status, 0, script)
    equal(up(document).status, 0)
    made = lab.run("ip", "netns", "exec", "far", "sh", stdin=script.out)
    equal((made.status, made.err), (0, ""), script.out)
    try:
        check(lab.crosses())
        check(lab.fits_exactly(1468))
    finally:
        lab.run("ip", "-n", "far", "link", "del", "gre-lab")
        lab.run("ip", "netns", "exec", "far", "nft", "delete", "table", "inet", "gretel_far_gre-lab")
        down()
        lab.forget_profile("keeper", document)


@test
def a_missing_part_is_named_and_nothing_is_written():
    """As where the package was changed under it."""
    lab.keep_profile("keeper", lab.example())
    with open("/tmp/part.yaml", "w", encoding="utf-8") as file:
        file.write("network:\n  version: 2\n")
    part, = glob.glob("/usr/lib/*/gretel/libgretel-syntax*")
    os.rename(part, part + ".away")
    try:
        plain = lab.gretelctl("export", "gre-lab", "--output", "/tmp/part.gretel")
        zipped = lab.gretelctl("export", "gre-lab", "--output", "/tmp/part.zip")
        netplan = lab.gretelctl("import", "/tmp/part.yaml")
    finally:
        os.rename(part + ".away", part)
        lab.forget_profile("keeper", lab.example())
    equal(plain.status, 0, plain)
    equal((zipped.status, os.path.exists("/tmp/part.zip")), (1, False), zipped)
    check(netplan.status != 0, netplan)
    for done in (zipped, netplan):
        check("lacks a part of Gretel" in done.out + done.err and os.path.basename(part) in done.out + done.err, done)


@test
def packets_cross_and_the_mtu_is_exact():
    lab.raise_far_end()
    equal(up(lab.example()).status, 0)
    check(lab.crosses(), "no ping between the private networks")
    check(lab.fits_exactly(1468))
    down()
    lab.lower_far_end()


@test
def the_wire_carries_key_and_checksum():
    lab.raise_far_end()
    equal(up(lab.example()).status, 0)
    capture = subprocess.Popen(["ip", "netns", "exec", "router", "tcpdump", "-n", "-c", "1", "-vv", "-x", "-i", "to-here",
                                "ip proto 47 and src 1.2.3.4"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    for line in capture.stderr:
        if "listening on" in line:
            break
    lab.ping("-c", "1", "172.16.10.2")
    text = capture.communicate(timeout=30)[0]
    check("key=0x2a" in text and "checksum present" in text.lower(), text)
    down()
    lab.lower_far_end()


@test
def the_other_shapes_have_their_mtu():
    shapes = [({"key": None, "checksum": None}, "ttl 64", 1476), ({"checksum": None}, "ttl 64 key 42", 1472),
              ({"key": None}, "ttl 64 csum", 1472), ({"sequence": True}, "ttl 64 key 42 csum seq", 1464)]
    for changes, options, mtu in shapes:
        lab.raise_far_end(options=options, mtu=mtu)
        equal(up(lab.example(**changes)).status, 0, options)
        equal(lab.ip_json("link", "show", "gre-lab")[0]["mtu"], mtu, options)
        check(lab.fits_exactly(mtu), options)
        down()
        lab.lower_far_end()


@test
def pppoe_leaves_1460():
    lab.ip("link set wan mtu 1492\n")
    equal(up(lab.example()).status, 0)
    equal(lab.ip_json("link", "show", "gre-lab")[0]["mtu"], 1460)
    down()
    lab.ip("link set wan mtu 1500\n")


@test
def up_twice_changes_nothing():
    equal(up(lab.example()).status, 0)
    first = lab.snapshot()
    planned = lab.gretelctl("plan", lab.write_document("tunnel", lab.example()), "--json")
    equal(planned.status, 0, planned)
    again = up(lab.example())
    equal(again.status, 0, again)
    equal(lab.snapshot(), first)
    down()


@test
def a_change_is_made_in_place_where_the_kernel_can():
    equal(up(lab.example()).status, 0)
    index = lab.ip_json("link", "show", "gre-lab")[0]["ifindex"]
    equal(up(lab.example(mtu=1400)).status, 0)
    link = lab.ip_json("link", "show", "gre-lab")[0]
    equal((link["ifindex"], link["mtu"]), (index, 1400))
    equal(up(lab.example(key=43)).status, 0)
    equal(lab.ip_json("link", "show", "gre-lab")[0]["linkinfo"]["info_data"]["ikey"], "0.0.0.43")
    down()


@test
def deleted_behind_our_back_is_down():
    path = lab.write_document("tunnel", lab.example())
    equal(lab.gretelctl("up", path).status, 0)
    shown = lab.gretelctl("status", "--json")
    check("gre-lab" in shown.out, shown)
    lab.ip("link del gre-lab\n")
    shown = lab.gretelctl("status", "--json")
    check("gre-lab" not in shown.out, shown)


@test
def what_is_not_ours_is_never_touched():
    lab.ip("link add foreign type gre local 1.2.3.4 remote 4.3.2.1 key 42\nlink add gre-lab type dummy\n"
           "route add 10.99.0.0/24 dev lan\n")
    before = lab.snapshot()
    twin = up(lab.example(interface="gre-twin"))
    check(twin.status in (1, 2) and "foreign" in twin.err, twin)
    named = up(lab.example(key=7))
    check(named.status in (1, 2) and "gre-lab" in named.err, named)
    routed = lab.example(key=7, interface="gre-other")
    routed["tunnels"][0]["host2"]["networks"] = ["10.99.0.0/24"]
    refused = up(routed)
    check(refused.status in (1, 2) and "10.99.0.0/24" in refused.err, refused)
    equal(lab.snapshot(), before)
    lab.ip("link del foreign\nlink del gre-lab\nroute del 10.99.0.0/24 dev lan\n")


@test
def several_tunnels_are_all_or_none():
    """The second one's endpoints are taken by a device that is not ours, so the first is not made either."""
    lab.ip("link add foreign type gre local 1.2.3.4 remote 4.3.2.1 key 8\n")
    before = lab.snapshot()
    document = lab.example()
    second = lab.example(id="5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a12", name="Second", interface="gre-two", key=8)
    second["tunnels"][0]["host1"].update(tunnel="172.16.20.1/30")
    second["tunnels"][0]["host2"].update(tunnel="172.16.20.2/30", networks=["10.17.0.0/24"])
    document["tunnels"] += second["tunnels"]
    check(up(document).status in (1, 2))
    equal(lab.snapshot(), before)
    lab.ip("link del foreign\n")


@test
def the_helper_has_one_capability_and_one_user():
    up(lab.example())
    # After an Up a child of it lists what other firewalls there are, and ends.
    lab.wait_for("one helper", lambda: len(lab.processes("gretel-helper")) == 1)
    with open(f"/proc/{lab.processes('gretel-helper')[0]}/status", encoding="ascii") as file:
        status = dict(line.split(":", 1) for line in file.read().splitlines())
    net_admin = f"{1 << 12:016x}"
    for kind in ("CapPrm", "CapEff", "CapBnd"):
        equal(status[kind].strip(), net_admin, kind)
    equal(status["NoNewPrivs"].strip(), "1")
    uid = int(lab.must("id", "-u", "gretel"))
    equal(status["Uid"].split(), [str(uid)] * 4)
    down()


def at_a_terminal(path, *answers):
    """What asker sees of "gretelctl up" in a pseudo terminal, and its status; answers: what is waited for, what is typed."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.setgroups([])
        os.setresgid(*[lab.USERS["asker"]] * 3)
        os.setresuid(*[lab.USERS["asker"]] * 3)
        os.environ.update(HOME="/home/asker", USER="asker", LC_ALL="C.UTF-8")
        os.execvp("gretelctl", ["gretelctl", "up", path])
    seen, asked, left, end = "", 0, list(answers), time.monotonic() + 60
    while time.monotonic() < end:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            seen += os.read(terminal, 4096).decode(errors="replace")
        except OSError:
            break
        if left and left[0][0] in seen[asked:]:
            os.write(terminal, (left.pop(0)[1] + "\n").encode())
            asked = len(seen)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.close(terminal)
    check(not left, left, seen)
    check(lab.PASSWORD not in seen, "the password was echoed")
    return seen, status


@test
def a_terminal_is_asked_for_the_password():
    """Nobody else can ask: no session, no desktop. The pseudo terminal answers as asker would."""
    seen, status = at_a_terminal(lab.write_document("tunnel", lab.example()), ("assword", lab.PASSWORD))
    equal(status, 0, seen)
    equal(lab.ip_json("link", "show", "gre-lab")[0]["mtu"], 1468)
    down()


@test
def a_risky_change_is_asked_for_by_what_it_changes():
    """The second prompt's text is of the helper's own plan, in the words of the policy."""
    document = lab.example(name="A harmless change")
    document["tunnels"][0]["host2"]["networks"] = ["0.0.0.0/1", "128.0.0.0/1"]
    before = lab.snapshot()
    seen, status = at_a_terminal(lab.write_document("tunnel", document), ("assword", lab.PASSWORD),
                                 ("assword", lab.PASSWORD), ("Keep this change?", "n"))
    equal(status, 1, seen)
    check("required for a change of gre-lab that changes the default route" in seen, seen)
    check(": 0.0.0.0/1." in seen and "harmless" not in seen.split("gretelctl: Warning")[0], seen)
    equal(lab.snapshot(), before)


@test
def without_helper_the_answer_is_4():
    unit = "/usr/share/dbus-1/system-services/org.gretel.Helper1.service"
    lab.wait_for("the helper to leave", lambda: not lab.processes("gretel-helper"), 60)
    os.rename(unit, "/tmp/service")
    lab.must("dbus-send", "--system", "--print-reply", "--dest=org.freedesktop.DBus", "/",
             "org.freedesktop.DBus.ReloadConfig")
    try:
        done = up(lab.example())
    finally:
        os.rename("/tmp/service", unit)
        lab.must("dbus-send", "--system", "--print-reply", "--dest=org.freedesktop.DBus", "/",
                 "org.freedesktop.DBus.ReloadConfig")
    equal(done.status, 4, done)


@test
def the_other_way_round():
    """Gretel is Host 2 with the same document, Host 1 is plain iproute2."""
    lab.remove_network()
    lab.build_network("host2")
    before = lab.snapshot()
    lab.raise_far_end("host2")
    equal(up(lab.example()).status, 0)
    link = lab.ip_json("link", "show", "gre-lab")[0]
    equal((link["linkinfo"]["info_data"]["local"], link["mtu"]), ("4.3.2.1", 1468))
    check(lab.crosses("host2"))
    check(lab.fits_exactly(1468, "host2"))
    down()
    equal(lab.snapshot(), before)
    lab.lower_far_end()


@test
def remove_the_package_and_nothing_is_left():
    lab.must("dpkg", "--purge", "gretel", seconds=180)
    for path in ("/usr/bin/gretel", "/usr/libexec/gretel-helper", "/usr/share/polkit-1/actions/org.gretel.helper1.policy",
                 "/var/lib/gretel"):
        check(not os.path.exists(path), path)


def main():
    lab.install(sys.argv[1])
    lab.add_users()
    lab.start_bus()
    lab.start_polkit()
    lab.build_network()
    return run_all("tunnels", sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
