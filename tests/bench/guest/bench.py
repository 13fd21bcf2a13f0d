# SPDX-License-Identifier: GPL-3.0-or-later
"""How long N tunnels take to come up and to go, by several ways, each in the same machine right after the other.

Each way gives every tunnel a device with key, checksum, TTL and MTU, an address and a route. The ways of ip also let
GRE in and fit the TCP MSS, with nft, as Gretel does; networkd and the bound do not. Gretel also reads the kernel's state,
checks the document, plans, keeps the undo and reads back.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
import uuid

import lab

OUT = "/run/gretel-out"
NETWORKD = "/lib/systemd/systemd-networkd"
NETWORKMANAGER = "/usr/sbin/NetworkManager"


class Tunnel:
    def __init__(self, n):
        self.name, self.key = f"tun{n}", n + 1
        self.own, self.peer = (f"172.{16 + n // 16384}.{n // 64 % 256}.{n % 64 * 4 + host}" for host in (1, 2))
        self.network = f"10.{1 + n // 256}.{n % 256}.0/24"


def milliseconds(work):
    start = time.monotonic()
    work()
    return (time.monotonic() - start) * 1000


def device_lines(tunnel):
    return [f"link add {tunnel.name} type gre local 1.2.3.4 remote 4.3.2.1 ttl 64 key {tunnel.key} csum",
            f"link set {tunnel.name} mtu 1468 up",
            f"addr add {tunnel.own}/30 dev {tunnel.name}",
            f"route add {tunnel.network} dev {tunnel.name}"]


def nft(tunnels, first=True):
    """Each line may be said again of a table that is there."""
    lines = ["add table inet bench", "add chain inet bench input { type filter hook input priority 0; }",
             "add chain inet bench forward { type filter hook forward priority -150; }",
             "add set inet bench clamped { type ifname; }"]
    if first:
        lines += ["add rule inet bench input ip saddr 4.3.2.1 ip daddr 1.2.3.4 ip protocol 47 accept",
                  "add rule inet bench forward oifname @clamped tcp flags syn tcp option maxseg size set 1428"]
    lines.append("add element inet bench clamped { " + ", ".join(f'"{tunnel.name}"' for tunnel in tunnels) + " }")
    lab.must("nft", "-f", "-", stdin="\n".join(lines) + "\n")


class Steps:
    """A process a step, as a person or a script does it."""
    title, most = "ip, a process a step", 100

    def up(self, tunnels):
        for tunnel in tunnels:
            for line in device_lines(tunnel):
                lab.must("ip", *line.split())
            nft([tunnel], first=tunnel is tunnels[0])

    def down(self, tunnels):
        lab.must("nft", "delete", "table", "inet", "bench")
        for tunnel in tunnels:
            lab.must("ip", "link", "del", tunnel.name)


class Batch:
    """One process for all that ip does, one for nft."""
    title, most = "ip -batch", 10000

    def up(self, tunnels):
        lab.must("ip", "-batch", "-", stdin="\n".join(line for tunnel in tunnels for line in device_lines(tunnel)),
                 seconds=600)
        nft(tunnels)

    def down(self, tunnels):
        lab.must("nft", "delete", "table", "inet", "bench")
        lab.must("ip", "-batch", "-", stdin="\n".join(f"link del {tunnel.name}" for tunnel in tunnels), seconds=600)


class Networkd:
    """From its start with a file or two a tunnel until the last route stands; down: networkctl delete."""
    title, most = "systemd-networkd, from its start", 20
    folder = "/run/systemd/network"

    def up(self, tunnels):
        os.makedirs(self.folder, exist_ok=True)
        os.makedirs("/run/systemd/netif/links", exist_ok=True)
        for tunnel in tunnels:
            self.write(f"{tunnel.name}.netdev", f"[NetDev]\nName={tunnel.name}\nKind=gre\nMTUBytes=1468\n\n[Tunnel]\n"
                       f"Independent=yes\nLocal=1.2.3.4\nRemote=4.3.2.1\nKey={tunnel.key}\nTTL=64\n")
            self.write(f"{tunnel.name}.network", f"[Match]\nName={tunnel.name}\n\n[Network]\nAddress={tunnel.own}/30\n"
                       f"ConfigureWithoutCarrier=yes\nLinkLocalAddressing=no\n\n[Route]\nDestination={tunnel.network}\n"
                       "Scope=link\n")
        # Without udev it takes devices for ready only where /sys cannot be written.
        self.daemon = subprocess.Popen(["unshare", "-m", "sh", "-c", f"mount -o remount,ro /sys && exec {NETWORKD}"],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        lab.wait_for("networkd", lambda: routes(tunnels) == len(tunnels), 120)

    def down(self, tunnels):
        lab.must("networkctl", "delete", *[tunnel.name for tunnel in tunnels])
        lab.wait_for("networkd", lambda: routes(tunnels) == 0, 120)

    def after(self):
        self.daemon.terminate()
        self.daemon.wait()
        shutil.rmtree(self.folder)

    def write(self, name, text):
        with open(f"{self.folder}/{name}", "w", encoding="ascii") as file:
            file.write(text)


class NetworkManager:
    """With the daemon running and idle: a file a tunnel and one reload, which brings them up; down: nmcli delete."""
    title, most = "NetworkManager", 20
    folder = "/run/NetworkManager/system-connections"
    settings = "/run/gretel-networkmanager.conf"

    def before(self, tunnels):
        os.makedirs(self.folder, exist_ok=True)
        with open(self.settings, "w", encoding="ascii") as file:
            file.write("[main]\nplugins=keyfile\nauth-polkit=false\ndns=none\nrc-manager=unmanaged\n\n"
                       "[keyfile]\nunmanaged-devices=*,except:interface-name:tun*\n")
        # /sys as for networkd; no scripts of others that run on each change.
        words = (f"mount -o remount,ro /sys && mount -t tmpfs none /etc/NetworkManager/dispatcher.d && "
                 f"mount -t tmpfs none /usr/lib/NetworkManager/dispatcher.d && exec {NETWORKMANAGER} --no-daemon "
                 f"--config={self.settings}")
        self.daemon = subprocess.Popen(["unshare", "-m", "sh", "-c", words], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
        lab.wait_for("NetworkManager", lambda: "running" in lab.run("nmcli", "-t", "-f", "RUNNING", "general").out, 60)

    def up(self, tunnels):
        for tunnel in tunnels:
            path = f"{self.folder}/{tunnel.name}.nmconnection"
            with open(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "w", encoding="ascii") as file:
                file.write(f"[connection]\nid={tunnel.name}\nuuid={uuid.uuid5(uuid.NAMESPACE_DNS, tunnel.name)}\n"
                           f"type=ip-tunnel\ninterface-name={tunnel.name}\n\n[ip-tunnel]\nmode=2\nlocal=1.2.3.4\n"
                           f"remote=4.3.2.1\ninput-key={tunnel.key}\noutput-key={tunnel.key}\nttl=64\nmtu=1468\n\n"
                           f"[ipv4]\nmethod=manual\naddress1={tunnel.own}/30\nroute1={tunnel.network}\n\n"
                           "[ipv6]\nmethod=disabled\n")
        lab.must("nmcli", "connection", "reload")
        lab.wait_for("NetworkManager", lambda: routes(tunnels) == len(tunnels), 240)

    def down(self, tunnels):
        lab.must("nmcli", "connection", "delete", "id", *[tunnel.name for tunnel in tunnels], seconds=240)
        lab.wait_for("NetworkManager", lambda: not any(os.path.exists(f"/sys/class/net/{tunnel.name}")
                                                       for tunnel in tunnels), 240)

    def after(self):
        self.daemon.terminate()
        self.daemon.wait()


class Gretel:
    """gretelctl with a file, as root like the other ways (polkit is asked all the same); the helper runs already."""
    title, most = "gretelctl", 10000

    def up(self, tunnels):
        lab.must("gretelctl", "up", self.path, seconds=600)

    def down(self, tunnels):
        lab.must("gretelctl", "down", self.path, seconds=600)

    def before(self, tunnels):
        self.path = lab.write_document("bench", {"format": "gretel", "version": 1, "tunnels": [{
            "id": str(uuid.uuid5(uuid.NAMESPACE_DNS, tunnel.name)), "name": tunnel.name, "interface": tunnel.name,
            "kind": "gre",
            "host1": {"public": "1.2.3.4", "tunnel": f"{tunnel.own}/30"},
            "host2": {"public": "4.3.2.1", "tunnel": f"{tunnel.peer}/30", "networks": [tunnel.network]},
            "key": tunnel.key, "checksum": True} for tunnel in tunnels]})
        lab.must("dbus-send", "--system", "--print-reply", "--dest=org.gretel.Helper1", "/org/gretel/Helper1",
                 "org.freedesktop.DBus.Peer.Ping")


def resident_kilobytes(name):
    """VmRSS of the first process that runs this program."""
    with open(f"/proc/{lab.processes(name)[0]}/status", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))


def routes(tunnels):
    names = {tunnel.name for tunnel in tunnels}
    with open("/proc/net/route", encoding="ascii") as file:
        rows = [line.split() for line in file][1:]
    # The connected network's route has the mask of a /30.
    return sum(1 for row in rows if row[0] in names and row[7] == "00FFFFFF")


def ways():
    found = [Steps(), Batch(), Gretel()]
    found += [Networkd()] if os.path.exists(NETWORKD) else []
    return found + [NetworkManager()] if os.path.exists(NETWORKMANAGER) else found


def measure(way, tunnels):
    """Up and down in ms."""
    if hasattr(way, "before"):
        way.before(tunnels)
    up = milliseconds(lambda: way.up(tunnels))
    if routes(tunnels) != len(tunnels):
        raise RuntimeError(f"{way.title}: {routes(tunnels)} routes of {len(tunnels)}")
    if isinstance(way, Gretel):
        way.kilobytes = resident_kilobytes("gretel-helper")
    down = milliseconds(lambda: way.down(tunnels))
    if routes(tunnels) != 0:
        raise RuntimeError(f"{way.title}: something is left")
    if hasattr(way, "after"):
        way.after()
    return up, down


def measure_program(program, count):
    """A program that measures itself, in a namespace of its own: {"up": ms, …}."""
    lines = lab.must("unshare", "-n", program, *(["both"] if program.endswith("bare_netlink") else []), str(count),
                     seconds=600).splitlines()
    return {name: float(value) for name, value in (line.split() for line in lines)}


def measure_all(build, count):
    tunnels = [Tunnel(n) for n in range(count)]
    rows = {}
    for way in ways():
        if count > way.most:
            continue
        # One tunnel is mostly the starts of processes, which differ by half from one to the next.
        runs = [measure(way, tunnels) for _ in range(15 if count == 1 else 1)]
        rows[way.title] = tuple(statistics.median(values) for values in zip(*runs))
        print(f"{count}: {way.title}: {rows[way.title]}", flush=True)
        if isinstance(way, Gretel):
            rows["memory"] = way.kilobytes
    own = measure_program(f"{build}/tests/bench/executor_bench", count)
    rows["Gretel's transaction"] = own["transaction-up"], own["transaction-down"]
    rows["Gretel's executor"] = own["executor-up"], own["executor-down"]
    bound = measure_program(f"{build}/tests/bench/bare_netlink", count)
    rows["bare netlink"] = bound["up"], bound["down"]
    return rows


NOTES = """
For one tunnel the median of fifteen. Each row gives every tunnel a device with key, TTL and MTU (and, but for networkd and NetworkManager, which cannot, a checksum), an address
and a route, and takes them away.

- ip, a process a step: `ip link add`, `ip link set`, `ip addr add`, `ip route add`, `nft -f` for each; down `ip link del`.
- ip -batch: the same in one process of ip and one of nft.
- systemd-networkd: from the start of the daemon with its files in place; down `networkctl delete`. No firewall.
- NetworkManager: running before; a file each and `nmcli connection reload`; down `nmcli connection delete`. No checksum, no
  firewall.
- gretelctl: `up FILE`, `down FILE` with the helper running: the document's check twice, D-Bus, polkit, plan, undo, reading
  back.
- Gretel's transaction: what of that happens between reading the kernel's state and reading it back.
- Gretel's executor: what of that is messages to the kernel, the look before included.
- bare netlink: the lower bound, tests/bench/bare_netlink.cpp. No look before, no mark, no firewall.
"""


def table(results):
    titles = [title for title in dict.fromkeys(title for rows in results.values() for title in rows)
              if title != "memory"]
    lines = ["| way | " + " | ".join(f"N = {count}: up / down, ms | × bound" for count in results) + " |",
             "|---|" + "---|" * (2 * len(results))]
    for title in titles:
        cells = []
        for rows in results.values():
            if title not in rows:
                cells += ["–", "–"]
                continue
            bound = rows["bare netlink"]
            cells.append(" / ".join(f"{took:.0f}" if took >= 10 else f"{took:.1f}" for took in rows[title]))
            cells.append(" / ".join(f"{took / least:.1f}" for took, least in zip(rows[title], bound)))
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    memory = ", ".join(f"{rows['memory'] / 1000:.1f} MB with {count}" for count, rows in results.items())
    return "\n".join(lines) + f"\n\nThe helper's memory (VmRSS): {memory}.\n"


def main():
    build, deb, counts = sys.argv[1], sys.argv[2], [int(word) for word in sys.argv[3:]] or [1, 100, 1000]
    lab.install(deb)
    lab.add_users()
    lab.start_bus()
    lab.start_polkit()
    lab.build_network()
    lab.must("modprobe", "ip_gre")
    for way in ways():  # whatever is loaded or started by the first call
        measure(way, [Tunnel(0)])
    results = {count: measure_all(build, count) for count in counts}
    text = table(results)
    print(text)
    with open(f"{OUT}/bench.md", "w", encoding="utf-8") as file:
        file.write(text + NOTES)
    with open(f"{OUT}/bench.json", "w", encoding="utf-8") as file:
        json.dump(results, file, indent=1)
    return 0


if __name__ == "__main__":
    sys.exit(main())
