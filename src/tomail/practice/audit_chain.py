"""The hash chain of the log: a changed, removed or inserted row breaks it at that place."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

START = "0" * 64


@dataclass(frozen=True)
class Act:
    """One row of the log, without its hash."""

    seq: int
    at: datetime
    user: str
    device: str
    action: str
    subject: str
    account: str
    patient: str | None
    details: Mapping[str, Any]


@dataclass(frozen=True)
class Checked:
    """What a check of the log found; `first_bad` is the number of the first row that does not fit."""

    rows: int
    first_bad: int | None
    last_hash: str

    @property
    def ok(self) -> bool:
        """Nothing was changed, removed or put between."""
        return self.first_bad is None


def chained(previous: str, act: Act) -> str:
    """The hash of a row that follows the row with the hash `previous`."""
    fields = [
        previous,
        act.seq,
        act.at.isoformat(timespec="microseconds"),
        act.user,
        act.device,
        act.action,
        act.subject,
        act.account,
        act.patient or "",
        json.dumps(act.details, sort_keys=True, ensure_ascii=True, separators=(",", ":")),
    ]
    packed = json.dumps(fields, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(packed.encode("ascii")).hexdigest()


def check(rows: Iterable[tuple[Act, str]]) -> Checked:
    """Go through the log, oldest row first, from its very beginning."""
    previous, count = START, 0
    for act, stored in rows:
        count += 1
        if act.seq != count or chained(previous, act) != stored:
            return Checked(count, act.seq, previous)
        previous = stored
    return Checked(count, None, previous)
