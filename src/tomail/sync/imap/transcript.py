"""The protocol lines of a connection test, for IT: secrets are dots before they are kept."""

from __future__ import annotations

DOTS = "•••"
LONGEST_LINE = 300
MOST_LINES = 500


class Transcript:
    """Lines in both directions. Nothing of a sign-in is kept but the command's name."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._secret = False

    @property
    def lines(self) -> tuple[str, ...]:
        """`C: ...` and `S: ...`, oldest first."""
        return tuple(self._lines)

    def hide(self, secret: bool) -> None:
        """From now on the client's lines are (not) secret."""
        self._secret = secret

    def sent(self, data: bytes) -> None:
        """The client sent `data`: commands, or the answer to a continuation."""
        for line in data.splitlines():
            words = line.split(b" ", 2)
            shown = b" ".join(words[:2]) if len(words) == 3 else b""
            self._add("C: ", f"{_readable(shown)} {DOTS}".strip() if self._secret else _readable(line))

    def received(self, line: bytes) -> None:
        """The server sent `line`; an echo of a secret would stand in an answer to a sign-in."""
        words = line.split(b" ", 2)
        self._add(
            "S: ", f"{_readable(b' '.join(words[:2]))} {DOTS}" if self._secret_echo(line) else _readable(line)
        )

    def note(self, text: str) -> None:
        """A remark of ours, like the TLS version."""
        self._add("", text)

    def _secret_echo(self, line: bytes) -> bool:
        return self._secret and line.startswith(b"+")

    def _add(self, side: str, line: str) -> None:
        if len(self._lines) < MOST_LINES:
            self._lines.append(side + line[:LONGEST_LINE])


def _readable(line: bytes) -> str:
    text = line.decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "·" for c in text).rstrip("·")
