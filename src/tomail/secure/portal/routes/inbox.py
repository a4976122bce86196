"""What patients answered: the practice lists it, fetches it, and says that it has it."""

from __future__ import annotations

from sqlalchemy import ColumnElement, delete, select
from starlette.responses import Response

from tomail.secure.portal import tables, transfer
from tomail.secure.portal.access import Auth
from tomail.secure.portal.call import Answer, Call, Endpoint
from tomail.secure.portal.troubles import Trouble, not_found
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import IdKind, is_id
from tomail.secure.protocol.states import REPLY, Actor, ReplyState

from .deliveries import IN, grant_of

MOST = 100
_D = tables.delivery.c


def inbox(call: Call) -> Answer:
    """Answers that were not fetched, in the order of their names, from behind the one in `after` on: so those
    that nobody can fetch are in nobody's way."""
    after = call.request.query_params.get("after", "")
    if after and not is_id(after, IdKind.DELIVERY):
        raise Trouble(ErrorCode.MALFORMED)
    waiting = select(tables.delivery).where(_of(call), _D.state == ReplyState.DELIVERED, _D.id > after)
    with call.portal.database.reading() as connection:
        rows = connection.execute(waiting.order_by(_D.id).limit(MOST)).all()
        return {
            "replies": [
                {
                    "delivery": row.id,
                    "account": row.account,
                    "answers": row.answers or None,
                    "at": row.delivered,
                    "files": transfer.files_of(connection, row.id),
                    "grant": grant_of(connection, row.id),
                }
                for row in rows
            ]
        }


def view(call: Call) -> Answer:
    """Whether an answer waits, was fetched, or ended unfetched: of one that a workstation does not have."""
    mine = _of(call) & (_D.id == call.identifier("d", IdKind.DELIVERY)) & (_D.state != ReplyState.UPLOADING)
    with call.portal.database.reading() as connection:
        row = connection.execute(select(tables.delivery).where(mine)).first()
        if row is None:
            raise not_found()
        told = {"account": row.account, "answers": row.answers or None}
        return {"delivery": row.id, **told, "state": row.state, "at": row.delivered}


async def get_file(call: Call) -> Response:
    """Ciphertext of an answer."""
    return await transfer.get_file(call, _of(call) & (_D.state == ReplyState.DELIVERED))


def ack(call: Call) -> Answer:
    """The practice has it: the wrap goes now, the ciphertext with the next sweep."""
    delivery = call.identifier("d", IdKind.DELIVERY)
    with call.work() as unit:
        if unit.move(REPLY, tables.delivery, _of(call) & (_D.id == delivery), "fetch", Actor.DEVICE):
            unit.connection.execute(delete(tables.grant).where(tables.grant.c.delivery == delivery))
            unit.log(call.caller.practice, "fetched", delivery)
    return None


def _of(call: Call) -> ColumnElement[bool]:
    return (_D.practice == call.caller.practice) & (_D.direction == IN)


ROUTES = (
    Endpoint("GET", "/v1/practice/inbox", Auth.DEVICE, inbox),
    Endpoint("GET", "/v1/practice/inbox/{d}", Auth.DEVICE, view),
    Endpoint("GET", "/v1/practice/inbox/{d}/files/{f}", Auth.DEVICE, stream=get_file),
    Endpoint("POST", "/v1/practice/inbox/{d}/ack", Auth.DEVICE, ack),
)
