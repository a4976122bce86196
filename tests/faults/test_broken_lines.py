"""The network breaks at any byte of a day, in any way: the day comes to the same end."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from random import Random

import pytest

from .line import Break, Direction, Fault
from .mishaps import Kind, Mishap
from .world import World

TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
SEED, SAMPLE = 3, 2
LIMIT = Mishap(Kind.IMPATIENT, 1)  # who hangs would hold up the test for minutes, as the program allows
Figure = Callable[[str, int], None]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


def faults(passed: dict[Direction, int]) -> Iterator[Fault]:
    """At every byte that was passed in every way, or some of them."""
    chance = Random(SEED)
    for direction, count in passed.items():
        for kind in Break:
            places = range(count) if TORTURE else chance.sample(range(count), SAMPLE)
            yield from (Fault(direction, place, kind) for place in places)


@pytest.mark.parametrize("which", ["incoming", "outgoing"])
def test_wherever_the_line_breaks_the_day_comes_to_the_same_end(
    world: World, which: str, figure: Figure
) -> None:
    figure(f"broken lines, {which}", break_everywhere(world, which))


def test_wherever_a_pop3_line_breaks_the_day_comes_to_the_same_end(pop3_world: World, figure: Figure) -> None:
    figure("broken lines, POP3", break_everywhere(pop3_world, "incoming"))


def break_everywhere(world: World, which: str) -> int:
    """How often."""
    line = world.lines[which]
    line.arm()
    expected = world.uninterrupted(SEED)
    broken = list(faults(line.passed))
    for fault in broken:
        world.begin()
        line.arm(fault)
        outcome = world.live(SEED, LIMIT if fault.kind is Break.HANG else None)
        assert outcome is not None, fault
        assert not line.is_armed, fault
        assert world.cleared_up(SEED, outcome) == expected, fault
    return len(broken)
