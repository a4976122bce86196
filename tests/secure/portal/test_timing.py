"""Nobody learns from how long an answer takes who has an account: Welch's t-test, known against unknown."""

from __future__ import annotations

import math
import os
import random
import statistics
import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.servers.portal import Patient, Practice, RunningPortal, Upload, text
from tomail.secure.protocol.limits import DAY

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]  # a server of its own; thousands of requests

TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
SAMPLES = 1500 if TORTURE else 12
LEAKS = 4.5  # |t|: as other tests for leaks by time take it
SLOWER = 5.0  # times: a few samples on a busy machine show a stretched password, and nothing finer
Ask = Callable[[], Any]


def welch(one: list[float], other: list[float]) -> float:
    """t: how many standard errors two means are apart."""
    spread = statistics.variance(one) / len(one) + statistics.variance(other) / len(other)
    return (statistics.mean(one) - statistics.mean(other)) / math.sqrt(spread)


def calm(times: list[float]) -> list[float]:
    """Without the slowest tenth: those are the machine's."""
    return sorted(times)[: math.ceil(len(times) * 0.9)]


def taken(ask: Ask) -> float:
    begun = time.perf_counter()
    ask()
    return time.perf_counter() - begun


def compare(portal: RunningPortal, known: Ask, unknown: Ask, pause: float) -> None:
    """In a random order, each with counters that begin anew."""
    times: dict[bool, list[float]] = {True: [], False: []}
    chance = random.Random(1)
    for number in range(SAMPLES + 3):
        for which in chance.sample([True, False], 2):
            portal.clock.forward(pause)
            found = taken(known if which else unknown)
            if number >= 3:  # the first ones open connections
                times[which].append(found)
    of_known, of_unknown = calm(times[True]), calm(times[False])
    ratio = statistics.median(of_known) / statistics.median(of_unknown)
    t = welch(of_known, of_unknown)
    print(f"t = {t:.2f}, medians {statistics.median(of_known):.5f} {statistics.median(of_unknown):.5f}")
    assert 1 / SLOWER < ratio < SLOWER
    assert not TORTURE or abs(t) < LEAKS


def test_the_test_finds_a_leak() -> None:
    chance = random.Random(1)
    one, same, slower = ([chance.gauss(mean, 1) for _ in range(1500)] for mean in (10, 10, 10.3))
    assert abs(welch(calm(one), calm(same))) < LEAKS < abs(welch(calm(one), calm(slower)))


@pytest.mark.parametrize("what", ["login", "reset"])
def test_whoever_signs_in(what: str, portal: RunningPortal, reader: Patient) -> None:
    body = {"auth_key": text(os.urandom(32))}

    def asking(address: str) -> Ask:
        return lambda: reader.ask("POST", f"/v1/{what}", {"address": address, **body})

    compare(portal, asking(reader.address), asking(f"n{reader.address[1:]}"), DAY + 1)


@pytest.mark.parametrize("what", ["invite/check", "register"])
def test_whoever_is_invited(what: str, portal: RunningPortal, practice: Practice, reader: Patient) -> None:
    """By another practice, which learns nothing of the first one either."""
    other = portal.practice("Praxis am See")
    addresses = reader.address, f"n{reader.address[1:]}"
    invited: dict[str, Upload] = {}
    asked = dict.fromkeys(addresses, 0)

    def asking(address: str) -> Ask:
        def ask() -> None:
            upload = invited[address]
            wrong = {**reader.registration(upload.invite, other), "address": address, "kid": "0" * 32}
            body = wrong if what == "register" else {}
            headers = {"authorization": f"Invite {upload.invite}"}
            assert reader.ask("POST", f"/v1/{what}", body, **headers).status_code in (200, 422)

        def prepared() -> None:
            if asked[address] % 200 == 0:
                invited[address] = other.announce(address)
            asked[address] += 1

        return _after(prepared, ask)

    compare(portal, asking(addresses[0]), asking(addresses[1]), 3601)


def _after(prepared: Ask, ask: Ask) -> Ask:
    def both() -> None:
        prepared()
        ask()

    return both
