"""What a patient answers: the same way back, sealed to the practice's key."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Row, select
from starlette.responses import Response

from tomail.secure.portal import tables, throttle, transfer
from tomail.secure.portal.access import Auth
from tomail.secure.portal.call import Answer, Call, Endpoint
from tomail.secure.portal.fields import SIGNATURE_BYTES
from tomail.secure.portal.noticing import tell_practice
from tomail.secure.portal.troubles import Trouble
from tomail.secure.portal.work import Work
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import IdKind
from tomail.secure.protocol.key_id import SEALED_KEY_BYTES, SUITE_XWING
from tomail.secure.protocol.limits import REPLY_ACCOUNT, UNREAD_LIFE
from tomail.secure.protocol.states import REPLY, Actor, DeliveryState, RelationState, ReplyState

from .deliveries import IN, OUT, check_room, practice_with_room, relation_of
from .enrolment import current_key

_D = tables.delivery.c


def create(call: Call) -> Answer:
    """Announce an answer to a message that may be answered."""
    delivery = call.fields.identifier("id", IdKind.DELIVERY)
    with call.work() as unit:
        before = unit.connection.execute(select(tables.delivery).where(_D.id == delivery, _of(call))).first()
        if before is None:
            _add(unit, call, delivery, _answerable(unit, call))
        state = unit.state(tables.delivery, _of(call) & (_D.id == delivery))
    return {"delivery": delivery, "state": state}


async def put_part(call: Call) -> Response:
    """A part of a file; repeated, it is there already."""
    return await transfer.put_part(call, _of(call))


def complete(call: Call) -> Answer:
    """Everything is there, with the key wrapped for the practice. The practice is told."""
    delivery = call.identifier("d", IdKind.DELIVERY)
    mine = _of(call) & (_D.id == delivery)
    announced = transfer.announced_files(call, mine)
    with call.work() as unit:
        unit.hold(call.caller.account)
        if unit.state(tables.delivery, mine) == ReplyState.UPLOADING:
            transfer.note_files(unit.connection, delivery, announced)
            _completed(unit, call, unit.one(tables.delivery, mine))
        return {"delivery": delivery, "state": unit.state(tables.delivery, mine)}


def _answerable(unit: Work, call: Call) -> Row[Any]:
    """The message that is answered. Raises Trouble (forbidden)."""
    answers = call.fields.identifier("answers", IdKind.DELIVERY)
    mine = (_D.id == answers) & (_D.account == call.caller.account) & (_D.direction == OUT)
    row = unit.one(tables.delivery, mine)
    person = relation_of(unit, row.account, row.practice)
    readable = row.state in (DeliveryState.DELIVERED, DeliveryState.READ)
    if not (readable and row.reply_allowed and person and person.relation == RelationState.RELEASED):
        raise Trouble(ErrorCode.FORBIDDEN)
    return row


def _add(unit: Work, call: Call, delivery: str, answered: Row[Any]) -> None:
    size = call.fields.number("size", 1, 1 << 40)
    key = call.portal.keys.mark("reply-account", call.caller.account)
    throttle.take(unit.connection, key, REPLY_ACCOUNT, unit.now)
    practice = practice_with_room(unit, answered.practice)
    check_room(unit.connection, practice, size)
    row = {
        "id": delivery,
        "practice": practice.id,
        "account": call.caller.account,
        "direction": IN,
        "address_hash": answered.address_hash,
        "state": ReplyState.UPLOADING,
        "language": answered.language,
        "notify": True,
        "reply_allowed": True,
        "answers": answered.id,
        "announced": size,
        "request": delivery,
        "request_sha256": "",
        "reminded": 0,
        "opened": False,
        "created": unit.now,
        "expires": unit.now + UNREAD_LIFE,
    }
    unit.connection.execute(tables.delivery.insert().values(**row))


def _completed(unit: Work, call: Call, row: Row[Any]) -> None:
    kid, wrap = call.fields.key_id("kid"), call.fields.octets("wrap", SEALED_KEY_BYTES[SUITE_XWING])
    signature = call.fields.octets("signature", SIGNATURE_BYTES, SIGNATURE_BYTES)
    person = relation_of(unit, row.account, row.practice)
    if person is None or person.relation == RelationState.BLOCKED:
        raise Trouble(ErrorCode.FORBIDDEN)
    if kid != current_key(unit.connection, row.practice).kid:
        raise Trouble(ErrorCode.KEY_CHANGED)
    unit.connection.execute(
        tables.grant.insert().values(delivery=row.id, kid=kid, wrap=wrap, statement=b"", signature=signature)
    )
    mine = _D.id == row.id
    unit.move(REPLY, tables.delivery, mine, "complete", Actor.PATIENT, delivered=unit.now)
    unit.tell(row.practice, "reply", delivery=row.id, account=row.account, answers=row.answers)
    unit.log(row.practice, "reply", row.id)
    tell_practice(unit, row.practice, "reply", delivery=row.id)


def _of(call: Call) -> ColumnElement[bool]:
    return (_D.account == call.caller.account) & (_D.direction == IN)


_ONE = "/v1/replies/{d}"
ROUTES = (
    Endpoint("POST", "/v1/replies", Auth.SESSION, create, status=201),
    Endpoint("PUT", f"{_ONE}/files/{{f}}/parts/{{n}}", Auth.SESSION, stream=put_part),
    Endpoint("POST", f"{_ONE}/complete", Auth.SESSION, complete),
)
