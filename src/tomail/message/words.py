"""Encoded words in headers (RFC 2047, with the language tag of RFC 2231)."""

from __future__ import annotations

import binascii
import re
from itertools import groupby

from .charsets import decode

# Outlook and others write spaces into Q text although RFC 2047 forbids it.
ENCODED_WORD = r"=\?[^?\s]{1,60}\?[bBqQ]\?[^?]*\?="
_WORD = re.compile(r"=\?([^?*\s]{1,60})(?:\*[^?\s]*)?\?([bBqQ])\?([^?]*)\?=")
_WORDS = re.compile(f"{ENCODED_WORD}(?:\\s*{ENCODED_WORD})*")


def decode_words(text: str) -> str:
    """`text` with its encoded words decoded; what cannot be decoded stays as it stands.

    Time grows with the length of `text` alone; callers bound that.
    """
    return _WORDS.sub(_run, text) if "=?" in text else text


def raw_text(value: bytes) -> str:
    """A header value's bytes as text: ASCII, or the 8-bit text that RFC 5322 forbids and people send."""
    return value.decode("ascii") if value.isascii() else decode(value)


def base64_bytes(data: bytes) -> bytes:
    """What base64 `data` holds, as far as it can be read; foreign characters are skipped."""
    try:
        return binascii.a2b_base64(data)
    except binascii.Error:
        return _mended_base64(data)


def _mended_base64(data: bytes) -> bytes:
    kept = re.sub(rb"[^A-Za-z0-9+/]+", b"", data)
    if len(kept) % 4 == 1:  # a single digit holds no byte
        kept = kept[:-1]
    return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))


def _run(match: re.Match[str]) -> str:
    """A run of encoded words; neighbours of one charset are joined first, for characters cut in two."""
    words = _WORD.findall(match.group())
    if len(words) == 1:
        charset, encoding, text = words[0]
        return decode(_payload(encoding, text), charset)
    return "".join(
        decode(b"".join(_payload(encoding, text) for _, encoding, text in same), charset)
        for charset, same in groupby(words, key=lambda word: word[0].lower())
    )


def _payload(encoding: str, text: str) -> bytes:
    data = text.encode("utf-8", "surrogateescape")
    if encoding in "bB":
        return base64_bytes(data)
    return binascii.a2b_qp(data, header=True)
