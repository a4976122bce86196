"""Protected messages as the practice keeps them: content, Lesecode, state.

Every step is one conditional change along `secure.protocol.states.DELIVERY`; what that table does not list
raises Refused (CONFLICT). Who sends one takes it for their workstation, once.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session, defer

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.audit import Action
from tomail.model.events import Topic
from tomail.model.mail import Address
from tomail.model.outgoing import Draft
from tomail.model.people import Right
from tomail.model.secure import Checked, Delivery, Form, Step, Told
from tomail.secure.protocol.identifiers import IdKind, new_id
from tomail.secure.protocol.states import DELIVERY, Actor, DeliveryState, NoTransition

from .draft_content import pack, unpack
from .keys import PRACTICE, Keys, account_subject
from .sealing import lock, unlock
from .tables.portal import PortalAccount, PortalAnswer, PortalHold
from .tables.secure import SecureCode, SecureDelivery, SecureEvent, SecurePatient
from .work import Work
from .work_states import who

FINAL = DELIVERY.final()
_RELEASED = (DeliveryState.DELIVERED.value, DeliveryState.READ.value)


def begin(work: Work, keys: Keys, draft: Draft, form: Form, code: str, patient: str | None) -> str:
    """A new delivery of this draft, being sealed; without a `code` it has none. What was begun of the same
    draft before and not sent is dropped: its code opens nothing that anybody has. Raises Refused
    (NOT_ALLOWED)."""
    work.require(Right.SEND, draft.account)
    for older in _unsent(work.session, draft.identity):
        if older.state == DeliveryState.SEALING:
            step(work, older.id, "fail")
        step(work, older.id, "discard")
    row = SecureDelivery(id=new_id(IdKind.DELIVERY), draft=draft.identity, account=draft.account)
    row.patient_id, row.form, row.created = patient, form.value, work.now
    row.epoch = keys.epoch(account_subject(draft.account))
    key = keys.account_key(draft.account, row.epoch)
    to = draft.to[0]
    head = json.dumps([to.name, to.address, draft.subject]).encode()
    row.head = lock(key, head, _purpose(row.id, "head"))
    row.content = lock(key, pack(draft), _purpose(row.id, "content"))
    row.state = DeliveryState.SEALING.value
    work.session.add(row)
    work.session.flush()
    if code:
        _keep_code(work, keys, row.id, code)
    _note(work, row)
    return row.id


def step(work: Work, delivery: str, event: str, actor: Actor = Actor.CLERK) -> None:
    """One step of its way. Raises Refused (CONFLICT if that does not happen in its state, NOT_FOUND;
    NOT_ALLOWED where a person without the right to send wants it)."""
    if actor is Actor.CLERK:
        work.require(Right.SEND, row_of(work.session, delivery).account)
    follow(work, delivery, event, actor)


def follow(work: Work, delivery: str, event: str, actor: Actor) -> None:
    """The same of what came about by itself, whoever is signed in."""
    row = row_of(work.session, delivery)
    try:
        row.state = DELIVERY.transition(row.state, event, actor).target
    except NoTransition:
        raise Refused(elsewhere()) from None
    if row.state in (DeliveryState.DISCARDED, DeliveryState.FAILED) and not _took_draft(work.session, row):
        row.content = b""  # the draft has it
    _note(work, row)


def tell_code(work: Work, delivery: str, channel: Told, message_id: str) -> None:
    """The patient has the Lesecode: from now on this workstation sends it, as the mail `message_id`, and no
    other does. Raises as `step`."""
    step(work, delivery, "tell_code")
    row, code = row_of(work.session, delivery), work.session.get_one(SecureCode, delivery)
    row.message_id, row.sent_device = message_id, work.actor.device
    code.channel, code.given, code.given_by = channel.value, work.now, work.actor.user
    if row.patient_id and (own := work.session.get(SecurePatient, row.patient_id)):
        own.told = own.told or work.now


def queued(work: Work, delivery: str) -> None:
    """It lies in the outbox of this workstation."""
    row_of(work.session, delivery).queued = work.now


def to_queue(session: Session, device: str) -> list[str]:
    """What that workstation took to send and does not yet know to lie in its outbox."""
    taken = select(SecureDelivery.id).where(
        SecureDelivery.sent_device == device,
        SecureDelivery.queued.is_(None),
        SecureDelivery.state == DeliveryState.SENT_FILE.value,
    )
    return list(session.scalars(taken))


def listed(
    session: Session, keys: Keys, accounts: Collection[str], *, limit: int = 500, draft: str = ""
) -> list[Delivery]:
    """Those of these accounts, the newest first; with `draft` only those of that draft."""
    rows = (
        select(SecureDelivery)
        .where(SecureDelivery.account.in_(accounts))
        .order_by(SecureDelivery.created.desc())
        .options(defer(SecureDelivery.content))
        .limit(limit)
    )
    if draft:
        rows = rows.where(SecureDelivery.draft == draft)
    return _deliveries(session, keys, session.scalars(rows).all())


def delivery(session: Session, keys: Keys, identity: str) -> Delivery:
    """One. Raises Refused (NOT_FOUND; NOT_ALLOWED without the account's key)."""
    return _deliveries(session, keys, [row_of(session, identity)])[0]


def sent_as(session: Session, keys: Keys, message_ids: Collection[str]) -> dict[str, Delivery]:
    """By Message-ID, as far as these are protected messages of ours."""
    rows = session.scalars(
        select(SecureDelivery)
        .where(SecureDelivery.message_id.in_(message_ids))
        .options(defer(SecureDelivery.content))
    ).all()
    return {each.message_id: each for each in _deliveries(session, keys, rows)}


def are_protected(session: Session, message_ids: Collection[str]) -> bool:
    """Whether one of these is a protected message of ours; needs no key."""
    found = select(SecureDelivery.id).where(SecureDelivery.message_id.in_(message_ids)).limit(1)
    return session.scalar(found) is not None


def first_of(session: Session, message_ids: Collection[str]) -> str:
    """The delivery that a conversation began with, by the Message-IDs in it; "" if there is none."""
    sent = select(SecureDelivery.id).where(SecureDelivery.message_id.in_(message_ids))
    answered = select(PortalAnswer.answers).where(PortalAnswer.message_id.in_(message_ids))
    either = or_(SecureDelivery.id.in_(sent), SecureDelivery.id.in_(answered))
    found = select(SecureDelivery.id).where(either).order_by(SecureDelivery.created).limit(1)
    return session.scalar(found) or ""


def in_state(session: Session, message_ids: Collection[str], state: DeliveryState) -> list[str]:
    """Ids of those that were sent as one of these mails and stand so; needs no key."""
    found = select(SecureDelivery.id).where(
        SecureDelivery.message_id.in_(message_ids), SecureDelivery.state == state.value
    )
    return list(session.scalars(found))


def draft_of(session: Session, keys: Keys, identity: str) -> Draft | None:
    """What was written; None once it is not kept any more. Raises as `delivery`."""
    row = row_of(session, identity)
    if not row.content:
        return None
    key = keys.engine_account_key(row.account, row.epoch)
    return unpack(unlock(key, row.content, _purpose(row.id, "content")))


def code_of(session: Session, keys: Keys, identity: str) -> str:
    """Its Lesecode or Anmeldecode, to be told to the patient; "" where it has none."""
    row = session.get(SecureCode, identity)
    if row is None:
        return ""
    return unlock(keys.practice_key(row.epoch), row.code, _purpose(identity, "code")).decode()


def fixed_code(session: Session, keys: Keys, patient: str) -> tuple[str, bool]:
    """The patient's own Lesecode ("": none), and whether they have been told."""
    row = session.get(SecurePatient, patient)
    if row is None:
        return "", False
    plain = unlock(keys.practice_key(row.epoch), row.code, _purpose(patient, "patient"))
    return plain.decode(), row.told is not None


def set_fixed_code(work: Work, keys: Keys, patient: str, code: str) -> None:
    """Give the patient a Lesecode of their own; "" takes it away. Messages that left keep theirs."""
    row = work.session.get(SecurePatient, patient)
    work.log(Action.SECURE, patient, patient=patient, fixed_code=bool(code))
    if not code:
        work.session.execute(delete(SecurePatient).where(SecurePatient.patient_id == patient))
        return
    row = row or SecurePatient(patient_id=patient)
    row.epoch, row.told = keys.epoch(PRACTICE), None
    row.code = lock(keys.practice_key(), code.encode(), _purpose(patient, "patient"))
    row.changed, row.changed_by = work.now, work.actor.user
    work.session.add(row)


def erase_deliveries(session: Session, patient: str) -> None:
    """Nothing of the patient's messages stays."""
    theirs = select(SecureDelivery.id).where(SecureDelivery.patient_id == patient)
    for table in (SecureEvent, SecureCode):
        session.execute(delete(table).where(table.delivery_id.in_(theirs)))
    session.execute(delete(SecureDelivery).where(SecureDelivery.patient_id == patient))
    session.execute(delete(SecurePatient).where(SecurePatient.patient_id == patient))


def _deliveries(session: Session, keys: Keys, rows: Sequence[SecureDelivery]) -> list[Delivery]:
    ids = [each.id for each in rows]
    codes = {
        each.delivery_id: each.channel
        for each in session.scalars(select(SecureCode).where(SecureCode.delivery_id.in_(ids)))
    }
    steps: dict[str, list[Step]] = {}
    events = select(SecureEvent).where(SecureEvent.delivery_id.in_(ids)).order_by(SecureEvent.n)
    for each in session.scalars(events):
        by = who(keys.snapshot, each.by, each.device_id)
        steps.setdefault(each.delivery_id, []).append(Step(each.state, each.at, by))
    checks = _checks(session, keys, [row.id for row in rows if row.state in _RELEASED])
    read = [_read(row, keys, codes.get(row.id), tuple(steps[row.id])) for row in rows]
    return [replace(each, checked=checks.get(each.id)) for each in read]


def _checks(session: Session, keys: Keys, deliveries: Collection[str]) -> dict[str, Checked]:
    reads = PortalHold.reader == PortalAccount.id
    rows = session.execute(
        select(
            PortalHold.delivery_id,
            PortalAccount.check_kind,
            PortalAccount.checked_at,
            PortalAccount.checked_by,
        )
        .join(PortalAccount, reads)
        .where(PortalHold.delivery_id.in_(deliveries))
    )
    return {name: Checked(how or "", at, who(keys.snapshot, by or "")) for name, how, at, by in rows if at}


def _read(row: SecureDelivery, keys: Keys, channel: str | None, steps: tuple[Step, ...]) -> Delivery:
    key = keys.engine_account_key(row.account, row.epoch)
    name, address, subject = json.loads(unlock(key, row.head, _purpose(row.id, "head")))
    return Delivery(
        id=row.id,
        account=row.account,
        draft=row.draft,
        form=Form(row.form),
        state=row.state,
        recipient=Address(name, address),
        subject=subject,
        patient=row.patient_id,
        message_id=row.message_id or "",
        told=Told(channel) if channel else None,
        steps=steps,
    )


def _unsent(session: Session, draft: str) -> list[SecureDelivery]:
    begun = (DeliveryState.SEALING.value, DeliveryState.CODE_PENDING.value)
    found = session.scalars(
        select(SecureDelivery).where(SecureDelivery.draft == draft, SecureDelivery.state.in_(begun))
    ).all()
    return [each for each in found if not _took_draft(session, each)]


def _took_draft(session: Session, row: SecureDelivery) -> bool:
    """It leaves through the portal, and nothing else has what was written."""
    hold = session.get(PortalHold, row.id) if row.form == Form.PORTAL.value else None
    return hold is not None and hold.uploads is not None


def _keep_code(work: Work, keys: Keys, delivery: str, code: str) -> None:
    locked = lock(keys.practice_key(), code.encode(), _purpose(delivery, "code"))
    work.session.add(SecureCode(delivery_id=delivery, epoch=keys.epoch(PRACTICE), code=locked))


def _note(work: Work, row: SecureDelivery) -> None:
    by: dict[str, Any] = {"by": work.actor.user, "device_id": work.actor.device}
    work.session.add(SecureEvent(delivery_id=row.id, state=row.state, at=work.now, **by))
    work.log(
        Action.SECURE, row.id, account=row.account, patient=row.patient_id, state=row.state, form=row.form
    )
    work.tell(Topic.SECURE, row.id)


def row_of(session: Session, identity: str) -> SecureDelivery:
    """As it is stored. Raises Refused (NOT_FOUND)."""
    row = session.get(SecureDelivery, identity)
    if row is None:
        raise Refused(unknown())
    return row


def _purpose(identity: str, what: str) -> str:
    return f"tomail/secure/v1|{identity}|{what}"


def unknown() -> Problem:
    """There is none of that name."""
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "There is no such protected message.")),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail secure list` shows them.")),
    )


def elsewhere() -> Problem:
    """It does not stand as whoever wants this believes."""
    return Problem(
        ProblemKind.CONFLICT,
        sentence(
            QT_TRANSLATE_NOOP(
                "engine",
                "That cannot be done with this protected message any more: its state is another now.",
            )
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Look at its state.")),
    )
