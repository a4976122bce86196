"""The log as a file of its own: one JSON object a line, with the hashes, so that it can be checked alone."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

from .audit_chain import Act, Checked, check


def write_file(path: Path, rows: Iterable[tuple[Act, str]]) -> int:
    """Write a new file; gives back how many rows it has. Raises Refused (INVALID) if it cannot be written.

    It has its name once it is whole: half a log would pass for a short one.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        if path.exists():
            raise FileExistsError
        with part.open("w", encoding="utf-8") as file:
            count = sum(1 for each in rows if file.write(_line(*each)))
        part.rename(path)
    except OSError:
        raise Refused(_not_written(path.name)) from None
    finally:
        part.unlink(missing_ok=True)
    return count


def check_file(path: Path) -> Checked:
    """Is the file as it was written? Raises Refused (NOT_FOUND) if it cannot be read."""
    rows: list[tuple[Act, str]] = []
    try:
        with path.open(encoding="utf-8") as file:
            for line in file:
                rows.append(_read(line))
    except OSError:
        raise Refused(_not_read(path.name)) from None
    except (ValueError, KeyError, TypeError):
        return Checked(len(rows) + 1, len(rows) + 1, "")
    return check(rows)


def _line(act: Act, stored: str) -> str:
    return json.dumps({**_row(act), "hash": stored}, ensure_ascii=False) + "\n"


def _row(act: Act) -> dict[str, Any]:
    return {
        "seq": act.seq,
        "at": act.at.isoformat(timespec="microseconds"),
        "user": act.user,
        "device": act.device,
        "action": act.action,
        "subject": act.subject,
        "account": act.account,
        "patient": act.patient,
        "details": dict(act.details),
    }


def _read(line: str) -> tuple[Act, str]:
    stored = json.loads(line)
    found = str(stored.pop("hash"))
    return Act(**{**stored, "at": datetime.fromisoformat(stored["at"])}), found


def _not_written(name: str) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "The file {name} cannot be written."), name=name),
        sentence(QT_TRANSLATE_NOOP("engine", "Choose a file that is not there yet, in a folder of yours.")),
    )


def _not_read(name: str) -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "The file {name} cannot be read."), name=name),
        sentence(QT_TRANSLATE_NOOP("engine", "Check its name and its permissions.")),
    )
