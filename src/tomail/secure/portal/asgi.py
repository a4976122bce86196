"""The application: every row of the route table behind one way in, and headers on every answer."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, cast

from anyio import to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.page import HEADERS

from .access import recognise
from .call import Call, Endpoint, answered
from .fields import Fields
from .keeper import Keeper
from .networks import client, shortened
from .portal import Portal
from .routes import ROUTES
from .troubles import Trouble

BODY_SECONDS = 30.0
_NO_SUCH_RANGE = 416
_PATH = "tomail.path"
access_log = logging.getLogger("tomail.portal.access")
log = logging.getLogger(__name__)


def application(portal: Portal, *, keeps: bool = True) -> Starlette:
    """The portal as an ASGI application. With `keeps` it sends mails and sweeps, too."""

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        portal.bell.start()
        keeper = Keeper(portal)
        if keeps:
            keeper.start()
        yield
        portal.bell.stop()
        await to_thread.run_sync(keeper.stop)

    return Starlette(
        routes=[
            Route(each.path, _endpoint(portal, each), methods=[each.method], name=each.name)
            for each in ROUTES
        ],
        middleware=[Middleware(Frame)],
        exception_handlers={HTTPException: _refused, Trouble: _troubled, ClientDisconnect: _left},
        lifespan=lifespan,
    )


def _endpoint(portal: Portal, endpoint: Endpoint) -> Callable[[Request], Awaitable[Response]]:
    async def respond(request: Request) -> Response:
        request.scope[_PATH] = endpoint.path
        network = shortened(_client(portal, request))
        caller = await to_thread.run_sync(recognise, portal, endpoint.auth, request, network)
        body = {} if endpoint.stream else await _body(request, endpoint.largest)
        call = Call(portal, request, caller, network, Fields(body))
        if endpoint.stream:
            return await endpoint.stream(call)
        return answered(await to_thread.run_sync(endpoint.act, call), endpoint.status)

    return respond


def _client(portal: Portal, request: Request) -> str:
    peer = request.client.host if request.client else ""
    return client(peer, ",".join(request.headers.getlist("x-forwarded-for")), portal.settings.proxies)


async def _body(request: Request, largest: int) -> dict[str, Any]:
    """A JSON object; none where there is no body. Raises Trouble (malformed, too_large)."""
    try:
        async with asyncio.timeout(BODY_SECONDS):
            read = await _read(request, largest)
        body = json.loads(read) if read else {}
    except (ValueError, RecursionError, TimeoutError, ClientDisconnect):
        raise Trouble(ErrorCode.MALFORMED) from None
    if not isinstance(body, dict):
        raise Trouble(ErrorCode.MALFORMED)
    return body


async def _read(request: Request, largest: int) -> bytes:
    read = bytearray()
    async for chunk in request.stream():
        read += chunk
        if len(read) > largest:
            raise Trouble(ErrorCode.TOO_LARGE)
    return bytes(read)


async def _troubled(_request: Request, error: Exception) -> Response:
    trouble = cast(Trouble, error)
    headers = {} if trouble.retry_after is None else {"retry-after": str(trouble.retry_after)}
    return JSONResponse(trouble.body, trouble.status, headers)


async def _left(_request: Request, _error: Exception) -> Response:
    """In the middle of a body: nobody hears this."""
    return JSONResponse({"error": ErrorCode.MALFORMED}, 400)


async def _refused(_request: Request, raised: Exception) -> Response:
    """No such route, or not with this method, or no such range."""
    error = cast(HTTPException, raised)
    code = ErrorCode.INVALID if error.status_code == _NO_SUCH_RANGE else ErrorCode.NOT_FOUND
    return JSONResponse({"error": code}, error.status_code, error.headers)


class Frame:
    """Around everything: headers on every answer, and an access log without names and addresses."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """As ASGI calls it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, status = time.monotonic(), 0

        async def sent(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = _with_headers(list(message.get("headers", ())))
            await send(message)

        try:
            await self._app(scope, receive, sent)
        except Exception as error:  # its text may hold what was sent to us
            log.error("defect in %s: %s", _route(scope), _place(error))
            status = status or await _answer_defect(sent)
        finally:
            taken = (time.monotonic() - begun) * 1000
            access_log.info("%s %d %.0f ms", _route(scope), status, taken)


async def _answer_defect(send: Callable[[Message], Awaitable[None]]) -> int:
    body = json.dumps({"error": ErrorCode.UNAVAILABLE}).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 500, "headers": headers})
    await send({"type": "http.response.body", "body": body})
    return 500


def _with_headers(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    present = {name.lower() for name, _ in headers}
    ours = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
    return [*headers, *(each for each in ours if each[0] not in present)]


def _route(scope: Scope) -> str:
    """As in the route table: identifiers and what a stranger made up stay out of the log."""
    known = scope["method"] in ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")
    return f"{scope['method'] if known else '?'} {scope.get(_PATH, '(none)')}"


def _place(error: BaseException) -> str:
    """Where it happened, without the exception's text."""
    last = error.__traceback__
    while last and last.tb_next:
        last = last.tb_next
    where = f"{last.tb_frame.f_code.co_filename}:{last.tb_lineno}" if last else "?"
    return f"{type(error).__name__} at {where}"
