"""The disk is full, or fails, from any write on: once it is well again the day comes to the same end."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from tests.torture import TORTURE

from .mishaps import Kind, Mishap
from .world import World

SEED, TIMES, A_DAY = 3, 8, 5
PARTS = 8
Figure = Callable[[str, int], None]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


@pytest.mark.parametrize("seed", range(SEED, SEED + (20 if TORTURE else 1)))
@pytest.mark.parametrize("kind", [Kind.FULL, Kind.FAILED])
def test_however_often_the_disk_fails_the_day_comes_to_the_same_end(
    world: World, kind: Kind, seed: int, figure: Figure
) -> None:
    expected = world.uninterrupted(seed)
    calls = world.points_of(seed, kind)
    chance = Random(seed)
    failed = 0
    while failed < TIMES:
        mishaps = [Mishap(kind, chance.randrange(calls // 3)) for _ in range(A_DAY)]
        found, number = world.lived(seed, mishaps)
        assert found == expected, world.narrowed(seed, mishaps[:number], expected)
        failed += number
    figure(f"disks {kind}", failed)


@pytest.mark.skipif(not TORTURE, reason="only tortured")
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("kind", [Kind.FULL, Kind.FAILED])
def test_whenever_the_disk_fails_the_day_comes_to_the_same_end(
    world: World, kind: Kind, part: int, figure: Figure
) -> None:
    expected = world.uninterrupted(SEED)
    points = range(part, world.points_of(SEED, kind), PARTS)
    for point in points:
        assert world.lived(SEED, [Mishap(kind, point)])[0] == expected, point
    figure(f"disks {kind}", len(points))
