"""What patients answered, as the practice keeps it: locked under the mail account's key, a megabyte a row.

An answer is fetched by one workstation at a time, under a name of its own for each try: who was silent for
`SILENCE` loses it, and writes nothing into it any more. It counts once it is whole. It stays until the
patient is erased, whatever becomes of the mail that told of it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, select, update
from sqlalchemy.orm import Session

from tomail.base.errors import Refused
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.mail import Address
from tomail.model.portal import Answer, AnswerProblem

from .keys import Keys, account_subject
from .sealing import lock, unlock
from .tables.base import new_id
from .tables.portal import PortalAccount, PortalAnswer, PortalAnswerPiece, PortalHold
from .tables.secure import SecureDelivery
from .work import Work

PIECE = 1024 * 1024
SILENCE = timedelta(minutes=3)
AT_ONCE = 500


@dataclass(frozen=True)
class Answered:
    """A delivery that somebody answers, as the practice knows it; `reader`: whose account it was for."""

    id: str
    account: str
    reader: str | None
    patient: str | None
    message_id: str
    recipient: Address = field(repr=False)


@dataclass(frozen=True)
class Known:
    """A patient at the portal: `keys` as they are there now, `released` the key that was made sure of."""

    patient: str | None
    kid: str
    keys: bytes = field(repr=False)
    released: str | None


@dataclass(frozen=True)
class Coming:
    """What is known of an answer before it is fetched."""

    id: str
    reader: str
    answered: Answered
    patient: str | None
    message_id: str
    at: datetime


@dataclass(frozen=True)
class Head:
    """What a list shows of it."""

    sender: Address = field(repr=False)
    subject: str = field(default="", repr=False)
    files: tuple[str, ...] = field(default=(), repr=False)


def known_account(session: Session, account: str) -> Known | None:
    """A patient's account at the portal, as this practice has it."""
    row = session.get(PortalAccount, account)
    return Known(row.patient_id, row.kid, row.keys, row.released_kid) if row else None


def answered_delivery(session: Session, keys: Keys, delivery: str) -> Answered | None:
    """The message of ours that is answered. Raises Refused (NOT_ALLOWED) without its account's key."""
    row = session.get(SecureDelivery, delivery)
    if row is None:
        return None
    key = keys.engine_account_key(row.account, row.epoch)
    name, address, _ = json.loads(unlock(key, row.head, f"tomail/secure/v1|{row.id}|head"))
    to, reader = Address(name, address), reader_of(session, row.id)
    return Answered(row.id, row.account, reader, row.patient_id, row.message_id or "", to)


def reader_of(session: Session, delivery: str) -> str | None:
    """The account at the portal that a message of ours is for; None: it is none of ours, or not known yet."""
    return session.scalar(select(PortalHold.reader).where(PortalHold.delivery_id == delivery))


def is_whole(session: Session, answer: str) -> bool:
    """Whether the practice has all of it."""
    return session.scalar(select(PortalAnswer.whole).where(PortalAnswer.id == answer)) is not None


def take(work: Work, keys: Keys, coming: Coming) -> str | None:
    """Begin to fetch it: the name of this try. None: it is here, or somebody else is at it."""
    row = work.session.get(PortalAnswer, coming.id)
    if row is not None and (row.whole or not _is_free(row, work.now)):
        return None
    row = row or _new(work, keys, coming)
    work.session.flush()
    work.session.execute(delete(PortalAnswerPiece).where(PortalAnswerPiece.answer_id == coming.id))
    row.fetch, row.fetch_since = new_id(), work.now
    return row.fetch


def add_piece(work: Work, answer: str, attempt: str, n: int, locked: bytes) -> bool:
    """False: this try has lost it to another."""
    mine = (PortalAnswer.id == answer) & (PortalAnswer.fetch == attempt)
    if not _changed(work, update(PortalAnswer).where(mine).values(fetch_since=work.now)):
        return False
    work.session.add(PortalAnswerPiece(answer_id=answer, n=n, content=locked))
    return True


def finish(work: Work, keys: Keys, coming: Coming, attempt: str, head: Head, size: int) -> bool:
    """All pieces are there, and it is the patient's. False: this try has lost it."""
    row = work.session.get(PortalAnswer, coming.id)
    if row is None or row.fetch != attempt:
        return False
    row.head, row.size = _locked_head(keys, row, head), size
    row.whole, row.fetch, row.fetch_since, row.problem = work.now, None, None, None
    _note(work, row)
    return True


def set_aside(work: Work, keys: Keys, coming: Coming, attempt: str, problem: AnswerProblem) -> None:
    """It could not be checked: nothing of it stays but that, and whom it said to be from. Said again it is
    no news."""
    row = work.session.get(PortalAnswer, coming.id)
    if row is None or row.fetch != attempt:
        return
    work.session.execute(delete(PortalAnswerPiece).where(PortalAnswerPiece.answer_id == coming.id))
    before, row.problem = row.problem, problem.value
    row.fetch, row.fetch_since = None, None
    if before != row.problem:
        _note(work, row)


def unproven(session: Session) -> set[str]:
    """Those that could not be checked and may yet lie at the portal; needs no key."""
    waits = PortalAnswer.problem.is_not(None) & (PortalAnswer.problem != AnswerProblem.GONE.value)
    return set(session.scalars(select(PortalAnswer.id).where(PortalAnswer.whole.is_(None), waits)))


def is_gone(work: Work, answer: str) -> None:
    """The portal does not have it any more, and it never could be checked. Said again it is no news."""
    row = work.session.get(PortalAnswer, answer)
    if row is not None and row.whole is None and row.problem not in (None, AnswerProblem.GONE.value):
        row.problem = AnswerProblem.GONE.value
        _note(work, row)


def give_up(work: Work, answer: str, attempt: str) -> None:
    """This try ends; whoever wants to may begin anew at once."""
    mine = (PortalAnswer.id == answer) & (PortalAnswer.fetch == attempt)
    work.session.execute(update(PortalAnswer).where(mine).values(fetch=None, fetch_since=None))


def locked_piece(keys: Keys, account: str, epoch: int, answer: str, n: int, content: bytes) -> bytes:
    """A piece as it is stored."""
    return lock(keys.engine_account_key(account, epoch), content, _purpose(answer, f"piece|{n}"))


def epoch_of(session: Session, answer: str) -> int:
    """Of the account's key that it is locked with."""
    return session.get_one(PortalAnswer, answer).epoch


def pieces(session: Session, keys: Keys, answer: str, most: int | None = None) -> Iterator[bytes]:
    """The message from its beginning, at most `most` pieces. Raises Unopened if something is missing."""
    row = session.get_one(PortalAnswer, answer)
    key, there = keys.engine_account_key(row.account, row.epoch), -(-row.size // PIECE)
    for n in range(there if most is None else min(there, most)):
        piece = session.get(PortalAnswerPiece, (answer, n))
        yield unlock(key, piece.content if piece else b"", _purpose(answer, f"piece|{n}"))
        if piece is not None:
            session.expunge(piece)


def listed(session: Session, keys: Keys, accounts: Collection[str], *, limit: int = 500) -> list[Answer]:
    """Those of these mail accounts, the newest first, with what could not be checked."""
    mine = PortalAnswer.account.in_(accounts)
    return _answers(session, keys, _there().where(mine).order_by(PortalAnswer.at.desc()).limit(limit))


def told_by(session: Session, keys: Keys, message_ids: Collection[str]) -> dict[str, Answer]:
    """The answers that these mails tell of, by Message-ID; of accounts that nobody here may open none."""
    found: dict[str, Answer] = {}
    ordered = sorted(message_ids)
    for start in range(0, len(ordered), AT_ONCE):
        some = _there().where(PortalAnswer.message_id.in_(ordered[start : start + AT_ONCE]))
        found |= {each.message_id: each for each in _answers(session, keys, some)}
    return found


def are_answers(session: Session, message_ids: Collection[str]) -> bool:
    """Whether one of these mails tells of an answer; needs no key."""
    found = select(PortalAnswer.id).where(PortalAnswer.message_id.in_(message_ids)).limit(1)
    return session.scalar(found) is not None


def existing(session: Session, message_ids: Collection[str]) -> set[str]:
    """Those of these mails that tell of an answer which is still there; needs no key."""
    found: set[str] = set()
    ordered = sorted(message_ids)
    for start in range(0, len(ordered), AT_ONCE):
        some = PortalAnswer.message_id.in_(ordered[start : start + AT_ONCE])
        found.update(session.scalars(select(PortalAnswer.message_id).where(some)))
    return found


def patients_of(session: Session, message_ids: Collection[str]) -> dict[str, str]:
    """Whose answers these mails tell of; needs no key."""
    rows = session.execute(
        select(PortalAnswer.message_id, PortalAnswer.patient_id).where(
            PortalAnswer.message_id.in_(message_ids), PortalAnswer.whole.is_not(None)
        )
    )
    return {message_id: patient for message_id, patient in rows if patient}


def erase_answers(session: Session, patient: str) -> None:
    """Nothing of what the patient answered stays."""
    theirs = select(PortalAnswer.id).where(PortalAnswer.patient_id == patient)
    session.execute(delete(PortalAnswerPiece).where(PortalAnswerPiece.answer_id.in_(theirs)))
    session.execute(delete(PortalAnswer).where(PortalAnswer.patient_id == patient))


def _there() -> Select[PortalAnswer]:
    here: ColumnElement[bool] = PortalAnswer.whole.is_not(None) | PortalAnswer.problem.is_not(None)
    return select(PortalAnswer).where(here)


def _is_free(row: PortalAnswer, now: datetime) -> bool:
    return row.fetch_since is None or now - row.fetch_since > SILENCE


def _new(work: Work, keys: Keys, coming: Coming) -> PortalAnswer:
    row = PortalAnswer(id=coming.id, account=coming.answered.account, reader=coming.reader)
    row.patient_id, row.answers, row.message_id = coming.patient, coming.answered.id, coming.message_id
    row.epoch, row.size, row.at = keys.epoch(account_subject(row.account)), 0, coming.at
    row.head = _locked_head(keys, row, Head(coming.answered.recipient))
    work.session.add(row)
    return row


def _locked_head(keys: Keys, row: PortalAnswer, head: Head) -> bytes:
    said = [head.sender.name, head.sender.address, head.subject, head.files]
    key = keys.engine_account_key(row.account, row.epoch)
    return lock(key, json.dumps(said).encode(), _purpose(row.id, "head"))


def _answers(session: Session, keys: Keys, wanted: Select[PortalAnswer]) -> list[Answer]:
    found = []
    for row in session.scalars(wanted).all():
        try:
            found.append(_read(row, keys))
        except Refused:  # of an account that the person may not open
            continue
    return found


def _read(row: PortalAnswer, keys: Keys) -> Answer:
    key = keys.engine_account_key(row.account, row.epoch)
    name, address, subject, files = json.loads(unlock(key, row.head, _purpose(row.id, "head")))
    return Answer(
        id=row.id,
        account=row.account,
        reader=row.reader,
        patient=row.patient_id,
        answers=row.answers,
        message_id=row.message_id,
        sender=Address(name, address),
        subject=subject,
        at=row.at,
        size=row.size,
        files=tuple(files),
        problem=AnswerProblem(row.problem) if row.problem else None,
    )


def _changed(work: Work, statement: Any) -> bool:
    result: Any = work.session.execute(statement)
    return bool(result.rowcount)


def _note(work: Work, row: PortalAnswer) -> None:
    work.log(
        Action.SECURE, row.id, account=row.account, patient=row.patient_id, answer=row.problem or "whole"
    )
    work.tell(Topic.PORTAL, row.id)


def _purpose(answer: str, what: str) -> str:
    return f"tomail/answer/v1|{answer}|{what}"
