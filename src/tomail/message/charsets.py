"""Bytes of a named, unnamed or falsely named charset, read as text."""

from __future__ import annotations

import codecs
from functools import lru_cache

# Only charsets that mail uses. Never reached: Python's own transforms (zlib, rot13, unicode_escape,
# idna, punycode), and UTF-7, which hides markup from filters.
_NAMES = """
    ascii utf-8 utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be
    cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258
    iso8859-1 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10
    iso8859-11 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u koi8-t kz1048 ptcp154 tis-620
    cp437 cp737 cp775 cp850 cp852 cp855 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp869 cp874
    mac-roman mac-greek mac-turkish mac-cyrillic mac-latin2 mac-iceland
    gb2312 gbk gb18030 hz big5 big5hkscs cp950 shift_jis cp932 shift_jis_2004 shift_jisx0213
    euc_jp euc_jis_2004 euc_jisx0213 iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_3 iso2022_jp_2004
    iso2022_jp_ext iso2022_kr euc_kr cp949 johab"""
_ALLOWED = frozenset(_NAMES.split())

# What senders mean by a name, as browsers take it: the superset.
_MEANT = {
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}

# Names that Python does not know.
_ALIASES = {
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "iso-8859-6-i": "iso8859-6",
    "ansi_x3.110-1983": "iso8859-1",
    "x-sjis": "cp932",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
    "x-gbk": "gbk",
    "x-euc-jp": "euc_jp",
    "x-unicode": "utf-8",
    "unicode": "utf-8",
    "utf8mb4": "utf-8",
    "x-user-defined": "ascii",
    "cp-850": "cp850",
    "unknown-8bit": "ascii",
}

_LONGEST_NAME = 40
_DETECT_BYTES = 1 << 16  # more does not make the guess better
_HIGH = bytes(range(0x80, 0x100))
_FEW = 3  # bytes beyond ASCII: too little for a guess, so they are taken as western European
_WIDE = frozenset({"utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"})


@lru_cache(maxsize=512)
def codec_for(label: str) -> str:
    """The Python codec of a charset name found in a mail; "" if it names none that mail uses."""
    name = label.strip(" \t\"'").lower()
    name = _ALIASES.get(name, name)
    if not name or len(name) > _LONGEST_NAME or not name.isascii():
        return ""
    try:
        codec = codecs.lookup(name.removeprefix("x-")).name
    except (LookupError, ValueError):
        return ""
    return _MEANT.get(codec, codec) if codec in _ALLOWED else ""


def decode(data: bytes, declared: str = "") -> str:
    """The text of `data`: by its declared charset, else UTF-8, else a guess, else cp1252. Never raises."""
    codec = codec_for(declared) if declared else ""
    if (
        codec in _WIDE
        and b"\0" not in data
        and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    ):
        codec = ""  # a false label: without a NUL it is neither western text nor has it a line end
    if codec and codec != "ascii":
        text = _declared(data, codec)
        if text is not None:
            return text
    try:
        return (_japanese(data) if b"\x1b$" in data else "") or data.decode("utf-8")
    except UnicodeDecodeError:
        return _nearly_utf8(data) or _guessed(data)


def _japanese(data: bytes) -> str:
    """ISO-2022-JP that nothing declares: 7-bit as ASCII, but full of escapes; "" if it is something else."""
    try:
        return data.decode("iso2022_jp_2") if data.isascii() else ""
    except UnicodeDecodeError:
        return ""


def _declared(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        pass
    if codec in _WIDE:  # an odd byte at the end; bytes of another kind would be all errors
        return data.decode(codec, "replace")
    if codec == "cp1252":  # five of its codes are unassigned
        return _cp1252(data)
    text = data.decode(codec, "replace")
    return text if codec != "utf-8" and _mostly_fine(text) else None


def _nearly_utf8(data: bytes) -> str:
    """UTF-8 with a few broken characters, such as one cut in two; "" if it is something else."""
    text = data.decode("utf-8", "replace")
    return text if _mostly_fine(text) else ""


def _mostly_fine(text: str) -> bool:
    broken = text.count("\ufffd")
    return broken * 5 < sum(not char.isascii() for char in text[:_DETECT_BYTES]) if broken else True


def _guessed(data: bytes) -> str:
    codec = ""
    if len(data) - len(data.translate(None, _HIGH)) > _FEW:
        from turbohtml.detect import detect  # see `text.html_to_text`

        codec = codec_for(detect(data[:_DETECT_BYTES]).encoding or "")
    if codec and codec not in ("ascii", "cp1252") and codec not in _WIDE:
        try:
            return data.decode(codec)
        except UnicodeDecodeError:
            pass
    return _cp1252(data)


def _cp1252(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
