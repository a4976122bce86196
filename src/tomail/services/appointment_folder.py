"""The folder that a practice system exports appointments to: what is new in it, and what cannot be read."""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.practice.importing.appointment_lines import LARGEST

from .appointments import Imported, partly

MOST_FILES = 200
SETTLED = 5.0  # seconds since a file was written: it is whole
ENDINGS = re.compile(r"\.(?:ics|ical|csv|txt|json|ndjson|gdt|\d{3})", re.IGNORECASE)  # GDT counts: .001
BAD = "!"  # behind the stamp of one that could not be read: the next program tries it once

Take = Callable[[bytes], Imported]


@dataclass(frozen=True)
class BadFile:
    """A file that was not taken in, or not all of it."""

    name: str = field(repr=False)
    stamp: str
    problem: Problem


@dataclass
class Looked:
    """What a look came to; `seen` is what is kept of it."""

    done: Imported
    seen: str


class AppointmentFolder:
    """`bad` are the files that a person should see to, by their keys, until they are written again."""

    def __init__(self) -> None:
        self.bad: dict[str, BadFile] = {}

    def look(self, folder: Path, seen_text: str, take: Take) -> Looked:
        """Take in what is new or was written again, in the order in which it was written.

        Raises Refused (NOT_FOUND: the folder; what `take` raises, but INVALID), EnvironmentTrouble.
        """
        total, seen = Imported(), _read_seen(seen_text)
        found = {_key(path): (path, stamp) for path, stamp in _files(folder)}
        self.bad = {key: each for key, each in self.bad.items() if found.get(key, ("", ""))[1] == each.stamp}
        for key, (path, stamp) in found.items():
            if seen.get(key) == stamp or key in self.bad:
                continue
            try:
                data = _bytes(path)
            except OSError:
                self.bad[key] = BadFile(path.name, "", _locked())
                continue
            problem, whole = _taken(data, take, total)
            seen[key] = stamp if whole else stamp + BAD
            if problem is not None:
                self.bad[key] = BadFile(path.name, stamp, problem)
        kept = {key: stamp for key, stamp in seen.items() if key in found}
        return Looked(total, json.dumps(kept, separators=(",", ":")))


def _taken(data: bytes, take: Take, total: Imported) -> tuple[Problem | None, bool]:
    """Why not all of it, and whether it was a file with appointments at all."""
    try:
        done = take(data)
    except Refused as refused:
        if refused.problem.kind is not ProblemKind.INVALID:
            raise
        return refused.problem, False
    total.add(done)
    return partly(done), True


def _files(folder: Path) -> list[tuple[Path, str]]:
    """The newest files that are whole, the oldest of them first. Raises Refused (NOT_FOUND)."""
    found, over = list[tuple[int, Path, str]](), time.time() - SETTLED
    try:
        for path in folder.iterdir():
            if ENDINGS.fullmatch(path.suffix) and path.is_file():
                about = path.stat()
                if about.st_mtime <= over:
                    found.append((about.st_mtime_ns, path, f"{about.st_mtime_ns}:{about.st_size}"))
    except OSError:
        raise Refused(_no_folder(folder)) from None
    return [(path, stamp) for _, path, stamp in sorted(found)[-MOST_FILES:]]


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _key(path: Path) -> str:
    """A file's name may name a patient."""
    return hashlib.sha256(str(path).encode("utf-8", "surrogateescape")).hexdigest()[:12]


def _read_seen(text: str) -> dict[str, str]:
    try:
        said = json.loads(text or "{}")
    except ValueError:
        return {}
    return {str(key): str(stamp) for key, stamp in said.items()} if isinstance(said, dict) else {}


def _no_folder(folder: Path) -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(
            QT_TRANSLATE_NOOP("engine", "The folder of appointments “{name}” cannot be read."),
            name=folder.name,
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Check the folder in the settings of appointments.")),
    )


def _locked() -> Problem:
    return Problem(
        ProblemKind.NOT_ALLOWED,
        sentence(QT_TRANSLATE_NOOP("engine", "The file cannot be opened.")),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "Close it in other programs, and look whether it may be read. It is tried again by itself.",
            )
        ),
    )
