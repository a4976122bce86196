from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tomail.practice.importing.imported import ImportedPatient, RefusedLine

SAMPLES = Path(__file__).parent.parent / "samples"


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


def sorted_out(
    found: Iterable[ImportedPatient | RefusedLine],
) -> tuple[list[ImportedPatient], dict[int, str]]:
    """The patients, and the reasons by line."""
    everything = list(found)
    patients = [one for one in everything if isinstance(one, ImportedPatient)]
    return patients, {one.line: str(one.reason) for one in everything if isinstance(one, RefusedLine)}
