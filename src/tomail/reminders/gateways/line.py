"""One request to a provider, and what may have happened where no answer came."""

from __future__ import annotations

import base64
import json
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Timer
from typing import Any
from urllib.parse import urlsplit

import httpx2

from tomail.base.domains import is_loopback
from tomail.base.https import HttpsWay

from . import values
from .sms import Credit, GatewayTrouble, Outcome, Sent, Why

TIMEOUT = httpx2.Timeout(30.0, connect=10.0)
LONGEST = 60.0  # seconds from asking to the last byte of the answer
LARGEST = 1024 * 1024  # bytes of it
_HEADERS = {"Accept-Encoding": "identity", "User-Agent": "tomail"}
_NEVER_LEFT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.ProxyError)
_BROKEN = (httpx2.HTTPError, httpx2.StreamError, httpx2.InvalidURL, OSError, ValueError)
_KEY, _REFUSED, _BUSY, _FAILED = (401, 403), 400, 429, 500


class NoAnswer(Exception):
    """`left`: the request may have reached the provider."""

    def __init__(self, *, left: bool) -> None:
        super().__init__("left" if left else "never left")
        self.left = left

    @property
    def sent(self) -> Sent:
        """What is known of a message that was in the request."""
        return Sent(Outcome.UNCLEAR if self.left else Outcome.LATER, Why.AWAY)


@dataclass(frozen=True)
class Reply:
    """An answer of whatever status."""

    status: int
    body: bytes = field(repr=False)

    @property
    def ok(self) -> bool:
        """2xx; with most providers that alone is no success."""
        return 200 <= self.status < 300

    def json(self) -> dict[str, Any]:
        """The object in the body; empty if there is none."""
        said = self._said()
        return said if isinstance(said, dict) else {}

    def items(self) -> list[dict[str, Any]]:
        """The objects of a list in the body; empty if there is none."""
        return [each for each in self.listed() or () if isinstance(each, dict)]

    def listed(self) -> list[Any] | None:
        """The list in the body; None if it is something else."""
        said = self._said()
        return said if isinstance(said, list) else None

    def _said(self) -> object:
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None

    def not_accepted(self) -> Sent | None:
        """What its status alone says of a message; None: the body decides."""
        if self.status >= _FAILED or self.status < 200 or 300 <= self.status < _REFUSED:
            return Sent(Outcome.UNCLEAR, Why.OTHER, code=str(self.status))
        if self.status == _BUSY:
            return Sent(Outcome.LATER, Why.LIMIT, code=str(self.status))
        if self.status in _KEY:
            return Sent(Outcome.REFUSED, Why.KEY, code=str(self.status))
        return None

    def refused(self, said: object, why: Mapping[str, Why]) -> Sent:
        """What an answer that accepts nothing tells of a message: by the provider's word for it, which `said`
        may be, where `why` knows it; else by the status."""
        code = values.code(said) or str(self.status)
        if code in why:
            return Sent(Outcome.REFUSED, why[code], code=code)
        return self.not_accepted() or Sent(Outcome.REFUSED, Why.OTHER, code=code)

    def credit(self, name: str, currency: str = "") -> Credit:
        """What is left, which the body has under `name`; in `currency` unless it says another. Raises
        GatewayTrouble."""
        said = self.json()
        amount = values.decimal(said.get(name))
        if amount is None:
            raise GatewayTrouble(Why.OTHER)
        return Credit(amount, values.currency(said.get("currency"), currency))

    def answered(self) -> Reply:
        """Itself, if it answers a question. Raises GatewayTrouble."""
        if self.ok:
            return self
        raise GatewayTrouble(Why.KEY if self.status in _KEY else Why.OTHER)


def basic(user: str, password: str = "") -> str:
    """Both, in the header Authorization (RFC 7617)."""
    return f"Basic {base64.b64encode(f'{user}:{password}'.encode()).decode()}"


@dataclass(frozen=True)
class Line:
    """To one provider at `base`."""

    base: str
    way: HttpsWay

    def post(self, path: str, body: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> Reply:
        """`body` as JSON. This and all others raise NoAnswer."""
        return self.request("POST", path, headers, json=body)

    def post_form(
        self, path: str, form: Mapping[str, str], headers: Mapping[str, str] | None = None
    ) -> Reply:
        """`form` as browsers send one."""
        return self.request("POST", path, headers, data=form)

    def get(
        self, path: str, query: Mapping[str, str] | None = None, headers: Mapping[str, str] | None = None
    ) -> Reply:
        """Changes nothing, wherever it goes."""
        return self.request("GET", path, headers, params=query)

    def ask(
        self, path: str, query: Mapping[str, str] | None = None, headers: Mapping[str, str] | None = None
    ) -> Reply:
        """The answer to a question. Raises GatewayTrouble."""
        try:
            return self.get(path, query, headers).answered()
        except NoAnswer:
            raise GatewayTrouble(Why.AWAY) from None

    def request(self, method: str, path: str, headers: Mapping[str, str] | None = None, **body: Any) -> Reply:
        """One request; no redirect is followed."""
        streams: list[Any] = []
        with _preparing():
            client = self._client()
        with client:
            with _preparing():
                request = client.build_request(method, self.base + path, headers=_told(headers), **body)
                request.extensions = {**request.extensions, "trace": _keeping(streams)}
            with _answering(), _until(LONGEST, streams):
                return _asked(client, request)

    def _client(self) -> httpx2.Client:
        parts = urlsplit(self.base)
        host = parts.hostname or ""
        if parts.scheme != "https" and not is_loopback(host):
            raise NoAnswer(left=False)  # a key never travels in clear
        secure = parts.scheme == "https"
        proxy = self.way.proxy(host) if secure else ""
        return httpx2.Client(
            verify=self.way.context() if secure else False,
            trust_env=False,
            proxy=proxy or None,
            timeout=TIMEOUT,
        )


def _told(headers: Mapping[str, str] | None) -> dict[str, str]:
    """Raises ValueError for what no header can say, as a key that was copied with a line's end."""
    told = {**_HEADERS, **(headers or {})}
    if not all(each.isascii() and each.isprintable() for pair in told.items() for each in pair):
        raise ValueError
    return told


def _asked(client: httpx2.Client, request: httpx2.Request) -> Reply:
    response = client.send(request, stream=True)
    try:
        return Reply(response.status_code, _read(response))
    finally:
        response.close()


@contextmanager
def _preparing() -> Iterator[None]:
    """Nothing has left yet."""
    try:
        yield
    except (*_BROKEN, TypeError):
        raise NoAnswer(left=False) from None


@contextmanager
def _answering() -> Iterator[None]:
    try:
        yield
    except (*_NEVER_LEFT, httpx2.UnsupportedProtocol):
        raise NoAnswer(left=False) from None
    except _BROKEN:
        raise NoAnswer(left=True) from None


def _keeping(streams: list[Any]) -> Callable[[str, Mapping[str, Any]], None]:
    """As the library tells of what it does: the connections, to cut them."""

    def note(name: str, info: Mapping[str, Any]) -> None:
        if name.endswith((".connect_tcp.complete", ".start_tls.complete")):
            streams.append(info["return_value"])

    return note


@contextmanager
def _until(seconds: float, streams: list[Any]) -> Iterator[None]:
    """A server that sends a byte now and then would hold out for days."""

    def cut() -> None:
        for stream in list(streams):
            with suppress(OSError, ValueError):
                socket.socket.shutdown(stream.get_extra_info("socket"), socket.SHUT_RDWR)

    timer = Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _read(response: httpx2.Response) -> bytes:
    body = bytearray()
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > LARGEST:
            raise NoAnswer(left=True)
    return bytes(body)
