"""A file of patients, off the GUI thread: what is in it, and taking it in."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tomail.practice.importing.csv_table import Table, open_table
from tomail.practice.importing.formats import Format, guess
from tomail.practice.importing.imported import Field, ImportedPatient, RefusedLine
from tomail.practice.patient_import import ImportResult
from tomail.services.container import Services

SHOWN = 12  # patients of a preview
TOLD = 200  # refused lines that are shown


@dataclass(frozen=True)
class PatientFile:
    """What was read of a file; `table` where it is one."""

    path: Path
    data: bytes = field(repr=False)
    form: Format | None
    table: Table | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Preview:
    """What a file says, before anything is taken in."""

    first: tuple[ImportedPatient, ...]
    readable: int
    refused: tuple[RefusedLine, ...]


class Stopped(Exception):
    """A person stopped an import; `count` rows are dealt with and stay so."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count


def read_file(path: Path, form: Format | None = None) -> PatientFile:
    """Raises OSError."""
    data = path.read_bytes()
    form = form or guess(data)
    return PatientFile(path, data, form, open_table(data) if form is Format.CSV else None)


def preview(
    services: Services, file: PatientFile, columns: Mapping[Field, str] | None, left: threading.Event
) -> Preview:
    """All of the file is read; `left` ends it early."""
    first: list[ImportedPatient] = []
    refused: list[RefusedLine] = []
    readable = 0
    for each in services.patients.preview(file.data, file.form, columns):
        if left.is_set():
            break
        if isinstance(each, RefusedLine):
            refused.append(each)
            continue
        readable += 1
        if len(first) < SHOWN:
            first.append(each)
    return Preview(tuple(first), readable, tuple(refused))


def take_in(
    services: Services,
    file: PatientFile,
    columns: Mapping[Field, str] | None,
    left: threading.Event,
    heard: Callable[[int], None],
) -> ImportResult:
    """Raises Stopped once `left` is set, between two batches; repeating it goes on without doubles."""

    def counted(count: int) -> None:
        heard(count)
        if left.is_set():
            raise Stopped(count)

    return services.patients.import_file(file.data, file.form, columns=columns, heard=counted)
