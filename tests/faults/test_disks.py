"""The disk is full, or fails, from any write on: once it is well again the day comes to the same end."""

from __future__ import annotations

import os
from collections.abc import Callable
from random import Random

import pytest

from .mishaps import Kind, Mishap
from .world import World

TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
SEED, TIMES, A_DAY = 3, 24, 8
Figure = Callable[[str, int], None]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


@pytest.mark.parametrize("kind", [Kind.FULL, Kind.FAILED])
def test_however_often_the_disk_fails_the_day_comes_to_the_same_end(
    world: World, kind: Kind, figure: Figure
) -> None:
    expected = world.uninterrupted(SEED)
    calls = world.points_of(SEED, kind)
    chance = Random(SEED)
    failed = 0
    while failed < TIMES:
        mishaps = [Mishap(kind, chance.randrange(calls // 3)) for _ in range(A_DAY)]
        found, number = world.lived(SEED, mishaps)
        assert found == expected, world.narrowed(SEED, mishaps[:number], expected)
        failed += number
    figure(f"disks {kind}", failed)


@pytest.mark.skipif(not TORTURE, reason="only tortured")
@pytest.mark.parametrize("kind", [Kind.FULL, Kind.FAILED])
def test_whenever_the_disk_fails_the_day_comes_to_the_same_end(world: World, kind: Kind) -> None:
    expected = world.uninterrupted(SEED)
    for point in range(world.points_of(SEED, kind)):
        assert world.lived(SEED, [Mishap(kind, point)])[0] == expected, point
