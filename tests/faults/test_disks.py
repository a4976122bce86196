"""The disk is full, or fails, from any write on: once it is well again the day comes to the same end."""

from __future__ import annotations

import os
from random import Random

import pytest

from .mishaps import Kind, Mishap
from .world import World

TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
SEED, SAMPLE, MOST = 3, 12, 5000
pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


@pytest.mark.parametrize("kind", [Kind.FULL, Kind.FAILED])
def test_whenever_the_disk_fails_the_day_comes_to_the_same_end(world: World, kind: Kind) -> None:
    expected = world.uninterrupted(SEED)
    calls = how_many(world, kind)
    points = range(calls) if TORTURE else sorted(Random(SEED).sample(range(calls), SAMPLE))
    for point in points:
        world.begin()
        assert world.live(SEED, Mishap(kind, point)) is None
        assert world.finish(SEED) == expected, f"{kind} {point}"


def how_many(world: World, kind: Kind) -> int:
    """Calls in a whole day."""
    few, many = 0, MOST
    while few < many:
        middle = (few + many) // 2
        world.begin()
        if world.live(SEED, Mishap(kind, middle)) is None:
            few = middle + 1
        else:
            many = middle
    return few
