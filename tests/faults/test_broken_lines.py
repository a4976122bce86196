"""The network breaks during a day, in any way: the day comes to the same end.

At some bytes; test_broken_dialogues goes through all that are said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

import pytest

from tests.torture import TORTURE

from .line import Break, Direction, Fault
from .mishaps import Kind, Mishap
from .world import World

SEED = 3
SAMPLE = 40 if TORTURE else 1  # breaks of each kind
LIMIT = Mishap(Kind.IMPATIENT, 1)  # who hangs would hold up the test for minutes, as the program allows
Figure = Callable[[str, int], None]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


@pytest.mark.parametrize("which", ["incoming", "outgoing"])
def test_wherever_the_line_breaks_the_day_comes_to_the_same_end(
    world: World, which: str, figure: Figure
) -> None:
    figure(f"broken lines of days, {which}", break_lines(world, which))


def test_wherever_a_pop3_line_breaks_the_day_comes_to_the_same_end(pop3_world: World, figure: Figure) -> None:
    figure("broken lines of days, POP3", break_lines(pop3_world, "incoming"))


def break_lines(world: World, which: str) -> int:
    """How often."""
    line = world.lines[which]
    line.arm()
    expected = world.uninterrupted(SEED)
    broken = list(some(line.passed))
    for fault in broken:
        world.begin()
        line.arm(fault)
        outcome = world.live(SEED, LIMIT if fault.kind is Break.HANG else None)
        assert outcome is not None, fault
        assert not line.is_armed, fault
        assert world.cleared_up(SEED, outcome) == expected, fault
    return len(broken)


def some(passed: dict[Direction, int]) -> Iterator[Fault]:
    """In every way, now in one direction and now in the other."""
    chance = Random(SEED)
    for number, kind in enumerate([*Break] * SAMPLE):
        direction = list(Direction)[number % 2]
        yield Fault(direction, chance.randrange(passed[direction]), kind)
