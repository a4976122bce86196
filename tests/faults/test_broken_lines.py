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
from .world import Arrangement, Outcome, World

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
    """How often; each day every line once, but for what is not said where a mail stays unclear: no copy is
    filed then."""
    lines, chance = world.lines.values(), Random(SEED)
    for line in lines:
        line.arm()
    expected = world.uninterrupted(SEED)
    spoken = [line.passed for line in lines]
    broke = 0
    for number, kind in enumerate([*Break] * SAMPLE):
        faults = [fault(passed, kind, number, chance) for passed in spoken]
        world.begin()
        for line, each in zip(lines, faults, strict=True):
            line.arm(each)
        outcome = world.live(SEED, LIMIT if kind is Break.HANG else None)
        assert outcome is not None, faults
        broken = sum(not line.is_armed for line in lines)
        assert broken == len(lines) or is_unclear(outcome), faults
        for line in lines:
            line.arm()
        assert world.cleared_up(SEED, outcome) == expected, faults
        broke += broken
    return broke


def is_unclear(outcome: Outcome) -> bool:
    """Whether nobody knows of some mail if it was sent."""
    return any(state == "unclear" for _, state in outcome["outbox"])


def fault(passed: dict[Direction, int], kind: Break, number: int, chance: Random) -> Fault:
    """Now in one direction and now in the other."""
    direction = list(Direction)[number % 2]
    return Fault(direction, chance.randrange(passed[direction]), kind)
