# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks the helper at its system calls and looks at what is left: exactly what was before, or exactly what was to be.

fault_tests.py DEB [TEST…]: kills at every netlink call that changes something, every fsync, rename and unlink, and at a
spread of the others; with GRETEL_EACH_FAULT=1 in the environment, at every call there is.
"""

import difflib
import os
import re
import signal
import sys
import threading

import bus
import lab
from broken import TELLING, Broken, calls_of, kill_at, recover
from harness import check, run_all, test

EACH = os.environ.get("GRETEL_EACH_FAULT") == "1"
SPREAD = 6  # so many of the others, evenly
_table = []


def picture():
    """Everything in one order, whatever number a device got, by two processes."""
    network = lab.must("ip", "-o", "-d", "-batch", "-", stdin="link\naddr\nroute show table all\nnetconf\n")
    rules = lab.without_counts(lab.must("nft", "list", "ruleset"))
    return "\n".join(sorted(lab.without_indexes(network).splitlines())) + rules


def differences(seen, before, after):
    """In lines, from the nearer of the two."""
    found = [list(difflib.unified_diff(one.splitlines(), seen.splitlines(), lineterm="", n=0)) for one in (before, after)]
    return "\n".join(min(found, key=len))


def spread(numbers):
    """A few of them, evenly, the last one among them."""
    return numbers if EACH or len(numbers) <= SPREAD else [numbers[(k + 1) * len(numbers) // SPREAD - 1] for k in range(SPREAD)]


def chosen(calls):
    telling = [number for number, line in enumerate(calls, 1) if TELLING.match(line)]
    others = [number for number in range(1, len(calls) + 1) if number not in telling]
    return sorted(telling + spread(others))


def nothing():
    pass


def break_everywhere(fault, prepare, act, clean, inject=(), settle=nothing):
    """Kills at each chosen call of act(); prepare() makes the state before it, clean() leaves nothing. settle: waits for
    what the next helper still has to do after its first answer."""
    prepare()
    before = picture()
    calls = calls_of(act, *inject)
    after = picture()
    clean()
    tries = {"before": 0, "after": 0}
    wrong = []
    for number in chosen(calls):
        prepare()
        broken = Broken(kill_at(calls, number), *inject)
        try:
            act()
        except bus.Refused:
            pass
        broken.release()
        if broken.is_alive():  # it came to its end with fewer calls this time
            lab.kill_helper()
        recover(broken)
        settle()
        seen = picture()
        if seen in (before, after):
            tries["before" if seen == before else "after"] += 1
        else:
            wrong.append((number, calls[number - 1][:80], seen))
        clean()
    note(fault, len(chosen(calls)), tries["before"], tries["after"], len(wrong))
    check(not wrong, *[(number, what, differences(seen, before, after)) for number, what, seen in wrong[:3]])


def note(fault, tries, before, after, other):
    _table.append((fault, tries, before, after, other))


def everything_down():
    bus.remove()


def up():
    bus.apply(lab.example())


@test
def killed_while_bringing_up():
    break_everywhere("kill -9, apply", nothing, up, everything_down)


@test
def killed_while_taking_down():
    break_everywhere("kill -9, remove", up, everything_down, everything_down)


@test
def killed_while_taking_back_a_failed_change():
    """The commit's fsync fails, so that all is undone; and in the midst of that it is killed."""
    break_everywhere("kill -9, rollback", nothing, up, everything_down, ["fsync:error=EIO:when=3+"])


@test
def killed_while_reverting():
    pending = {}

    def prepare():
        pending["token"] = bus.apply(lab.example(), confirm=3600)

    def clean():
        if bus.status()[1]:
            bus.revert(pending["token"])
        everything_down()

    def settle():
        # Once it is said to be due, the next helper goes on with it.
        lab.wait_for("the revert to end", lambda: bus.status()[1] in range(3000, 3601) or bus.status()[1] == 0)

    break_everywhere("kill -9, revert", prepare, lambda: bus.revert(pending["token"]), clean, settle=settle)


def fail_everywhere(fault, names, error, telling="(?!)"):
    """One call fails with an error; the answer tells which of the two states it is. telling: calls that are never left
    out."""
    before = picture()
    calls = calls_of(up)
    after = picture()
    everything_down()
    names_of = [line.split("(")[0] for line in calls]
    numbers = spread([number for number, name in enumerate(names_of, 1) if name in names])
    numbers = sorted({*numbers, *[number for number, line in enumerate(calls, 1) if re.match(telling, line)]})
    counts = {"before": 0, "after": 0}
    wrong = []
    for number in numbers:
        name = names_of[number - 1]
        broken = Broken(f"{name}:error={error}:when={names_of[:number].count(name)}")
        kind = bus.refusal(up)
        broken.release()
        # libnftables ends its process when its socket fails it; then the next helper takes back what was begun. The bus
        # may say so before the process is gone.
        alive = kind != "NoReply" and broken.is_alive()
        if not alive:
            recover(broken)
        seen = picture()
        wanted = [before if kind else after] if alive else [before, after]
        if seen in wanted:
            counts["before" if seen == before else "after"] += 1
        else:
            wrong.append((number, kind, seen))
        lab.kill_helper()
        lab.wait_for("the bus to see that the helper is gone", lambda: not bus.owner())
        everything_down()
    note(fault, len(numbers), counts["before"], counts["after"], len(wrong))
    check(not wrong, *[(number, what, differences(seen, before, after)) for number, what, seen in wrong[:3]])


@test
def refused_by_the_kernel_at_each_send():
    for error in ("ENOBUFS", "EEXIST", "EBUSY", "ENODEV", "EPERM"):
        fail_everywhere(f"{error}, each send", {"sendto", "sendmsg"}, error)


def is_stopped(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as file:
        return "\nState:\tT" in file.read()


def meddle_everywhere(fault, meddle, mend):
    """Somebody else changes the same things while the helper stands still between two of its messages. Refused is exactly
    before, but for what is theirs; done is gone without a rest by Remove."""
    before = picture()
    calls = calls_of(up)
    everything_down()
    numbers = spread([number for number, line in enumerate(calls, 1) if line.startswith("send")])
    counts = {"before": 0, "after": 0}
    wrong = []
    for number in numbers:
        name = calls[number - 1].split("(")[0]
        count = [line.split("(")[0] for line in calls[:number]].count(name)
        broken = Broken(f"{name}:signal=SIGSTOP:when={count}")
        kinds = []
        change = threading.Thread(target=lambda: kinds.append(bus.refusal(up)))  # pylint: disable=cell-var-from-loop
        change.start()
        lab.wait_for("the helper to stand still", lambda: is_stopped(broken.pid))
        meddle()
        os.kill(broken.pid, signal.SIGCONT)
        change.join()
        broken.release()
        theirs_left = mend()
        seen = picture()
        counts["before" if kinds[0] else "after"] += 1
        everything_down()
        if not theirs_left or (kinds[0] and seen != before) or picture() != before:
            wrong.append((number, kinds[0], picture() if seen == before else seen))
    note(fault, len(numbers), counts["before"], counts["after"], len(wrong))
    check(not wrong, *[(number, what, differences(seen, before, before)) for number, what, seen in wrong[:3]])


@test
def deleted_by_another_after_each_send():
    def delete():
        lab.run("ip", "link", "del", "gre-lab")

    meddle_everywhere("ENODEV, deleted by another", delete, lambda: True)


@test
def taken_by_another_after_each_send():
    """The device's name, or where the device is there by now, its route."""
    taken = []

    def take():
        if lab.run("ip", "link", "add", "gre-lab", "type", "dummy").status == 0:
            taken.append(("link", "gre-lab"))
        elif lab.run("ip", "route", "add", "10.16.0.0/24", "dev", "lan").status == 0:
            taken.append(("route", "10.16.0.0/24"))

    def give_back():
        """Whether it was still there."""
        return all(lab.run("ip", what, "del", name, *(["dev", "lan"] if what == "route" else [])).status == 0
                   for what, name in [taken.pop() for _ in list(taken)])

    meddle_everywhere("EEXIST, taken by another", take, give_back)


@test
def an_answer_lost_at_each_receive():
    """What is lost of the table's list stays in the socket, where the next answer is expected."""
    fail_everywhere("answer lost, each receive", {"recvmsg"}, "ENOBUFS", r"recvmsg.*NFT_MSG_NEWTABLE")


@test
def a_disk_that_fails_at_each_call():
    """A full one is real in safety_tests.py."""
    for names, error in (({"fsync"}, "EIO"), ({"renameat", "renameat2", "linkat"}, "EROFS")):
        fail_everywhere(f"{error}, each {sorted(names)[0]}", names, error)


def main():
    lab.set_up(sys.argv[1])
    status = run_all("faults", sys.argv[2:], lab.clean_up)
    print(f"{'fault':32}{'tries':>8}{'before':>8}{'after':>8}{'else':>8}")
    for row in _table:
        print(f"{row[0]:32}{row[1]:>8}{row[2]:>8}{row[3]:>8}{row[4]:>8}")
    return status


if __name__ == "__main__":
    sys.exit(main())
