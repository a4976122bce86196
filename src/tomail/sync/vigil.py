"""Notices that the machine slept or moved to another network: lines may be dead without a word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from tomail.base.clock import Clock
from tomail.base.network import Standpoint, standpoint

LOOK_SECONDS = 10.0  # how often it is looked at, while nothing else happens
SLACK_SECONDS = 20.0  # a busy machine is late too; a line outlives so short a pause


class Vigil:
    """Asked every `LOOK_SECONDS`. Used by one thread."""

    def __init__(self, clock: Clock, network: Callable[[], Standpoint] = standpoint) -> None:
        self._clock = clock
        self._network = network
        self._seen = self._look()

    def begin(self) -> None:
        """What happened until now does not count."""
        self._seen = self._look()

    def disturbed(self) -> bool:
        """True if since the last look the machine slept, or stands elsewhere in the network and has one."""
        before, self._seen = self._seen, self._look()
        slept = self._seen[0] - before[0] > LOOK_SECONDS + SLACK_SECONDS or (
            (self._seen[1] - before[1]).total_seconds() > LOOK_SECONDS + SLACK_SECONDS
        )
        moved = self._seen[2] != before[2] and bool(self._seen[2])
        return slept or moved

    def _look(self) -> tuple[float, datetime, Standpoint]:
        """Both clocks: in some systems the monotonic one stands still while the machine sleeps."""
        return self._clock.monotonic(), self._clock.now(), self._network()
