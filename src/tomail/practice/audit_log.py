"""Reading and checking the log of acts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Select, select

from .audit_chain import Act, Checked, check
from .database import PracticeDatabase
from .tables.audit import AuditRow

ROWS_AT_ONCE = 1000


def acts(database: PracticeDatabase, patient: str | None = None) -> Iterator[tuple[Act, str]]:
    """Every act (of a patient) with its hash, oldest first."""
    rows = select(AuditRow).order_by(AuditRow.seq).limit(ROWS_AT_ONCE)
    if patient:
        rows = rows.where(AuditRow.patient_id == patient)
    last = 0
    while page := _page(database, rows.where(AuditRow.seq > last)):
        yield from ((_act(row), row.hash) for row in page)
        last = page[-1].seq


def _page(database: PracticeDatabase, rows: Select[AuditRow]) -> Sequence[AuditRow]:
    with database.reading() as session:
        return session.scalars(rows).all()


def check_log(database: PracticeDatabase) -> Checked:
    """Is every row as it was written, and none missing between?"""
    return check(acts(database))


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
