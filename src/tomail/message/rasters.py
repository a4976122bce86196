"""Pictures of strangers: what they are, told by their bytes, and whether decoding them is safe.

Only raster pictures count; SVG is a document. A few hundred bytes can name a size that takes gigabytes
to decode, so the size is read from the head and nothing is decoded here.
"""

from __future__ import annotations

import struct

MOST_PIXELS = 64_000_000  # the largest that telephones take; 256 MB decoded
LONGEST_SIDE = 30_000
MOST_BLOCKS = 200_000  # of a GIF; each holds up to 255 bytes
_FRAME_HEADS = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # JPEG: those that say the size
_WITHOUT_LENGTH = {0x01, *range(0xD0, 0xD9)}


def showable_type(content: bytes) -> str:
    """The media type of a picture that may be decoded; "" for anything else and for what is too large."""
    for kind, size_of in (("png", _png), ("gif", _gif), ("jpeg", _jpeg), ("webp", _webp)):
        try:
            size = size_of(content)
        except (struct.error, IndexError):
            return ""
        if size is not None:
            return f"image/{kind}" if _is_moderate(*size) else ""
    return ""


def _is_moderate(width: int, height: int) -> bool:
    return 0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE and width * height <= MOST_PIXELS


def _png(content: bytes) -> tuple[int, int] | None:
    if not content.startswith(b"\x89PNG\r\n\x1a\n"):
        return None
    width, height = struct.unpack_from(">II", content, 16)
    return (width, height) if content[12:16] == b"IHDR" else (0, 0)


def _gif(content: bytes) -> tuple[int, int] | None:
    """The size of the canvas; a frame beyond it makes decoders widen it, so the largest counts."""
    if content[:6] not in (b"GIF87a", b"GIF89a"):
        return None
    width, height, flags = struct.unpack_from("<HHB", content, 6)
    at, blocks = 13 + _table(flags), 0
    while at < len(content) and content[at] in b"\x21\x2c":
        if content[at] == 0x2C:
            x, y, wide, high, flags = struct.unpack_from("<HHHHB", content, at + 1)
            width, height = max(width, x + wide), max(height, y + high)
            at += 11 + _table(flags)
        else:
            at += 2
        while at < len(content) and content[at] and blocks < MOST_BLOCKS:
            at, blocks = at + content[at] + 1, blocks + 1
        at += 1
    return (width, height) if blocks < MOST_BLOCKS else (0, 0)


def _table(flags: int) -> int:
    """The length of a GIF colour table."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _jpeg(content: bytes) -> tuple[int, int] | None:
    if not content.startswith(b"\xff\xd8\xff"):
        return None
    at = 2
    while at + 4 <= len(content):
        if content[at] != 0xFF:
            return 0, 0
        marker = content[at + 1]
        if marker in _FRAME_HEADS:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 if marker in _WITHOUT_LENGTH else 1 if marker == 0xFF else _skip(content, at)
    return 0, 0


def _skip(content: bytes, at: int) -> int:
    return 2 + max(2, int.from_bytes(content[at + 2 : at + 4]))


def _webp(content: bytes) -> tuple[int, int] | None:
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP":
        return None
    kind = content[12:16]
    if kind == b"VP8X":
        wide, high = content[24:27], content[27:30]
        return int.from_bytes(wide, "little") + 1, int.from_bytes(high, "little") + 1
    if kind == b"VP8L":
        bits = struct.unpack_from("<I", content, 21)[0]
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack_from("<HH", content, 26)
    return width & 0x3FFF, height & 0x3FFF
