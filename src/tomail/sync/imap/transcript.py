"""The IMAP lines that a connection test shows to IT: no argument of a sign-in, no word from before TLS."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tomail.accounts.transcript import DOTS, Transcript

_HARMLESS = frozenset({b"*", b"OK", b"NO", b"BAD", b"BYE", b"PREAUTH", b"CAPABILITY"})


class ImapTranscript:
    """Takes the bytes of both directions and keeps what may be shown."""

    def __init__(self, *, clear: bool) -> None:
        """`clear`: what the server says now comes without TLS, until `secured`."""
        self._kept = Transcript()
        self._clear = clear
        self._secret = False

    @property
    def lines(self) -> tuple[str, ...]:
        """`C: ...` and `S: ...`, oldest first."""
        return self._kept.lines

    def secured(self, tls_version: str) -> None:
        """From here on TLS protects what is said."""
        self._clear = False
        self._kept.note(tls_version)

    @contextmanager
    def hiding(self) -> Iterator[None]:
        """Meanwhile the client's arguments are secret, and so are the server's challenges."""
        self._secret = True
        try:
            yield
        finally:
            self._secret = False

    def sent(self, data: bytes) -> None:
        """The client sent `data`: commands, or the answer to a continuation."""
        for line in data.splitlines():
            words = line.split(b" ", 2)
            shown = _text(b" ".join(words[:2])) + " " if len(words) == 3 else ""
            self._kept.sent(f"{shown}{DOTS}" if self._secret else _text(line))

    def received(self, line: bytes) -> None:
        """The server sent `line`."""
        words = line.split(b" ", 2)
        if self._secret and words[0] == b"+":
            self._kept.received("+", DOTS)
        elif self._clear:
            self._kept.received(_text(b" ".join(word for word in words[:2] if word in _HARMLESS)))
        else:
            self._kept.received(_text(line))


def _text(line: bytes) -> str:
    return line.decode("utf-8", "replace").strip()
