"""The protocol lines of a connection test, for IT. Whoever adds a line replaces its secrets by dots."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

DOTS = "•••"
LONGEST_LINE = 300
MOST_LINES = 500


class Transcript:
    """Lines in both directions, oldest first."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._unread = False

    @property
    def lines(self) -> tuple[str, ...]:
        """`C: ...` and `S: ...`."""
        return tuple(self._lines)

    def sent(self, line: str) -> None:
        """The client sent `line`."""
        self._add("C: ", line)

    def received(self, status: str | int, text: str = "") -> None:
        """The server answered; `text` may have several lines."""
        for line in [""] if self._unread else text.splitlines() or [""]:
            self._add("S: ", f"{status} {line}".rstrip())

    def note(self, text: str) -> None:
        """A remark of ours, like the TLS version."""
        self._add("   ", text)

    @contextmanager
    def unread(self) -> Iterator[None]:
        """Meanwhile the server's words are left out: before TLS anybody could have written them."""
        self._unread = True
        try:
            yield
        finally:
            self._unread = False

    def _add(self, side: str, line: str) -> None:
        if len(self._lines) < MOST_LINES:
            readable = "".join(each if each.isprintable() else "·" for each in line)
            self._lines.append(side + readable[:LONGEST_LINE])
