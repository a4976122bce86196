"""Words looked for in a text whatever its case, marks and white space, and given back as they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from tomail.message.folding import fold

MOST = 200_000  # characters of one text; a report is shorter
LONGEST = 80  # characters of a word; what is longer is none
_BORDER = ".,;:!?()[]{}<>«»„“”\"'*_|/"
_LINK = re.compile(r"://|\bwww\.|@|mailto:", re.IGNORECASE)  # its words are nobody's
_SENTENCE_END = re.compile(r"(?<=[.!?]) ")


class Words:
    """A text as words, without links: folded for the search, as written for the answer."""

    def __init__(self, text: str) -> None:
        words = [word for word in text[:MOST].split() if len(word) <= LONGEST and not _LINK.search(word)]
        pairs = [(word, folded(word)) for word in words]
        self._written = [word for word, plain in pairs if plain]
        plains = [plain for _, plain in pairs if plain]
        self._ends = list(accumulate(len(plain) + 1 for plain in plains))
        self.text = " ".join(plains)

    def find(self, pattern: re.Pattern[str]) -> Iterator[str]:
        """The whole words as written where `pattern` matches the folded text."""
        return (self.written(*match.span()) for match in pattern.finditer(self.text))

    def written(self, start: int, end: int) -> str:
        """The words as written that the folded text has between two places."""
        first, last = bisect_right(self._ends, start), bisect_right(self._ends, max(start, end - 1))
        return " ".join(self._written[first : last + 1]).strip(_BORDER)

    def sentences(self) -> Iterator[Words]:
        """Each sentence as a text of its own."""
        start = 0
        for border in [*(match.end() for match in _SENTENCE_END.finditer(self.text)), len(self.text) + 1]:
            first, last = bisect_right(self._ends, start), bisect_right(self._ends, border)
            yield Words(" ".join(self._written[first:last]))
            start = border


def folded(text: str) -> str:
    """`text` as `Words` compares it."""
    return " ".join(fold(text).split())


def any_of(words: Iterable[str], *, before: str = "", after: str = "") -> re.Pattern[str]:
    """A pattern for the folded forms of `words`, in which * stands for further letters of the word.

    `before` and `after` are patterns of what belongs to the find where it is there.
    """
    whole: list[str] = []
    inner: list[str] = []
    for word in words:
        plain = re.escape(folded(word)).replace(r"\*", r"[\w-]*")
        letters = plain.removeprefix(r"[\w-]*")  # a search finds the end of a word without its beginning
        end = "" if plain[-1] in ":." else r"(?!\w)"
        (whole if letters == plain else inner).append(letters + end)
    choices = [rf"(?<![\w-])(?:{'|'.join(whole)})"] * bool(whole) + inner
    return re.compile(f"(?:{before})?(?:{'|'.join(choices)})(?:{after})?")
