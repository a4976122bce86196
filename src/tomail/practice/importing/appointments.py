"""Appointments in tables (CSV): one a row, times with their zone or in the practice's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.appointments import AppointmentState, StatedAppointment

from .csv_table import Layout, Table, open_as, rows_of
from .imported import RefusedLine
from .values import read_date

NO_ID = QT_TRANSLATE_NOOP("engine", "The appointment has no number of its own.")
NO_TIME = QT_TRANSLATE_NOOP(
    "engine", "“{text}” is not a time: 2026-05-04T09:30+02:00 is one, or 04.05.2026 09:30."
)
NO_START = QT_TRANSLATE_NOOP("engine", "The appointment has no day and time.")
NO_STATE = QT_TRANSLATE_NOOP("engine", "“{text}” is not a state: planned and cancelled are.")
LONGEST_ID, LONGEST_TITLE = 300, 500
YEARS = range(2000, 2100)


class Column(StrEnum):
    """What a table may say. `time`: where the day stands in a column of its own."""

    ID = "id"
    PATIENT = "patient"
    START = "start"
    END = "end"
    TITLE = "title"
    STATE = "state"
    TIME = "time"


LAYOUT = Layout.of(
    {
        Column.ID: "Terminnummer Terminnr Termin-ID TerminID Nr",
        Column.PATIENT: "Patientennummer Patientennr PatNr Pat-Nr Patient-ID PatientenID",
        Column.START: "Beginn Start Datum Termindatum Tag Termin von",
        Column.END: "Ende bis Endzeit",
        Column.TITLE: "Titel Betreff Terminart Grund",
        Column.STATE: "Status Zustand",
        Column.TIME: "Uhrzeit Zeit Terminzeit Beginnzeit Startzeit",
    },
    tuple(each for each in Column if each is not Column.TIME),  # of a table without titles
)
NEEDED = (Column.ID, Column.START)
_PLANNED = "planned geplant confirmed bestätigt offen aktiv"
_CANCELLED = "cancelled canceled abgesagt storniert gelöscht ausgefallen"
_STATES = {
    **dict.fromkeys(_PLANNED.split(), AppointmentState.PLANNED),
    **dict.fromkeys(_CANCELLED.split(), AppointmentState.CANCELLED),
    "": AppointmentState.PLANNED,
}

AppointmentLine = tuple[int, StatedAppointment] | RefusedLine


def read_appointments(
    data: bytes, zone: ZoneInfo, columns: Mapping[Column, str] | None = None
) -> Iterator[AppointmentLine]:
    """Each appointment with its line, or why a line is none. `zone`: of times without one. Never raises."""
    for line, texts in rows_of(data, LAYOUT, columns):
        read = _appointment(texts, zone) if isinstance(texts, dict) else texts
        yield (line, read) if isinstance(read, StatedAppointment) else RefusedLine(line, read)


def open_appointments(data: bytes) -> Table[Column]:
    """The table, its titles and what they were taken for. Never raises."""
    return open_as(data, LAYOUT)


def is_explained(data: bytes) -> bool:
    """Whether the titles of a table tell where its appointments' numbers and times are."""
    table = open_appointments(data)
    return table.titled and all(name in table.columns for name in NEEDED)


def read_moment(text: str, zone: ZoneInfo) -> datetime | None:
    """A time in ISO 8601, or a German date with a time after it; None for anything else."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return _german(text, zone)
    if len(text) <= len("2026-05-04") or found.year not in YEARS:
        return None  # a day alone, or nobody's appointment
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _german(text: str, zone: ZoneInfo) -> datetime | None:
    day_text, _, clock = text.replace(",", " ").partition(" ")
    day = read_date(day_text)
    try:
        at = time.fromisoformat(clock.strip().removesuffix("Uhr").strip().replace(".", ":").zfill(5))
    except ValueError:
        return None
    return datetime.combine(day, at, zone) if day and day.year in YEARS and at.tzinfo is None else None


def _begins(day_text: str, clock: str) -> str:
    """Programs for tables write midnight beside a day whose time stands in a column of its own."""
    day = read_date(day_text) if clock else None
    return f"{day:%Y-%m-%d} {clock}" if day else day_text


def _appointment(texts: Mapping[Column, str], zone: ZoneInfo) -> StatedAppointment | Sentence:
    said = {name: texts.get(name, "").strip() for name in Column}
    if not said[Column.ID]:
        return sentence(NO_ID)
    begins = _begins(said[Column.START], said[Column.TIME])
    start = read_moment(begins, zone)
    if start is None:
        return sentence(NO_TIME, text=begins[:60]) if begins else sentence(NO_START)
    end = read_moment(said[Column.END], zone) or read_moment(f"{start:%Y-%m-%d} {said[Column.END]}", zone)
    if end is None and said[Column.END]:
        return sentence(NO_TIME, text=said[Column.END][:60])
    state = _STATES.get(said[Column.STATE].lower())
    if state is None:
        return sentence(NO_STATE, text=said[Column.STATE][:60])
    return StatedAppointment(
        external=said[Column.ID][:LONGEST_ID],
        patient=said[Column.PATIENT],
        start=start,
        end=end if end is None or end > start else None,
        title=said[Column.TITLE][:LONGEST_TITLE],
        state=state,
    )
