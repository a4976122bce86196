"""CMS as real clients write it, bounded before anything reads it (X.690).

asn1crypto reads lazily and recursively, and looks for the end of an indefinite length again at each
level; so lengths are made definite here first and the pieces of a string one, in a pass that counts
what it meets.
"""

from __future__ import annotations

from collections.abc import Iterator

from asn1crypto import cms

LARGEST = 48 * 1024 * 1024  # bytes of one CMS object; servers refuse mails far below that
MOST_ELEMENTS = 200_000  # a mail of 40 MB sent as a stream has 40,000 pieces
DEEPEST = 40

_CONSTRUCTED = 0x20
_OCTETS = 0x04

# What asn1crypto raises on nonsense, at whatever place it is first looked at.
NONSENSE = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    RecursionError,
    NotImplementedError,
)


class TooLarge(ValueError):
    """A limit was met."""


def read_cms(data: bytes) -> cms.ContentInfo:
    """The CMS object that `data` begins with; `TooLarge`, or ValueError where there is none."""
    if len(data) > LARGEST:
        raise TooLarge
    return cms.ContentInfo.load(definite(data))


def definite(data: bytes) -> bytes:
    """The element that `data` begins with, every length definite; what follows it is left out."""
    walk = _Walk(data)
    pieces, length = walk.element(0)
    return b"".join(pieces) if walk.changed else data[:length]


_Pieces = list[bytes | memoryview]


class _Walk:
    """One pass over all elements."""

    def __init__(self, data: bytes) -> None:
        self._data = memoryview(data)
        self._left = MOST_ELEMENTS
        self._next = 0  # where the element read last ends
        self.changed = False

    def element(self, at: int, depth: int = 0, *, octets: bool = False) -> tuple[_Pieces, int]:
        """The pieces of the element at `at` with definite lengths, and how long they are together.

        An octet string in pieces becomes one; `octets` says that one with a tag of its own is meant.
        """
        tag = self._data[at]
        if tag == _CONSTRUCTED | _OCTETS or (octets and tag & _CONSTRUCTED):
            self.changed = True
            pieces, inside = self._joined(at, depth)
            head = bytes([tag & ~_CONSTRUCTED]) + _length(inside)
            return [head, *pieces], len(head) + inside
        self._count(depth)
        tag_end, begin, length = self._head(at)
        if not tag & _CONSTRUCTED:
            self._next = begin + _known(length)
            return [self._data[at : self._next]], self._next - at
        pieces, inside = self._children(begin, length, depth)
        head = bytes(self._data[at:tag_end]) + _length(inside)
        return [head, *pieces], len(head) + inside

    def _children(self, at: int, length: int | None, depth: int) -> tuple[_Pieces, int]:
        pieces: _Pieces = []
        inside, tags = 0, []
        for child in self._each(at, length):
            # EncryptedContentInfo: type, algorithm, and the content under a tag of its own
            tags.append(self._data[child])
            more, size = self.element(child, depth + 1, octets=tags == [0x06, 0x30, 0xA0])
            pieces += more
            inside += size
        return pieces, inside

    def _joined(self, at: int, depth: int) -> tuple[_Pieces, int]:
        """The content of an octet string, out of however many pieces."""
        self._count(depth)
        _, begin, length = self._head(at)
        if not self._data[at] & _CONSTRUCTED:
            self._next = begin + _known(length)
            return [self._data[begin : self._next]], self._next - begin
        pieces: _Pieces = []
        inside = 0
        for child in self._each(begin, length):
            if self._data[child] & ~_CONSTRUCTED != _OCTETS:
                raise ValueError("a string of something else")
            more, size = self._joined(child, depth + 1)
            pieces += more
            inside += size
        return pieces, inside

    def _each(self, at: int, length: int | None) -> Iterator[int]:
        """Where each child begins; whoever asks has to read it before the next."""
        end = None if length is None else at + length
        self.changed |= end is None
        while at != end:
            if end is None and self._data[at] == 0 == self._data[at + 1]:
                at += 2
                break
            yield at
            at = self._next
            if end is not None and at > end:
                raise ValueError("longer than what holds it")
        self._next = at

    def _count(self, depth: int) -> None:
        self._left -= 1
        if self._left < 0 or depth > DEEPEST:
            raise TooLarge

    def _head(self, at: int) -> tuple[int, int, int | None]:
        """Where the tag ends, where the content begins, and its length (None: indefinite)."""
        data, begin = self._data, at + 1
        if data[at] & 0x1F == 0x1F:  # the tag has a second byte; CMS has none with a third
            begin += 1
        first = data[begin]
        if first == 0x80:
            return begin, begin + 1, None
        size = first & 0x7F if first & 0x80 else 0
        if size > 8:
            raise ValueError("length of a length")
        length = int.from_bytes(data[begin + 1 : begin + 1 + size], "big") if size else first
        if begin + 1 + size + length > len(data):
            raise ValueError("cut off")
        self.changed |= size > 0 and length < 0x80
        return begin, begin + 1 + size, length


def _known(length: int | None) -> int:
    if length is None:
        raise ValueError("indefinite length of a primitive")
    return length


def _length(number: int) -> bytes:
    if number < 0x80:
        return bytes([number])
    digits = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(digits)]) + digits
