"""What a patient sees: messages, their ciphertext, and the receipt that goes back."""

from __future__ import annotations

from typing import Any

from anyio import to_thread
from sqlalchemy import ColumnElement, Connection, Row, exists, select, update
from starlette.responses import Response

from tomail.secure.portal import bundles, tables, transfer
from tomail.secure.portal.access import Auth
from tomail.secure.portal.call import Answer, Call, Endpoint
from tomail.secure.portal.fields import SIGNATURE_BYTES, base64url, verify
from tomail.secure.portal.troubles import Trouble
from tomail.secure.protocol import proofs
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import MANIFEST_FILE, IdKind
from tomail.secure.protocol.limits import DAY
from tomail.secure.protocol.states import DELIVERY, Actor, DeliveryState, RelationState

from . import addressing
from .deliveries import OUT, grant_of
from .enrolment import statements

_D, _R, _A = tables.delivery.c, tables.relation.c, tables.account.c
_READABLE = (DeliveryState.DELIVERED, DeliveryState.READ)
_SHOWN = (
    *_READABLE,
    DeliveryState.WAITING_RELEASE,
    DeliveryState.REVOKED,
    DeliveryState.REFUSED,
    DeliveryState.EXPIRED,
)
_A_DAY_OFF = DAY  # a patient's clock may be wrong


def box(call: Call) -> Answer:
    """The wrapped bundle, the practices with their keys, and the deliveries."""
    account = call.caller.account
    with call.portal.database.reading() as connection:
        person = connection.execute(select(tables.account).where(_A.id == account)).one()
        rows = connection.execute(
            select(tables.delivery)
            .where(_D.account == account, _D.direction == OUT, _D.state.in_(_SHOWN), _not_blocked())
            .order_by(_D.created.desc(), _D.id)
        ).all()
        return {
            "account": account,
            "kid": person.kid,
            "generation": person.generation,
            "language": person.language,
            "wraps": bundles.told(connection, account),
            "address_change": addressing.wanted(call.portal, connection, account),
            "practices": _practices(connection, account),
            "deliveries": [_told(connection, row, person.kid) for row in rows],
        }


async def get_file(call: Call) -> Response:
    """Ciphertext of a delivered message. That its manifest was asked for is noted, for reminders alone."""
    readable = _mine(call) & _D.state.in_(_READABLE)
    if call.file() == MANIFEST_FILE:
        await to_thread.run_sync(_note_opened, call, readable)
    return await transfer.get_file(call, readable)


def _note_opened(call: Call, readable: ColumnElement[bool]) -> None:
    """A practice may want no receipts; its patients are not to be reminded of what they read."""
    this = (_D.id == call.identifier("d", IdKind.DELIVERY)) & readable & _D.opened.is_(False)
    with call.portal.database.reading() as connection:
        is_new = connection.execute(select(_D.id).where(this)).first() is not None
    if is_new:
        with call.portal.database.writing() as connection:
            connection.execute(update(tables.delivery).where(this).values(opened=True))


def receipt(call: Call) -> Answer:
    """Signed by the patient: it was opened. From then on it is kept as long as what was read."""
    delivery, mine = call.identifier("d", IdKind.DELIVERY), _mine(call)
    sha256, at = call.fields.sha256("manifest_sha256"), call.fields.number("at", 0, 1 << 40)
    signature = call.fields.octets("signature", SIGNATURE_BYTES, SIGNATURE_BYTES)
    with call.work() as unit:
        row = unit.one(tables.delivery, mine & (_D.id == delivery))
        person = unit.one(tables.account, _A.id == call.caller.account)
        body = proofs.receipt(delivery, sha256, at)
        if sha256 != transfer.manifest_sha256(unit.connection, delivery) or abs(at - unit.now) > _A_DAY_OFF:
            raise Trouble(ErrorCode.INVALID)
        verify(person.sig, signature, body)
        days = unit.one(tables.practice, tables.practice.c.id == row.practice).read_days
        times = {"read": unit.now, "expires": min(row.expires, unit.now + days * DAY)}
        one = _D.id == delivery
        if unit.move(DELIVERY, tables.delivery, one, "receipt", Actor.PATIENT, **times):
            _keep(unit.connection, delivery, body, signature)
            told = {"manifest_sha256": sha256, "signed_at": at, "signature": base64url(signature)}
            unit.tell(row.practice, "read", delivery=delivery, account=person.id, **told)
            unit.log(row.practice, "read", delivery)
    return None


def _keep(connection: Connection, delivery: str, body: bytes, signature: bytes) -> None:
    """Of a message that was wrapped anew for a new key, the newest."""
    connection.execute(tables.receipt.delete().where(tables.receipt.c.delivery == delivery))
    connection.execute(tables.receipt.insert().values(delivery=delivery, body=body, signature=signature))


def _mine(call: Call) -> ColumnElement[bool]:
    return (_D.account == call.caller.account) & (_D.direction == OUT) & _not_blocked()


def _not_blocked() -> ColumnElement[bool]:
    return exists().where(
        _R.account == _D.account, _R.practice == _D.practice, _R.state != RelationState.BLOCKED
    )


def _practices(connection: Connection, account: str) -> list[dict[str, Any]]:
    practices = tables.practice.c
    found = (
        select(practices.id, practices.name, practices.phone, _R.state, _R.kid)
        .select_from(tables.relation.join(tables.practice))
        .where(_R.account == account)
        .order_by(practices.id)
    )
    return [
        {
            "id": row.id,
            "name": row.name,
            "phone": row.phone,
            "state": row.state,
            "released_kid": row.kid,
            "keys": statements(connection, row.id),
        }
        for row in connection.execute(found).all()
    ]


def _told(connection: Connection, row: Row[Any], kid: str) -> dict[str, Any]:
    """Of what cannot be read, only that it is there."""
    told = {
        "delivery": row.id,
        "practice": row.practice,
        "state": row.state,
        "created": row.created,
        "delivered": row.delivered,
        "read": row.read,
        "expires": row.expires,
        "reply_allowed": row.reply_allowed,
    }
    grant = grant_of(connection, row.id) if row.state in _READABLE else None
    if grant is None or grant["kid"] != kid:
        return {**told, "grant": None, "files": []}
    return {**told, "grant": grant, "files": transfer.files_of(connection, row.id)}


ROUTES = (
    Endpoint("GET", "/v1/box", Auth.SESSION, box),
    Endpoint("GET", "/v1/deliveries/{d}/files/{f}", Auth.SESSION, stream=get_file),
    Endpoint("POST", "/v1/deliveries/{d}/receipt", Auth.SESSION, receipt),
)
