"""The tree of a message's parts (RFC 2046, 5), as ranges of the raw bytes: nothing is copied.

Both readers stand on it, the one for the search index and the one for the eye, so that the list, the
search and the reader agree on what a message holds. The standard library's parser builds a message
object for each part, looks at each line once for each level, and ends in a RecursionError on a
nested bomb; this one searches for delimiters and stops at its limits.
"""

from __future__ import annotations

import binascii
import contextlib
import re
from dataclasses import dataclass

from .clean import clean
from .fields import Fields
from .parameters import read_parameters
from .words import base64_bytes

MOST_PARTS = 1000  # a mail with 300 pictures exists; 20,000 parts are an attack
DEEPEST = 30  # forwarding wraps once a time; each level costs one search through what it holds
MOST_DELIMITERS = 10_000  # lines that only look like one are counted too
DASHES = 30  # looked at one by one; a part's header has about ten

_BLANK_LINE = re.compile(rb"\n\r?\n")
_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:")
_LONGEST_BOUNDARY = 1000  # RFC 2046 allows 70


class Part:
    """One part: its header fields and where its body lies in the raw message."""

    def __init__(self, raw: bytes, index: int, depth: int, start: int, end: int, parent: Part | None) -> None:
        self._raw = raw
        self.index = index
        self.depth = depth
        self.begin = start  # of its header; `start`: of its body
        self.parent = parent
        self.children: list[Part] = []
        if parent:
            parent.children.append(self)
        head_end, self.start = _after_head(raw, start, end)
        self.end = max(end, self.start)
        self.fields = Fields(raw[start:head_end])
        self.type_field = read_parameters(self.fields.first(b"content-type"))  # as it stands
        self.content_type = self._content_type()
        self.disposition = read_parameters(
            self.fields.first(b"content-disposition")
        )  # "" where there is none

    @property
    def charset(self) -> str:
        """As declared; "" if it is not."""
        return self.type_field.parameters.get("charset", "")

    @property
    def declared_name(self) -> str:
        """The file name as sent, decoded, not yet safe; "" without one."""
        names = self.disposition.parameters, self.type_field.parameters
        return names[0].get("filename") or names[1].get("name") or ""

    def body(self, limit: int | None = None) -> bytes:
        """The body with its transfer encoding removed; of longer ones about the first `limit` bytes."""
        encoding = self.fields.first(b"content-transfer-encoding").strip(b" \t\"'").lower()
        if encoding == b"base64":
            return base64_bytes(self._raw[self.start : self._cut(limit, 1.4)])
        if encoding == b"quoted-printable":
            return binascii.a2b_qp(self._raw[self.start : self._cut(limit, 3.1)])
        data = self._raw[self.start : self._cut(limit, 1.0)]
        return _uudecoded(data) if encoding in (b"x-uuencode", b"uuencode", b"x-uue") else data

    def _content_type(self) -> str:
        """ "text/plain", in lower case, also where the header says nothing or nonsense (RFC 2045, 5.2)."""
        value = clean(self.type_field.value.strip('"'))
        if value.count("/") == 1 and not value.startswith("/") and not value.endswith("/"):
            return value
        if self.parent is not None and self.parent.content_type == "multipart/digest" and not value:
            return "message/rfc822"
        return "text/plain"

    def _cut(self, limit: int | None, growth: float) -> int:
        return self.end if limit is None else min(self.end, self.start + int(limit * growth))


@dataclass(frozen=True, slots=True)
class Structure:
    """The parts in walk order, containers before what they hold; `shortened` if a limit was met."""

    parts: tuple[Part, ...]
    shortened: bool


def read_structure(raw: bytes, most_parts: int = MOST_PARTS, deepest: int = DEEPEST) -> Structure:
    """The parts of the message `raw`. Attached messages are leaves: they are messages of their own."""
    if b"\n" not in raw:  # line ends of an old Macintosh
        raw = raw.replace(b"\r", b"\n")
    parts: list[Part] = []
    shortened = False
    waiting: list[tuple[int, int, Part | None]] = [(0, len(raw), None)]
    while waiting:
        if len(parts) >= most_parts:
            return Structure(tuple(parts), True)
        start, end, parent = waiting.pop()
        part = Part(raw, len(parts), parent.depth + 1 if parent else 0, start, end, parent)
        parts.append(part)
        if part.content_type.startswith("multipart/"):
            if part.depth >= deepest:
                shortened = True
                continue
            ranges, complete = _children(raw, part, most_parts)
            shortened |= not complete
            waiting += [(*each, part) for each in reversed(ranges)]
    return Structure(tuple(parts), shortened)


def _children(raw: bytes, part: Part, most: int) -> tuple[list[tuple[int, int]], bool]:
    """The ranges between the delimiter lines of `part`; False with them if there were too many."""
    boundary = part.type_field.parameters.get("boundary", "").rstrip()
    if not boundary or len(boundary) > _LONGEST_BOUNDARY:
        return [], True
    delimiter = b"--" + boundary.encode("utf-8", "replace")
    ranges: list[tuple[int, int]] = []
    begin, at = -1, part.start
    for _ in range(MOST_DELIMITERS):
        at = _find(raw, delimiter, at, part.end)
        line_end, last = _delimiter_line(raw, at, at + len(delimiter), part) if at >= 0 else (0, True)
        if at >= 0 and line_end < 0:  # a line that only begins alike
            at += len(delimiter)
            continue
        if begin >= 0:
            ranges.append((begin, _before_line_end(raw, begin, at) if at >= 0 else part.end))
        if last or len(ranges) > most:
            return ranges, last
        begin = at = line_end
    return ranges, False


def _find(raw: bytes, delimiter: bytes, at: int, end: int) -> int:
    """As `raw.find`. Base64 has no dash, and a single letter is looked for ten times as fast."""
    for _ in range(DASHES):
        at = raw.find(b"-", at, end)
        if at < 0 or raw.startswith(delimiter, at, end):
            return at
        at += 1
    return raw.find(delimiter, at, end)


def _delimiter_line(raw: bytes, at: int, after: int, part: Part) -> tuple[int, bool]:
    """Where the line after the delimiter line at `at` begins (-1: it is none), and whether it is the last."""
    if at > part.start and raw[at - 1] != 0x0A:
        return -1, False
    newline = raw.find(b"\n", after, min(part.end, after + _LONGEST_BOUNDARY))
    line_end = newline + 1 if newline >= 0 else part.end
    tail = raw[after:line_end].strip() if line_end - after <= _LONGEST_BOUNDARY else b"long"
    return (line_end, tail == b"--") if tail in (b"", b"--") else (-1, False)


def _before_line_end(raw: bytes, begin: int, at: int) -> int:
    """The line end before a delimiter belongs to the delimiter (RFC 2046, 5.1.1)."""
    if at > begin and raw[at - 1] == 0x0A:
        at -= 1
        if at > begin and raw[at - 1] == 0x0D:
            at -= 1
    return at


def _after_head(raw: bytes, start: int, end: int) -> tuple[int, int]:
    """Where the header ends and where the body begins."""
    for blank in (b"\n", b"\r\n"):
        if raw.startswith(blank, start, end):
            return start, start + len(blank)
    if start and not _FIELD.match(raw, start, end):  # a part whose header was forgotten
        return start, start
    match = _BLANK_LINE.search(raw, start, end)
    return (match.start() + 1, match.end()) if match else (end, end)


def _uudecoded(data: bytes) -> bytes:
    lines, inside = [], False
    for line in data.splitlines():
        if line.startswith(b"begin "):
            inside = True
        elif line.strip() == b"end":
            break
        elif inside and line:
            lines.append(_uudecoded_line(line))
    return b"".join(lines)


def _uudecoded_line(line: bytes) -> bytes:
    believed = line[: (((line[0] - 32) & 63) * 4 + 5) // 3]  # what follows is garbage
    for data in (line, believed):
        with contextlib.suppress(binascii.Error):
            return binascii.a2b_uu(data)
    return b""
