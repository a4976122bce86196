"""What a person types into the search box, as conditions of the store. Pure.

Words must all occur, folded as in the index; the last one may be a beginning. `"two words"` is a
phrase, `-word` must not occur. `from: to: subject: in:` (von: an: betreff: ordner:) look in one place;
`is:unread` `is:flagged` `has:attachment` (ist:ungelesen ist:gekennzeichnet hat:anhang) and
`before:` `after:` with an ISO or German date (vor: nach:) narrow it. Unknown prefixes are plain words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from tomail.message.index_text import fold
from tomail.model.mail import COUNTER_BITS, Flags

_TOKEN = re.compile(r"""(-?)(?:([^\W\d_]+):)?(?:"([^"]*)"?|(\S+))""")
_WORD = re.compile(r"\w+")
_COLUMNS = {
    "from": "sender", "von": "sender", "de": "sender", "da": "sender",
    "to": "recipients", "an": "recipients", "a": "recipients", "à": "recipients",
    "subject": "subject", "betreff": "subject", "objet": "subject", "oggetto": "subject",
    "file": "names", "datei": "names",
}  # fmt: skip
_IN = ("in", "ordner", "dossier", "cartella")
_BEFORE, _AFTER = ("before", "vor", "avant", "prima"), ("after", "nach", "après", "dopo")
_UNREAD = f"m.flags & {int(Flags.SEEN)} = 0"
_FLAGGED = f"m.flags & {int(Flags.FLAGGED)} <> 0"
_ANSWERED = f"m.flags & {int(Flags.ANSWERED)} <> 0"
_STATES = {
    "unread": _UNREAD, "ungelesen": _UNREAD,
    "flagged": _FLAGGED, "gekennzeichnet": _FLAGGED,
    "answered": _ANSWERED, "beantwortet": _ANSWERED,
    "attachment": "m.attachments <> 0", "anhang": "m.attachments <> 0",
}  # fmt: skip
_STATE_PREFIXES = ("is", "ist", "has", "hat")


@dataclass(frozen=True)
class SearchQuery:
    """`match` is an FTS5 expression or empty; `conditions` are SQL over `message m` with `values`."""

    match: str = ""
    conditions: tuple[str, ...] = ()
    values: tuple[object, ...] = ()

    @property
    def empty(self) -> bool:
        """True if there is nothing to look for."""
        return not self.match and not self.conditions


def parse_query(text: str) -> SearchQuery:
    """Read what was typed; never fails, whatever it is."""
    reading = _Reading()
    tokens = list(_TOKEN.finditer(text))
    for token in tokens:
        minus, prefix, phrase, word = token.groups()
        last = token is tokens[-1] and phrase is None and not text.endswith(" ")
        reading.take(bool(minus), (prefix or "").lower(), phrase if phrase is not None else word, last)
    return reading.query()


class _Reading:
    def __init__(self) -> None:
        self.wanted: list[str] = []
        self.unwanted: list[str] = []
        self.conditions: list[str] = []
        self.values: list[object] = []

    def take(self, minus: bool, prefix: str, text: str, last: bool) -> None:
        if prefix and self._special(prefix, text):
            return
        if prefix and prefix not in _COLUMNS:
            text, prefix = f"{prefix}:{text}", ""
        expression = _expression(text, last)
        if expression:
            column = f"{_COLUMNS[prefix]} : " if prefix else ""
            (self.unwanted if minus else self.wanted).append(column + expression)

    def query(self) -> SearchQuery:
        match = " AND ".join(self.wanted)
        if match and self.unwanted:
            match = f"({match}) NOT ({' OR '.join(self.unwanted)})"
        return SearchQuery(match, tuple(self.conditions), tuple(self.values))

    def _special(self, prefix: str, text: str) -> bool:
        if prefix in _IN:
            self._where("m.folder IN (SELECT id FROM folder WHERE instr(lower(path), lower(?)))", text)
        elif prefix in _STATE_PREFIXES and text.lower() in _STATES:
            self.conditions.append(_STATES[text.lower()])
        elif prefix in _BEFORE + _AFTER and (day := _day(text)):
            number = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) << COUNTER_BITS
            self._where("m.number < ?" if prefix in _BEFORE else "m.number >= ?", number)
        else:
            return False
        return True

    def _where(self, condition: str, value: object) -> None:
        self.conditions.append(condition)
        self.values.append(value)


def _expression(text: str, last: bool) -> str:
    beginning = last or text.endswith("*")
    words = _WORD.findall(fold(text))
    if not words:
        return ""
    return f'"{" ".join(words)}"' + (" *" if beginning else "")


def _day(text: str) -> date | None:
    readers: tuple[Callable[[str], date], ...] = (
        date.fromisoformat,
        lambda day: datetime.strptime(day, "%d.%m.%Y").date(),  # noqa: DTZ007
    )
    for read in readers:
        try:
            return read(text)
        except ValueError:
            continue
    return None
