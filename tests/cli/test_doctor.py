"""What `tomail doctor` says of a machine whose clock is wrong."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from tests.practice.conftest import SetClock
from tomail.cli.doctor import _clock
from tomail.practice.clock import PracticeClock

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
