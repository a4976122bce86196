"""Filing into the record of a patient: once, for good, corrected only by what can be seen.

Unique is the original of a patient, however many workstations see the mail and however often they crash.
Writers take turns over the whole practice, so what a unit of work finds is what it decides on; the unique
key of the table is there for the day when that is not so.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Right
from tomail.model.record import Direction, DocumentKind, EntryHead, KeepReason, RecordChannel, SealVerdict
from tomail.model.teamwork import PracticeMail

from .entry_hash import hash_of
from .keys import Keys
from .patients import stored_patient
from .record_keys import Seal, ensure_patient_key, seal_of
from .retention import keep_until
from .tables.base import new_id
from .tables.patients import Patient
from .tables.record import Document, RecordEntry, Reversal
from .tables.teamwork import MailPatient
from .visibility import require_sight
from .work import Work

AUTOMATIC_SKIPPED = ""  # the result of filing by itself what a person took out or refused


@dataclass(frozen=True)
class NewDocument:
    """A file that goes into the record."""

    kind: DocumentKind
    filename: str = field(repr=False)
    content_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class NewEntry:
    """What is to be filed; `original` are the bytes that make it one of a kind, and one of `documents`."""

    patient: str
    direction: Direction
    type: str  # id
    head: EntryHead
    happened: datetime
    documents: Sequence[NewDocument]
    original: bytes = field(repr=False)
    channel: RecordChannel = RecordChannel.MAIL
    mail: PracticeMail | None = None
    retention: str = "de"  # practice.retention
    automatic: bool = False  # by itself: never what a person took out of the record or said no to
    refiled_from: str | None = None  # the entry that this one corrects
    keep_until: date | None = None  # where it is known; else the term begins with `happened`


def file_entry(work: Work, keys: Keys, new: NewEntry) -> dict[str, Any]:
    """File it. The result has `entry`, the id, and `already`: True if it was there before.

    `entry` is "" where something was to be filed by itself that a person had refused.
    Raises Refused (NOT_ALLOWED, NOT_FOUND: the patient was erased, CONFLICT: is blocked).
    """
    _require(work, new)
    sha256 = hashlib.sha256(new.original).hexdigest()
    present = _present(work.session, new, sha256)
    if present is not None:
        return {"entry": present, "already": True}
    reversed_before = _count(work.session, new.patient, sha256)
    if new.automatic and (reversed_before or _said_no(work.session, new)):
        return {"entry": AUTOMATIC_SKIPPED, "already": True}
    seal = Seal(ensure_patient_key(work, keys, new.patient))
    entry = _entry(work, new, sha256, reversed_before, seal)
    _store(work, entry, _documents(entry, new.documents, seal))
    return {"entry": entry.id, "already": False}


def reverse_entry(work: Work, keys: Keys, entry: str, reason: str) -> str:
    """Take it out of what counts: it stays, with the reason. Once more does nothing. The patient's id.

    Raises Refused (NOT_ALLOWED, NOT_FOUND, INVALID: no reason).
    """
    row = _stored(work, entry)
    if not reason.strip():
        raise Refused(_needs_reason())
    if work.session.get(Reversal, entry) is None:
        seal = seal_of(work.session, keys, row.patient_id)
        why = seal.text(reason.strip(), entry, "reason")
        work.session.add(Reversal(entry_id=entry, at=work.now, by=work.actor.user, reason=why))
        _note(work, Action.REVERSE, row)
    return row.patient_id


def refile_entry(work: Work, keys: Keys, entry: str, patient: str, reason: str) -> dict[str, Any]:
    """It belongs to another patient: reversed here and filed there in one. The result as of `file_entry`."""
    row = _stored(work, entry)
    old = seal_of(work.session, keys, row.patient_id)
    documents = _reopened(work.session, row, old)
    reverse_entry(work, keys, entry, reason)
    new = NewEntry(
        patient=patient,
        direction=Direction(row.direction),
        type=row.type_id,
        head=head_of(row, old),
        happened=row.happened,
        documents=documents,
        original=next((each.content for each in documents if each.kind is DocumentKind.ORIGINAL), b""),
        channel=RecordChannel(row.channel),
        mail=PracticeMail(row.mail_key, row.account, row.dated) if row.mail_key and row.dated else None,
        refiled_from=entry,
        keep_until=row.keep_until,
    )
    return file_entry(work, keys, new)


def keep_longer(work: Work, entry: str, until: date, reason: KeepReason) -> None:
    """A longer term for one entry; never a shorter one. Raises Refused (NOT_ALLOWED, NOT_FOUND)."""
    row = _stored(work, entry)
    if row.keep_until is None or until > row.keep_until:
        row.keep_until = until
        work.log(
            Action.KEEP,
            row.id,
            patient=row.patient_id,
            keep_until=until.isoformat(),
            reason=reason.value,
        )
        work.tell(Topic.RECORD, row.patient_id)


def was_taken_out(session: Session, mail_key: str) -> bool:
    """True if a person took the mail out of any record: from then on only a person files it."""
    reversed_ = select(Reversal.entry_id).join(RecordEntry, RecordEntry.id == Reversal.entry_id)
    return session.scalars(reversed_.where(RecordEntry.mail_key == mail_key)).first() is not None


def kept_until(session: Session, patient: str) -> date | None:
    """The end of the term of the whole record; None where nothing was filed."""
    entries = select(func.max(RecordEntry.keep_until)).where(RecordEntry.patient_id == patient)
    return session.scalar(entries)


def overdue(session: Session, today: date) -> list[str]:
    """The patients whose term is over: ids."""
    latest = func.max(RecordEntry.keep_until)
    rows = select(RecordEntry.patient_id).join(Patient, Patient.id == RecordEntry.patient_id)
    ended = rows.where(Patient.erased.is_(None)).group_by(RecordEntry.patient_id).having(latest < today)
    return list(session.scalars(ended))


def head_of(row: RecordEntry, seal: Seal) -> EntryHead:
    """What the time line shows. Raises Unopened."""
    subject, sender, recipients, comment, *verdict = json.loads(seal.read(row.head, row.id, "head"))
    return EntryHead(subject, sender, tuple(recipients), comment, *map(_verdict, verdict))


def _verdict(packed: dict[str, str] | None) -> SealVerdict | None:
    if packed is None:
        return None
    return SealVerdict(**packed | {"checked": datetime.fromisoformat(packed["checked"])})  # type: ignore[arg-type]


def _packed(head: EntryHead) -> str:
    verdict = None
    if head.verdict is not None:
        verdict = asdict(head.verdict) | {"checked": head.verdict.checked.isoformat()}
    return json.dumps([head.subject, head.sender, list(head.recipients), head.comment, verdict])


def _require(work: Work, new: NewEntry) -> None:
    """Filing by itself was decided by whoever manages the account; all else by a person with the right."""
    if not new.automatic:
        work.require(Right.RECORD_WRITE)
        if new.mail and not new.refiled_from:
            require_sight(work, new.mail)
    if stored_patient(work.session, new.patient).blocked is not None:
        raise Refused(patient_blocked())


def _present(session: Session, new: NewEntry, sha256: str) -> str | None:
    """The entry that counts: of the same bytes, or of the same mail with the same content.

    Servers rewrite what is moved, and a mail to two accounts comes twice; but laboratories send the
    corrected report under the Message-ID of the first.
    """
    same = RecordEntry.original_sha256 == sha256
    if new.mail:
        same |= RecordEntry.mail_key == new.mail.key
        elsewhere = RecordEntry.account != new.mail.account
        same |= elsewhere & (RecordEntry.happened == new.happened)
    entries = select(RecordEntry).outerjoin(Reversal, Reversal.entry_id == RecordEntry.id)
    found = entries.where(RecordEntry.patient_id == new.patient, same, Reversal.entry_id.is_(None))
    for entry in session.scalars(found.order_by(RecordEntry.filed)):
        if entry.original_sha256 == sha256 or _same_content(session, entry, new):
            return entry.id
    return None


def _same_content(session: Session, entry: RecordEntry, new: NewEntry) -> bool:
    """The same text, and no attachment that the other lacks unless it was not chosen."""
    stored = select(Document.kind, Document.sha256).where(Document.entry_id == entry.id)
    there: defaultdict[str, set[str]] = defaultdict(set)
    for kind, sha256 in session.execute(stored):
        there[kind].add(sha256)
    here: defaultdict[str, set[str]] = defaultdict(set)
    for each in new.documents:
        here[each.kind.value].add(hashlib.sha256(each.content).hexdigest())
    text, attachment = DocumentKind.TEXT.value, DocumentKind.ATTACHMENT.value
    one, other = there[attachment], here[attachment]
    return there[text] == here[text] and (one <= other or other <= one)


def _count(session: Session, patient: str, sha256: str) -> int:
    rows = select(func.count()).select_from(RecordEntry)
    same = rows.where(RecordEntry.patient_id == patient, RecordEntry.original_sha256 == sha256)
    return session.scalar(same) or 0


def _said_no(session: Session, new: NewEntry) -> bool:
    """A person said that the mail is not about the patient, or took it out of any record."""
    if new.mail is None:
        return False
    link = session.get(MailPatient, (new.mail.key, new.patient))
    return (link is not None and link.linked is False) or was_taken_out(session, new.mail.key)


def _entry(work: Work, new: NewEntry, sha256: str, round_: int, seal: Seal) -> RecordEntry:
    identity = new_id()
    return RecordEntry(
        id=identity,
        patient_id=new.patient,
        type_id=new.type,
        direction=new.direction.value,
        channel=new.channel.value,
        original_sha256=sha256,
        round=round_,
        mail_key=new.mail.key if new.mail else None,
        account=new.mail.account if new.mail else "",
        dated=new.mail.dated if new.mail else None,
        head=seal.text(_packed(new.head), identity, "head"),
        happened=new.happened,
        filed=work.now,
        filed_by=work.actor.user,
        device_id=work.actor.device,
        keep_until=new.keep_until or keep_until(new.happened.date(), new.retention),
        automatic=new.automatic,
        refiled_from=new.refiled_from,
    )


def _documents(entry: RecordEntry, documents: Iterable[NewDocument], seal: Seal) -> list[Document]:
    made = []
    for position, each in enumerate(documents):
        identity = new_id()
        made.append(
            Document(
                id=identity,
                entry_id=entry.id,
                position=position,
                kind=each.kind.value,
                name=seal.text(each.filename, identity, "name"),
                content_type=each.content_type[:128],
                size=len(each.content),
                sha256=hashlib.sha256(each.content).hexdigest(),
                content=seal.content(each.content, identity),
            )
        )
    return made


def _store(work: Work, entry: RecordEntry, documents: Sequence[Document]) -> None:
    entry.hash = hash_of(entry, documents)
    work.session.add(entry)
    work.session.flush()
    work.session.add_all(documents)
    _note(work, Action.FILE, entry)


def _reopened(session: Session, row: RecordEntry, seal: Seal) -> list[NewDocument]:
    documents = select(Document).where(Document.entry_id == row.id).order_by(Document.position)
    return [
        NewDocument(
            DocumentKind(each.kind),
            seal.read(each.name, each.id, "name"),
            each.content_type,
            seal.open(each.content, each.id),
        )
        for each in session.scalars(documents)
    ]


def _stored(work: Work, entry: str) -> RecordEntry:
    work.require(Right.RECORD_WRITE)
    row = work.session.get(RecordEntry, entry)
    if row is None:
        raise Refused(no_such_entry())
    if stored_patient(work.session, row.patient_id).blocked is not None:
        raise Refused(patient_blocked())
    return row


def _note(work: Work, action: Action, entry: RecordEntry) -> None:
    work.log(
        action,
        entry.id,
        account=entry.account,
        patient=entry.patient_id,
        hash=entry.hash,
        automatic=bool(entry.automatic),
    )
    work.tell(Topic.RECORD, entry.patient_id)
    if entry.mail_key:
        work.tell(Topic.MAIL, entry.mail_key)


def no_such_entry() -> Problem:
    """The id is wrong, or the patient was erased."""
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "This entry does not exist in the record.")),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail record list --patient NO` shows what there is.")),
    )


def patient_blocked() -> Problem:
    """Article 18 GDPR: kept, and nothing else."""
    return Problem(
        ProblemKind.CONFLICT,
        sentence(QT_TRANSLATE_NOOP("engine", "The data of this patient are blocked.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Whoever may see the log can lift the restriction.")),
    )


def _needs_reason() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "Please give the reason.")),
        sentence(QT_TRANSLATE_NOOP("engine", "It stays in the record beside the entry.")),
    )
