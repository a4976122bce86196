"""One spelling for all: what makes Mueller, Müller and Muller the same word to the search."""

from __future__ import annotations

import re
import unicodedata

# The letters of western European text first. As bytes all at once; in text that has other letters as
# well, one by one is the fastest way there is.
_FREQUENT = tuple(zip("äöüéèêëàâáçôóîïíûùúñøåœæ", "aoueeeeaaacooiiiuuunoaoa", strict=True))
_LATIN = {ord(letter): ord(plain) for letter, plain in _FREQUENT if ord(letter) < 256}
_LATIN_TABLE = bytes(_LATIN.get(byte, byte) for byte in range(256))
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "a", "œ": "o", "ı": "i", "ħ": "h", "ŧ": "t"}
)
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")


def fold(text: str) -> str:
    """`text` as the search compares it; the same function folds the index and the query.

    Letters lose their case and their marks (ä ö ü é → a o u e), ß is ss, full-width and other
    compatibility forms become plain (NFKD), and the German spellings ae, oe, ue become a, o, u. So
    Mueller, Müller and Muller are all "muller"; the price is that "Poet" also finds "Pot".
    The beginning of a word folds to a beginning of the folded word, so prefixes can be searched.
    """
    text = text.casefold()
    if not text.isascii():
        text = _without_frequent_marks(text)
        if not text.isascii():
            text = _BEYOND_ASCII.sub(_plain, text)
    return text.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _without_frequent_marks(text: str) -> str:
    try:
        return text.encode("latin-1").translate(_LATIN_TABLE).decode("latin-1")
    except UnicodeEncodeError:
        for letter, plain in _FREQUENT:
            text = text.replace(letter, plain)
        return text


def _plain(match: re.Match[str]) -> str:
    decomposed = unicodedata.normalize("NFKD", match.group().translate(_UNDECOMPOSED))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
