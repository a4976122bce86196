"""What `tomail doctor` says of a wrong clock and of certificates that end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from tests.practice.conftest import SetClock
from tomail.base.errors import EnvironmentTrouble
from tomail.cli.doctor import Check, _clock, _store, certificate_check
from tomail.practice.clock import PracticeClock
from tomail.store.database import damaged, disk_full

NOW = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("server", "ok", "said"),
    [
        (timedelta(seconds=20), True, "agrees with the practice"),
        (timedelta(minutes=5), False, "300 s behind the server"),
        (-timedelta(minutes=5), False, "300 s ahead of the server"),
    ],
)
def test_the_clock_is_held_against_the_practice(server: timedelta, ok: bool, said: str) -> None:
    clock = PracticeClock(SetClock(NOW), SetClock(NOW))
    clock.hear(NOW + server)
    check = _clock(SimpleNamespace(practice=SimpleNamespace(database=SimpleNamespace(clock=clock))))
    assert check.ok is ok
    assert said in check.message


def test_a_damaged_store_says_what_repairs_it() -> None:
    def opened(account: str) -> None:
        raise EnvironmentTrouble(damaged() if account == "a" else disk_full())

    services = SimpleNamespace(stores=SimpleNamespace(of=opened))
    assert _store(services, "a") == Check("store a", False, "damaged: tomail maintenance --repair")
    assert "is full" in _store(services, "b").message


@pytest.mark.parametrize(
    ("left", "line"),
    [
        (timedelta(days=90), "ok   certificate practice: valid until 2027-02-19, 90 days"),
        (timedelta(days=31), "ok   certificate practice: valid until 2026-12-22, 31 days"),
        (
            timedelta(days=30, hours=23),
            "WARN certificate practice: warning: valid until 2026-12-22, 30 days: ",
        ),
        (timedelta(hours=2), "WARN certificate practice: warning: valid until 2026-11-21, 0 days: "),
        (-timedelta(hours=1), "BAD  certificate practice: expired on 2026-11-21: "),
    ],
)
def test_a_certificate_that_ends_is_told_in_time(left: timedelta, line: str) -> None:
    check = certificate_check("practice", NOW + left, NOW)
    assert check.line.startswith(line)
    assert check.ok is (left > timedelta(0))  # what is merely soon fails no script
