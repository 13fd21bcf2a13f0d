# SPDX-License-Identifier: GPL-3.0-or-later
"""What Gretel writes for NetworkManager, systemd-networkd and netplan, loaded by those programs on a real kernel.

This machine is Host 1, and the far one plain iproute2. The texts are the golden files that the unit tests hold the
writers to. Needs no package of Gretel's: the first argument is there for the other suites' sake.
"""

import glob
import os
import shutil
import signal
import subprocess
import sys

import dbus
import lab
import network_manager
from harness import check, equal, run_all, test

GOLDEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../unit/formats")
CONNECTIONS = "/etc/NetworkManager/system-connections"
NETWORKS = "/run/systemd/network"
_daemons = {}


def in_private_sys(*command):
    """Without udev, networkd and NetworkManager wait for it, unless /sys is read-only as in a container."""
    return subprocess.Popen(["unshare", "-m", "sh", "-c", 'mount -o remount,ro /sys && exec "$@"', "sh", *command],
                            stdout=open("/run/gretel-daemon.log", "ab"), stderr=subprocess.STDOUT)


def daemon_log():
    with open("/run/gretel-daemon.log", encoding="utf-8", errors="replace") as file:
        return file.read()[-4000:]


def start_network_manager():
    os.makedirs("/etc/NetworkManager/conf.d", exist_ok=True)
    with open("/etc/NetworkManager/conf.d/test.conf", "w", encoding="utf-8") as file:
        # What the lab made is the lab's.
        file.write("[main]\nauth-polkit=false\nplugins=keyfile\nno-auto-default=*\ndns=none\n"
                   "[keyfile]\nunmanaged-devices=interface-name:wan;interface-name:lan;interface-name:to-*\n")
    shutil.rmtree("/etc/NetworkManager/dispatcher.d", ignore_errors=True)
    _daemons["NetworkManager"] = in_private_sys("NetworkManager", "--no-daemon")
    lab.wait_for("NetworkManager", network_manager.runs, 60)


def start_networkd():
    os.makedirs("/run/systemd/netif", exist_ok=True)
    shutil.chown("/run/systemd/netif", "systemd-network", "systemd-network")
    os.makedirs(NETWORKS, exist_ok=True)
    _daemons["networkd"] = in_private_sys("/lib/systemd/systemd-networkd")


def stop(name):
    daemon = _daemons.pop(name, None)
    if daemon:
        daemon.send_signal(signal.SIGTERM)
        daemon.wait(30)


def device(name="gre-lab"):
    """The tunnel as the kernel has it: key, flags, TTL and so on; None without one."""
    found = [link for link in lab.ip_json("link", "show", "type", "gre") if link["ifname"] == name]
    return dict(found[0]["linkinfo"]["info_data"], mtu=found[0]["mtu"]) if found else None


def addresses(name="gre-lab"):
    found = [one for one in lab.ip_json("addr", "show", "type", "gre") if one["ifname"] == name]
    return [f"{a['local']}/{a['prefixlen']}" for a in (found[0]["addr_info"] if found else ())]


def is_ready(name="gre-lab"):
    return "172.16.10.1/30" in addresses(name) and "10.16.0.0/24" in lab.must("ip", "route", "show", "dev", name)


def gone(name="gre-lab"):
    lab.run("ip", "link", "del", name)
    lab.run("ip", "-n", "far", "link", "del", "tun")


def crosses_exactly(mtu):
    check(lab.fits_exactly(mtu), f"mtu {mtu}", device(), daemon_log())
    check(lab.crosses(), "private networks", daemon_log())


def network_manager_loads(profile, change=lambda text: text):
    [golden] = glob.glob(f"{GOLDEN}/networkmanager/golden/{profile}/*.nmconnection")
    with open(golden, encoding="utf-8") as file:
        text = change(file.read())
    path = f"{CONNECTIONS}/{os.path.basename(golden)}"
    os.makedirs(CONNECTIONS, exist_ok=True)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    uuid = next(line.partition("=")[2] for line in text.splitlines() if line.startswith("uuid="))
    try:
        network_manager.load(path)
        network_manager.activate(uuid)
    except (RuntimeError, dbus.DBusException) as error:
        raise RuntimeError(f"{error}\n{daemon_log()}") from error
    return uuid


def network_manager_forgets(uuid, name="gre-lab"):
    network_manager.delete(uuid)
    gone(name)
    lab.wait_for("NetworkManager to forget the device", lambda: not network_manager.has_device(name))


@test
def network_manager_raises_a_key():
    lab.raise_far_end(options="ttl 64 key 42", mtu=1472)
    uuid = network_manager_loads("key")
    seen = device()
    equal((seen["mtu"], seen["ikey"], seen["okey"], seen["ttl"]), (1472, "0.0.0.42", "0.0.0.42", 64))
    crosses_exactly(1472)
    equal(network_manager.name_of(uuid), "Office to lab")
    network_manager_forgets(uuid)


@test
def network_manager_raises_two_keys():
    lab.raise_far_end(options="ttl 64 ikey 7 okey 4294967295", mtu=1472)
    uuid = network_manager_loads("keys")
    crosses_exactly(1472)
    network_manager_forgets(uuid)


@test
def network_manager_tells_zero_from_none():
    """The ability keyZero: what the reader and the writer rely on."""
    uuid = network_manager_loads("key", lambda text: text.replace("key=42", "key=0"))
    equal((device().get("ikey"), device().get("okey")), ("0.0.0.0", "0.0.0.0"))
    network_manager_forgets(uuid)


@test
def network_manager_keeps_marks_parent_and_mtu():
    uuid = network_manager_loads("marked", lambda text: text.replace("parent=eth0", "parent=wan"))
    seen = device()
    equal((seen["ttl"], seen["tos"], seen["mtu"]), (255, "0xb8", 1400))
    check("gre-lab@wan" in lab.must("ip", "link", "show", "gre-lab"))
    network_manager_forgets(uuid)


@test
def network_manager_copies_the_bit():
    uuid = network_manager_loads("fragment")
    seen = device()
    equal((seen.get("pmtudisc"), seen["ttl"], seen.get("tos")), (False, 0, "0x1"))
    network_manager_forgets(uuid)


@test
def network_manager_routes_both_families():
    uuid = network_manager_loads("networks")
    check("fd00:2::/64" in lab.must("ip", "-6", "route", "show", "dev", "gre-lab"))
    network_manager_forgets(uuid)
    uuid = network_manager_loads("inner6")
    check("fd00::1/126" in addresses(), addresses())
    network_manager_forgets(uuid)


@test
def network_manager_takes_a_hostile_name_for_a_name():
    uuid = network_manager_loads("hostile")
    equal(network_manager.name_of(uuid), "x\\ [ip-tunnel]; remote=9.9.9.9 # \"'${IFS}`id`\\")
    equal(device("1e5")["remote"], "4.3.2.1")
    network_manager_forgets(uuid, "1e5")
    stop("NetworkManager")


def networkd_loads(files):
    """networkd reads its files when it starts; the sequence and MTU of a device are for good."""
    stop("networkd")
    shutil.rmtree(NETWORKS, ignore_errors=True)
    os.makedirs(NETWORKS)
    for path in files:
        shutil.copy(path, NETWORKS)
    start_networkd()


def golden_networkd(profile):
    return [path for path in glob.glob(f"{GOLDEN}/networkd/golden/{profile}/*") if not path.endswith(".conf")]


def networkd_is_ready():
    try:
        lab.wait_for("networkd", is_ready)
    except RuntimeError as error:
        raise RuntimeError(f"{error}\n{device()} {addresses()}\n{daemon_log()}") from error


@test
def networkd_raises_a_key():
    lab.must("sysctl", "-q", "net.ipv4.ip_forward=0")
    lab.raise_far_end(options="ttl 64 key 42", mtu=1472)
    networkd_loads(golden_networkd("key"))
    networkd_is_ready()
    seen = device()
    equal((seen["mtu"], seen["ikey"], seen["okey"], seen["ttl"], seen.get("tos")),
          (1472, "0.0.0.42", "0.0.0.42", 64, "0x1"))
    crosses_exactly(1472)
    lab.wait_for("forwarding", lambda: open("/proc/sys/net/ipv4/ip_forward", encoding="ascii").read() == "1\n")
    gone()


@test
def networkd_raises_two_keys():
    lab.raise_far_end(options="ttl 64 ikey 7 okey 4294967295", mtu=1472)
    networkd_loads(golden_networkd("keys"))
    networkd_is_ready()
    crosses_exactly(1472)
    gone()


@test
def networkd_numbers_packets():
    lab.raise_far_end(options="ttl 64 key 42 seq", mtu=1468)
    networkd_loads(golden_networkd("sequence"))
    networkd_is_ready()
    check("seq" in lab.must("ip", "-d", "link", "show", "gre-lab"))
    crosses_exactly(1468)
    gone()


@test
def networkd_copies_the_bit():
    networkd_loads(golden_networkd("fragment"))
    networkd_is_ready()
    equal((device().get("pmtudisc"), device()["ttl"]), (False, 0))
    gone()


@test
def networkd_takes_all_lines():
    """A line that networkd does not know is only a warning of its."""
    with open("/run/gretel-daemon.log", "wb"):
        pass
    for profile in ("networks", "hostile", "off"):
        networkd_loads(golden_networkd(profile))
        lab.wait_for("networkd", lambda: is_ready("1e5" if profile == "hostile" else "gre-lab"))
        gone("1e5" if profile == "hostile" else "gre-lab")
    for word in ("Unknown", "nvalid", "ignoring", "Failed to parse"):
        check(word not in daemon_log(), daemon_log())


@test
def netplan_raises_two_keys():
    """Through the files that netplan makes of ours."""
    lab.raise_far_end(options="ttl 64 ikey 7 okey 4294967295", mtu=1472)
    os.makedirs("/tmp/root/etc/netplan")
    for path in glob.glob(f"{GOLDEN}/netplan/golden/keys/*.yaml"):
        shutil.copy(path, "/tmp/root/etc/netplan")
        os.chmod(f"/tmp/root/etc/netplan/{os.path.basename(path)}", 0o600)
    equal(lab.must("netplan", "generate", "--root-dir", "/tmp/root"), "")
    networkd_loads(glob.glob("/tmp/root/run/systemd/network/*"))
    networkd_is_ready()
    crosses_exactly(1472)
    gone()


def clean_up():
    for name in ("gre-lab", "1e5"):
        lab.run("ip", "link", "del", name)
    lab.run("ip", "-n", "far", "link", "del", "tun")
    for path in glob.glob(f"{CONNECTIONS}/*"):
        os.unlink(path)
    if "NetworkManager" in _daemons:
        network_manager.reload()


def main():
    lab.must("modprobe", "ip_gre")
    lab.start_bus()
    lab.build_network()
    start_network_manager()
    try:
        return run_all("formats_ini", sys.argv[2:], clean_up)
    finally:
        for name in list(_daemons):
            stop(name)


if __name__ == "__main__":
    sys.exit(main())
