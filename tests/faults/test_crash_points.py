"""kill -9 at every commit: what is left goes on to the same end as if nothing had happened.

Whole days, and dialogues with a server. Each is killed again and again before it ends, so that a death costs
no whole day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, takewhile
from random import Random

import pytest

from tests.torture import TORTURE

from .dialogues import DIALOGUES, Dialogue, Scene
from .mishaps import KINDS, Kind, Mishap
from .world import World

# So many times it dies so often: together at least 10,000 deaths, or 500.
DAYS, DEATHS = (70, 100) if TORTURE else (1, 60)
POP3_DAYS, POP3_DEATHS = (5, 100) if TORTURE else (1, 30)
DIALOGUE_DEATHS = 400 if TORTURE else 90
FAR, NEAR = 6.0, 1.5  # points that a process lives for, on average: in a day, in a dialogue
TORN = 0.1  # of the deaths are in the middle of a commit
Figure = Callable[[str, int], None]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


@pytest.mark.parametrize("seed", range(DAYS))
def test_however_often_it_dies_a_day_comes_to_the_same_end(world: World, seed: int, figure: Figure) -> None:
    tell(figure, kill_until(world, seed, DEATHS, KINDS))


@pytest.mark.parametrize("seed", range(POP3_DAYS))
def test_a_pop3_account_comes_to_the_same_end_too(pop3_world: World, seed: int, figure: Figure) -> None:
    kinds = [each for each in KINDS if each != "operations"]
    tell(figure, kill_until(pop3_world, seed, POP3_DEATHS, kinds))


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=str)
def test_however_often_it_dies_a_dialogue_comes_to_the_same_end(
    new_scene: Callable[[Dialogue], Scene], dialogue: Dialogue, figure: Figure
) -> None:
    scene, chance, deaths = new_scene(dialogue), Random(0), list[str]()
    scene.begin()
    assert not scene.dies(None)
    while len(deaths) < DIALOGUE_DEATHS:
        scene.begin()
        lived = list(takewhile(scene.dies, islice(deadly(chance, NEAR), DIALOGUE_DEATHS - len(deaths))))
        scene.finish()
        assert scene.outcome() == scene.expected, lived
        deaths += scene.deaths()
    tell(figure, deaths)


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


def kill_until(world: World, seed: int, most: int, kinds: Sequence[str]) -> list[str]:
    """A day is lived as often as it takes to die so often, and at commits of each of `kinds`."""
    expected = world.uninterrupted(seed)
    assert expected["sound"]
    assert not expected["pending"]
    deaths: list[str] = []
    chance = Random(seed)
    while len(deaths) < most:
        mishaps = list(islice(deadly(chance, FAR), most - len(deaths)))
        found, number = world.lived(seed, mishaps)
        assert found == expected, world.narrowed(seed, mishaps[:number], expected)
        deaths += world.deaths()
    if seed == 0:  # a day that sends once may have come through there every time; the figures tell
        assert {each for during in deaths for each in during.split()}.issuperset(kinds)
    return deaths


def deadly(chance: Random, far: float) -> Iterator[Mishap]:
    """One after the other until it is over."""
    while True:
        kind = Kind.TEAR if chance.random() < TORN else Kind.KILL
        yield Mishap(kind, int(chance.expovariate(1 / far)))


def tell(figure: Figure, deaths: Sequence[str]) -> None:
    """What they came at; some commits are of several kinds."""
    figure("deaths", len(deaths))
    for kind, count in Counter(kind for during in deaths for kind in during.split()).items():
        figure(f"deaths at {kind}", count)
