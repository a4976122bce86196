"""The practice's keys at its portal, an epoch a row, drawn before the portal is asked."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.crypto.practice_key import EMERGENCY_CODE, PracticeKey, emergency_keys, state_key

from .keys import PRACTICE, Keys
from .sealing import Unopened, lock, no_key, unlock
from .tables.portal import PortalKey, PortalPractice
from .work import Work


@dataclass(frozen=True)
class Drawn:
    """The practice's keys of an epoch; `code` is what they are made from, the Notfallblatt's."""

    epoch: int
    code: str = field(repr=False)
    keys: PrivateKeys = field(repr=False)
    row: PortalKey = field(repr=False)


def drawn(session: Session, keys: Keys, epoch: int | None = None) -> Drawn:
    """The keys of that epoch; of None, the newest that the portal has, or is about to have at first.

    Raises Refused (NOT_FOUND; NOT_ALLOWED at a withdrawn workstation).
    """
    row = session.get(PortalKey, epoch) if epoch is not None else newest_announced(session)
    row = row or (session.scalars(select(PortalKey)).first() if epoch is None else None)
    if row is None:
        raise Refused(no_portal())
    return _opened(session, keys, row)


def every_key(session: Session, keys: Keys) -> list[Drawn]:
    """Of all epochs, the oldest first."""
    return [
        _opened(session, keys, row) for row in session.scalars(select(PortalKey).order_by(PortalKey.epoch))
    ]


def next_key(work: Work, keys: Keys) -> None:
    """Keys that no withdrawn workstation knows, if the newest are not such. Once, whoever asks."""
    newest = work.session.scalars(select(PortalKey).order_by(PortalKey.epoch.desc())).first()
    practice = work.session.scalars(select(PortalPractice)).one()
    if newest is None or newest.key_epoch >= keys.epoch(PRACTICE) or newest.announced is None:
        return
    draw(work, keys, practice.id, newest.epoch + 1, before=_opened(work.session, keys, newest))
    work.log(Action.SECURE, practice.id, act="portal_key", epoch=newest.epoch + 1)


def to_announce(session: Session, keys: Keys) -> Drawn | None:
    """Keys that the portal has to be told of; None if it knows all."""
    waiting = select(PortalKey).where(PortalKey.announced.is_(None), PortalKey.epoch > 1)
    row = session.scalars(waiting.order_by(PortalKey.epoch)).first()
    return _opened(session, keys, row) if row else None


def announced(work: Work, epoch: int) -> None:
    """The portal has the key."""
    row = work.session.get_one(PortalKey, epoch)
    if row.announced is None:
        row.announced = work.now
        work.tell(Topic.PORTAL)


def newest_announced(session: Session) -> PortalKey | None:
    """The newest row that the portal has."""
    known = select(PortalKey).where(PortalKey.announced.is_not(None))
    return session.scalars(known.order_by(PortalKey.epoch.desc())).first()


def draw(
    work: Work, keys: Keys, practice: str, epoch: int, code: str = "", before: Drawn | None = None
) -> None:
    """Keys of a new epoch, or those of a Notfallblatt."""
    code = code or EMERGENCY_CODE.new()
    own = emergency_keys(code, practice)
    previous = before.keys.public().key_id if before else ""
    said = PracticeKey(practice, own.public(), epoch, int(work.now.timestamp()), previous)
    statement = state_key(said, own, before.keys if before else None)
    row = PortalKey(epoch=epoch, kid=said.keys.key_id, key_epoch=keys.epoch(PRACTICE))
    row.secret = lock(keys.practice_key(), code.encode(), _key_purpose(practice, row.kid))
    row.statement, row.created = dict(statement.to_json()), work.now
    work.session.add(row)


def moved(work: Work, row: PortalKey, epoch: int) -> PortalKey:
    """The portal says that these are the keys of a later epoch."""
    facts = {"kid": row.kid, "key_epoch": row.key_epoch, "secret": row.secret}
    moved = PortalKey(epoch=epoch, statement=row.statement, created=row.created, **facts)
    work.session.delete(row)
    work.session.flush()
    work.session.add(moved)
    return moved


def _opened(session: Session, keys: Keys, row: PortalKey) -> Drawn:
    practice = session.scalars(select(PortalPractice.id)).one()
    key = keys.practice_key(row.key_epoch)
    code = unlocked(key, row.secret, _key_purpose(practice, row.kid))
    return Drawn(row.epoch, code, emergency_keys(code, practice), row)


def _key_purpose(practice: str, kid: str) -> str:
    return f"tomail/portal-key/v1|{practice}|{kid}"


def unlocked(key: bytes, locked: bytes, purpose: str) -> str:
    """Raises Refused (NOT_ALLOWED): a workstation that was withdrawn, or has not heard of the newest key."""
    try:
        return unlock(key, locked, purpose).decode()
    except Unopened:
        raise no_key() from None


def no_portal() -> Problem:
    """The practice has none."""
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "The practice has not joined a portal.")),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Add one in Settings – Secure sending, or by `tomail secure enrol`.")
        ),
    )
