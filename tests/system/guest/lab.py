# SPDX-License-Identifier: GPL-3.0-or-later
"""The two hosts of the tests, inside the virtual machine.

Gretel's host is the machine itself (the helper works where it runs); the other host is the namespace "far", plain
iproute2, behind the namespace "router". Each has a dummy device for its private network.
"""

import contextlib
import json
import os
import re
import signal
import subprocess
import time

HOSTS = {
    "host1": {"public": "1.2.3.4", "gateway": "1.2.3.1", "tunnel": "172.16.10.1", "lan": "10.0.0.1", "network": "10.0.0.0/24"},
    "host2": {"public": "4.3.2.1", "gateway": "4.3.2.2", "tunnel": "172.16.10.2", "lan": "10.16.0.1", "network": "10.16.0.0/24"},
}
EXAMPLE_ID = "5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a11"
USERS = {"keeper": 2001, "stranger": 2002, "asker": 2003, "careful": 2004}
PASSWORD = "bread crumbs 7"


class Finished:
    """What a command did."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    def __repr__(self):
        return f"status {self.status}\nout: {self.out}err: {self.err}"


def run(*command, user=None, env=None, stdin=None, seconds=60):
    """Runs a command, as another user if asked, and says what it did; a status that is not 0 is no exception."""
    words = list(command)
    surroundings = dict(os.environ, LC_ALL="C.UTF-8")
    if user:
        words = ["setpriv", f"--reuid={USERS[user]}", f"--regid={USERS[user]}", "--clear-groups", "--"] + words
        surroundings.update(HOME=f"/home/{user}", USER=user, LOGNAME=user)
        surroundings.pop("XDG_DATA_HOME", None)
    surroundings.update(env or {})
    done = subprocess.run(words, input=stdin, capture_output=True, text=True, env=surroundings, timeout=seconds,
                          check=False)
    return Finished(done.returncode, done.stdout, done.stderr)


def must(*command, **options):
    done = run(*command, **options)
    if done.status != 0:
        raise RuntimeError(f"{' '.join(command)}: {done}")
    return done.out


def ip(lines, namespace=None):
    """Several ip commands in one process: processes are what is slow here."""
    where = ["-n", namespace] if namespace else []
    must("ip", *where, "-batch", "-", stdin=lines)


def ip_json(*words, namespace=None):
    where = ["-n", namespace] if namespace else []
    return json.loads(must("ip", *where, "-j", "-d", *words) or "[]")


def wait_for(what, condition, seconds=30):
    """For what tells nobody when it is ready; looks every 50 ms."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise RuntimeError(f"waited {seconds} s for {what}")
        time.sleep(0.05)


def snapshot():
    """The machine's network as text, to be compared byte for byte."""
    return (must("ip", "-d", "addr") + must("ip", "route", "show", "table", "all") + must("ip", "-6", "route") +
            must("ip", "-4", "netconf") + without_counts(must("nft", "list", "ruleset")))


def without_counts(rules):
    """The kernel itself sends a packet now and then."""
    return re.sub(r"packets \d+ bytes \d+", "packets N bytes N", rules)


def table():
    """Table inet gretel as nft tells it, without what its rules counted; empty when there is none."""
    shown = run("nft", "list", "table", "inet", "gretel")
    return without_counts(shown.out) if shown.status == 0 else ""


def without_indexes(text):
    """A device that is made anew gets another number."""
    return re.sub(r"(?m)^\d+: ", "", text)


def sysctl(setting, namespace=None):
    where = ["ip", "netns", "exec", namespace] if namespace else []
    must(*where, "sysctl", "-q", "-w", setting)


@contextlib.contextmanager
def rules(text, namespace):
    """A table of somebody else's."""
    where = ["ip", "netns", "exec", namespace] if namespace else []
    must(*where, "nft", "-f", "-", stdin="table inet theirs {\n" + text + "\n}\n")
    try:
        yield
    finally:
        must(*where, "nft", "delete", "table", "inet", "theirs")


def start(*command):
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


@contextlib.contextmanager
def another_boot():
    """As if the machine had been started anew, as far as its boot id tells."""
    with open("/run/boot-id", "w", encoding="ascii") as file:
        file.write("11111111-2222-4333-8444-555555555555\n")
    must("mount", "--bind", "/run/boot-id", "/proc/sys/kernel/random/boot_id")
    try:
        yield
    finally:
        must("umount", "/proc/sys/kernel/random/boot_id")


def profile_path(user, document):
    return f"/home/{user}/.local/share/gretel/tunnels/{document['tunnels'][0]['id']}.gretel"


def keep_profile(user, document):
    """Among the profiles of this user."""
    path = profile_path(user, document)
    run("mkdir", "-p", os.path.dirname(path), user=user)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file)
    must("chown", f"{user}:{user}", path)


def forget_profile(user, document):
    os.unlink(profile_path(user, document))


def clean_up():
    """After a test that failed in the middle, so that the next one finds the machine as the first did."""
    kill_helper()
    run("umount", "/proc/sys/kernel/random/boot_id")
    run("umount", "/var/lib/gretel")
    for name in os.listdir("/var/lib/gretel"):
        os.unlink(f"/var/lib/gretel/{name}")
    for link in ip_json("link", "show", "type", "gre"):
        if link["ifname"] != "gre0":
            ip(f"link del {link['ifname']}\n")
    run("nft", "delete", "table", "inet", "gretel")
    run("sysctl", "-q", "net.ipv4.conf.lan.forwarding=0")
    run("ip", "route", "flush", "proto", "71")
    run("ip", "address", "add", "1.2.3.4/24", "dev", "wan")
    run("ip", "route", "replace", "default", "via", "1.2.3.1")
    for name in ("tun", "bad"):
        run("ip", "-n", "far", "link", "del", name)


def restart_bus():
    for pid in processes("dbus-daemon") + processes("polkitd"):
        os.kill(pid, signal.SIGTERM)
    wait_for("the bus to be gone", lambda: not processes("dbus-daemon"))
    for leftover in ("/run/dbus/system_bus_socket", "/run/dbus/pid"):
        if os.path.exists(leftover):
            os.unlink(leftover)
    start_bus()
    start_polkit()


def start_bus():
    os.makedirs("/run/dbus", exist_ok=True)
    must("dbus-uuidgen", "--ensure")
    must("dbus-daemon", "--system", "--fork", "--nopidfile")


def start_polkit():
    """keeper may do everything of Gretel's; careful what cuts nobody off; asker may with a password; stranger may not."""
    with open("/etc/polkit-1/rules.d/10-gretel-test.rules", "w", encoding="utf-8") as rules:
        rules.write("""
polkit.addAdminRule(function(action, subject) { return ["unix-user:asker"]; });
polkit.addRule(function(action, subject) {
    if (action.id.indexOf("org.gretel.helper1.") == 0 && subject.user == "keeper") return polkit.Result.YES;
    if (action.id.indexOf("org.gretel.helper1.") == 0 && subject.user == "careful")
        return action.id.indexOf(".apply-") < 0 ? polkit.Result.YES : polkit.Result.NO;
    if (action.id.indexOf("org.gretel.helper1.") == 0 && subject.user == "stranger") return polkit.Result.NO;
});
""")
    subprocess.Popen(["/usr/lib/polkit-1/polkitd", "--no-debug"], stdout=subprocess.DEVNULL,
                     stderr=subprocess.DEVNULL)
    wait_for("polkitd", lambda: "org.freedesktop.PolicyKit1" in must(
        "dbus-send", "--system", "--print-reply", "--dest=org.freedesktop.DBus", "/",
        "org.freedesktop.DBus.ListNames"))


def add_users():
    for name, uid in USERS.items():
        must("useradd", "--uid", str(uid), "--create-home", "--shell", "/bin/bash", name)
    must("chpasswd", "-c", "SHA256", stdin=f"asker:{PASSWORD}\n")


def install(deb):
    must("dpkg", "--install", "--force-confnew", deb, env={"DEBIAN_FRONTEND": "noninteractive"}, seconds=600)


def build_network(here="host1", underlay=1500):
    """Joins this machine, as one of the hosts, with the namespace far, as the other."""
    own, peer = HOSTS[here], HOSTS["host2" if here == "host1" else "host1"]
    ip(f"""netns add router
netns add far
link add to-here mtu {underlay} netns router type veth peer name wan
link add to-far mtu {underlay} netns router type veth peer name wan netns far
link set wan mtu {underlay}
addr add {own['public']}/24 dev wan
link set wan up
link add lan type dummy
addr add {own['lan']}/24 dev lan
link set lan up
""")
    ip(f"""link set lo up
addr add {own['gateway']}/24 dev to-here
addr add {peer['gateway']}/24 dev to-far
link set to-here up
link set to-far up
""", "router")
    ip(f"""link set lo up
addr add {peer['public']}/24 dev wan
link set wan mtu {underlay}
link set wan up
route add default via {peer['gateway']}
link add lan type dummy
addr add {peer['lan']}/24 dev lan
link set lan up
""", "far")
    ip(f"route add default via {own['gateway']}\n")
    must("ip", "netns", "exec", "router", "sysctl", "-q", "net.ipv4.ip_forward=1")
    settle()


def settle():
    """Until the kernel has made up its mind about the addresses that it gives itself."""
    wait_for("duplicate address detection", lambda: "tentative" not in must("ip", "-6", "addr"))


def set_up(deb):
    """A machine with the package, its users, bus and polkit, GRE, and the other host."""
    install(deb)
    add_users()
    start_bus()
    start_polkit()
    must("modprobe", "ip_gre")
    build_network()


def kill_helper():
    for pid in processes("gretel-helper"):
        os.kill(pid, signal.SIGKILL)
    wait_for("the helper to be gone", lambda: not processes("gretel-helper"))


def remove_network():
    ip("link del wan\nlink del lan\nnetns del far\nnetns del router\n")


def raise_far_end(here="host1", options="ttl 64 key 42 csum", mtu=1468):
    """The other host's tunnel, as its administrator would make it."""
    own, peer = HOSTS[here], HOSTS["host2" if here == "host1" else "host1"]
    ip(f"""link add tun type gre local {peer['public']} remote {own['public']} {options}
link set tun mtu {mtu} up
addr add {peer['tunnel']}/30 dev tun
route add {own['network']} dev tun
""", "far")


def lower_far_end():
    ip("link del tun\n", "far")


def ping(*words):
    return run("ping", "-q", "-n", "-W", "4", *words).status == 0


def crosses(here="host1"):
    """A ping between the two private networks."""
    own, peer = HOSTS[here], HOSTS["host2" if here == "host1" else "host1"]
    return ping("-c", "2", "-i", "0.2", "-I", own["lan"], peer["lan"])


def fits_exactly(mtu, here="host1"):
    """A packet of the MTU's size crosses unfragmented, one byte more does not leave (20 IP, 8 ICMP)."""
    peer = HOSTS["host2" if here == "host1" else "host1"]
    return ping("-c", "1", "-M", "do", "-s", str(mtu - 28), peer["tunnel"]) and not ping(
        "-c", "1", "-M", "do", "-s", str(mtu - 27), peer["tunnel"])


def example(**changes):
    """The example's document; changes are keys of the tunnel, None takes one away."""
    tunnel = {
        "id": EXAMPLE_ID, "name": "Office to lab", "interface": "gre-lab", "kind": "gre",
        "host1": {"label": "Office", "public": "1.2.3.4", "tunnel": "172.16.10.1/30", "networks": ["10.0.0.0/24"]},
        "host2": {"label": "Lab", "public": "4.3.2.1", "tunnel": "172.16.10.2/30", "networks": ["10.16.0.0/24"]},
        "key": 42, "checksum": True,
    }
    tunnel.update(changes)
    return {"format": "gretel", "version": 1,
            "tunnels": [{key: value for key, value in tunnel.items() if value is not None}]}


def second():
    """Another tunnel, to another host, from the same local address."""
    document = example(id="5b0c9d0e-8f0b-4f7a-9a53-0d3b5f1c2a12", name="Second", interface="gre-two", key=8)
    tunnel = document["tunnels"][0]
    tunnel["host1"].update(tunnel="172.16.20.1/30")
    tunnel["host2"].update(public="4.3.2.7", tunnel="172.16.20.2/30", networks=["10.17.0.0/24"])
    return document


def write_document(name, document):
    path = f"/tmp/{name}.gretel"
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file, indent=2)
    os.chmod(path, 0o644)
    return path


def gretelctl(*words, user="keeper", **options):
    return run("gretelctl", *words, user=user, **options)


def processes(name):
    """Ids of the processes that run this program."""
    found = []
    for entry in os.listdir("/proc"):
        try:
            if entry.isdigit() and os.path.basename(os.readlink(f"/proc/{entry}/exe")) == name:
                found.append(int(entry))
        except OSError:
            pass
    return found
