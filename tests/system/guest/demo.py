# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo: the example typed into the real window, brought up, looked at with ip, ping and tcpdump, taken down."""

import os
import subprocess
import sys

import lab

OUT = "/run/gretel-out"
CELLS = [
    ("Public IP of Host 1", "1.2.3.4"), ("Public IP of Host 2", "4.3.2.1"),
    ("Tunnel address of Host 1", "172.16.10.1/30"), ("Tunnel address of Host 2", "172.16.10.2/30"),
    ("Private networks of Host 1", "10.0.0.0/24"), ("Private networks of Host 2", "10.16.0.0/24"),
]
seen = []


def saw(what, holds, fact=""):
    seen.append((what, bool(holds), str(fact).strip()))
    print(f"PASS   : demo::{what}" if holds else f"FAIL!  : demo::{what}\n{fact}", flush=True)


class Person:
    """drive.py in a session of its own, as the user keeper."""

    def __init__(self, here):
        self.screen = subprocess.Popen(["Xvfb", ":7", "-screen", "0", "1180x860x24", "-nolisten", "tcp"],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        lab.wait_for("the screen", lambda: os.path.exists("/tmp/.X11-unix/X7"))
        uid = str(lab.USERS["keeper"])
        os.makedirs("/run/user/2001", exist_ok=True)
        os.chown("/run/user/2001", lab.USERS["keeper"], lab.USERS["keeper"])
        os.chmod("/run/user/2001", 0o700)
        surroundings = dict(os.environ, DISPLAY=":7", HOME="/home/keeper", USER="keeper", LC_ALL="C.UTF-8",
                            XDG_RUNTIME_DIR="/run/user/2001", NO_AT_BRIDGE="0")
        self.session = subprocess.Popen(
            ["setpriv", f"--reuid={uid}", f"--regid={uid}", "--clear-groups", "--", "dbus-run-session", "--", "sh", "-c",
             f"openbox & exec /usr/bin/python3 {here}/drive.py"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=surroundings)

    def do(self, order):
        self.session.stdin.write(order + "\n")
        self.session.stdin.flush()
        answer = next((line[2:].strip() for line in self.session.stdout if line.startswith("> ")), "")
        print(f"  {order}: {answer}", flush=True)
        if not answer or answer.startswith("error:"):
            raise RuntimeError(f"{order}: {answer or 'the window is gone'}")
        return answer

    def picture(self, name):
        self.do(f"picture /tmp/{name}.png")
        subprocess.run(["cp", f"/tmp/{name}.png", OUT], check=True)


def fill_in(person):
    person.do("wait Create tunnel*")
    person.picture("1-start")
    person.do("keys ctrl+n")
    person.do("fill Name = Office to lab")
    for name, text in CELLS:
        person.do(f"fill {name} = {text}")
    person.do("tick Key")
    person.do("fill Key = 42")
    person.do("tick Checksum")
    person.do("keys Tab")
    mtu = person.do("wait MTU 1468*")
    saw("the window works out MTU 1468", "1468" in mtu, mtu)
    person.picture("2-before")


def look_at_the_wire():
    """Headers only; the capture itself lands beside the pictures."""
    capture = subprocess.Popen(["ip", "netns", "exec", "router", "tcpdump", "-n", "-U", "-c", "2", "-w", f"{OUT}/gre.pcap",
                                "-i", "to-here", "ip proto 47"], stderr=subprocess.PIPE, text=True)
    for line in capture.stderr:
        if "listening on" in line:
            break
    saw("a ping crosses between 10.0.0.0/24 and 10.16.0.0/24", lab.crosses())
    capture.wait(timeout=30)
    text = lab.must("tcpdump", "-n", "-v", "-r", f"{OUT}/gre.pcap")
    print(text)
    saw("the packets on the wire are GRE with key 42 and a checksum",
        "key=0x2a" in text and "checksum present" in text.lower(), text)


def look_at_the_tunnel():
    text = lab.must("ip", "-d", "link", "show", "type", "gre")
    print(text)
    saw("the kernel has the device with MTU 1468, key 42 and checksum",
        "mtu 1468" in text and "ikey 0.0.0.42 okey 0.0.0.42 icsum ocsum" in text, text)
    look_at_the_wire()
    saw("a DF packet of 1468 bytes crosses, one of 1469 does not", lab.fits_exactly(1468))


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    lab.install(sys.argv[1])
    lab.add_users()
    lab.start_bus()
    lab.start_polkit()
    lab.must("modprobe", "ip_gre")
    lab.build_network()
    lab.raise_far_end()
    before = lab.snapshot()
    try:
        person = Person(here)
        fill_in(person)
        person.do("press Bring up")
        person.do("wait Take down*")
        person.picture("3-up")
        look_at_the_tunnel()
        person.do("press Take down")
        person.do("wait Bring up*")
        person.picture("4-down")
        saw("after Down nothing is left", lab.snapshot() == before, lab.snapshot())
        person.do("keys ctrl+q")
        saw("the window leaves", person.do("quit").endswith("with 0"))
    except RuntimeError as error:
        saw("the window answers", False, error)

    print("\nWhat was seen:")
    for what, holds, _ in seen:
        print(f"  {'yes' if holds else 'NO '}  {what}")
    return 0 if seen and all(holds for _, holds, _ in seen) else 1


if __name__ == "__main__":
    sys.exit(main())
