"""Time as a parameter: whoever needs the time is given a clock, so that tests own it."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What the time is, twice: for people, and for measuring spans."""

    def now(self) -> datetime:
        """The current time, aware, in UTC. May jump."""

    def monotonic(self) -> float:
        """Seconds that never go back; only differences mean something."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The current time in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds since some start."""
        return time.monotonic()
