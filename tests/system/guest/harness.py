# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests as plain functions, each with a line of its own at the end: PASS or FAIL!, as Qt Test writes them."""

import time
import traceback

_tests = []
_failed = []


class Wrong(AssertionError):
    pass


def test(function):
    """Runs in the order of the file: one boot serves all, so each leaves the machine as it found it."""
    _tests.append(function)
    return function


def check(holds, *facts):
    if not holds:
        raise Wrong("\n".join(str(fact) for fact in facts) or "it does not hold")


def equal(seen, wanted, what=""):
    if seen != wanted:
        raise Wrong(f"{what}\nwanted: {wanted!r}\nseen:   {seen!r}")


def run_all(prefix, names=(), clean_up=None):
    """clean_up: after a test that failed."""
    for function in _tests:
        if names and function.__name__ not in names:
            continue
        start = time.monotonic()
        try:
            function()
            print(f"PASS   : {prefix}::{function.__name__}() {time.monotonic() - start:.1f} s", flush=True)
        except Exception:  # pylint: disable=broad-except
            _failed.append(function.__name__)
            print(traceback.format_exc())
            print(f"FAIL!  : {prefix}::{function.__name__}() {time.monotonic() - start:.1f} s", flush=True)
            if clean_up:
                clean_up()
    return 1 if _failed else 0
