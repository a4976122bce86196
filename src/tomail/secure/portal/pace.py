"""How fast one workstation may ask: counted in this process only."""

from __future__ import annotations

from tomail.base.clock import Clock
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.limits import Rate

from .troubles import Trouble

BURST_SECONDS = 5  # what may come at once
_MOST = 10_000


class Pace:
    """A bucket for each name, filled at a rate."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._buckets: dict[str, tuple[float, float]] = {}  # name -> (level, as of)

    def keep(self, name: str, rate: Rate) -> None:
        """Take one. Raises Trouble (too_many)."""
        now, full = self._clock.monotonic(), float(rate.count * BURST_SECONDS)
        level, then = self._buckets.get(name, (full, now))
        level = min(full, level + (now - then) * rate.count / rate.seconds)
        if level < 1:
            raise Trouble(ErrorCode.TOO_MANY, retry_after=1)
        if len(self._buckets) >= _MOST:
            self._buckets.clear()
        self._buckets[name] = (level - 1, now)
