"""Appointments in GDT (2.1 to 3.x): requests for an examination on a day and at a time, and their withdrawal.

GDT has no record for appointments as such. Record 6302 asks for an examination, 6303 (3.x) takes that back;
6200 and 6201 are its day and time, 8314 (UID) or 8310 its number. The other dates of GDT are no appointments:
4200 (Terminwunsch) and 3672 (Kontrolltermine) are days without a time, 6310 and 6311 are of what was done.
"""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

from tomail.base.errors import Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.message.clean import clean
from tomail.model.appointments import AppointmentState, StatedAppointment

from .appointment_calendar import MOST_SAID, too_much
from .appointment_lines import LARGEST
from .appointment_said import LONGEST_NUMBER, Read, Said
from .appointments import LONGEST_ID, LONGEST_TITLE, YEARS
from .charset import likely_codec, read_text
from .gdt import Record, declared, records
from .imported import RefusedLine
from .values import read_date

NONE_ASKED = QT_TRANSLATE_NOOP(
    "engine", "The file asks for no examination: of GDT, appointments are records 6302, taken back by 6303."
)
NO_NUMBER = QT_TRANSLATE_NOOP(
    "engine", "The request has no number of its own (field 8310 or 8314), so a change could not be told."
)
NO_DAY_AND_TIME = QT_TRANSLATE_NOOP(
    "engine", "The request has no day and time (fields 6200 and 6201): “{text}”."
)
_STATES = {b"6302": AppointmentState.PLANNED, b"6303": AppointmentState.CANCELLED}
_NUMBERS, _PATIENT, _DAY, _TIME = (b"8314", b"8310"), b"3000", b"6200", b"6201"
_TITLES = (b"8411", b"8410", b"8402")  # the test in words, its name, the kind of device


def read_gdt_appointments(data: bytes, zone: ZoneInfo) -> Read:
    """What all records ask for, by the practice's clock; others are passed over. Raises Refused (INVALID) for
    a file that is larger than is read."""
    if len(data) > LARGEST:
        raise Refused(too_much())
    read, codec, asked = Read(), likely_codec(data), 0
    for found in records(data):
        if isinstance(found, RefusedLine):
            read.refused.append(found)
            continue
        codec = declared(found) or codec
        if found.kind in _STATES:
            asked += 1
            _take(read, found, codec, zone)
    if not asked:
        read.refused.append(RefusedLine(1, sentence(NONE_ASKED)))
    if len(read.said) > MOST_SAID:
        raise Refused(too_much())
    return read


def _take(read: Read, record: Record, codec: str, zone: ZoneInfo) -> None:
    external = next(filter(None, (_text(record, each, codec) for each in _NUMBERS)), "")[:LONGEST_ID]
    stated = _stated(record, external, codec, zone)
    if isinstance(stated, Sentence):
        read.refused.append(RefusedLine(record.line, stated))
        return
    read.said.append(Said(record.line, stated))


def _stated(record: Record, external: str, codec: str, zone: ZoneInfo) -> StatedAppointment | Sentence:
    if not external:
        return sentence(NO_NUMBER)
    day, clock = _text(record, _DAY, codec), _text(record, _TIME, codec)
    start = _moment(day, clock, zone)
    if start is None:
        return sentence(NO_DAY_AND_TIME, text=f"{day} {clock}".strip()[:60])
    titles = (_text(record, each, codec) for each in _TITLES)
    return StatedAppointment(
        external=external,
        patient=_text(record, _PATIENT, codec)[:LONGEST_NUMBER],
        start=start,
        title=next(filter(None, titles), "")[:LONGEST_TITLE],
        state=_STATES[record.kind],
    )


def _text(record: Record, number: bytes, codec: str) -> str:
    return clean(read_text(record.fields.get(number, [b""])[0], codec)).strip()


def _moment(day_text: str, clock: str, zone: ZoneInfo) -> datetime | None:
    """TTMMJJJJ and HHMMSS, as well without seconds."""
    day, figures = read_date(day_text), clock.replace(":", "")
    if day is None or day.year not in YEARS or len(figures) not in (4, 6) or not figures.isdecimal():
        return None
    try:
        return datetime.combine(day, time(int(figures[:2]), int(figures[2:4])), zone)
    except ValueError:
        return None
