"""Patients at the practice's portal: whose key it is, and whether somebody made sure of it.

What the portal says of an account is kept as said; only `release` makes a key count, and only the key that
was looked at. A key that takes its place waits again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.portal import CodeSaid, Reader, ReaderKind
from tomail.secure.crypto.keys import PublicKeys
from tomail.secure.protocol.states import RELATION, AccountState, Actor, Check, NoTransition, RelationState

from .keys import PRACTICE, Keys
from .sealing import lock, unlock
from .tables.portal import PortalAccount
from .work import Work

LEFT = AccountState.DELETED.value  # a state of a row here: they closed their account
_KINDS = {
    RelationState.WAITING_RELEASE.value: ReaderKind.WAITING,
    RelationState.RELEASED.value: ReaderKind.RELEASED,
    RelationState.REFUSED.value: ReaderKind.REFUSED,
    RelationState.BLOCKED.value: ReaderKind.BLOCKED,
}


@dataclass(frozen=True)
class Shown:
    """An account as the portal shows it: its keys, and what the Anmeldecode proves about them."""

    account: str
    keys: PublicKeys
    generation: int
    code: CodeSaid


@dataclass(frozen=True)
class AccountHere:
    """A patient's account as this practice has it. `keys` are those that the portal has now; only while
    `released_kid` is their name they are the ones that somebody made sure of."""

    id: str
    patient: str | None
    address: str = field(repr=False)
    state: str  # RelationState, or LEFT
    keys: PublicKeys
    generation: int
    relied_epoch: int  # of the practice's keys that the patient's page began with
    code: CodeSaid
    wrong_codes: int
    registered: datetime
    released_kid: str | None
    check: Check | None
    checked_at: datetime | None
    password_reset: datetime | None
    former: tuple[str, ...] = field(default=(), repr=False)  # addresses of before, the newest first
    new_address: str = field(default="", repr=False)  # that they want to change to

    @property
    def may_read(self) -> bool:
        """Somebody made sure of just these keys, and nothing was taken back since."""
        return self.state == RelationState.RELEASED and self.released_kid == self.keys.key_id

    @property
    def key_changed(self) -> bool:
        """Other keys than these were made sure of once."""
        return self.released_kid is not None and self.released_kid != self.keys.key_id

    def belongs_to(self, address: str) -> bool:
        """Whether it is the account of whoever has this address."""
        return plain(self.address) == plain(address)

    def belonged_to(self, address: str) -> bool:
        """The same, of what was sent before they changed their address too."""
        return plain(address) in {plain(each) for each in (self.address, *self.former)}

    @property
    def reader(self) -> Reader:
        """For whoever writes to them."""
        kind = _KINDS.get(self.state, ReaderKind.FIRST)
        if kind is ReaderKind.RELEASED and not self.may_read:  # of a portal that the practice left
            kind = ReaderKind.FIRST
        if kind is ReaderKind.WAITING and self.key_changed:
            kind = ReaderKind.KEY_CHANGED
        return Reader(kind, self.checked_at if self.may_read else None, self.password_reset)


def plain(address: str) -> str:
    """As addresses are compared."""
    return address.strip().lower()


def accounts(session: Session, keys: Keys) -> list[AccountHere]:
    """All of them, those that registered last first."""
    rows = session.scalars(select(PortalAccount).order_by(PortalAccount.registered.desc()))
    return [_read(each, keys) for each in rows]


def find(session: Session, keys: Keys, account: str) -> AccountHere | None:
    """One; None if it is none of ours."""
    row = session.get(PortalAccount, account)
    return _read(row, keys) if row else None


def account(session: Session, keys: Keys, identity: str) -> AccountHere:
    """One. Raises Refused (NOT_FOUND)."""
    return _read(_row(session, identity), keys)


def of_address(session: Session, keys: Keys, address: str) -> AccountHere | None:
    """Whoever reads there under this address; of several the one that registered last, those who left
    after all others."""
    theirs = [each for each in accounts(session, keys) if each.belongs_to(address)]
    return next((each for each in theirs if each.state != LEFT), theirs[0] if theirs else None)


def count_waiting(session: Session) -> int:
    """How many wait to be released, or with a new address; needs no key."""
    moves = (PortalAccount.state == RelationState.RELEASED.value) & PortalAccount.new_address.is_not(None)
    waits = or_(PortalAccount.state == RelationState.WAITING_RELEASE.value, moves)
    return session.scalar(select(func.count()).select_from(PortalAccount).where(waits)) or 0


def registered(
    work: Work, keys: Keys, shown: Shown, address: str, patient: str | None, relied_epoch: int
) -> None:
    """Somebody registered with a message of ours, or once more after they were refused: they wait."""
    row = work.session.get(PortalAccount, shown.account)
    if row is None:
        row = PortalAccount(id=shown.account, wrong_codes=0, state=RelationState.WAITING_RELEASE.value)
        row.patient_id, row.epoch = patient, keys.epoch(PRACTICE)
        row.recipient = _locked(keys, row, address, "recipient")
        work.session.add(row)
    elif row.state in (RelationState.REFUSED.value, LEFT):
        row.state = RelationState.WAITING_RELEASE.value
    else:
        return  # another workstation heard it too
    row.registered, row.relied_epoch = work.now, relied_epoch
    _keys_are(row, shown)
    _note(work, row, registered=True, code=shown.code.value)


def rekeyed(work: Work, shown: Shown, first_epoch: int) -> bool:
    """The portal has other keys of theirs: nobody made sure of those. False if they are the ones known."""
    row = _row(work.session, shown.account)
    if row.kid == shown.keys.key_id:
        return False
    if row.state == RelationState.RELEASED.value:
        row.state = RelationState.WAITING_RELEASE.value
    row.registered, row.relied_epoch = work.now, first_epoch
    _keys_are(row, shown)
    _note(work, row, new_key=True)
    return True


def release(work: Work, identity: str, kid: str, check: Check) -> None:
    """The keys of this name are the patient's, made sure of in this way. Said again it changes nothing.

    Raises Refused (NOT_FOUND; CONFLICT if the account has other keys by now, or does not wait).
    """
    row = _row(work.session, identity)
    if row.kid != kid:
        raise Refused(key_is_another())
    if row.state == RelationState.RELEASED.value and row.released_kid == kid:
        return
    move(work, identity, "release")
    row.released_kid, row.check_kind = kid, check.value
    row.checked_by, row.checked_at = work.actor.user, work.now
    _note(work, row, released=True, check=check.value, kid=kid)


def move(work: Work, identity: str, event: str) -> None:
    """Refuse, block or unblock them; where that led to already nothing happens. Raises Refused (NOT_FOUND,
    CONFLICT)."""
    row = _row(work.session, identity)
    if RELATION.repeats(row.state, event, Actor.DEVICE):
        return
    try:
        row.state = RELATION.transition(row.state, event, Actor.DEVICE).target
    except NoTransition:
        raise Refused(does_not_wait()) from None
    if event != "release":
        _note(work, row, done=event)


def closed(work: Work, identity: str) -> None:
    """They left the portal, as it says."""
    row = work.session.get(PortalAccount, identity)
    if row is not None and row.state != LEFT:
        row.state, row.new_address = LEFT, None
        _note(work, row, closed=True)


def password_reset(work: Work, identity: str, at: datetime) -> None:
    """Whoever has their mailbox chose another password, as the portal says; it opens no message by itself.
    Said again it is no news."""
    row, at = work.session.get(PortalAccount, identity), min(at, work.now)
    if row is not None and (row.password_reset is None or row.password_reset < at):
        row.password_reset = at
        _note(work, row, password_reset=True)


def address_wanted(work: Work, keys: Keys, identity: str, address: str) -> None:
    """They want to change to this address, as the portal says; "": not any more. Nothing else changes."""
    row = work.session.get(PortalAccount, identity)
    if row is None:
        return
    known = _read(row, keys)
    wanted = "" if known.belongs_to(address) else address
    if known.new_address == wanted:
        return
    row.new_address = _locked(keys, row, wanted, "new_address") if wanted else None
    _note(work, row, **{"address_wanted" if wanted else "address_over": True})


def move_to(work: Work, keys: Keys, identity: str, address: str, *, accept: bool) -> None:
    """Somebody decided about the address that they want to change to. Raises Refused (NOT_FOUND; CONFLICT if
    it is another by now, or none)."""
    row = _row(work.session, identity)
    known = _read(row, keys)
    if not address or known.new_address != address:
        raise Refused(address_is_another())
    row.new_address = None
    if accept:
        before = (each for each in (known.address, *known.former) if plain(each) != plain(address))
        row.recipient = _locked(keys, row, "\n".join([address, *before]), "recipient")
    _note(work, row, new_address=True, accepted=accept)


def _keys_are(row: PortalAccount, shown: Shown) -> None:
    row.kid, row.keys = shown.keys.key_id, shown.keys.encode()
    row.generation, row.code = shown.generation, shown.code.value
    row.wrong_codes += shown.code is CodeSaid.WRONG


def _read(row: PortalAccount, keys: Keys) -> AccountHere:
    key = keys.practice_key(row.epoch)
    address, *former = unlock(key, row.recipient, _purpose(row.id)).decode().split("\n")
    wanted = row.new_address
    new = unlock(key, wanted, _purpose(row.id, "new_address")).decode() if wanted else ""
    return AccountHere(
        id=row.id,
        patient=row.patient_id,
        address=address,
        state=row.state,
        keys=PublicKeys.decode(row.keys),
        generation=row.generation,
        relied_epoch=row.relied_epoch,
        code=CodeSaid(row.code),
        wrong_codes=row.wrong_codes,
        registered=row.registered,
        released_kid=row.released_kid,
        check=Check(row.check_kind) if row.check_kind else None,
        checked_at=row.checked_at,
        password_reset=row.password_reset,
        former=tuple(former),
        new_address=new,
    )


def _locked(keys: Keys, row: PortalAccount, text: str, what: str) -> bytes:
    return lock(keys.practice_key(row.epoch), text.encode(), _purpose(row.id, what))


def _note(work: Work, row: PortalAccount, **details: Any) -> None:
    work.log(Action.SECURE, row.id, patient=row.patient_id, **details)
    work.tell(Topic.PORTAL, row.id)


def _row(session: Session, identity: str) -> PortalAccount:
    row = session.get(PortalAccount, identity)
    if row is None:
        raise Refused(_unknown())
    return row


def _purpose(identity: str, what: str = "recipient") -> str:
    return f"tomail/portal/v1|{identity}|{what}"


def key_is_another() -> Problem:
    """The account has not the keys that were looked at."""
    return Problem(
        ProblemKind.CONFLICT,
        sentence(QT_TRANSLATE_NOOP("engine", "The key has changed meanwhile: it was not released.")),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Open the list of releases again and compare the check number anew.")
        ),
    )


def address_is_another() -> Problem:
    """They want to change to another address by now, or to none."""
    return Problem(
        ProblemKind.CONFLICT,
        sentence(QT_TRANSLATE_NOOP("engine", "This address does not wait for the practice any more.")),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "The patient changed their mind, or it took too long. Nothing changed."
            )
        ),
    )


def does_not_wait() -> Problem:
    """Somebody decided meanwhile."""
    return Problem(
        ProblemKind.CONFLICT,
        sentence(QT_TRANSLATE_NOOP("engine", "That cannot be done with this access any more.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Somebody decided meanwhile: look at the list again.")),
    )


def _unknown() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "Nobody of that name is registered at the portal.")),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail secure list` shows who waits.")),
    )
