"""Text for a terminal: a stranger's words move no cursor, colour nothing, hide nothing, turn nothing."""

from __future__ import annotations

import re

# Controls but for tab and line feed; what turns the direction of writing; separators; half characters.
_DECEIVING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e0fff]"
)


def printable(text: str) -> str:
    """`text`, of one line or several, with a question mark for each character that a terminal would obey."""
    return text if text.isascii() and text.isprintable() else _DECEIVING.sub("?", text.replace("\r\n", "\n"))


def on_one_line(text: str) -> str:
    """The same for a cell of a table."""
    return printable(text).replace("\n", " ").replace("\t", " ")


def whole(document: str) -> str:
    """JSON with half characters as the escapes that JSON has for them: no output takes them as they are."""
    return document.encode("utf-8", "backslashreplace").decode()
