"""A file of patients, off the GUI thread: what is in it, and taking it in."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tomail.practice.importing.csv_table import Table, open_table
from tomail.practice.importing.formats import Format, guess
from tomail.practice.importing.imported import Field, ImportedPatient
from tomail.practice.patient_import import ImportResult, Outcome
from tomail.services.container import Services

SHOWN = 12  # patients of a preview, for each thing that may become of them
SAID_EVERY = 500  # rows
TOLD = 200  # refused lines that are shown


@dataclass(frozen=True)
class PatientFile:
    """What was read of a file; `table` where it is one."""

    path: Path
    data: bytes = field(repr=False)
    form: Format | None
    table: Table[Field] | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Preview:
    """What would become of a file: `examples` are the first of each kind, what changes most at the top."""

    result: ImportResult
    examples: tuple[tuple[Outcome, ImportedPatient], ...]

    @property
    def readable(self) -> int:
        """Patients that would be taken in, or are there as they should be."""
        return self.result.added + self.result.changed + self.result.unchanged


class Stopped(Exception):
    """A person stopped; `count` rows of an import are dealt with and stay so."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count


def read_file(path: Path, form: Format | None = None) -> PatientFile:
    """Raises OSError."""
    data = path.read_bytes()
    form = form or guess(data)
    return PatientFile(path, data, form, open_table(data) if form is Format.CSV else None)


def preview(
    services: Services,
    file: PatientFile,
    columns: Mapping[Field, str] | None,
    left: threading.Event,
    heard: Callable[[int], None],
) -> Preview:
    """All of the file is gone through, nothing is written. Raises Stopped once `left` is set."""
    examples: dict[Outcome, list[ImportedPatient]] = {
        Outcome.CHANGED: [],
        Outcome.ADDED: [],
        Outcome.UNCHANGED: [],
    }
    count = 0

    def saw(one: ImportedPatient, outcome: Outcome) -> None:
        nonlocal count
        count += 1
        if left.is_set():
            raise Stopped(count)
        if len(examples[outcome]) < SHOWN:
            examples[outcome].append(one)
        if count % SAID_EVERY == 0:
            heard(count)

    result = services.patients.preview_import(file.data, file.form, columns=columns, heard=saw)
    shown = [(outcome, one) for outcome, some in examples.items() for one in some]
    return Preview(result, tuple(shown[:SHOWN]))


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
