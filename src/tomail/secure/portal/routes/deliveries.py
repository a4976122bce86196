"""What a practice sends to patients: announce, upload, complete, let read, take back."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, select, update
from starlette.responses import Response

from tomail.secure.portal import tables, transfer
from tomail.secure.portal.access import Auth
from tomail.secure.portal.call import Answer, Call, Endpoint
from tomail.secure.portal.fields import SIGNATURE_BYTES, Fields, base64url, verify
from tomail.secure.portal.keys import token_hash
from tomail.secure.portal.noticing import tell_patient
from tomail.secure.portal.troubles import Trouble, not_found
from tomail.secure.portal.work import Work
from tomail.secure.protocol import proofs
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import IdKind, new_id
from tomail.secure.protocol.key_id import SEALED_KEY_BYTES, SUITE_XWING
from tomail.secure.protocol.limits import CIPHERTEXT_BYTES, DAY, INVITE_LIFE, MANIFEST_BYTES
from tomail.secure.protocol.states import (
    DELIVERY,
    INVITE,
    OPEN_ACCOUNTS,
    Actor,
    DeliveryState,
    InviteState,
    RelationState,
    ReplyState,
)

from .enrolment import current_key

OUT, IN = "out", "in"
LARGEST = CIPHERTEXT_BYTES + MANIFEST_BYTES
_FURTHEST = 366 * DAY
_TAKES_ROOM = (
    DeliveryState.UPLOADING,
    DeliveryState.WAITING_REGISTRATION,
    DeliveryState.WAITING_RELEASE,
    DeliveryState.DELIVERED,
    DeliveryState.READ,
    ReplyState.DELIVERED,
)
_D = tables.delivery.c


def create(call: Call) -> Answer:
    """Announce a delivery. Answered alike whether or not the portal knows the address from elsewhere."""
    request = _idempotency_key(call)
    sha256 = hashlib.sha256(json.dumps(call.fields.plain, sort_keys=True).encode()).hexdigest()
    with call.work() as unit:
        practice = practice_with_room(unit, call.caller.practice)
        before = _requested(unit.connection, practice.id, request)
        if before is None:
            before = _add(unit, practice, call.fields, request, sha256)
        if before.request_sha256 != sha256:
            raise Trouble(ErrorCode.OTHER_CONTENT)
        return _created(unit, before)


async def put_part(call: Call) -> Response:
    """A part of a file; repeated, it is there already."""
    return await transfer.put_part(call, of_practice(call.caller.practice))


def complete(call: Call) -> Answer:
    """Everything is there: it waits for the patient, for the practice, or is delivered at once."""
    delivery = call.identifier("d", IdKind.DELIVERY)
    mine = of_practice(call.caller.practice) & (_D.id == delivery)
    announced = transfer.announced_files(call, mine)
    with call.work() as unit:
        row = unit.one(tables.delivery, mine)
        if row.state == DeliveryState.UPLOADING:
            unit.hold(_whose(unit.connection, row))
        if unit.state(tables.delivery, mine) == DeliveryState.UPLOADING:
            transfer.note_files(unit.connection, delivery, announced)
            _completed(unit, delivery, call.fields.optional_fields("grant"))
        return {"delivery": delivery, "state": unit.state(tables.delivery, mine)}


def let_read(call: Call) -> Answer:
    """The content key, wrapped for the patient's released key. Repeated it changes nothing."""
    delivery = call.identifier("d", IdKind.DELIVERY)
    mine = of_practice(call.caller.practice) & (_D.id == delivery)
    with call.work() as unit:
        unit.hold(unit.one(tables.delivery, mine).account)
        state = unit.state(tables.delivery, mine)
        row = unit.one(tables.delivery, mine)
        if state in (DeliveryState.DELIVERED, DeliveryState.READ) and _has_grant(unit, row, call.fields):
            return {"delivery": delivery, "state": state}
        if state != DeliveryState.WAITING_RELEASE:
            raise Trouble(ErrorCode.STATE)
        expires = _add_grant(unit, row, call.fields)
        unit.move(DELIVERY, tables.delivery, mine, "grant", Actor.DEVICE, delivered=unit.now, expires=expires)
        _delivered(unit, row)
    return {"delivery": delivery, "state": DeliveryState.DELIVERED}


def revoke(call: Call) -> Answer:
    """Taken back: the wrap first, in the same commit; the ciphertext goes with the next sweep."""
    delivery = call.identifier("d", IdKind.DELIVERY)
    mine = of_practice(call.caller.practice) & (_D.id == delivery)
    with call.work() as unit:
        if unit.move(DELIVERY, tables.delivery, mine, "revoke", Actor.DEVICE):
            void(unit, delivery)
            unit.tell(call.caller.practice, "revoked", delivery=delivery)
            unit.log(call.caller.practice, "revoke", delivery)
    return {"delivery": delivery, "state": DeliveryState.REVOKED}


def view(call: Call) -> Answer:
    """As it stands, for a workstation that missed events; with the patient's receipt, where there is one."""
    delivery = call.identifier("d", IdKind.DELIVERY)
    with call.portal.database.reading() as connection:
        mine = of_practice(call.caller.practice) & (_D.id == delivery)
        row = connection.execute(select(tables.delivery).where(mine)).first()
        if row is None:
            raise not_found()
        grant = grant_of(connection, delivery)
        return {
            "delivery": delivery,
            "state": row.state,
            "account": row.account,
            "kid": grant["kid"] if grant else None,
            "delivered": row.delivered,
            "expires": row.expires,
            "receipt": _receipt_of(connection, delivery),
        }


def _receipt_of(connection: Connection, delivery: str) -> dict[str, Any] | None:
    """What was signed, in the words of the event that told of it."""
    row = connection.execute(select(tables.receipt).where(tables.receipt.c.delivery == delivery)).first()
    if row is None:
        return None
    manifest_sha256, at = proofs.received(row.body)
    return {"manifest_sha256": manifest_sha256, "signed_at": at, "signature": base64url(row.signature)}


def void(unit: Work, delivery: str) -> None:
    """No key and no invitation is left of a delivery."""
    unit.connection.execute(delete(tables.grant).where(tables.grant.c.delivery == delivery))
    invites = tables.invite.c
    open_ones = (invites.delivery == delivery) & (invites.state == InviteState.OPEN)
    for identifier in unit.connection.scalars(select(invites.id).where(open_ones)).all():
        unit.move(INVITE, tables.invite, invites.id == identifier, "revoke", Actor.DEVICE)


def of_practice(practice: str) -> ColumnElement[bool]:
    """Its deliveries to patients."""
    return (_D.practice == practice) & (_D.direction == OUT)


def practice_with_room(unit: Work, practice: str) -> Row[Any]:
    """Its row; nobody else announces anything that takes its room until this ends."""
    mine = select(tables.practice).where(tables.practice.c.id == practice)
    return unit.connection.execute(mine.with_for_update(key_share=True)).one()


def check_room(connection: Connection, practice: Row[Any], size: int) -> None:
    """Whether so many bytes more may come. Raises Trouble (too_large, quota)."""
    if size > LARGEST:
        raise Trouble(ErrorCode.TOO_LARGE)
    taken = select(func.sum(_D.announced)).where(_D.practice == practice.id, _D.state.in_(_TAKES_ROOM))
    if int(connection.scalar(taken) or 0) + size > practice.quota:
        raise Trouble(ErrorCode.QUOTA)


def relation_of(unit: Work, account: str | None, practice: str) -> Row[Any] | None:
    """A patient's account with its relation to a practice; `released` is the key that was checked.

    None for whoever left. It stays as it is until this ends.
    """
    unit.hold(account)
    accounts, relations = tables.account.c, tables.relation.c
    joined = tables.relation.join(tables.account)
    found = (
        select(tables.account, relations.state.label("relation"), relations.kid.label("released"))
        .select_from(joined)
        .where(accounts.id == account, relations.practice == practice, accounts.state.in_(OPEN_ACCOUNTS))
    )
    return unit.connection.execute(found).first()


def _idempotency_key(call: Call) -> str:
    key = call.request.headers.get("idempotency-key", "")
    if not 1 <= len(key) <= 64 or not key.isascii() or not key.isprintable():
        raise Trouble(ErrorCode.MALFORMED)
    return key


def _requested(connection: Connection, practice: str, request: str) -> Row[Any] | None:
    same = select(tables.delivery).where(_D.practice == practice, _D.request == request)
    return connection.execute(same).first()


def _add(unit: Work, practice: Row[Any], fields: Fields, request: str, sha256: str) -> Row[Any]:
    delivery, size = fields.identifier("id", IdKind.DELIVERY), fields.number("size", 1, 1 << 40)
    check_room(unit.connection, practice, size)
    address_hash = unit.portal.keys.address_hash(fields.address("address"))
    row = {
        "id": delivery,
        "practice": practice.id,
        "account": _known(unit.connection, practice.id, address_hash),
        "direction": OUT,
        "address_hash": address_hash,
        "state": DeliveryState.UPLOADING,
        "language": fields.language("language", practice.language),
        "notify": fields.flag("notify", True),
        "reply_allowed": fields.flag("reply_allowed", True),
        "answers": "",
        "announced": size,
        "request": request,
        "request_sha256": sha256,
        "reminded": 0,
        "opened": False,
        "created": unit.now,
        "expires": fields.number("expires", unit.now, unit.now + _FURTHEST, unit.now + INVITE_LIFE),
    }
    unit.connection.execute(tables.delivery.insert().values(**row))
    if not row["account"]:
        _invite(unit, delivery, practice.id, address_hash, fields.optional_text("number", 32))
    unit.log(practice.id, "create", delivery)
    return unit.one(tables.delivery, _D.id == delivery)


def _known(connection: Connection, practice: str, address_hash: str) -> str | None:
    """The account, where this practice already has to do with it; elsewhere it is as if there were none."""
    accounts, relations = tables.account.c, tables.relation.c
    live = (RelationState.WAITING_RELEASE, RelationState.RELEASED, RelationState.BLOCKED)
    found = (
        select(accounts.id, relations.state)
        .select_from(tables.relation.join(tables.account))
        .where(relations.practice == practice, relations.address_hash == address_hash)
        .where(relations.state.in_(live), accounts.state.in_(OPEN_ACCOUNTS))
    )
    row = connection.execute(found).first()
    if row and row.state == RelationState.BLOCKED:
        raise Trouble(ErrorCode.STATE)
    return row.id if row else None


def _invite(unit: Work, delivery: str, practice: str, address_hash: str, number: str) -> None:
    invite = new_id(IdKind.INVITE)
    row = {
        "id": invite,
        "practice": practice,
        "delivery": delivery,
        "token_sha256": token_hash(unit.portal.keys.token("invite", invite)),
        "address_hash": address_hash,
        "number": number,
        "state": InviteState.OPEN,
        "wrong": 0,
        "expires": unit.now + INVITE_LIFE,
    }
    unit.connection.execute(tables.invite.insert().values(**row))


def _created(unit: Work, row: Row[Any]) -> Answer:
    found = select(tables.invite).where(tables.invite.c.delivery == row.id)
    invite = unit.connection.execute(found).first()
    answer: dict[str, Any] = {"delivery": row.id, "state": row.state, "account": row.account, "invite": None}
    if invite:
        token = unit.portal.keys.token("invite", invite.id)
        answer["invite"] = {"id": invite.id, "token": token, "expires": invite.expires}
    return answer


def _completed(unit: Work, delivery: str, grant: Fields | None) -> None:
    mine = _D.id == delivery
    row = unit.one(tables.delivery, mine)
    account = _whose(unit.connection, row)
    person = relation_of(unit, account, row.practice)
    unit.log(row.practice, "complete", delivery)
    if _is_shut(person, account):
        raise Trouble(ErrorCode.STATE)
    if person is None:
        unit.move(DELIVERY, tables.delivery, mine, "complete", Actor.DEVICE)
    elif grant and _is_released(person) and grant.key_id("kid") == person.kid:
        unit.connection.execute(update(tables.delivery).where(mine).values(account=account))
        row = unit.one(tables.delivery, mine)
        expires = _add_grant(unit, row, grant)
        times = {"delivered": unit.now, "expires": expires}
        unit.move(DELIVERY, tables.delivery, mine, "complete_released", Actor.DEVICE, **times)
        _delivered(unit, row)
    else:
        unit.move(DELIVERY, tables.delivery, mine, "complete_known", Actor.DEVICE, account=account)


def _whose(connection: Connection, row: Row[Any]) -> str | None:
    """The account that a delivery is for, as far as its practice has to do with one."""
    account: str | None = row.account or _known(connection, row.practice, row.address_hash)
    return account


def _is_shut(person: Row[Any] | None, account: str | None) -> bool:
    """They left, or are blocked."""
    return account is not None if person is None else bool(person.relation == RelationState.BLOCKED)


def _is_released(person: Row[Any]) -> bool:
    return bool(person.relation == RelationState.RELEASED and person.released == person.kid)


def _has_grant(unit: Work, row: Row[Any], fields: Fields) -> bool:
    kid = unit.connection.scalar(select(tables.grant.c.kid).where(tables.grant.c.delivery == row.id))
    return kid == fields.key_id("kid")


def _add_grant(unit: Work, row: Row[Any], fields: Fields) -> int:
    """Until when it can be read. Raises Trouble (key_changed) if the key is not the one that was released."""
    person = relation_of(unit, row.account, row.practice)
    kid = fields.key_id("kid")
    if person is None or not _is_released(person) or person.kid != kid:
        raise Trouble(ErrorCode.KEY_CHANGED)
    days = unit.one(tables.practice, tables.practice.c.id == row.practice).unread_days
    expires = fields.number("expires", unit.now, unit.now + _FURTHEST, unit.now + days * DAY)
    wrap = fields.octets("wrap", SEALED_KEY_BYTES[SUITE_XWING])
    if len(wrap) != SEALED_KEY_BYTES[person.suite]:
        raise Trouble(ErrorCode.INVALID)
    manifest = transfer.manifest_sha256(unit.connection, row.id)
    statement = proofs.grant(row.id, manifest, kid, expires)
    signature = fields.octets("signature", SIGNATURE_BYTES, SIGNATURE_BYTES)
    verify(current_key(unit.connection, row.practice).sig, signature, statement)
    unit.connection.execute(delete(tables.grant).where(tables.grant.c.delivery == row.id))
    grant = {"kid": kid, "wrap": wrap, "statement": statement, "signature": signature}
    unit.connection.execute(tables.grant.insert().values(delivery=row.id, **grant))
    return expires


def _delivered(unit: Work, row: Row[Any]) -> None:
    """What was delivered before and is again, for a new key, comes with all that was."""
    unit.tell(row.practice, "delivered", delivery=row.id, account=row.account)
    unit.log(row.practice, "deliver", row.id)
    if row.notify:
        again = f"again {row.account}" if row.delivered else ""
        tell_patient(unit, row.account, "message", row.practice, delivery=row.id, one_of=again)


def grant_of(connection: Connection, delivery: str) -> dict[str, str] | None:
    """As the API tells it."""
    row = connection.execute(select(tables.grant).where(tables.grant.c.delivery == delivery)).first()
    if row is None:
        return None
    return {
        "kid": row.kid,
        "wrap": base64url(row.wrap),
        "statement": base64url(row.statement),
        "signature": base64url(row.signature),
    }


_ONE = "/v1/practice/deliveries/{d}"
ROUTES = (
    Endpoint("POST", "/v1/practice/deliveries", Auth.DEVICE, create, status=201),
    Endpoint("GET", _ONE, Auth.DEVICE, view),
    Endpoint("PUT", f"{_ONE}/files/{{f}}/parts/{{n}}", Auth.DEVICE, stream=put_part),
    Endpoint("POST", f"{_ONE}/complete", Auth.DEVICE, complete),
    Endpoint("POST", f"{_ONE}/grant", Auth.DEVICE, let_read),
    Endpoint("POST", f"{_ONE}/revoke", Auth.DEVICE, revoke),
)
