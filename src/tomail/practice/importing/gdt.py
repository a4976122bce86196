"""GDT 2.1 to 3.x and its relatives (xDT: BDT, KVDT): lines of length, field number and content.

A line is three digits for its length in bytes with the line end, four for the field, and the content.
A record begins with field 8000. The length is often wrong in real files (counted in characters, or
without the line end), so the line end rules and a wrong length is only remarked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

from .charset import likely_codec, read_text
from .imported import Field, Imported, RefusedLine
from .values import read_patient

NOT_GDT = QT_TRANSLATE_NOOP("engine", "This is not a line of a GDT file.")
WRONG_LENGTH = QT_TRANSLATE_NOOP("engine", "Line {line} does not have the length that it states.")

_LINE = re.compile(rb"(\d{3})(\d{4})(.*)", re.DOTALL)
_LINE_END = re.compile(rb"\r\n|\n|\r")
_END_BYTES = 2  # CR LF
_RECORD, _NUMBER, _AFFIX, _LAST_NAME, _BIRTH_DATE = b"8000", b"3000", b"3100", b"3101", b"3103"
_STREET, _HOUSE_NUMBER, _PLACE = b"3107", b"3109", b"3106"
_CHARSETS = {b"2": "cp437", b"3": "cp1252", b"4": "iso8859-15", b"5": "utf-8"}
_CHARSET_FIELDS = (b"9206", b"9106")  # GDT, BDT and KVDT
_FIELDS = {
    _NUMBER: Field.NUMBER,
    _LAST_NAME: Field.LAST_NAME,
    b"3102": Field.FIRST_NAME,
    _BIRTH_DATE: Field.BIRTH_DATE,
    b"3104": Field.TITLE,
    b"3110": Field.SEX,
    _STREET: Field.STREET,
    b"3112": Field.POSTCODE,
    b"3113": Field.CITY,
    b"3618": Field.SMS,
    b"3619": Field.EMAIL,
    b"3626": Field.PHONE,
    b"3628": Field.LANGUAGE,
}
_OF_A_PERSON = (_LAST_NAME, b"3102", _BIRTH_DATE)
_POSTCODE_AND_CITY = re.compile(r"(?:[A-Z]{1,3}[- ])?(\d{4,5})\s+(.+)", re.DOTALL)


@dataclass
class Record:
    """The fields of one, as their bytes, from `line` on."""

    line: int
    fields: dict[bytes, list[bytes]] = field(default_factory=dict)
    wrong_length: int = 0  # the first line with one; 0: none

    @property
    def kind(self) -> bytes:
        """Its Satzart, as 6302."""
        return self.fields.get(_RECORD, [b""])[0].strip()


def read_gdt(data: bytes, *, region: str = "DE") -> Imported:
    """The patients of all records that name one (6301, 6302, 6310, 6311, BDT's 6100, ...).

    Records of other things are passed over. The charset is that of field 9206, for its record and
    those after it; a file without one is guessed at.
    """
    codec = likely_codec(data)
    for found in records(data):
        if isinstance(found, RefusedLine):
            yield found
            continue
        codec = declared(found) or codec
        if any(number in found.fields for number in _OF_A_PERSON):
            remarks = [sentence(WRONG_LENGTH, line=found.wrong_length)] if found.wrong_length else []
            yield read_patient(found.line, _texts(found, codec), region, remarks)


def records(data: bytes) -> Iterator[Record | RefusedLine]:
    """All of a file, of whatever kind, and the lines that are none."""
    record: Record | None = None
    for number, line in enumerate(_LINE_END.split(data.removeprefix(b"\xef\xbb\xbf")), 1):
        content = line.rstrip(b" \x1a\0")  # the end-of-file mark of DOS
        match = _LINE.fullmatch(line) if content else None
        if match is None:
            if content:
                yield RefusedLine(number, sentence(NOT_GDT))
            continue
        if match[2] == _RECORD or record is None:
            if record:
                yield record
            record = Record(number)
        if int(match[1]) != len(line) + _END_BYTES:
            record.wrong_length = record.wrong_length or number
        record.fields.setdefault(match[2], []).append(match[3])
    if record:
        yield record


def declared(record: Record) -> str:
    """The codec of its charset; "" where it does not say."""
    for number in _CHARSET_FIELDS:
        for value in record.fields.get(number, ()):
            if value.strip() in _CHARSETS:
                return _CHARSETS[value.strip()]
    return ""


def _texts(record: Record, codec: str) -> dict[Field, str]:
    """What the record says of the patient; a field that comes twice counts once, but addresses all."""

    def text(number: bytes) -> str:
        values = record.fields.get(number, [b""])
        return read_text(b" ".join(values) if number == b"3619" else values[0], codec).strip()

    texts = {meaning: text(number) for number, meaning in _FIELDS.items() if number in record.fields}
    if _AFFIX in record.fields and Field.LAST_NAME in texts:
        texts[Field.LAST_NAME] = f"{text(_AFFIX)} {texts[Field.LAST_NAME]}".strip()
    if _HOUSE_NUMBER in record.fields and Field.STREET in texts:
        texts[Field.STREET] = f"{texts[Field.STREET]} {text(_HOUSE_NUMBER)}".strip()
    if _PLACE in record.fields and Field.CITY not in texts:
        place = _POSTCODE_AND_CITY.fullmatch(text(_PLACE))
        texts[Field.CITY] = place[2] if place else text(_PLACE)
        if place:
            texts[Field.POSTCODE] = place[1]
    return texts
