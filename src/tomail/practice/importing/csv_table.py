"""Tables of text (CSV): charset and delimiter are found, columns by their titles or by a mapping."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.message.folding import fold

from .charset import read_text
from .imported import Field, Imported, RefusedLine
from .values import read_patient

TOO_MANY_CELLS = QT_TRANSLATE_NOOP("engine", "The row has more cells than the table has columns.")
NOT_A_ROW = QT_TRANSLATE_NOOP("engine", "The row cannot be read: a quotation mark is in the wrong place.")
COLUMN_MISSING = QT_TRANSLATE_NOOP("engine", "The file has no column “{column}”.")

# The order of the columns where a file has no titles.
DEFAULT_COLUMNS = tuple(
    Field(name)
    for name in "number last_name first_name birth_date email sms language sms_consent mail_consent".split()
)

_DELIMITERS = ";,\t|"
_LINE_END = re.compile(r"\r\n|\n|\r")
_EXCEL = re.compile(r"sep=(.)", re.IGNORECASE)  # what Excel writes before the table
_LONGEST_ROW = 30  # lines that one row may span; more is a quotation mark without an end
_TITLES = {  # what practice systems write above their columns, beside the names of the fields
    Field.NUMBER: "Nr Nummer Patientennummer Patientennr PatientenNr PatNr Pat-Nr ID PatientenID Patient-ID",
    Field.LAST_NAME: "Nachname Name Familienname Surname Lastname",
    Field.FIRST_NAME: "Vorname Vornamen Firstname",
    Field.BIRTH_DATE: "Geburtsdatum Geburtstag GebDatum GebDat Geb geboren DOB Birthdate Birthday",
    Field.EMAIL: "E-Mail Mail EMailadresse E-Mail-Adresse Mailadresse emails",
    Field.SMS: "SMS-Nummer Mobil Handy Mobiltelefon Handynummer Mobilnummer Natel Mobile",
    Field.PHONE: "Telefon Tel Telefonnummer Festnetz",
    Field.LANGUAGE: "Sprache Muttersprache",
    Field.SEX: "Geschlecht Gender",
    Field.TITLE: "Titel",
    Field.STREET: "Straße Strasse Adresse Anschrift",
    Field.POSTCODE: "PLZ Postleitzahl zip",
    Field.CITY: "Ort Wohnort Stadt",
    Field.SMS_CONSENT: "SMS-Einwilligung EinwilligungSMS",
    Field.MAIL_CONSENT: "Mail-Einwilligung E-Mail-Einwilligung EinwilligungMail EinwilligungEMail",
    Field.PORTAL_CONSENT: "Portal-Einwilligung EinwilligungPortal",
}


def _plain(title: str) -> str:
    return "".join(char for char in fold(title) if char.isalnum())


F = TypeVar("F", bound=StrEnum)


@dataclass(frozen=True)
class Layout(Generic[F]):
    """What a table may tell: its fields by their titles, and their `order` where a file has none. A first row
    with one of `telling`, or with two titles that are known, is no data."""

    titles: Mapping[str, F]
    order: tuple[F, ...]
    telling: frozenset[F] = frozenset()

    @classmethod
    def of(
        cls, words: Mapping[F, str], order: tuple[F, ...], telling: frozenset[F] = frozenset()
    ) -> Layout[F]:
        """`words`: titles that files use, beside the names of the fields."""
        titles = {_plain(title): name for name, said in words.items() for title in said.split()}
        return cls({**titles, **{_plain(name): name for name in type(order[0])}}, order, telling)


PATIENTS = Layout.of(_TITLES, DEFAULT_COLUMNS, frozenset({Field.LAST_NAME}))


@dataclass(frozen=True)
class Table(Generic[F]):
    """A CSV file before anybody says what its columns mean."""

    first_row: tuple[str, ...]
    titled: bool  # the first row has titles that are known; else it may be data already
    columns: Mapping[F, int]  # as far as the titles tell, else the default order
    delimiter: str
    head: int  # index of the first row's line
    lines: Sequence[str]  # all of the file


def open_table(data: bytes) -> Table[Field]:
    """The table of patients in `data`, its delimiter and what its titles say. Never raises."""
    return open_as(data, PATIENTS)


def open_as(data: bytes, layout: Layout[F]) -> Table[F]:
    """The table in `data`, of whatever. Never raises."""
    lines = _LINE_END.split(read_text(data))
    excel = _EXCEL.fullmatch(lines[0])
    filled = (number for number in range(1 if excel else 0, len(lines)) if lines[number].strip())
    head = next(filled, len(lines) - 1)
    delimiter = excel[1] if excel else max(_DELIMITERS, key=lines[head].count)
    first_row = [title.strip() for row in _cells([lines[head]], delimiter) for title in row]
    columns = _columns(first_row, layout)
    titled = not layout.telling.isdisjoint(columns) or len(columns) > 1
    if not titled:
        columns = {name: place for place, name in enumerate(layout.order)}
    return Table(tuple(first_row), titled, columns, delimiter, head, lines)


def read_csv(data: bytes, *, region: str = "DE", columns: Mapping[Field, str] | None = None) -> Imported:
    """The patients of a table, one a row.

    `columns` maps fields to titles of the file; without it titles in German or English, or those of
    `Field`, are known by themselves, and a file without titles has `DEFAULT_COLUMNS`.
    """
    for line, texts in rows_of(data, PATIENTS, columns):
        yield read_patient(line, texts, region) if isinstance(texts, dict) else RefusedLine(line, texts)


def rows_of(
    data: bytes, layout: Layout[F], columns: Mapping[F, str] | None = None
) -> Iterator[tuple[int, dict[F, str] | Sentence]]:
    """The cells of each row by field, with the number of its line; or why the row cannot be read."""
    table = open_as(data, layout)
    places = dict(table.columns)
    if columns is not None:
        missing = [title for title in columns.values() if title not in table.first_row]
        if missing:
            yield table.head + 1, sentence(COLUMN_MISSING, column=missing[0])
            return
        places = {name: table.first_row.index(title) for name, title in columns.items()}
    titled = table.titled or columns is not None
    width = len(table.first_row) if titled else len(layout.order)
    for line, cells in _rows(table, table.head + titled):
        if cells is None:
            yield line, sentence(NOT_A_ROW)
        elif any(cell.strip() for cell in cells[width:]):
            yield line, sentence(TOO_MANY_CELLS)
        elif any(cell.strip() for cell in cells):
            yield line, {name: cells[place] if place < len(cells) else "" for name, place in places.items()}


def _columns(titles: Sequence[str], layout: Layout[F]) -> dict[F, int]:
    """Where each known title stands; of two for the same field the first."""
    found: dict[F, int] = {}
    for place, title in enumerate(titles):
        meaning = layout.titles.get(_plain(title))
        if meaning:
            found.setdefault(meaning, place)
    return found


def _rows(table: Table[F], number: int) -> Iterator[tuple[int, list[str] | None]]:
    """Each row from line index `number` on, with the number of its line; None where it cannot be read.

    A row ends where its quotation marks are even. One that does not end is read as a single line, so a
    stray mark costs its own row and not the rest of the file.
    """
    lines = table.lines
    while number < len(lines):
        length = _length(lines, number)
        rows = _cells(lines[number : number + length], table.delimiter)
        if len(rows) != 1:
            length, rows = 1, _cells([lines[number]], table.delimiter)
        if lines[number].strip():
            yield number + 1, rows[0] if rows else None
        number += length


def _length(lines: Sequence[str], start: int) -> int:
    """How many lines the row at `start` spans; 1 if it never ends."""
    marks = 0
    for length, line in enumerate(lines[start : start + _LONGEST_ROW], 1):
        marks += line.count('"')
        if marks % 2 == 0:
            return length
    return 1


def _cells(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    """The rows that the standard library reads from `lines`; none where it gives up."""
    try:
        return list(csv.reader([f"{line}\n" for line in lines], delimiter=delimiter, strict=True))
    except csv.Error:
        return []
