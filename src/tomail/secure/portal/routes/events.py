"""What is new for a practice: its workstations ask, the portal answers when there is something."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import Any

from anyio import to_thread
from sqlalchemy import select
from starlette.responses import JSONResponse, Response

from tomail.secure.portal import audit, tables
from tomail.secure.portal.access import Auth
from tomail.secure.portal.call import Call, Endpoint
from tomail.secure.portal.portal import Portal
from tomail.secure.portal.troubles import Trouble
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.limits import POLL_WAIT

MOST = 100  # in one answer
MOST_LINKS = 10_000
_NO_AUDIT = 1 << 53
AUDIT_HEAD = "tomail-audit"


async def events(call: Call) -> Response:
    """Events after number `after`, at the latest after `wait` seconds; 204 where there is nothing. With
    `audit` also what was added to the log after that row."""
    after, wait = _number(call, "after", 0, 1 << 53), _number(call, "wait", POLL_WAIT, POLL_WAIT)
    audited = _number(call, "audit", _NO_AUDIT, 1 << 53)
    practice, loop = call.caller.practice, asyncio.get_running_loop()
    deadline = loop.time() + wait
    while True:
        with call.portal.bell.waiting(practice) as woken:
            found, log = await to_thread.run_sync(_look, call.portal, practice, after, audited)
            over = loop.time() >= deadline or call.portal.bell.ended
            if found or over or await call.request.is_disconnected():
                return _told(found, log)
            await _wait(woken, deadline - loop.time())


async def _wait(woken: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(woken.wait(), seconds)
    except TimeoutError:
        return


@dataclass(frozen=True)
class _Log:
    """Where it ends, and the digests of what was added."""

    head: audit.Head
    links: list[str]


def _look(portal: Portal, practice: str, after: int, audited: int) -> tuple[list[dict[str, Any]], _Log]:
    rows = tables.event.c
    newer = select(tables.event).where(rows.practice == practice, rows.n > after)
    with portal.database.reading() as connection:
        found = connection.execute(newer.order_by(rows.n).limit(MOST)).all()
        head = audit.head(connection, practice, audited + MOST_LINKS)
        links = audit.links(connection, practice, audited, head.n)
    told = [{"n": row.n, "kind": row.kind, "at": row.at, **json.loads(row.subject)} for row in found]
    return told, _Log(head, links)


def _told(found: list[dict[str, Any]], log: _Log) -> Response:
    headers = {AUDIT_HEAD: f"{log.head.n} {log.head.hash}"}
    if not found and not log.links:
        return Response(status_code=204, headers=headers)
    said = {"n": log.head.n, "hash": log.head.hash, "links": log.links}
    return JSONResponse({"events": found, "audit": said}, headers=headers)


def _number(call: Call, name: str, default: int, most: int) -> int:
    text = call.request.query_params.get(name, str(default))
    if not text.isascii() or not text.isdecimal() or len(text) > 16 or int(text) > most:
        raise Trouble(ErrorCode.MALFORMED)
    return int(text)


ROUTES = (Endpoint("GET", "/v1/practice/events", Auth.DEVICE, stream=events),)
