"""Header fields by name, found without parsing the others."""

from __future__ import annotations

import re

LONGEST_BLOCK = 1 << 18  # bytes of header that are looked at; real ones stay below 64 KB
LONGEST_VALUE = 1 << 16  # bytes of one field; 20,000 encoded words would be ten times that

_FOLDS = (b" ", b"\t")
_BLANK_LINE = re.compile(rb"\n\r?\n")


class Fields:
    """The raw fields of a header block, found by name without parsing the others.

    The block may be a whole message; only what stands before the first blank line is looked at.
    """

    def __init__(self, block: bytes) -> None:
        if b"\n" not in block:  # line ends of an old Macintosh
            block = block.replace(b"\r", b"\n")
        end = _end_of_header(block)
        self.shortened = end > LONGEST_BLOCK  # some of it was not looked at
        self._block = b"\n" + block[: min(end, LONGEST_BLOCK)]
        self._lower = self._block.lower()

    def first(self, name: bytes) -> bytes:
        """The unfolded value of the first field `name` (lower case); b"" if there is none."""
        at = self._lower.find(b"\n" + name + b":")
        return self._value(at + len(name) + 2) if at >= 0 else b""

    def all(self, name: bytes) -> list[bytes]:
        """The unfolded values of every field `name`."""
        found, needle = [], b"\n" + name + b":"
        at = self._lower.find(needle)
        while at >= 0:
            found.append(self._value(at + len(needle)))
            at = self._lower.find(needle, at + len(needle))
        return found

    def count_before(self, name: bytes, other: bytes) -> int:
        """How many fields `name` stand above the first field `other`, or at all where there is none."""
        at = self._lower.find(b"\n" + other + b":")
        return self._lower.count(b"\n" + name + b":", 0, at if at >= 0 else len(self._lower))

    def _value(self, start: int) -> bytes:
        block, end = self._block, start
        while True:
            end = block.find(b"\n", end)
            if end < 0:
                end = len(block)
                break
            if not block.startswith(_FOLDS, end + 1):
                break
            end += 1
        if end - start > LONGEST_VALUE:
            self.shortened = True
            end = start + LONGEST_VALUE
        value = block[start:end]  # every line end in it is that of a fold
        return value.replace(b"\r\n", b"").replace(b"\n", b"").strip()


def _end_of_header(block: bytes) -> int:
    if block.startswith((b"\n", b"\r\n")):
        return 0
    blank = _BLANK_LINE.search(block)
    return blank.start() + 1 if blank else len(block)
