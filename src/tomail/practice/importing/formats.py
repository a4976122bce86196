"""Which format a file is in, and its patients."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from .charset import read_text
from .csv_table import open_table, read_csv
from .fhir import read_fhir
from .gdt import read_gdt
from .imported import Field, Imported
from .vcard import read_vcards


class Format(StrEnum):
    """The words of the command line."""

    GDT = "gdt"
    CSV = "csv"
    VCARD = "vcard"
    FHIR = "fhir"


_BEGINNING = 1 << 16
_GDT_LINE = re.compile(r"\d{3}[0-9]{4}.*")
_GDT_LINES = 5  # at the beginning, all of this form


def guess(data: bytes) -> Format | None:
    """The format that the bytes show, whatever the file is called; None if none."""
    part = data[:_BEGINNING]
    whole_lines = part.rpartition(b"\n")[0] if len(data) > _BEGINNING else part  # no letter cut in two
    beginning = read_text(whole_lines or part).lstrip("\ufeff \t\r\n")
    if beginning.startswith(("{", "[")):
        return Format.FHIR if '"resourceType"' in beginning else None
    if beginning[:11].upper() == "BEGIN:VCARD":
        return Format.VCARD
    lines = beginning.splitlines()[:_GDT_LINES]
    if lines and all(_GDT_LINE.fullmatch(line) for line in lines) and lines[0][3:7] == "8000":
        return Format.GDT
    table = open_table(beginning.encode("utf-8", "replace"))
    return Format.CSV if table.titled or (lines and table.delimiter in lines[0]) else None


def read_patients(
    data: bytes, form: Format, *, region: str = "DE", columns: Mapping[Field, str] | None = None
) -> Imported:
    """Every patient of the file, or why a line is none, in the order of the file. Never raises.

    `region` is the country (ISO 3166) of phone numbers without a country code; `columns` maps fields to
    the titles of a CSV file.
    """
    if form is Format.CSV:
        return read_csv(data, region=region, columns=columns)
    readers = {Format.GDT: read_gdt, Format.VCARD: read_vcards, Format.FHIR: read_fhir}
    return readers[form](data, region=region)
