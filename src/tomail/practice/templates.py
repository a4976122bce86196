"""Texts that the practice uses again: placeholders in braces, filled from the patient.

`{Nachname}` becomes what the facts say under "Nachname"; upper and lower case do not matter in the name,
and the fact stands in the text as it is. Names in French, Italian and English mean the same places. A
placeholder without a fact stays where it is, visible, and `unresolved` finds it again in the edited text,
so that sending can stop. All other braces (`{1}`, `{{`, JSON) are text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

# The placeholders, each with its names in the other languages.
PLACEHOLDERS: Mapping[str, tuple[str, ...]] = {
    "Anrede": ("Salutation", "Saluto"),
    "Titel": ("Titre", "Titolo", "Title"),
    "Vorname": ("Prénom", "Nome", "FirstName"),
    "Nachname": ("Name", "Nom", "Cognome", "LastName"),
    "Geburtsdatum": ("DateDeNaissance", "DataDiNascita", "BirthDate"),
    "Patientennummer": ("NuméroPatient", "NumeroPaziente", "PatientNumber"),
    "Termin": ("RendezVous", "Appuntamento", "Appointment"),
    "Datum": ("Date", "Data"),
    "Praxis": ("Cabinet", "Studio", "Practice"),
    "Praxisadresse": ("AdresseCabinet", "IndirizzoStudio", "PracticeAddress"),
    "Praxistelefon": ("TéléphoneCabinet", "TelefonoStudio", "PracticePhone"),
    "Benutzer": ("Utilisateur", "Utente", "User"),
}

_MEANT = {
    name.casefold(): placeholder
    for placeholder, others in PLACEHOLDERS.items()
    for name in (placeholder, *others)
}
_IN_BRACES = re.compile(r"(?<!\{)\{([^\W\d_]{3,40})\}(?!\})")
_CLOSE = 0.8  # {Nachnahme} is a slip of the pen, {Beispiel} is text


@dataclass(frozen=True)
class Placeholder:
    """One that stands in a text: its name as in PLACEHOLDERS, and where it is with its braces."""

    name: str  # the word itself where it is a misspelling
    start: int
    end: int


@dataclass(frozen=True)
class Filled:
    """A text with its facts, and the placeholders that still stand in it because there was no fact."""

    text: str
    unresolved: tuple[Placeholder, ...]


def fill(text: str, facts: Mapping[str, str]) -> Filled:
    """`text` with each placeholder replaced by its fact; `facts` has the names of PLACEHOLDERS.

    An empty fact is none. A fact that has braces itself is not filled again.
    """
    filled, left = "", []
    done = 0
    for found in unresolved(text):
        filled += text[done : found.start]
        fact = facts.get(found.name, "").strip()
        if not fact:
            left.append(Placeholder(found.name, len(filled), len(filled) + found.end - found.start))
        filled += fact or text[found.start : found.end]
        done = found.end
    return Filled(filled + text[done:], tuple(left))


def unresolved(text: str) -> tuple[Placeholder, ...]:
    """The placeholders that stand in `text`, misspelled ones among them, in their order."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Placeholder]:
    for match in _IN_BRACES.finditer(text):
        word = match.group(1)
        meant = _MEANT.get(word.casefold())
        if meant or get_close_matches(word.casefold(), _MEANT, 1, _CLOSE):
            yield Placeholder(meant or word, match.start(), match.end())
