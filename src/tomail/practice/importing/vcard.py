"""vCards 3.0 (RFC 2426) and 4.0 (RFC 6350), and what of 2.1 still comes.

vobject reads the properties; its whole cards take fifteen times as long, and one bad line would cost a card.
Its lines are not used either: it counts them wrongly, and errors are reported by line.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from vobject.base import ParseError, parseLine

from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

from .charset import read_text
from .imported import Field, Imported, RefusedLine
from .values import read_patient

NO_END = QT_TRANSLATE_NOOP("engine", "The card has no end.")
INSTITUTION = QT_TRANSLATE_NOOP("engine", "This card is not of a person.")

_WANTED = frozenset("N FN BDAY EMAIL TEL ADR LANG GENDER X-GENDER KIND".split())
_NUMBERS = ("X-PATIENT-NUMBER", "X-PATIENTENNUMMER", "X-PATIENT-ID")  # no standard property is for it
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PIECE = re.compile(r"\\.|;|[^\\;]+|\\", re.DOTALL)
_LINE_END = re.compile(r"\r\n|\n|\r")
_SOFT_BREAK = re.compile(r"[^:]*QUOTED-PRINTABLE[^:]*:.*=", re.IGNORECASE | re.DOTALL)
_MOBILE = frozenset({"CELL", "TEXT"})
_SINGLE = {
    "BDAY": Field.BIRTH_DATE,
    "LANG": Field.LANGUAGE,
    **dict.fromkeys(_NUMBERS, Field.NUMBER),
}
_ADDRESS = {2: Field.STREET, 3: Field.CITY, 5: Field.POSTCODE}  # RFC 6350, 6.3.1


@dataclass(frozen=True)
class _Property:
    value: str
    types: frozenset[str]


@dataclass
class _Card:
    line: int
    properties: dict[str, list[_Property]] = field(default_factory=dict)

    def first(self, name: str) -> str:
        found = self.properties.get(name)
        return found[0].value if found else ""


def read_vcards(data: bytes, *, region: str = "DE") -> Imported:
    """The people of a file of cards. Lines that are none are passed over: programs add their own."""
    for card in _cards(read_text(data)):
        if isinstance(card, RefusedLine):
            yield card
        elif card.first("KIND").lower() in ("", "individual"):
            yield read_patient(card.line, _texts(card), region)
        else:
            yield RefusedLine(card.line, sentence(INSTITUTION))


def _cards(text: str) -> Iterator[_Card | RefusedLine]:
    card: _Card | None = None
    for number, line in _unfolded(text):
        word = line.strip().upper()
        if word == "BEGIN:VCARD":
            if card:
                yield RefusedLine(card.line, sentence(NO_END))
            card = _Card(number)
        elif word == "END:VCARD":
            if card:
                yield card
            card = None
        elif card:
            _take(card, line)
    if card:
        yield RefusedLine(card.line, sentence(NO_END))


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Each logical line with the number of its first (RFC 6350, 3.2, and the soft breaks of 2.1)."""
    started, parts, is_soft = 0, [""], False
    for number, line in enumerate(_LINE_END.split(text), 1):
        if is_soft or (started and line[:1] in (" ", "\t") and line.strip()):
            parts.append(f"\n{line}" if is_soft else line[1:])
            is_soft = is_soft and line.endswith("=")
            continue
        if started:
            yield started, "".join(parts)
        started, parts = number, [line]
        is_soft = line.endswith("=") and _SOFT_BREAK.fullmatch(line) is not None
    yield started, "".join(parts)


def _take(card: _Card, line: str) -> None:
    try:
        name, parameters, value, _group = parseLine(line)
    except ParseError:
        return
    name = name.upper()
    if name not in _WANTED and name not in _NUMBERS:
        return
    named = {parameter[0].upper(): parameter[1:] for parameter in parameters}
    types = {word for words in named.get("TYPE", ()) for word in words.upper().split(",")} | named.keys()
    if "QUOTED-PRINTABLE" in types or "QUOTED-PRINTABLE" in map(str.upper, named.get("ENCODING", ())):
        value = read_text(quopri.decodestring(value.encode("utf-8", "replace")))
    card.properties.setdefault(name, []).append(_Property(value, frozenset(types)))


def _texts(card: _Card) -> dict[Field, str]:
    texts = {meaning: _unescaped(card.first(name)) for name, meaning in _SINGLE.items() if card.first(name)}
    texts |= _names(card)
    if "EMAIL" in card.properties:
        texts[Field.EMAIL] = " ".join(_unescaped(found.value) for found in card.properties["EMAIL"])
    if gender := card.first("GENDER") or card.first("X-GENDER"):
        texts[Field.SEX] = gender.partition(";")[0]
    for found in card.properties.get("TEL", ()):
        texts.setdefault(Field.SMS if found.types & _MOBILE else Field.PHONE, _unescaped(found.value))
    if address := card.first("ADR"):
        parts = _parts(address)
        texts |= {meaning: parts[place] for place, meaning in _ADDRESS.items() if place < len(parts)}
    return texts


def _names(card: _Card) -> dict[Field, str]:
    """From N, or where that is empty from FN, whose last word is taken for the family name."""
    last, first, further, title = [*_parts(card.first("N")), "", "", "", ""][:4]
    if not last and not first:
        first, _, last = _unescaped(card.first("FN")).strip().rpartition(" ")
    texts = {Field.LAST_NAME: last, Field.FIRST_NAME: f"{first} {further}".strip()}
    return texts | {Field.TITLE: title} if title else texts


def _parts(value: str) -> list[str]:
    """What stands between semicolons that are not escaped."""
    parts = [""]
    for piece in _PIECE.findall(value):
        if piece == ";":
            parts.append("")
        else:
            parts[-1] += piece
    return [_unescaped(part).strip() for part in parts]


def _unescaped(value: str) -> str:
    """Text as RFC 6350, 3.4, escapes it; a line break becomes a space."""
    return _ESCAPED.sub(lambda match: " " if match[1] in "nN" else match[1], value)
