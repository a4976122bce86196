"""The network breaks during a day, in any way: the day comes to the same end.

At some bytes; test_broken_dialogues goes through all that are said.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from tests.torture import TORTURE
from tomail.model.account import Protocol

from .line import Break, Direction, Fault
from .mishaps import Kind, Mishap
from .world import Arrangement, World

SEED = 3
SAMPLE = 40 if TORTURE else 1  # breaks of each kind
LIMIT = Mishap(Kind.IMPATIENT, 1)  # who hangs would hold up the test for minutes, as the program allows
Figure = Callable[[str, int], None]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


def test_wherever_lines_break_the_day_comes_to_the_same_end(world: World, figure: Figure) -> None:
    figure("broken lines of days, imap and smtp", break_lines(world))


def test_wherever_a_pop3_line_breaks_the_day_comes_to_the_same_end(
    new_world: Callable[[Arrangement], World], figure: Figure
) -> None:
    world = new_world(Arrangement(Protocol.POP3, leave=False))
    figure("broken lines of days, pop3 and smtp", break_lines(world))


def break_lines(world: World) -> int:
    """How often; each day every line once."""
    lines, chance = world.lines.values(), Random(SEED)
    for line in lines:
        line.arm()
    expected = world.uninterrupted(SEED)
    spoken = [line.passed for line in lines]
    for number, kind in enumerate([*Break] * SAMPLE):
        faults = [fault(passed, kind, number, chance) for passed in spoken]
        world.begin()
        for line, each in zip(lines, faults, strict=True):
            line.arm(each)
        outcome = world.live(SEED, LIMIT if kind is Break.HANG else None)
        assert outcome is not None, faults
        assert not any(line.is_armed for line in lines), faults
        assert world.cleared_up(SEED, outcome) == expected, faults
    return SAMPLE * len(Break) * len(lines)


def fault(passed: dict[Direction, int], kind: Break, number: int, chance: Random) -> Fault:
    """Now in one direction and now in the other."""
    direction = list(Direction)[number % 2]
    return Fault(direction, chance.randrange(passed[direction]), kind)
