"""Search for a patient while somebody types."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from tomail.message.folding import fold
from tomail.model.patients import Patient

from .names_in_text import words

_DATE = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})(?:\.([0-9]{0,4}))?|([0-9]{4})-([0-9]{2})-([0-9]{2})")
_SPACE = re.compile(r"[\s,;]+")
_BEYOND = "\U0010ffff"


class Finder:
    """Patients by the beginnings of their names, number, address and birth date; immutable once built."""

    def __init__(self, patients: Iterable[Patient]) -> None:
        keyed = sorted(((_order(patient), patient) for patient in patients), key=lambda pair: pair[0])
        self._patients = [patient for _, patient in keyed]  # alphabetical: so are the results
        self._last_names = [key[0] for key, _ in keyed]
        holders: dict[str, list[int]] = {}
        self._days: dict[tuple[int, int], list[int]] = {}
        for place, patient in enumerate(self._patients):
            for word in _words(patient):
                holders.setdefault(word, []).append(place)
            if born := patient.birth_date:
                self._days.setdefault((born.day, born.month), []).append(place)
                holders.setdefault(str(born.year), []).append(place)
        self._holders = holders
        self._words = sorted(holders)

    def find(self, text: str, limit: int = 50) -> list[Patient]:
        """Those whom every word of `text` fits: name parts in any order, number, birth date, address.

        Words may be unfinished ("hub jos", "4.11.", "4.11.19"). First those whose last name begins with
        the first word, then by name. Empty for an empty text.
        """
        parts = _parts(text)
        found = [self._fitting(part) for part in parts]
        if not found:
            return []
        fitting = set.intersection(*found)
        beginning = fold(parts[0])
        last_names = self._last_names
        places = sorted(fitting, key=lambda place: (not last_names[place].startswith(beginning), place))
        return [self._patients[place] for place in places[:limit]]

    def _fitting(self, part: str) -> set[int]:
        if match := _DATE.fullmatch(part):
            return self._born(match)
        parts = [fold(part)] if "@" in part else words(part)
        if not parts:
            return set()
        found = [self._beginning_with(word) for word in parts]
        return set.intersection(*found) | self._beginning_with(fold(part))

    def _born(self, match: re.Match[str]) -> set[int]:
        day, month, year, *iso = match.groups()
        if iso[0]:
            year, month, day = iso
        return {
            place
            for place in self._days.get((int(day), int(month)), ())
            if _fits_year(self._year(place), year or "")
        }

    def _year(self, place: int) -> str:
        born = self._patients[place].birth_date
        return str(born.year) if born else ""

    def _beginning_with(self, beginning: str) -> set[int]:
        start = bisect_left(self._words, beginning)
        end = bisect_left(self._words, beginning + _BEYOND)
        return {place for word in self._words[start:end] for place in self._holders[word]}


class ChangedFinder:
    """Finds what a `Finder` built anew would find: made in no time where few have changed."""

    def __init__(self, before: Finder, ids: Iterable[str], now: Iterable[Patient]) -> None:
        """`ids`: who is another than `before` knew, or gone; `now`: as they are."""
        self._before = before
        self._ids = frozenset(ids)
        self._now = Finder(now)

    def find(self, text: str, limit: int = 50) -> list[Patient]:
        """As `Finder.find`."""
        before = self._before.find(text, limit + len(self._ids))
        found = [each for each in before if each.id not in self._ids]
        if now := self._now.find(text, limit):
            beginning = fold(_parts(text)[0])
            found += now
            found.sort(key=lambda each: (not fold(each.last_name).startswith(beginning), _order(each)))
        return found[:limit]


def _parts(text: str) -> list[str]:
    return [part for part in _SPACE.split(text.strip()) if any(map(str.isalnum, part))]


def _fits_year(year: str, typed: str) -> bool:
    """The beginning of the year, or its last two digits."""
    return year.startswith(typed) or (len(typed) == len("68") and year.endswith(typed))


def _order(patient: Patient) -> tuple[str, str, str, str]:
    return fold(patient.last_name), fold(patient.first_name), str(patient.birth_date), patient.id


def _words(patient: Patient) -> set[str]:
    found = {*words(patient.last_name), *words(patient.first_name), fold(patient.number)}
    for address in patient.emails:
        found.add(fold(address))
        found.update(words(address.partition("@")[0]))
    return found - {""}
