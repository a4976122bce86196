"""Bytes of a German practice system as text: which of its charsets they are in."""

from __future__ import annotations

import codecs
import re

# ä ö ü Ä Ö Ü ß é, which names have; the same codes are quotation marks or Greek in the other charset.
_CP437_LETTERS = bytes.fromhex("84 94 81 8e 99 9a e1 82")
_LATIN_LETTERS = bytes.fromhex("e4 f6 fc c4 d6 dc df e9")
_CONTROLS = bytes(range(0x80, 0xA0))  # in ISO 8859; letters and signs in Windows' charset
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# No name has them: box drawing and Greek are Latin letters read as CP437, controls are CP437 read as Latin.
_FOREIGN = re.compile("[\x80-\x9f\u0393-\u03c6\u2219-\u2265\u2310-\u25a0\u207f÷\ufffd]")


def read_text(data: bytes, codec: str = "") -> str:
    """The text of `data` in the declared `codec`, or in another if that gives what no name has.

    Without one: UTF-16 by its byte order mark, UTF-8, else the likelier of CP437, ISO 8859-15 and
    Windows-1252. Never raises.
    """
    if codec:
        text = data.decode(codec, "replace")
        if not _FOREIGN.search(text):
            return text
    return data.decode(likely_codec(data), "replace")


def likely_codec(data: bytes) -> str:
    """The Python codec that `data` is most likely in, where nothing declares one."""
    for mark, codec in _WIDE:
        if data.startswith(mark):
            return codec
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _eight_bit(data)
    return "utf-8-sig"


def _eight_bit(data: bytes) -> str:
    if _count(data, _CP437_LETTERS) > _count(data, _LATIN_LETTERS):
        return "cp437"
    return "cp1252" if _count(data, _CONTROLS) else "iso8859-15"


def _count(data: bytes, wanted: bytes) -> int:
    return len(data) - len(data.translate(None, wanted))
