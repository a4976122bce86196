"""How much of an answer is heard before it counts as endless. Pure but for the clock it is given.

A server that means well stays far below. One that does not can cost only so much memory and time: its line
is given up, and tried again later and later.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from . import uids
from .tokenizer import Endless, Limits, Response

MOST_RESPONSES = 200_000  # to one command that fetches no messages; QRESYNC tells of as many changed flags
MOST_BYTES = 32 << 20  # the same in bytes
UNSOLICITED = 10_000  # responses of a FETCH more than asked for
BYTES_EACH = 250  # more for each message that a FETCH was to tell of, its own bytes not counted
SMALL_LITERAL = 1 << 20  # of what is no message: a name, a header
IN_ONE_PIECE = 32 << 20  # a message; what is larger comes in pieces (large.py)
LIES = 1 << 20  # so much more than announced is no harm, nor is a tenth
LARGE_LITERAL = 1 << 26  # a header that is read past
MOST_CHATTER = 10_000  # a busy folder may tell of each of its arrivals
PAUSE = 0.5  # seconds; what comes sooner after another word came together with it
MOST_DRIPS, DRIP_SECONDS, PATIENCE = 3, 12.0, 15.0  # servers say "Still here" every 15 s
LONGEST = 1800.0  # seconds that a server may go on to say so


@dataclass(frozen=True)
class Allowance:
    """What the answer to one command may be. `literal`: the largest that is kept, in bytes.

    `bodies`: literals are messages, which nobody keeps till the end; they do not count.
    """

    responses: int = MOST_RESPONSES
    bytes: int = MOST_BYTES
    literal: int = SMALL_LITERAL
    bodies: bool = False


def of_fetch(expected: int, *, bodies: bool) -> Allowance:
    """For a FETCH that is to tell of so many messages, with their bytes or without."""
    wanted = min(expected, uids.MOST)
    literal = IN_ONE_PIECE if bodies else SMALL_LITERAL
    return Allowance(wanted + UNSOLICITED, MOST_BYTES + wanted * BYTES_EACH, literal, bodies)


def most_of(announced: int) -> int:
    """The most bytes of a message whose size the server said."""
    return max(announced * 11 // 10, announced + LIES)


class Endurance:
    """Hears one answer. Raises Endless when it becomes that."""

    def __init__(
        self, allowance: Allowance | None = None, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self.allowance = allowance or Allowance()
        self.limits = (
            Limits(literal=self.allowance.literal)
            if self.allowance.bodies
            else Limits(literal=self.allowance.literal, discarded=LARGE_LITERAL)
        )
        self._monotonic = monotonic
        self._left = self.allowance.responses
        self._bytes = self.allowance.bytes
        self._began = self._heard = monotonic()
        self._chatter = 0
        self._drips: list[float] = []

    def hear(self, response: Response) -> None:
        """One more response."""
        self._left -= 1
        self._bytes -= self._weight(response)
        if self._left < 0 or self._bytes < 0:
            raise Endless("answer")
        if is_chatter(response):
            self._hear_chatter()
        elif self._drips:
            self._drips.clear()

    def _weight(self, response: Response) -> int:
        chunks = response.chunks
        if len(chunks) == 1:
            return len(response.line)
        counted = chunks[::2] if self.allowance.bodies else chunks
        return sum(len(each) for each in counted if isinstance(each, bytes))

    def _hear_chatter(self) -> None:
        self._chatter += 1
        now = self._monotonic()
        if now - self._heard >= PAUSE:
            self._drips.append(now)
        self._heard = now
        if self._chatter > MOST_CHATTER or now - self._began > LONGEST or self._is_dripping(now):
            raise Endless("chatter")

    def _is_dripping(self, now: float) -> bool:
        """One word after the other, each for itself, and more often than to say that it still works."""
        count = len(self._drips)
        often = count > MOST_DRIPS and (now - self._drips[0]) / (count - 1) < DRIP_SECONDS
        return often and now - self._began >= PATIENCE


def is_chatter(response: Response) -> bool:
    """True for what brings no command any further: untagged OK, NO, BAD; EXISTS and RECENT."""
    line = response.line
    return response.tag == b"*" and (
        line[:2].upper() in (b"OK", b"NO", b"BA") or line[-7:].upper().endswith((b" EXISTS", b" RECENT"))
    )
