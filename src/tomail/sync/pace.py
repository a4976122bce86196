"""A line on which hardly anything comes is a dead one: a byte a second must not keep anybody for ever."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from typing import Any, Protocol

LEAST_BYTES = 3000  # in one time limit; a modem of 1990 brings ten times as much


class Source(Protocol):
    """What an unbuffered binary file offers."""

    def readinto(self, buffer: Any, /) -> int | None: ...  # noqa: D102

    def close(self) -> None: ...  # noqa: D102


class Paced(io.RawIOBase):
    """What comes from `source`, as long as it comes. Only the time in which it is waited for counts.

    Raises TimeoutError when less than `LEAST_BYTES` came within `seconds`, and what `source` raises.
    """

    def __init__(
        self, source: Source, seconds: float, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._source = source
        self._seconds = seconds
        self._monotonic = monotonic
        self.begin()

    def begin(self) -> None:
        """An answer begins: it has the whole time again."""
        self._waited = 0.0
        self._came = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int | None:
        """As RawIOBase."""
        began = self._monotonic()
        count = self._source.readinto(buffer)
        self._waited += self._monotonic() - began
        self._came += count or 0
        if self._waited >= self._seconds:
            if self._came < LEAST_BYTES:
                raise TimeoutError("hardly anything comes")
            self.begin()
        return count

    def close(self) -> None:
        """Close the source too."""
        self._source.close()
        super().close()
