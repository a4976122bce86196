"""What lies in the record of a patient, opened; and the check that nothing of it was changed."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select, true
from sqlalchemy.orm import Session, undefer

from tomail.base.errors import Refused
from tomail.model import record as model
from tomail.model.audit import Action
from tomail.model.teamwork import Mark

from .database import PracticeDatabase
from .entry_hash import hash_of
from .entry_types import entry_types
from .keys import Keys
from .patients import AT_ONCE
from .record_keys import Seal, patient_key, seal_of
from .records import head_of, no_such_entry, patient_blocked
from .sealing import Unopened
from .snapshot import Snapshot
from .tables.audit import AuditRow
from .tables.patients import Patient
from .tables.record import Document, RecordEntry, Reversal
from .work_states import who

# What belongs to blocked patients is not there for whoever reads; the check sees it.


def entries_of(session: Session, keys: Keys, patient: str) -> list[model.RecordEntry]:
    """The record as a time line, the newest first, reversed entries too."""
    return _read(session, keys, select(RecordEntry).where(RecordEntry.patient_id == patient))


def entries_of_mail(session: Session, keys: Keys, mail_key: str) -> list[model.RecordEntry]:
    """Where a mail was filed."""
    return _read(session, keys, select(RecordEntry).where(RecordEntry.mail_key == mail_key))


def entry_of(session: Session, keys: Keys, entry: str) -> model.RecordEntry:
    """One entry. Raises Refused (NOT_FOUND)."""
    found = _read(session, keys, select(RecordEntry).where(RecordEntry.id == entry))
    if not found:
        raise Refused(no_such_entry())
    return found[0]


def content_of(session: Session, keys: Keys, document: str) -> bytes:
    """The bytes of a document. Raises Refused (NOT_FOUND, CONFLICT: blocked), Unopened: it was changed."""
    row = session.get(Document, document, options=[undefer(Document.content)])
    if row is None:
        raise Refused(no_such_entry())
    patient = session.get_one(RecordEntry, row.entry_id).patient_id
    if session.get_one(Patient, patient).blocked is not None:
        raise Refused(patient_blocked())
    return seal_of(session, keys, patient).open(row.content, row.id)


@dataclass(frozen=True)
class RecordCheck:
    """What a check of all entries found; `bad` are the ids of those that are not as they were filed."""

    entries: int
    documents: int
    bad: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Everything is as it was filed."""
        return not self.bad


def check_records(database: PracticeDatabase, keys: Keys, patient: str | None = None) -> RecordCheck:
    """Look at every byte that was filed, and whether the log knows it so; of erased patients nothing is left
    to look at.

    Who falsifies both falsifies the log, which its own check finds.
    """
    ids = _ids(database, patient)
    bad, documents = _unlogged(database, patient), 0
    for identity in ids:
        with database.reading() as session:
            sound, count = _check(session, keys, identity)
        documents += count
        if not sound:
            bad.add(identity)
    return RecordCheck(len(ids), documents, tuple(sorted(bad)))


def _unlogged(database: PracticeDatabase, patient: str | None) -> set[str]:
    """Entries and reversals that the log has otherwise than the record, or only one of them has."""
    of_patient = RecordEntry.patient_id == patient if patient else true()
    entries = select(RecordEntry.id, RecordEntry.hash).join(Patient, Patient.id == RecordEntry.patient_id)
    entries = entries.where(Patient.erased.is_(None), of_patient)
    reversals = entries.join(Reversal, Reversal.entry_id == RecordEntry.id)
    with database.reading() as session:
        in_record = {(Action.FILE, *row) for row in session.execute(entries)}
        in_record |= {(Action.REVERSE, *row) for row in session.execute(reversals)}
        return {identity for _, identity, _ in in_record ^ _in_log(session, patient)}


def _in_log(session: Session, patient: str | None) -> set[tuple[Action, str, str]]:
    """What was filed and reversed of patients who were not erased: what, which entry, its hash."""
    acts = select(AuditRow.action, AuditRow.subject, AuditRow.details)
    acts = acts.where(AuditRow.action.in_((Action.FILE.value, Action.REVERSE.value)))
    erased = select(AuditRow.patient_id).where(
        AuditRow.action == Action.ERASE.value, AuditRow.patient_id.is_not(None)
    )
    acts = acts.where(
        AuditRow.patient_id.not_in(erased), AuditRow.patient_id == patient if patient else true()
    )
    return {(Action(row.action), row.subject, str(row.details.get("hash"))) for row in session.execute(acts)}


def _ids(database: PracticeDatabase, patient: str | None) -> list[str]:
    entries = select(RecordEntry.id).join(Patient, Patient.id == RecordEntry.patient_id)
    entries = entries.where(Patient.erased.is_(None)).order_by(RecordEntry.filed)
    if patient:
        entries = entries.where(RecordEntry.patient_id == patient)
    with database.reading() as session:
        return list(session.scalars(entries))


def _check(session: Session, keys: Keys, identity: str) -> tuple[bool, int]:
    entry = session.get_one(RecordEntry, identity)
    rows = select(Document).where(Document.entry_id == identity).options(undefer(Document.content))
    documents = session.scalars(rows).all()
    sound = entry.hash == hash_of(entry, documents)
    key = patient_key(session, keys, entry.patient_id)
    if key is not None and sound:
        sound = all(_is_whole(each, Seal(key)) for each in documents)
    return sound, len(documents)


def _is_whole(document: Document, seal: Seal) -> bool:
    try:
        content = seal.open(document.content, document.id)
    except Unopened:
        return False
    return hashlib.sha256(content).hexdigest() == document.sha256


def _read(session: Session, keys: Keys, chosen: Select[RecordEntry]) -> list[model.RecordEntry]:
    shown = chosen.join(Patient, Patient.id == RecordEntry.patient_id).where(Patient.blocked.is_(None))
    newest_first = shown.order_by(RecordEntry.happened.desc(), RecordEntry.filed.desc())
    rows = session.scalars(newest_first).all()
    return list(_Opener(session, keys).opened(rows))


class _Opener:
    """Rows to what a person reads; a few queries for any number of them."""

    def __init__(self, session: Session, keys: Keys) -> None:
        self._session = session
        self._keys = keys
        self._types = {each.id: each for each in entry_types(session)}
        self._seals: dict[str, Seal | None] = {}

    def opened(self, rows: Sequence[RecordEntry]) -> Iterator[model.RecordEntry]:
        ids = [row.id for row in rows]
        documents: defaultdict[str, list[Document]] = defaultdict(list)
        for each in self._in_parts(select(Document).order_by(Document.position), Document.entry_id, ids):
            documents[each.entry_id].append(each)
        reversals = {row.entry_id: row for row in self._in_parts(select(Reversal), Reversal.entry_id, ids)}
        refiled = set(self._in_parts(select(RecordEntry.refiled_from), RecordEntry.refiled_from, ids))
        for row in rows:
            seal = self._seal(row.patient_id)
            if seal is not None:  # else erased
                reversal = reversals.get(row.id)
                undone = self._reversal(reversal, seal, row.id in refiled) if reversal else None
                yield self._entry(row, seal, documents[row.id], undone)

    def _entry(
        self, row: RecordEntry, seal: Seal, documents: Iterable[Document], reversal: model.Reversal | None
    ) -> model.RecordEntry:
        return model.RecordEntry(
            id=row.id,
            patient=row.patient_id,
            type=self._types[row.type_id],
            direction=model.Direction(row.direction),
            channel=model.RecordChannel(row.channel),
            head=head_of(row, seal),
            happened=row.happened,
            filed=Mark(who(self._snapshot, row.filed_by, row.device_id), row.filed),
            automatic=row.automatic,
            documents=tuple(_document(each, seal) for each in documents),
            keep_until=row.keep_until,
            reversal=reversal,
            mail_key=row.mail_key or "",
        )

    def _reversal(self, row: Reversal, seal: Seal, refiled: bool) -> model.Reversal:
        mark = Mark(who(self._snapshot, row.by), row.at)
        return model.Reversal(mark, seal.read(row.reason, row.entry_id, "reason"), refiled)

    @property
    def _snapshot(self) -> Snapshot:
        return self._keys.snapshot

    def _seal(self, patient: str) -> Seal | None:
        if patient not in self._seals:
            key = patient_key(self._session, self._keys, patient)
            self._seals[patient] = Seal(key) if key else None
        return self._seals[patient]

    def _in_parts(self, query: Select[Any], column: Any, ids: Sequence[str]) -> Iterator[Any]:
        for start in range(0, len(ids), AT_ONCE):
            yield from self._session.scalars(query.where(column.in_(ids[start : start + AT_ONCE])))


def _document(row: Document, seal: Seal) -> model.Document:
    name = seal.read(row.name, row.id, "name")
    return model.Document(row.id, model.DocumentKind(row.kind), name, row.content_type, row.size, row.sha256)
