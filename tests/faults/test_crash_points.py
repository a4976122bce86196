"""kill -9 at every commit of a day: what is left goes on to the same end as an undisturbed day."""

from __future__ import annotations

import os

import pytest

from .mishaps import Kind, Mishap
from .world import World

TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
SEEDS, POINTS = (range(100), 10_000) if TORTURE else (range(4), 120)
pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


def test_whatever_it_was_doing_when_it_died_the_day_comes_to_the_same_end(world: World) -> None:
    points = 0
    for seed in SEEDS:
        expected = world.uninterrupted(seed)
        assert expected["sound"]
        assert not expected["pending"]
        for point in range(POINTS - points):
            world.begin()
            if world.live(seed, Mishap(Kind.KILL, point)) is not None:
                break
            assert world.finish(seed) == expected, f"seed {seed}, point {point}"
            points += 1
    assert points >= POINTS
