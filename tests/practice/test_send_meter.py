"""The meter on both databases: taken once, given back, seen by all; never more than the limit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tomail.model.events import PracticeChanged, Topic
from tomail.practice.limits import PRACTICE, Limit, Rules, Window
from tomail.practice.send_meter import LONGEST_SENDING, Attempt, NoRoom, SendMeter

from .conftest import Desk

ZONE = ZoneInfo("Europe/Berlin")
TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))


def meter(desk: Desk, *limits: Limit) -> SendMeter:
    return SendMeter(desk.database, lambda _: Rules(limits, ZONE), lambda _: lambda _session: desk.clock.at)


def limit(most: int, window: Window = Window.HOUR, scope: str = PRACTICE) -> Limit:
    return Limit(scope, window, most)


def used(counting: SendMeter, desk: Desk) -> list[int]:
    return [each.used for each in counting.meters(desk.clock.at)]


def test_room_is_taken_once_however_often_it_is_asked_for(desk: Desk) -> None:
    counting = meter(desk, limit(3))
    for _ in range(3):
        assert counting.reserve(desk.actor, Attempt("m1", "a", 2)) is None
    assert used(counting, desk) == [2]
    assert PracticeChanged(Topic.SENDING) in desk.heard


def test_what_exceeds_is_told_when_there_is_room(desk: Desk) -> None:
    counting = meter(desk, limit(3))
    assert counting.reserve(desk.actor, Attempt("m1", "a", 2)) is None
    counting.settle(desk.actor, "m1", 2)
    desk.clock.at += timedelta(minutes=10)
    expected = NoRoom(desk.clock.at + timedelta(minutes=50), 3000.0, 3)
    assert counting.reserve(desk.actor, Attempt("m2", "a", 2)) == expected
    assert counting.outlook("a", 2, desk.clock.at) == expected
    assert counting.outlook("a", 1, desk.clock.at) is None
    assert used(counting, desk) == [2]
    desk.clock.at += timedelta(minutes=50)
    assert counting.reserve(desk.actor, Attempt("m2", "a", 2)) is None


def test_too_many_recipients_for_any_day(desk: Desk) -> None:
    assert meter(desk, limit(3)).reserve(desk.actor, Attempt("m1", "a", 4)) == NoRoom(None, 0.0, 3)


def test_what_was_not_sent_is_given_back(desk: Desk) -> None:
    counting = meter(desk, limit(5))
    counting.reserve(desk.actor, Attempt("m1", "a", 5))
    counting.settle(desk.actor, "m1", 2)
    counting.settle(desk.actor, "m1", 0)  # it is over; nothing more is given back
    assert used(counting, desk) == [2]
    counting.reserve(desk.actor, Attempt("m2", "a", 3))
    counting.settle(desk.actor, "m2", 0)
    assert used(counting, desk) == [2]


def test_a_mail_counts_from_when_it_was_gone(desk: Desk) -> None:
    counting = meter(desk, limit(1, Window.MINUTE))
    counting.reserve(desk.actor, Attempt("m1", "a", 1))
    desk.clock.at += timedelta(seconds=90)  # a slow server: it may arrive at any moment
    assert counting.reserve(desk.actor, Attempt("m2", "a", 1)) is not None
    counting.settle(desk.actor, "m1", 1)
    found = counting.reserve(desk.actor, Attempt("m2", "a", 1))
    assert found is not None
    assert found.seconds == 60


def test_a_clock_that_ran_ahead_holds_nothing_once_it_is_set_right(desk: Desk) -> None:
    counting = meter(desk, limit(1))
    right = desk.clock.at
    desk.clock.at += timedelta(days=400)
    counting.reserve(desk.actor, Attempt("m1", "a", 1))
    counting.settle(desk.actor, "m1", 1)
    desk.clock.at = right
    found = counting.reserve(desk.actor, Attempt("m2", "a", 1))
    assert found is not None
    assert found.seconds == 3600
    desk.clock.at += timedelta(hours=1)
    assert counting.reserve(desk.actor, Attempt("m2", "a", 1)) is None


def test_a_workstation_that_died_does_not_stop_the_others_for_ever(desk: Desk) -> None:
    counting = meter(desk, limit(1, Window.MINUTE))
    counting.reserve(desk.actor, Attempt("m1", "a", 1))
    desk.clock.at += LONGEST_SENDING + timedelta(seconds=59)
    assert counting.reserve(desk.actor, Attempt("m2", "a", 1)) is not None
    desk.clock.at += timedelta(seconds=1)
    assert counting.reserve(desk.actor, Attempt("m2", "a", 1)) is None


def test_all_workstations_count_together(new_desk: Callable[[], Desk]) -> None:
    first, second = new_desk(), new_desk()
    assert meter(first, limit(3)).reserve(first.actor, Attempt("m1", "a", 2)) is None
    assert meter(second, limit(3)).reserve(second.actor, Attempt("m2", "b", 2)) is not None
    assert used(meter(second, limit(3)), second) == [2]


def test_accounts_count_for_themselves_and_for_the_practice(desk: Desk) -> None:
    counting = meter(desk, limit(2, scope="a"), limit(3))
    counting.reserve(desk.actor, Attempt("m1", "a", 2))
    assert counting.reserve(desk.actor, Attempt("m2", "a", 1)) is not None
    assert counting.reserve(desk.actor, Attempt("m3", "b", 1)) is None
    assert used(counting, desk) == [2, 3]


def test_what_counts_no_more_is_forgotten(desk: Desk) -> None:
    counting = meter(desk, limit(2, Window.DAY))
    counting.reserve(desk.actor, Attempt("m1", "a", 2))
    counting.settle(desk.actor, "m1", 2)
    desk.clock.at += timedelta(days=3)
    assert counting.reserve(desk.actor, Attempt("m2", "a", 2)) is None
    assert used(counting, desk) == [2]


SENDER = """
import json, sys, time
from datetime import UTC
from random import Random
from tomail.base.clock import SystemClock
from tomail.model.people import Actor
from tomail.practice.address import practice_url
from tomail.practice.database import PracticeDatabase
from tomail.practice.limits import Limit, Rules, Window
from tomail.practice.send_meter import Attempt, SendMeter

url, me, rounds, most, seed = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
random = Random(f"{seed}-{me}")
rules = Rules(tuple(Limit(f"a{number}", Window.HOUR, most) for number in range(rounds)), UTC)
database = PracticeDatabase(practice_url(url), bytes(range(32)), SystemClock())
meter = SendMeter(database, lambda _: rules)
actor = Actor("0" * 32, me.zfill(32))
meter.meters(SystemClock().now())  # connected
print("ready", flush=True)
begin = float(sys.stdin.readline())
for number in range(rounds):
    time.sleep(max(0.0, begin + number * 0.1 - time.time()))  # all at the same account at the same time
    attempt = Attempt(f"{me}-{number}", f"a{number}", random.randint(1, 2))
    refused = meter.reserve(actor, attempt)
    if random.random() < 0.3:  # asked again, as after a crash
        refused = meter.reserve(actor, attempt)
    reached = 0 if refused else random.randint(0, attempt.recipients)
    if not refused and random.random() < 0.8:  # else it died
        meter.settle(actor, attempt.id, reached)
    print(json.dumps([attempt.account, refused is None, reached]), flush=True)
database.close()
"""


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(5 if TORTURE else 1))
def test_eight_processes_at_once_never_exceed_and_lose_nothing(desk: Desk, url: str, seed: int) -> None:
    rounds, most = (300, 5) if TORTURE else (25, 5)
    told = all_at_once(url, rounds, most, seed)
    assert len(told) == 8 * rounds
    left: Counter[str] = Counter()
    for account, _, reached in told:
        left[account] += reached
    assert max(left.values()) <= most
    refused = {account for account, allowed, _ in told if not allowed}
    assert len(refused) > rounds / 2, "hardly any limit was met"
    rules = Rules(tuple(Limit(f"a{n}", Window.HOUR, most) for n in range(rounds)), UTC)
    counted = SendMeter(desk.database, lambda _: rules).meters(datetime.now(UTC))
    assert all(left[each.limit.scope] <= each.used <= most for each in counted), "not counted, or too much"


def all_at_once(url: str, *numbers: int) -> list[tuple[str, bool, int]]:
    """What eight processes were told: account, allowed, recipients reached."""
    words = [str(each) for each in numbers]
    workers = [
        subprocess.Popen(
            [sys.executable, "-c", SENDER, url, str(me), *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for me in range(8)
    ]
    for worker in workers:
        assert worker.stdout
        assert worker.stdout.readline() == "ready\n"
    begin = time.time() + 0.5
    for worker in workers:
        assert worker.stdin
        worker.stdin.write(f"{begin}\n")
        worker.stdin.flush()
    printed = [worker.communicate()[0] for worker in workers]
    assert [worker.returncode for worker in workers] == [0] * 8
    return [tuple(json.loads(line)) for text in printed for line in text.splitlines()]
