"""The network breaks at any byte of a day, in any way: the day comes to the same end.

Here at some bytes of a whole day; in torture at every byte of a short one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from random import Random

import pytest

from tomail.model.account import Protocol

from .day import Size
from .line import Break, Direction, Fault
from .mishaps import Kind, Mishap
from .world import Arrangement, World

TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
SEED, SHORT_SEED, SAMPLE = 3, 7, 2
SHORT = Size(mails=2, others=1, written=1, steps=5)
LIMIT = Mishap(Kind.IMPATIENT, 1)  # who hangs would hold up the test for minutes, as the program allows
Figure = Callable[[str, int], None]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


def some(passed: dict[Direction, int]) -> Iterator[Fault]:
    """At some of the bytes that were passed, in every way."""
    chance = Random(SEED)
    for direction, count in passed.items():
        for kind in Break:
            yield from (Fault(direction, place, kind) for place in chance.sample(range(count), SAMPLE))


def every(passed: dict[Direction, int], kind: Break) -> Iterator[Fault]:
    """At every byte."""
    for direction, count in passed.items():
        yield from (Fault(direction, place, kind) for place in range(count))


@pytest.mark.parametrize("which", ["incoming", "outgoing"])
def test_wherever_the_line_breaks_the_day_comes_to_the_same_end(
    world: World, which: str, figure: Figure
) -> None:
    figure(f"broken lines, {which}", break_lines(world, which))


def test_wherever_a_pop3_line_breaks_the_day_comes_to_the_same_end(pop3_world: World, figure: Figure) -> None:
    figure("broken lines, POP3", break_lines(pop3_world, "incoming"))


@pytest.mark.skipif(not TORTURE, reason="only tortured")
@pytest.mark.parametrize("which", ["incoming", "outgoing"])
@pytest.mark.parametrize("protocol", list(Protocol))
@pytest.mark.parametrize("kind", list(Break))
def test_a_short_day_survives_a_break_at_every_byte(
    new_world: Callable[[Arrangement], World], protocol: Protocol, which: str, kind: Break, figure: Figure
) -> None:
    world = new_world(Arrangement(protocol, size=SHORT, leave=False))
    broken = break_lines(world, which, SHORT_SEED, partial(every, kind=kind))
    figure(f"broken lines, every byte, {protocol} {which}", broken)


def break_lines(
    world: World,
    which: str,
    seed: int = SEED,
    faults: Callable[[dict[Direction, int]], Iterator[Fault]] = some,
) -> int:
    """How often."""
    line = world.lines[which]
    line.arm()
    expected = world.uninterrupted(seed)
    broken = list(faults(line.passed))
    for fault in broken:
        world.begin()
        line.arm(fault)
        outcome = world.live(seed, LIMIT if fault.kind is Break.HANG else None)
        assert outcome is not None, fault
        assert not line.is_armed, fault
        assert world.cleared_up(seed, outcome) == expected, fault
    return len(broken)
