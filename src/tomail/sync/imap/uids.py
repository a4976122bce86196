"""Sets of UIDs as IMAP writes them: `1:4,7,9:12` (RFC 3501, sequence-set)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from .tokenizer import Endless, ProtocolViolation

LARGEST = 2**32 - 1
LONGEST_SET = 4000  # bytes: what servers take in one command line with certainty (RFC 7162, 4)
MOST = 1_000_000  # UIDs in one answer; more is an attack, not a mailbox

Span = tuple[int, int]
"""First and last UID, both included."""

_SET = re.compile(rb"\d{1,10}(?::\d{1,10})?(?:,\d{1,10}(?::\d{1,10})?)*\Z")


def write(uids: Iterable[int]) -> bytes:
    """`uids` as one sequence set, ascending, runs joined."""
    return b",".join(_runs(sorted(set(uids))))


def write_in_parts(uids: Iterable[int], longest: int = LONGEST_SET) -> list[bytes]:
    """The same as several sets, none longer than `longest` bytes."""
    parts: list[bytes] = []
    for run in _runs(sorted(set(uids))):
        if parts and len(parts[-1]) + 1 + len(run) <= longest:
            parts[-1] += b"," + run
        else:
            parts.append(run)
    return parts


def spans(text: bytes) -> list[Span]:
    """The (first, last) pairs of a set, in its own order. Raises ProtocolViolation."""
    if not _SET.match(text):
        raise ProtocolViolation("not a set of UIDs")
    return [_span(part) for part in text.split(b",")]


def read(text: bytes) -> list[int]:
    """The UIDs of a set in its own order. Raises ProtocolViolation, also if they are more than `MOST`."""
    pairs = spans(text)
    if sum(last - first + 1 for first, last in pairs) > MOST:
        raise Endless("too many UIDs")
    return [uid for first, last in pairs for uid in range(first, last + 1)]


def number(text: object, *, least: int = 1, largest: int = LARGEST) -> int:
    """A number within bounds. Raises ProtocolViolation."""
    if isinstance(text, bytes) and text.isdigit() and len(text) <= 20 and least <= int(text) <= largest:
        return int(text)
    raise ProtocolViolation("not a number in range")


def _span(part: bytes) -> Span:
    first, _, last = part.partition(b":")
    ends = sorted((number(first), number(last or first)))  # "4:2" means the same as "2:4"
    return ends[0], ends[1]


def _runs(ascending: Sequence[int]) -> Iterator[bytes]:
    start = 0
    for position in range(1, len(ascending) + 1):
        if position == len(ascending) or ascending[position] != ascending[position - 1] + 1:
            first, last = ascending[start], ascending[position - 1]
            yield b"%d" % first if first == last else b"%d:%d" % (first, last)
            start = position
