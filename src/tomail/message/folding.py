"""One spelling for all: what makes Mueller, Müller and Muller the same word to the search."""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import lru_cache

# fmt: off
_UNDECOMPOSED = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "a", "œ": "o", "ı": "i", "ħ": "h", "ŧ": "t",
    "ƒ": "f", "ˆ": " ", "\xad": "",
})
# fmt: on
MICRO = 0xB5  # its letter is a Greek one
SHORT = 200  # characters in which three searches cost less than one translation
_SHAPE = bytes(b"a"[0] if byte in b"aou" else byte if byte == b"e"[0] else b"."[0] for byte in range(256))
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")


def fold(text: str) -> str:
    """`text` as the search compares it; the same function folds the index and the query.

    Letters lose their case and their marks (ä ö ü é → a o u e), ß is ss, full-width and other
    compatibility forms become plain (NFKD), signs beyond ASCII are blanks, a soft hyphen is nothing, and
    the German spellings ae, oe, ue become a, o, u. So Mueller, Müller and Muller are all "muller"; the price
    is that "Poet" also finds "Pot".
    The beginning of a word folds to a beginning of the folded word, so prefixes can be searched.
    """
    if text.isascii():
        return _without_e(text.lower())
    western = _LATIN_1.folded(text) or _CP1252.folded(text)
    if western is not None:
        return western
    return _without_e(_BEYOND_ASCII.sub(lambda match: _plain(match.group()), text.lower()))


def _without_e(text: str) -> str:
    """`text` with a, o, u for ae, oe, ue. `replace` would look for each of them twice."""
    if len(text) > SHORT and text.isascii():
        data = text.encode("ascii")
        return _spelled(data, data.translate(_SHAPE))
    for spelled, letter in (("ae", "a"), ("oe", "o"), ("ue", "u")):
        text = letter.join(text.split(spelled))
    return text


def _spelled(data: bytes, shape: bytes) -> str:
    """The same of folded `data`. All three are looked for at once in its `shape`: quickly, as little else
    stands there."""
    pieces, at = [], 0
    for piece in shape.split(b"ae"):
        pieces.append(data[at : at + len(piece) + 1])
        at += len(piece) + 2
    return b"".join(pieces).decode("latin-1")


class _Western:
    """Folds what a charset of one byte a letter can say: many times faster than letter by letter."""

    def __init__(self, charset: str, errors: str) -> None:
        self._charset, self._errors = charset, errors
        table = bytearray(range(256))
        self._longer: list[tuple[bytes, bytes]] = []
        for byte in range(256):
            plain = _plain(bytes((byte,)).decode(charset, "replace")).encode("latin-1", "ignore")
            if len(plain) == 1:
                table[byte] = plain[0]
            elif byte != MICRO:
                self._longer.append((bytes((byte,)), plain))
        self._table = bytes(table)
        self._shape = self._table.translate(_SHAPE)

    def folded(self, text: str) -> str | None:
        """`text` folded; None if it cannot be said in this charset."""
        try:
            data = text.encode(self._charset, self._errors)
        except UnicodeEncodeError:
            return None
        for letter, plain in self._longer:
            data = data.replace(letter, plain)
        return _spelled(data.translate(self._table), data.translate(self._shape)).replace("µ", "μ")


def _plain(run: str) -> str:
    return "".join(map(_plain_letter, run))


@lru_cache(maxsize=4096)
def _plain_letter(letter: str) -> str:
    decomposed = unicodedata.normalize("NFKD", letter.casefold()).translate(_UNDECOMPOSED).casefold()
    letters = (each for each in decomposed if not unicodedata.combining(each))
    return "".join(each if each.isascii() or each.isalnum() else " " for each in letters)


def _plain_bytes(error: UnicodeError) -> tuple[bytes, int]:
    """What stands for letters that a charset lacks; the error itself if they are of another script."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    try:
        return _plain(error.object[error.start : error.end]).encode("latin-1"), error.end
    except UnicodeEncodeError:
        raise error from None


codecs.register_error("tomail-fold", _plain_bytes)
_LATIN_1 = _Western("latin-1", "strict")
_CP1252 = _Western("cp1252", "tomail-fold")
