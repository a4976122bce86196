"""Reading and checking the log of acts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select

from .audit_chain import Act, Checked, check
from .database import PracticeDatabase
from .tables.audit import AuditRow
from .tables.people import Device, User

ROWS_AT_ONCE = 1000


@dataclass(frozen=True)
class Head:
    """The last row that was seen, by its number and hash."""

    seq: int
    hash: str


@dataclass(frozen=True)
class AccessLine:
    """A line of the access report of a patient; `subject` is an id, or the key of a mail."""

    at: datetime
    user: str
    device: str
    action: str
    subject: str
    account: str


def acts(database: PracticeDatabase, patient: str | None = None) -> Iterator[tuple[Act, str]]:
    """Every act (of a patient) with its hash, oldest first."""
    rows = select(AuditRow).order_by(AuditRow.seq).limit(ROWS_AT_ONCE)
    if patient:
        rows = rows.where(AuditRow.patient_id == patient)
    last = 0
    while page := _page(database, rows.where(AuditRow.seq > last)):
        yield from ((_act(row), row.hash) for row in page)
        last = page[-1].seq


def newest(database: PracticeDatabase, most: int) -> list[Act]:
    """The last acts, newest first."""
    rows = select(AuditRow).order_by(AuditRow.seq.desc()).limit(most)
    return [_act(row) for row in _page(database, rows)]


def _page(database: PracticeDatabase, rows: Select[AuditRow]) -> Sequence[AuditRow]:
    with database.reading() as session:
        return session.scalars(rows).all()


def check_log(database: PracticeDatabase, seen: Head | None = None) -> Checked:
    """Is every row as it was written, and none missing between?

    `seen` is a row that a workstation saw once: that it is still there tells that nobody cut off the end
    (and began anew from there).
    """
    here = seen is None

    def watched() -> Iterator[tuple[Act, str]]:
        nonlocal here
        for act, stored in acts(database):
            here = here or (seen is not None and (act.seq, stored) == (seen.seq, seen.hash))
            yield act, stored

    found = check(watched())
    if found.ok and seen is not None and not here:
        return Checked(found.rows, min(seen.seq, found.rows + 1), found.last_hash)
    return found


def still_there(database: PracticeDatabase, seen: Head) -> bool:
    """Is the row as it was?"""
    same = select(AuditRow.seq).where(AuditRow.seq == seen.seq, AuditRow.hash == seen.hash)
    with database.reading() as session:
        return session.scalars(same).first() is not None


def head(database: PracticeDatabase) -> Head | None:
    """The newest row; None in an empty log."""
    newest = select(AuditRow.seq, AuditRow.hash).order_by(AuditRow.seq.desc()).limit(1)
    with database.reading() as session:
        row = session.execute(newest).first()
    return Head(row.seq, row.hash) if row else None


def report(database: PracticeDatabase, patient: str) -> list[AccessLine]:
    """Who did what with a patient's data, newest first."""
    with database.reading() as session:
        people = {each.id: each.initials for each in session.scalars(select(User))}
        places = {each.id: each.name for each in session.scalars(select(Device))}
    lines = [
        AccessLine(
            act.at,
            people.get(act.user, act.user),
            places.get(act.device, act.device),
            act.action,
            act.subject,
            act.account,
        )
        for act, _ in acts(database, patient)
    ]
    return lines[::-1]


def _act(row: AuditRow) -> Act:
    return Act(
        seq=row.seq,
        at=row.at,
        user=row.user_id,
        device=row.device_id,
        action=row.action,
        subject=row.subject,
        account=row.account,
        patient=row.patient_id,
        details=row.details,
    )
