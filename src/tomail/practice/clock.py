"""The time of the practice: its database server's, where there is one."""

from __future__ import annotations

from datetime import datetime, timedelta

from tomail.base.clock import Clock, SystemClock

CLOCK_TOLERANCE = timedelta(minutes=1)  # clocks differ by seconds, and answers take some


class PracticeClock:
    """A clock; every write hears how far this machine's is off. Shared by every thread."""

    def __init__(self, clock: Clock, machine: Clock | None = None) -> None:
        """`machine` is what a server's time is held against."""
        self._clock = clock
        self._machine = machine or SystemClock()
        self._ahead = timedelta()

    def now(self) -> datetime:
        """Aware, UTC."""
        return self._clock.now() + self._ahead

    def monotonic(self) -> float:
        """Seconds that never go back."""
        return self._clock.monotonic()

    def of(self, here: datetime) -> datetime:
        """A moment that was taken by this machine's clock."""
        return here + self._ahead

    @property
    def ahead(self) -> timedelta:
        """How much later it is for the practice than for this machine; nothing where they agree."""
        return self._ahead

    def hear(self, server: datetime | None) -> None:
        """What time it is on the server now; None for a file of this machine."""
        if server is not None:
            ahead = server - self._machine.now()
            self._ahead = ahead if abs(ahead) > CLOCK_TOLERANCE else timedelta()
