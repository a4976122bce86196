"""A request as those who answer it see it, and the table of routes that they make."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from tomail.secure.protocol.identifiers import IdKind, is_file_id, is_id
from tomail.secure.protocol.limits import REQUEST_BYTES

from .access import Auth, Caller
from .fields import Fields
from .portal import Portal
from .troubles import not_found
from .work import Work, work


@dataclass(frozen=True)
class Call:
    """One request by somebody who was recognised. `fields` is its body (empty where there is none)."""

    portal: Portal
    request: Request
    caller: Caller
    network: str  # shortened
    fields: Fields

    def identifier(self, name: str, kind: IdKind) -> str:
        """From the path. Raises Trouble (not_found)."""
        text: str = self.request.path_params[name]
        if not is_id(text, kind):
            raise not_found()
        return text

    def file(self) -> str:
        """The file's, from the path. Raises Trouble (not_found)."""
        text: str = self.request.path_params["f"]
        if not is_file_id(text):
            raise not_found()
        return text

    def work(self) -> AbstractContextManager[Work]:
        """A unit of work by the caller."""
        return work(self.portal, self.caller.name, self.network)


Answer = dict[str, Any] | Response | None  # None: 204
Act = Callable[[Call], Answer]
Stream = Callable[[Call], Awaitable[Response]]


def _nothing(call: Call) -> Answer:
    return None


@dataclass(frozen=True)
class Endpoint:
    """A row of the route table. `act` runs in a thread with the body read, `stream` in the event loop."""

    method: str
    path: str
    auth: Auth
    act: Act = _nothing
    stream: Stream | None = None
    status: int = 200
    largest: int = REQUEST_BYTES

    @property
    def name(self) -> str:
        """For the access log and tests: the method and the path as in the table."""
        return f"{self.method} {self.path}"


def answered(answer: Answer, status: int) -> Response:
    """The response of what a handler gave."""
    if isinstance(answer, Response):
        return answer
    return Response(status_code=204) if answer is None else JSONResponse(answer, status)
