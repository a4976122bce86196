"""Deliveries through the portal: their content keys, who uploads them, and what the portal said of them.

The delivery's own state lies with all protected messages (`secure_deliveries`), and moves along the same
table. Who uploads one renews that every few minutes; left alone for ten, another workstation goes on.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, defer

from tomail.base.errors import Refused
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.outgoing import Draft
from tomail.model.people import Right
from tomail.model.secure import Form, Told
from tomail.secure.protocol.states import DELIVERY, Actor, DeliveryState, NoTransition, RelationState

from .keys import PRACTICE, Keys
from .sealing import lock, unlock
from .secure_deliveries import begin, elsewhere, follow, row_of, step
from .tables.portal import PortalAccount, PortalHold, PortalRecall
from .tables.secure import SecureCode, SecureDelivery
from .work import Work

LEFT_ALONE = timedelta(minutes=10)
REMINDED_FOR = timedelta(days=1)
ON_ITS_WAY = (DeliveryState.SEALING.value, DeliveryState.UPLOADING.value)
THERE = (
    DeliveryState.WAITING_REGISTRATION.value,
    DeliveryState.WAITING_RELEASE.value,
    DeliveryState.DELIVERED.value,
    DeliveryState.READ.value,
)


@dataclass(frozen=True)
class Letter:
    """To whom it goes, and what the portal was told of it: said again it has to be the same."""

    name: str = field(repr=False)
    address: str = field(repr=False)
    language: str
    number: str = field(repr=False)  # Nachrichten-Nummer, bare; "": they read there already
    notify: bool
    reply_allowed: bool
    sender: str  # as the patient sees it
    thread: str  # the delivery that the conversation began with; "": this one
    token: str = field(default="", repr=False)  # of the link in the first mail
    receipt_wanted: bool = True


@dataclass(frozen=True)
class Hold:
    """A delivery at the portal."""

    delivery: str
    account: str  # the mail account
    patient: str | None
    state: str
    created: datetime
    letter: Letter
    content_key: bytes = field(repr=False)
    key_epoch: int  # of the practice's keys at the portal that sign it
    manifest_sha256: str | None
    reader: str | None
    uploads: str | None
    expires: datetime | None
    reminded: datetime | None
    notice_failed: datetime | None
    trouble: str | None
    message_id: str  # of the notice; "" before it was taken to be sent

    @property
    def may_leave(self) -> bool:
        """Somebody said that it leaves."""
        return self.uploads is not None


def prepare(
    work: Work,
    keys: Keys,
    draft: Draft,
    code: str,
    patient: str | None,
    letter: Letter,
    content_key: bytes,
    key_epoch: int,
    reader: str | None,
) -> str:
    """A new delivery of this draft; it does not leave before `leaves`. Raises as `begin`."""
    identity = begin(work, keys, draft, Form.PORTAL, code, patient)
    row = PortalHold(delivery_id=identity, key_epoch=key_epoch, reader=reader, epoch=keys.epoch(PRACTICE))
    row.content_key = lock(keys.practice_key(), content_key, _purpose(identity, "key"))
    _write_letter(row, keys, letter)
    work.session.add(row)
    return identity


def leaves(work: Work, delivery: str, channel: Told | None) -> None:
    """It leaves from this workstation as soon as it can. `channel`: how the patient gets the Anmeldecode;
    without one they get none, and none will count. Raises Refused (CONFLICT, NOT_ALLOWED)."""
    row, hold = row_of(work.session, delivery), _row(work.session, delivery)
    work.require(Right.SEND, row.account)
    if row.state != DeliveryState.SEALING.value or hold.uploads is not None:
        raise Refused(elsewhere())
    hold.uploads, hold.uploads_since = work.actor.device, work.now
    code = work.session.get(SecureCode, delivery)
    if code is not None and channel is None:
        work.session.delete(code)
    elif code is not None and channel is not None:
        code.channel, code.given, code.given_by = channel.value, work.now, work.actor.user
    noted(work, row, leaves=True)


def drop(work: Work, delivery: str) -> None:
    """It does not leave; what was written stays where it was written. Raises Refused (CONFLICT)."""
    if _row(work.session, delivery).uploads is not None:
        raise Refused(elsewhere())
    step(work, delivery, "fail")
    step(work, delivery, "discard")


def take(work: Work, delivery: str) -> bool:
    """This workstation uploads it now, or still; False if another one does, or it is over."""
    row, hold = row_of(work.session, delivery), _row(work.session, delivery)
    alone = hold.uploads_since is None or hold.uploads_since <= work.now - LEFT_ALONE
    if row.state not in ON_ITS_WAY or _is_recalled(work.session, delivery):
        return False
    if hold.uploads is None or (hold.uploads != work.actor.device and not alone):
        return False
    hold.uploads, hold.uploads_since = work.actor.device, work.now
    return True


def created(work: Work, keys: Keys, delivery: str, reader: str | None, token: str) -> bool:
    """The portal knows it: whom it is for there, or the token of the link that invites them. False if it was
    taken back meanwhile."""
    hold = _row(work.session, delivery)
    letter = _letter(hold, keys)
    hold.reader = reader if reader or token else hold.reader
    if token and token != letter.token:
        _write_letter(hold, keys, replace(letter, token=token))
    if row_of(work.session, delivery).state == DeliveryState.SEALING.value:
        follow(work, delivery, "create", Actor.DEVICE)
    return take(work, delivery)


def uploaded(work: Work, delivery: str, manifest_sha256: str) -> None:
    """All of it is there; what is left is to say so."""
    _row(work.session, delivery).manifest_sha256 = manifest_sha256


def stands(work: Work, delivery: str, state: DeliveryState, expires: datetime | None = None) -> None:
    """The portal says how it stands after the upload, or after a grant. What does not follow from the state
    here is left alone: then somebody else was faster."""
    row, hold = row_of(work.session, delivery), _row(work.session, delivery)
    events = {
        DeliveryState.WAITING_REGISTRATION: ("complete",),
        DeliveryState.WAITING_RELEASE: ("complete_known",),
        DeliveryState.DELIVERED: ("complete_released", "grant"),
        DeliveryState.READ: ("complete_released", "grant"),
    }
    for event in events.get(state, ()):
        if is_possible(row.state, event, Actor.DEVICE):
            follow(work, delivery, event, Actor.DEVICE)
            hold.expires = expires or hold.expires
            break
    if hold.reader is not None:  # they were faster than the answer to the upload
        happened(work, delivery, "register", Actor.PATIENT)


def happened(work: Work, delivery: str, event: str, actor: Actor) -> bool:
    """Something came about at the portal; False if it does not follow from how it stands here."""
    if not is_possible(row_of(work.session, delivery).state, event, actor):
        return False
    follow(work, delivery, event, actor)
    return True


def fail(work: Work, delivery: str, trouble: str) -> None:
    """The portal refused it for good. What was written is kept, to be sent again."""
    _row(work.session, delivery).trouble = trouble
    happened(work, delivery, "fail", Actor.CLERK)


def is_possible(state: str, event: str, actor: Actor) -> bool:
    """Whether this can happen to a delivery that stands so."""
    try:
        DELIVERY.transition(state, event, actor)
    except NoTransition:
        return False
    return True


# who reads it


def belongs(work: Work, delivery: str, reader: str) -> None:
    """This account reads it: whoever has it registered."""
    _row(work.session, delivery).reader = reader
    happened(work, delivery, "register", Actor.PATIENT)


def of_reader(session: Session, keys: Keys, reader: str) -> list[Hold]:
    """What was sent to an account, the oldest first."""
    return _holds(session, keys, PortalHold.reader == reader)


def of_account(session: Session, reader: str) -> list[str]:
    """Ids of what was sent to it."""
    return list(session.scalars(select(PortalHold.delivery_id).where(PortalHold.reader == reader)))


def invited(session: Session, keys: Keys) -> list[Hold]:
    """What waits for somebody who has not registered, the newest last."""
    return _holds(session, keys, SecureDelivery.state == DeliveryState.WAITING_REGISTRATION.value)


def at_portal(session: Session, keys: Keys) -> list[Hold]:
    """What lies there and has not ended, the oldest first."""
    return _holds(session, keys, SecureDelivery.state.in_(THERE))


def to_grant(session: Session, keys: Keys) -> list[Hold]:
    """What waits, though somebody made sure of its reader's key."""
    ready = select(PortalAccount.id).where(
        PortalAccount.state == RelationState.RELEASED.value,
        PortalAccount.released_kid == PortalAccount.kid,
    )
    waits = SecureDelivery.state == DeliveryState.WAITING_RELEASE.value
    return _holds(session, keys, waits & PortalHold.reader.in_(ready) & _not_recalled())


# on its way


def to_upload(session: Session, keys: Keys, device: str, now: datetime) -> list[Hold]:
    """What leaves from this workstation, and what another one left alone."""
    mine = or_(PortalHold.uploads == device, PortalHold.uploads_since <= now - LEFT_ALONE)
    there = PortalHold.uploads.is_not(None) & mine & _not_recalled()
    return _holds(session, keys, SecureDelivery.state.in_(ON_ITS_WAY) & there)


def to_notify(session: Session, keys: Keys, device: str, now: datetime) -> list[Hold]:
    """What is at the portal, and whose neutral mail nobody has taken to send, or only this workstation."""
    mine = or_(PortalHold.uploads == device, PortalHold.uploads_since <= now - LEFT_ALONE)
    untaken = SecureDelivery.sent_device.is_(None) & PortalHold.uploads.is_not(None) & mine
    taken = (SecureDelivery.sent_device == device) & SecureDelivery.queued.is_(None)
    there = SecureDelivery.state.in_(THERE)
    return _holds(session, keys, there & or_(untaken, taken) & _not_recalled())


def take_notice(work: Work, delivery: str, message_id: str) -> str | None:
    """This workstation writes the neutral mail, under the Message-ID given back; None: another one does."""
    row = row_of(work.session, delivery)
    if row.sent_device not in (None, work.actor.device) or row.state not in THERE:
        return None
    if row.sent_device is None:
        row.message_id, row.sent_device = message_id, work.actor.device
    return row.message_id


def leave_notice(work: Work, delivery: str) -> None:
    """No neutral mail leaves any more."""
    row = row_of(work.session, delivery)
    row.queued = row.queued or work.now


def take_reminder(work: Work, delivery: str) -> bool:
    """One more neutral mail may be written now; at most one a day."""
    row, hold = row_of(work.session, delivery), _row(work.session, delivery)
    recent = hold.reminded is not None and hold.reminded > work.now - REMINDED_FOR
    if recent or row.state not in (THERE[0], THERE[2]):
        return False
    hold.reminded = work.now
    noted(work, row, reminded=True)
    return True


def notice_failed(work: Work, delivery: str) -> None:
    """The neutral mail came back; the delivery is as it was."""
    hold, row = work.session.get(PortalHold, delivery), work.session.get(SecureDelivery, delivery)
    if hold is not None and row is not None and hold.notice_failed is None:
        hold.notice_failed = work.now
        noted(work, row, notice_failed=True)


def troubled(work: Work, delivery: str, trouble: str) -> None:
    """Something is wrong with it, though it stands as it did."""
    hold, row = work.session.get(PortalHold, delivery), work.session.get(SecureDelivery, delivery)
    if hold is not None and row is not None and hold.trouble is None:
        hold.trouble = trouble
        noted(work, row, troubled=True)


# looking


def hold(session: Session, keys: Keys, delivery: str) -> Hold | None:
    """One; None if it is none of the portal's."""
    return next(iter(_holds(session, keys, PortalHold.delivery_id == delivery)), None)


def with_message_ids(session: Session, message_ids: Sequence[str]) -> list[str]:
    """Deliveries of which one of these is the neutral mail; needs no key."""
    found = select(PortalHold.delivery_id).join(SecureDelivery, SecureDelivery.id == PortalHold.delivery_id)
    return list(session.scalars(found.where(SecureDelivery.message_id.in_(message_ids))))


def _holds(session: Session, keys: Keys, condition: ColumnElement[bool]) -> list[Hold]:
    found = (
        select(PortalHold, SecureDelivery)
        .join(SecureDelivery, SecureDelivery.id == PortalHold.delivery_id)
        .where(condition)
        .order_by(SecureDelivery.created, SecureDelivery.id)
        .options(defer(SecureDelivery.content))
    )
    return [_read(row, delivery, keys) for row, delivery in session.execute(found)]


def _read(row: PortalHold, delivery: SecureDelivery, keys: Keys) -> Hold:
    key = keys.practice_key(row.epoch)
    return Hold(
        delivery=row.delivery_id,
        account=delivery.account,
        patient=delivery.patient_id,
        state=delivery.state,
        created=delivery.created,
        letter=_letter(row, keys),
        content_key=unlock(key, row.content_key, _purpose(row.delivery_id, "key")),
        key_epoch=row.key_epoch,
        manifest_sha256=row.manifest_sha256,
        reader=row.reader,
        uploads=row.uploads,
        expires=row.expires,
        reminded=row.reminded,
        notice_failed=row.notice_failed,
        trouble=row.trouble,
        message_id=delivery.message_id or "",
    )


def _letter(row: PortalHold, keys: Keys) -> Letter:
    said = unlock(keys.practice_key(row.epoch), row.recipient, _purpose(row.delivery_id, "recipient"))
    return Letter(**json.loads(said))


def _write_letter(row: PortalHold, keys: Keys, letter: Letter) -> None:
    key, said = keys.practice_key(row.epoch), json.dumps(asdict(letter)).encode()
    row.recipient = lock(key, said, _purpose(row.delivery_id, "recipient"))


def _not_recalled() -> ColumnElement[bool]:
    return PortalHold.delivery_id.not_in(select(PortalRecall.id))


def _is_recalled(session: Session, delivery: str) -> bool:
    return session.get(PortalRecall, delivery) is not None


def noted(work: Work, row: SecureDelivery, **details: bool) -> None:
    """In the log, and told to whoever shows it."""
    work.log(Action.SECURE, row.id, account=row.account, patient=row.patient_id, **details)
    work.tell(Topic.SECURE, row.id)


def _row(session: Session, delivery: str) -> PortalHold:
    return session.get_one(PortalHold, delivery)


def _purpose(delivery: str, what: str) -> str:
    return f"tomail/portal/v1|{delivery}|{what}"
