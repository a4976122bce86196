"""Acts that a workstation wrote down by itself reach the log of the practice: each once, whenever that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import select

from tomail.model.audit import Action
from tomail.model.people import Actor

from .database import PracticeDatabase
from .tables.changes import Applied
from .tables.record import RecordEntry, Reversal
from .tables.teamwork import MailPatient
from .work import Work

LATE = timedelta(minutes=1)  # from here on the row also says when it happened


@dataclass(frozen=True)
class QueuedAct:
    """What somebody did at this workstation. `subject` of an act on a mail is its key (model.teamwork)."""

    operation: str
    at: datetime
    user: str
    action: Action
    subject: str
    account: str
    patient: str | None = None  # whom tomail recognised in it
    details: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """As the profile keeps it."""
        return {**asdict(self), "at": self.at.isoformat(), "action": self.action.value}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> QueuedAct:
        """The reverse."""
        at, action = datetime.fromisoformat(stored["at"]), Action(stored["action"])
        return cls(**{**stored, "at": at, "action": action})


def deliver(database: PracticeDatabase, device: str, acts: Sequence[QueuedAct]) -> None:
    """Write them into the log, for whoever did them. Raises EnvironmentTrouble (PRACTICE_AWAY)."""
    for user, own in groupby(acts, lambda act: act.user):
        mine = list(own)

        def act(work: Work, mine: list[QueuedAct] = mine) -> None:
            for each in mine:
                if work.session.get(Applied, each.operation) is None:
                    work.session.add(Applied(operation=each.operation, at=work.now, result=None))
                    _log(work, each)

        database.write(Actor(user, device), act)


def _log(work: Work, act: QueuedAct) -> None:
    details = dict(act.details)
    if work.now - act.at > LATE:
        details["happened"] = act.at.isoformat(timespec="seconds")
    for patient in _patients(work, act):
        work.log(act.action, act.subject, account=act.account, patient=patient, **details)


def _patients(work: Work, act: QueuedAct) -> Iterator[str | None]:
    """Those whom the mail is about, recognised, by hand or in whose record it lies: their report names it."""
    found = {act.patient} if act.patient else set()
    if act.account:
        linked = select(MailPatient.patient_id).where(
            MailPatient.mail_key == act.subject, MailPatient.linked.is_(True)
        )
        filed = (
            select(RecordEntry.patient_id)
            .outerjoin(Reversal, Reversal.entry_id == RecordEntry.id)
            .where(RecordEntry.mail_key == act.subject, Reversal.entry_id.is_(None))
        )
        found |= {*work.session.scalars(linked), *work.session.scalars(filed)}
    if found:
        yield from sorted(found)
    else:
        yield None
