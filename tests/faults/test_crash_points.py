"""kill -9 at every commit of a day: what is left goes on to the same end as an undisturbed day.

A day is killed again and again before it ends, so that a death costs no whole day.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from random import Random

import pytest

from .mishaps import KINDS, Kind, Mishap
from .world import World

TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
PLANS, POINTS = (100, 100) if TORTURE else (8, 64)  # together at least 10,000 or 500
POP3_PLANS, POP3_POINTS = (20, 100) if TORTURE else (1, 40)
FAR = 6.0  # points that a process lives for, on average
TORN = 0.2  # of the deaths are in the middle of a commit; they are not counted
MOST = 100  # of one day
Figure = Callable[[str, int], None]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


@pytest.mark.parametrize("seed", range(PLANS))
def test_however_often_it_dies_a_day_comes_to_the_same_end(world: World, seed: int, figure: Figure) -> None:
    seen = kill_until(world, seed, POINTS, KINDS)
    for kind, count in seen.items():
        figure(f"deaths at {kind}", count)


@pytest.mark.parametrize("seed", range(POP3_PLANS))
def test_a_pop3_account_comes_to_the_same_end_too(pop3_world: World, seed: int, figure: Figure) -> None:
    seen = kill_until(pop3_world, seed, POP3_POINTS, [each for each in KINDS if each != "operations"])
    figure("deaths of POP3 days", seen.total())


def kill_until(world: World, seed: int, points: int, kinds: Sequence[str]) -> Counter[str]:
    """A day is lived as often as it takes to die at so many points; each of `kinds` must be among them."""
    expected = world.uninterrupted(seed)
    assert expected["sound"]
    assert not expected["pending"]
    seen: Counter[str] = Counter()
    chance = Random(seed)
    while sum(seen[each] for each in KINDS) < points:
        deaths = list(islice(mishaps(chance), MOST))
        found, number = world.lived(seed, deaths)
        assert found == expected, world.narrowed(seed, deaths[:number], expected)
        seen.update(each for during in world.deaths() for each in during.split())
    assert all(seen[each] for each in kinds), seen
    return seen


def mishaps(chance: Random) -> Iterator[Mishap]:
    """One after the other until the day is over."""
    while True:
        kind = Kind.TEAR if chance.random() < TORN else Kind.KILL
        yield Mishap(kind, int(chance.expovariate(1 / FAR)))


@pytest.mark.skipif(not TORTURE, reason="only tortured")
@pytest.mark.parametrize("kind", [Kind.KILL, Kind.TEAR])
def test_wherever_it_dies_once_the_day_comes_to_the_same_end(
    world: World, kind: Kind, figure: Figure
) -> None:
    expected = world.uninterrupted(0)
    points = world.points_of(0, kind)
    for point in range(points):
        assert world.lived(0, [Mishap(kind, point)])[0] == expected, point
    figure(f"single deaths, {kind}", points)
