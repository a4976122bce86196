"""What a ZIP archive lists, without unpacking it."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

MOST_ENTRIES = 2000
MOST_RELATIONSHIPS = 30  # files of them that are looked at
LONGEST_RELATIONSHIPS = 1 << 16  # bytes of one, unpacked

_LOCAL, _CENTRAL = b"PK\x03\x04", b"PK\x01\x02"


@dataclass
class Listing:
    """`unpacked` is in bytes, as the archive says; `endless`: it has more entries than are looked at."""

    names: list[str] = field(default_factory=list)
    encrypted: bool = False
    unpacked: int = 0
    endless: bool = False
    _packed: list[tuple[int, int]] = field(default_factory=list)  # method and start of relationships

    def relationships(self, content: bytes) -> list[bytes]:
        """The files of an Office document that say what it points to."""
        found = self._packed[:MOST_RELATIONSHIPS]
        return [_unpacked(content, method, start) for method, start in found]


def list_archive(content: bytes) -> Listing:
    """The entries, found by their headers wherever they stand: what the directory at the end says, and how
    many there are, may be a lie. Archives inside that are only stored are listed with them.
    """
    listing = Listing()
    for signature, read in ((_CENTRAL, _central), (_LOCAL, _local)):
        at = content.find(signature)
        for _ in range(MOST_ENTRIES):
            if at < 0:
                break
            read(content, at, listing)
            at = content.find(signature, at + 4)
        listing.endless |= at >= 0
    return listing


def _central(content: bytes, at: int, listing: Listing) -> None:
    head = content[at : at + 46]
    listing.encrypted |= bool(_number(head, 8) & 1)
    listing.unpacked += _number(head, 24, 4)
    listing.names.append(_name(content, at + 46, _number(head, 28)))


def _local(content: bytes, at: int, listing: Listing) -> None:
    head = content[at : at + 30]
    listing.encrypted |= bool(_number(head, 6) & 1)
    length, extra = _number(head, 26), _number(head, 28)
    name = _name(content, at + 30, length)
    listing.names.append(name)
    if name.endswith(".rels"):
        listing._packed.append((_number(head, 8), at + 30 + length + extra))


def _name(content: bytes, at: int, length: int) -> str:
    return content[at : at + min(length, 1000)].decode("utf-8", "replace").rstrip(". \x00")


def _number(head: bytes, at: int, size: int = 2) -> int:
    return int.from_bytes(head[at : at + size], "little")


def _unpacked(content: bytes, method: int, start: int) -> bytes:
    if method != zlib.DEFLATED:
        return content[start : start + LONGEST_RELATIONSHIPS]
    try:
        packed = content[start : start + LONGEST_RELATIONSHIPS]
        return zlib.decompressobj(-15).decompress(packed, LONGEST_RELATIONSHIPS)
    except zlib.error:
        return b""
