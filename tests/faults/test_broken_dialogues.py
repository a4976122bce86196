"""A line breaks at any byte of a dialogue, in any way: what both sides have in the end is the same.

In torture at every byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from random import Random

import pytest

from tests.torture import TORTURE

from .dialogues import DIALOGUES, Dialogue, Scene
from .line import Break, Fault
from .mishaps import impatient

SAMPLE = 2  # of each direction
PARTS = 8 if TORTURE else 1
PATIENCE = 0.1 if TORTURE else 0.5  # seconds; who hangs would hold up the test for a minute, as is allowed
Figure = Callable[[str, int], None]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("kind", list(Break))
@pytest.mark.parametrize("dialogue", DIALOGUES, ids=str)
def test_wherever_it_breaks_both_have_the_same_in_the_end(
    new_scene: Callable[[Dialogue], Scene], dialogue: Dialogue, kind: Break, part: int, figure: Figure
) -> None:
    scene = new_scene(dialogue)
    faults = [
        Fault(direction, place, kind)
        for direction, count in scene.spoken.items()
        for place in places(count, part)
    ]
    broken = sum(breaks(scene, fault) for fault in faults)
    assert broken  # not all: what is said differs by some bytes from time to time
    figure(f"broken lines, {dialogue.wire}, {kind}", broken)


def places(count: int, part: int) -> Iterable[int]:
    """Every byte's of this part, or some."""
    return range(part, count, PARTS) if TORTURE else Random(count).sample(range(count), SAMPLE)


def breaks(scene: Scene, fault: Fault) -> bool:
    """Hold the dialogue, broken there and then without harm; whether it came to that byte."""
    scene.begin()
    scene.line.arm(fault)
    with impatient(PATIENCE) if fault.kind is Break.HANG else nullcontext():
        scene.talk()
    came = not scene.line.is_armed
    scene.line.arm()
    scene.finish()
    assert scene.outcome() == scene.expected, fault
    return came
