"""Which mail a person said to be about a patient, or not to be; and which lies in a record.

What a person said wins over every match.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.teamwork import PracticeMail

from .patients import AT_ONCE, stored_patient
from .tables.record import RecordEntry, Reversal
from .tables.teamwork import MailPatient
from .visibility import require_sight
from .work import Work


@dataclass(frozen=True)
class Said:
    """What the practice knows of a mail; ids of patients."""

    linked: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    filed: tuple[str, ...] = ()


def link(work: Work, mail: PracticeMail, patient: str, *, only: bool = True) -> None:
    """The mail is about this patient, with `only` about nobody else. Raises Refused."""
    require_sight(work, mail)
    stored_patient(work.session, patient)
    if only:
        others = delete(MailPatient).where(
            MailPatient.mail_key == mail.key, MailPatient.linked.is_(True), MailPatient.patient_id != patient
        )
        work.session.execute(others)
    _say(work, mail, patient, linked=True)
    work.log(Action.LINK, mail.key, account=mail.account, patient=patient)


def unlink(work: Work, mail: PracticeMail, patient: str) -> None:
    """The mail is not about this patient: never proposed again. Raises Refused."""
    require_sight(work, mail)
    stored_patient(work.session, patient)
    _say(work, mail, patient, linked=False)
    work.log(Action.UNLINK, mail.key, account=mail.account, patient=patient)


def unsay(work: Work, mail: PracticeMail, patient: str) -> None:
    """What was said of the mail and this patient holds no longer. Raises Refused."""
    require_sight(work, mail)
    if work.session.get(MailPatient, (mail.key, patient)) is not None:
        _say(work, mail, patient, linked=None)
        work.log(Action.UNLINK, mail.key, account=mail.account, patient=patient)


def said(session: Session, keys: Collection[str]) -> dict[str, Said]:
    """What is known of the mails with these keys; ordinary mail is left out."""
    found: dict[str, Said] = {}
    ordered = sorted(keys)
    for start in range(0, len(ordered), AT_ONCE):
        found |= _said(session, ordered[start : start + AT_ONCE])
    return found


def changed_mail(session: Session, since: datetime | None) -> list[PracticeMail]:
    """The mail of which something was said, filed or taken out again since then; None: ever."""
    links, entries = _LINKS, _ENTRIES.where(RecordEntry.mail_key.is_not(None))
    reversed_ = entries.join(Reversal, Reversal.entry_id == RecordEntry.id)
    if since is not None:
        links = links.where(MailPatient.at >= since)
        entries = entries.where(RecordEntry.filed >= since)
        reversed_ = reversed_.where(Reversal.at >= since)
    return _mails(session, (links, entries, reversed_))


def mail_known_as(session: Session, keys: Collection[str]) -> list[PracticeMail]:
    """Those of the mails with these keys of which something was said or filed."""
    ordered = sorted(keys)
    parts = [ordered[start : start + AT_ONCE] for start in range(0, len(ordered), AT_ONCE)]
    queries = (
        query.where(column.in_(part))
        for part in parts
        for query, column in ((_LINKS, MailPatient.mail_key), (_ENTRIES, RecordEntry.mail_key))
    )
    return _mails(session, queries)


_LINKS = select(MailPatient.mail_key, MailPatient.account, MailPatient.dated)
_ENTRIES = select(RecordEntry.mail_key, RecordEntry.account, RecordEntry.dated)


def _mails(session: Session, queries: Iterable[Select[Any, Any, Any]]) -> list[PracticeMail]:
    rows = (row for query in queries for row in session.execute(query))
    found = (PracticeMail(key, account, dated) for key, account, dated in rows if key and dated)
    return list(dict.fromkeys(found))


def _say(work: Work, mail: PracticeMail, patient: str, *, linked: bool | None) -> None:
    row = work.session.get(MailPatient, (mail.key, patient))
    if row is None:
        row = MailPatient(mail_key=mail.key, patient_id=patient, account=mail.account, dated=mail.dated)
        work.session.add(row)
    row.linked, row.at, row.by = linked, work.now, work.actor.user
    work.tell(Topic.MAIL, mail.key)


def _said(session: Session, keys: Sequence[str]) -> dict[str, Said]:
    links = session.execute(
        select(MailPatient.mail_key, MailPatient.patient_id, MailPatient.linked).where(
            MailPatient.mail_key.in_(keys)
        )
    ).all()
    filed = session.execute(
        select(RecordEntry.mail_key, RecordEntry.patient_id)
        .outerjoin(Reversal, Reversal.entry_id == RecordEntry.id)
        .where(RecordEntry.mail_key.in_(keys), Reversal.entry_id.is_(None))
    ).all()
    known = {row[0] for row in links} | {row[0] for row in filed if row[0]}
    return {
        key: Said(
            linked=_ids(row[1] for row in links if row[0] == key and row[2]),
            rejected=_ids(row[1] for row in links if row[0] == key and row[2] is False),
            filed=_ids(row[1] for row in filed if row[0] == key),
        )
        for key in known
    }


def _ids(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(found)))
