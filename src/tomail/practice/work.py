"""The unit of work: every write to the practice database is one of these.

It acts as somebody, checks the right, writes the log, notes what changed for the other workstations,
and commits once. Repeating it after a lost connection does nothing twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Actor, Right

from .audit_chain import START, Act, chained
from .clock import CLOCK_TOLERANCE
from .rights import Rights, not_allowed
from .rights_table import load_rights
from .tables.audit import AuditRow
from .tables.changes import Change

CHANNEL = "tomail"


@dataclass
class Work:
    """What a write is given. Nothing of it is kept unless all of it is."""

    session: Session
    actor: Actor
    now: datetime
    changed: list[tuple[Topic, str]] = field(default_factory=list)
    _acts: list[dict[str, Any]] = field(default_factory=list)
    _rights: Rights | None = None

    @property
    def rights(self) -> Rights:
        """Everybody's rights as they are in this transaction."""
        if self._rights is None:
            self._rights = load_rights(self.session)
        return self._rights

    def forget_rights(self) -> None:
        """Somebody's rights were changed by this very work."""
        self._rights = None

    def require(self, right: Right, account: str = "") -> None:
        """Raises Refused (NOT_ALLOWED) if the actor may not."""
        if not self.rights.may(self.actor.user, right, account):
            raise not_allowed(right)

    def log(
        self,
        action: Action,
        subject: str = "",
        *,
        account: str = "",
        patient: str | None = None,
        **details: int | str | bool | list[str] | None,
    ) -> None:
        """Write down an act. `details` hold ids and numbers: no names, no words of a mail."""
        self._acts.append(_act(action, details, subject, account, patient))

    def tell(self, topic: Topic, subject: str = "") -> None:
        """Note that others may be showing what has changed."""
        if (topic, subject) not in self.changed:
            self.changed.append((topic, subject))

    def finish(self) -> None:
        """Write the log and what others must hear; the transaction commits after it."""
        self.session.flush()
        if self._acts:
            self._write_log()
        for topic, subject in self.changed:
            self.session.add(Change(at=self.now, topic=topic.value, subject=subject))
            if self.session.get_bind().dialect.name == "postgresql":
                self.session.execute(select(func.pg_notify(CHANNEL, f"{topic.value} {subject}")))
        self.session.flush()

    def _write_log(self) -> None:
        head = self.session.scalars(select(AuditRow).order_by(AuditRow.seq.desc()).limit(1)).first()
        seq, last, previous = (head.seq, head.at, head.hash) if head else (0, self.now, START)
        if last - self.now > CLOCK_TOLERANCE:
            self._acts.insert(0, _act(Action.CLOCK, {"seconds_back": int((last - self.now).total_seconds())}))
        for seq, act in enumerate(self._acts, seq + 1):  # noqa: B020  (goes on counting)
            row = Act(seq, self.now, self.actor.user, self.actor.device, **act)
            previous = chained(previous, row)
            self.session.add(_row(row, previous))


def _act(
    action: Action,
    details: dict[str, Any],
    subject: str = "",
    account: str = "",
    patient: str | None = None,
) -> dict[str, Any]:
    return {
        "action": action.value,
        "subject": subject,
        "account": account,
        "patient": patient,
        "details": details,
    }


def _row(act: Act, hash_: str) -> AuditRow:
    return AuditRow(
        seq=act.seq,
        at=act.at,
        user_id=act.user,
        device_id=act.device,
        action=act.action,
        subject=act.subject,
        account=act.account,
        patient_id=act.patient,
        details=dict(act.details),
        hash=hash_,
    )
