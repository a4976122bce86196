"""Whose names stand in a text, among tens of thousands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tomail.message.folding import fold
from tomail.model.patients import PatientDetails

LastName = tuple[str, ...]  # its folded words
NamePair = tuple[LastName, str]  # with one given name

_WORD = re.compile(r"[^\W_]+")
_WORD_OR_LINE_END = re.compile(r"\n|[^\W_]+")
_NEAR = 3  # words or line ends between a last name and its given name, as in a form
_PARTICLES = frozenset(
    "von van vom zu zum zur der den dem de del della dei di da do dos du d la le lo el al ben bin "
    "freiherr graf".split()
)
_LABELS = frozenset(
    "name vorname nachname familienname rufname nom prenom nome cognome first last surname".split()
)
_SHORTEST_HALF = 3  # letters of half a double name that stands for the whole


def words(text: str) -> list[str]:
    """The folded words of a name."""
    return words_of(fold(text))


def words_of(folded: str) -> list[str]:
    """The words of `folded` text."""
    return _WORD.findall(folded)


def last_names(person: PatientDetails) -> set[LastName]:
    """How the last name may be written: whole, as one word, without "von", or half of a double name."""
    whole = tuple(words(person.last_name))
    if not whole:
        return set()
    found = {whole, _without_particles(whole)}
    if whole[0] in _PARTICLES:
        found.add(("".join(whole),))  # Vonkänel, Dangelo
    if "-" in person.last_name:
        halves = (_without_particles(tuple(words(half))) for half in person.last_name.split("-"))
        found |= {half for half in halves if len("".join(half)) >= _SHORTEST_HALF}
    return found


def _without_particles(name: LastName) -> LastName:
    start = next((place for place, word in enumerate(name) if word not in _PARTICLES), 0)
    return name[start:]


def given_names(person: PatientDetails) -> set[str]:
    """Each given name, and those of a double name written as one; initials do not count."""
    parts = words(person.first_name)
    joined = {"".join(words(part)) for part in person.first_name.split() if "-" in part}
    return {part for part in parts if len(part) > 1} | joined


def name_pairs(person: PatientDetails) -> set[NamePair]:
    """Every last name with every given name that means this person."""
    return {(last, given) for last in last_names(person) for given in given_names(person)}


@dataclass(frozen=True, slots=True)
class Mention:
    """A full name in a text.

    `said` are the pairs that are one name as it stands: side by side, with another given name or an initial
    between, broken over two lines, or in a form. `near` are those and what is some words away.
    """

    said: frozenset[NamePair]
    near: frozenset[NamePair]


@dataclass(frozen=True, slots=True)
class NamesFound:
    """What a text names."""

    mentions: frozenset[Mention]
    near: frozenset[NamePair]  # last and given name not far from each other, perhaps on two lines of a form
    last_names: frozenset[LastName]


class NameIndex:
    """Names of many people by their words; immutable once built."""

    def __init__(self, people: Iterable[PatientDetails]) -> None:
        self._given: dict[LastName, dict[str, list[int]]] = {}
        for number, person in enumerate(people):
            given = given_names(person)
            for last in last_names(person):
                holders = self._given.setdefault(last, {})
                for name in given:
                    holders.setdefault(name, []).append(number)
        self._first_words = {last[0] for last in self._given}
        self._given_words = {given for holders in self._given.values() for given in holders}
        self._longer: dict[LastName, list[LastName]] = {}  # by their first two words
        for last in sorted(self._given, key=len, reverse=True):
            if len(last) > 1:
                self._longer.setdefault(last[:2], []).append(last)

    def holders(self, pairs: Iterable[NamePair]) -> Iterator[int]:
        """Numbers, in the order given at the start, of the people with one of these names."""
        for last, given in pairs:
            yield from self._given[last].get(given, ())

    def find(self, folded: str) -> NamesFound:
        """All names in `folded` text; the time grows with the text, not with the number of people."""
        found = [self._nominative(word) for word in _WORD_OR_LINE_END.findall(folded)]
        mentions: set[Mention] = set()
        near: set[NamePair] = set()
        lasts: set[LastName] = set()
        covered = 0  # the half of a double name is no name of its own
        for place, word in enumerate(found):
            if word in self._first_words and place >= covered:
                for last, mention in self._at(found, place):
                    lasts.add(last)
                    near |= mention.near
                    if mention.said:
                        mentions.add(mention)
                        covered = place + len(last)
        return NamesFound(frozenset(mentions), frozenset(near), frozenset(lasts))

    def _at(self, found: list[str], place: int) -> Iterator[tuple[LastName, Mention]]:
        """The last names that begin at `place`, the longest first and alone if its given name is there."""
        single = (found[place],)
        for last in (*self._longer.get(tuple(found[place : place + 2]), ()), single):
            given = self._given.get(last)
            end = place + len(last)
            if given is None or tuple(found[place:end]) != last:
                continue
            near = frozenset((last, word) for word in _around(found, place, end) if word in given)
            said = frozenset(pair for pair in near if self._is_one_name(found, place, end, pair[1]))
            yield last, Mention(said, near)
            if said:
                return

    def _is_one_name(self, found: list[str], place: int, end: int, given: str) -> bool:
        """Whether a given name belongs to the last name at `place` to `end` as it stands."""
        return any(
            self._may_stand_between(found[start + 1 : place], given_first=True)
            for start in range(max(0, place - _NEAR), place)
            if found[start] == given
        ) or any(
            self._may_stand_between(found[end:start], given_first=False)
            for start in range(end, min(len(found), end + _NEAR))
            if found[start] == given
        )

    def _may_stand_between(self, between: list[str], *, given_first: bool) -> bool:
        names = [word for word in between if word != "\n"]
        if names and all(word in _LABELS for word in names):
            return True
        if "\n" in between and not given_first:
            return False  # "Praxis Huber", and below it who signs
        return all(len(word) == 1 or word in self._given_words for word in names)

    def _nominative(self, word: str) -> str:
        """The name in "Anna Hubers Befund"."""
        stem = word.removesuffix("s")
        return stem if word not in self._first_words and stem in self._first_words else word


def _around(found: list[str], place: int, end: int) -> list[str]:
    return found[max(0, place - _NEAR) : place] + found[end : end + _NEAR]
