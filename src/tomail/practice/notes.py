"""Internal notes on a mail. They are sealed with the account's key and leave the practice in no mail:

nothing that composes, answers or forwards reads this table, and a note is never written into a mail store.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.people import Actor
from tomail.model.teamwork import Note, PracticeMail

from .keys import Keys, account_subject
from .sealing import lock, unlock
from .tables import new_id
from .tables import teamwork as tables
from .visibility import require_sight
from .work import Work
from .work_states import who

LONGEST = 10_000  # characters


def add(work: Work, keys: Keys, mail: PracticeMail, text: str) -> str:
    """Pin a note to the mail; gives back its id. Raises Refused (INVALID, NOT_ALLOWED)."""
    require_sight(work, mail)
    text = text.strip()
    if not text or len(text) > LONGEST:
        raise Refused(_no_note())
    identity, epoch = new_id(), keys.epoch(account_subject(mail.account))
    key = keys.account_key(mail.account, epoch)
    work.session.add(
        tables.Note(
            id=identity,
            mail_key=mail.key,
            account=mail.account,
            user_id=work.actor.user,
            device_id=work.actor.device,
            at=work.now,
            epoch=epoch,
            text=lock(key, text.encode(), _purpose(identity, mail.key)),
        )
    )
    work.log(Action.NOTE, mail.key, account=mail.account, note=identity)
    work.tell(Topic.MAIL, mail.key)
    return identity


def remove(work: Work, note: str) -> None:
    """The author takes a note away. Raises Refused (NOT_FOUND) for somebody else's."""
    row = work.session.get(tables.Note, note)
    if row is None or row.user_id != work.actor.user:
        raise Refused(_not_yours())
    work.session.delete(row)
    work.log(Action.NOTE, row.mail_key, account=row.account, note=note, removed=True)
    work.tell(Topic.MAIL, row.mail_key)


def read(session: Session, keys: Keys, mail: PracticeMail, actor: Actor) -> list[Note]:
    """The notes of the mail, oldest first. Raises Refused (NOT_ALLOWED) without the account's key."""
    rows = session.scalars(
        select(tables.Note).where(tables.Note.mail_key == mail.key).order_by(tables.Note.at)
    )
    return [_note(row, keys, actor) for row in rows]


def _note(row: tables.Note, keys: Keys, actor: Actor) -> Note:
    key = keys.account_key(row.account, row.epoch)
    text = unlock(key, row.text, _purpose(row.id, row.mail_key)).decode()
    by = who(keys.snapshot, row.user_id, row.device_id)
    return Note(row.id, by, row.at, text, mine=row.user_id == actor.user)


def _purpose(identity: str, mail_key: str) -> str:
    return f"tomail/note/v1|{identity}|{mail_key}"


def _no_note() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "A note has between 1 and {most} characters."), most=LONGEST),
    )


def _not_yours() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(
            QT_TRANSLATE_NOOP("engine", "This note does not exist (any more), or somebody else wrote it.")
        ),
    )
