"""Taking in a file of appointments, off the GUI thread; a table may have to be explained first."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tomail.base.errors import ProblemKind, Refused
from tomail.practice.importing.appointment_formats import Format, guess
from tomail.practice.importing.appointments import Column, open_appointments
from tomail.practice.importing.csv_table import Table
from tomail.services.appointments import FILE, Imported
from tomail.services.container import Services


def take_in(
    services: Services, path: Path, columns: Mapping[Column, str] | None = None
) -> Imported | Table[Column]:
    """The table where it has titles that tell nothing. Raises Refused, OSError."""
    data = path.read_bytes()
    try:
        done = services.appointments.import_file(data, FILE, columns)
    except Refused as refused:
        table = open_appointments(data)
        explained = refused.problem.kind is ProblemKind.INVALID and guess(data) is Format.CSV
        if columns or not explained or len(table.first_row) < len(("id", "start")):
            raise
        return table
    if columns:
        with suppress(Refused):  # who may not change settings is asked again next time
            services.appointments.keep_columns(columns)
    return done
