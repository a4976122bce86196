"""Which format a file with appointments is in, and what it says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from .appointment_calendar import read_calendar
from .appointment_fhir import read_fhir_appointments
from .appointment_gdt import read_gdt_appointments
from .appointment_said import Read, Said
from .appointments import Column, read_appointments
from .charset import read_text
from .imported import RefusedLine

_BEGINNING = 1 << 16
_GDT = re.compile(r"\d{3}8000\d")
_CALENDAR = re.compile(r"^BEGIN:VCALENDAR\s*$", re.MULTILINE | re.IGNORECASE)


class Format(StrEnum):
    """The words of the command line."""

    CSV = "csv"
    ICALENDAR = "icalendar"
    FHIR = "fhir"
    GDT = "gdt"


def guess(data: bytes) -> Format:
    """The format that the bytes show, whatever the file is called; a table where they show none."""
    beginning = read_text(data[:_BEGINNING].rpartition(b"\n")[0] or data[:_BEGINNING]).lstrip("\ufeff \t\r\n")
    if _CALENDAR.match(beginning):
        return Format.ICALENDAR
    if _GDT.match(beginning):
        return Format.GDT
    return Format.FHIR if beginning.startswith(("{", "[")) else Format.CSV


def read_file(
    data: bytes, form: Format, zone: ZoneInfo, now: datetime, columns: Mapping[Column, str] | None = None
) -> Read:
    """What the file says; `columns` maps those of a table. Raises Refused (INVALID: larger than is read)."""
    if form is Format.ICALENDAR:
        return read_calendar(data, zone, now)
    if form is Format.FHIR:
        return read_fhir_appointments(data, zone)
    if form is Format.GDT:
        return read_gdt_appointments(data, zone)
    read = Read()
    for line in read_appointments(data, zone, columns):
        if isinstance(line, RefusedLine):
            read.refused.append(line)
        else:
            read.said.append(Said(*line))
    return read
