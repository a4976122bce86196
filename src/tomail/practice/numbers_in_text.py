"""Patient numbers in a text, where they cannot be a phone number, a date or an invoice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tomail.message.folding import fold

_TOKEN = r"[^\W_](?:[^\W_]|[-./](?=[^\W_])){0,63}"
_NUMBER_WORD = r"(?:nr|nrn|nummern?|no|n°|id|number|num|kennung|numero)"
_LABEL = (
    rf"(?:pat(?:ient(?:en|in)?)?[\s.-]{{0,3}}{_NUMBER_WORD}|pid"
    rf"|{_NUMBER_WORD}[\s.]{{0,2}}(?:de |du |di |del |of )?pa(?:tient|ziente))"
)
_VERB = r"(?:(?:ist|lautet|is|est|e)\b[\s:]{1,3})?"
_MORE = rf"(?:\s?(?:,|;|&|\bund\b|\band\b|\bet\b)\s{{0,2}}{_TOKEN}){{0,20}}"
_LABELLED = re.compile(rf"(?<![^\W_]){_LABEL}(?![^\W\d_])[\s.:#=-]{{0,4}}{_VERB}({_TOKEN}{_MORE})")
_BARE = re.compile(
    rf"(?<![^\W_])(?:nr|nummer|patient(?:in)?|akte|n°|no)(?![^\W\d_])[\s.:#-]{{0,4}}({_TOKEN})"
)
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[\s.:-]{0,3}$")
_REACH = 25  # characters before a label
_OF_SOMETHING_ELSE = tuple(
    fold(word)
    for word in (
        "rechnung bestell auftrag kunde artikel konto tel fax handy mobil haus zimmer vorgang ticket beleg "
        "fall lieferschein vertrag charge los versicher kassen rezept überweisung betriebsstätte arzt lanr "
        "bsnr facture commande fattura invoice order"
    ).split()
)
_ANY_TOKEN = re.compile(_TOKEN)
_FEWEST_DIGITS = 3  # of a number with letters that needs no label


@dataclass(frozen=True, slots=True)
class NumbersFound:
    """Indexes of patients: `certain` by a label or by a form of their own, `possible` after a bare "Nr."."""

    certain: frozenset[int]
    possible: frozenset[int]


class NumberIndex:
    """Patient numbers; immutable once built. Case and leading zeros do not count."""

    def __init__(self, numbers: Iterable[str]) -> None:
        self._holders: dict[str, list[int]] = {}
        self._has_distinctive = False
        for place, number in enumerate(numbers):
            if key := _key(fold(number)):
                self._holders.setdefault(key, []).append(place)
                self._has_distinctive |= _is_distinctive(key)

    def find(self, folded: str) -> NumbersFound:
        """The patients whose numbers stand in `folded` text."""
        certain = {
            holder
            for match in _LABELLED.finditer(folded)
            for token in _ANY_TOKEN.findall(match[1])
            for holder in self._of(token)
        }
        possible = {
            holder
            for match in _BARE.finditer(folded)
            for holder in self._of(match[1])
            if not _is_of_something_else(folded[max(0, match.start() - _REACH) : match.start()])
        }
        if self._has_distinctive:
            certain.update(
                holder
                for token in _ANY_TOKEN.findall(folded)
                if _key(token) in self._holders and _is_distinctive(token)
                for holder in self._of(token)
            )
        return NumbersFound(frozenset(certain), frozenset(possible - certain))

    def _of(self, token: str) -> list[int]:
        return self._holders.get(_key(token), [])


def number_key(number: str) -> str:
    """What makes two spellings of a patient number the same: a spreadsheet turns 00123 into 123."""
    return _key(fold(number))


def _key(folded: str) -> str:
    return folded.replace(" ", "").lstrip("0")


def _is_distinctive(number: str) -> bool:
    """Letters and digits: nothing but an identifier looks like that."""
    digits = sum(char.isdigit() for char in number)
    return digits >= _FEWEST_DIGITS and any(char.isalpha() for char in number)


def _is_of_something_else(before: str) -> bool:
    word = _WORD_BEFORE.search(before)
    return word is not None and word[1].startswith(_OF_SOMETHING_ELSE)
