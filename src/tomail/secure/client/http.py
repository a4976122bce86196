"""Asking the portal: over TLS, without redirects and cookies, within limits of time and size.

Whoever answers may be anybody: an answer is a portal's only if it has the form of one. Exceptions carry no
facts, for their texts reach logs.
"""

from __future__ import annotations

import json
import socket
import ssl
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Lock, Timer
from typing import Any, Self
from urllib.parse import urlsplit

import httpx2

from tomail.base.domains import ascii_domain, is_address, is_loopback
from tomail.base.https import HttpsWay
from tomail.secure.protocol.errors import ErrorCode

CONNECT_SECONDS, SILENCE_SECONDS = 10.0, 30.0
SECONDS = 60.0  # of a whole request, unless it says otherwise
LARGEST = 2 * 1024 * 1024  # bytes of an answer, unless it says otherwise
LONGEST_WAIT = 3600  # what a portal may ask for with "retry_after"
_HTTPS = 443
_SUCCESS, _REFUSED, _BUSY, _FAILED = range(200, 300), 400, 429, 500
TROUBLES = (httpx2.HTTPError, httpx2.StreamError, OSError, RuntimeError, ValueError)
"""What the library raises: RuntimeError if it was closed meanwhile, ValueError for what is no header."""

_HEADERS = {"User-Agent": "tomail", "Accept-Encoding": "identity"}


class AwayKind(StrEnum):
    """Why no portal answered."""

    UNREACHABLE = "unreachable"  # no connection, or it broke; or a proxy answered in the portal's place
    TOO_SLOW = "too_slow"
    CERTIFICATE = "certificate"
    NOT_A_PORTAL = "not_a_portal"  # something else answers there
    ENDED = "ended"  # we closed it ourselves


class PortalAway(Exception):
    """Nothing is known of what became of the request: it may be asked again."""

    def __init__(self, kind: AwayKind, retry_after: int | None = None) -> None:
        super().__init__(kind.value)
        self.kind, self.retry_after = kind, retry_after


class PortalProblem(Exception):
    """The portal said no."""

    def __init__(self, code: ErrorCode, status: int, retry_after: int | None = None) -> None:
        super().__init__(code.value)
        self.code, self.status, self.retry_after = code, status, retry_after


@dataclass(frozen=True)
class Answered:
    """An answer that is no error."""

    status: int
    body: bytes = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)

    def json(self) -> dict[str, Any]:
        """An object. Raises PortalAway (not_a_portal)."""
        return _json(self.body)


@dataclass(frozen=True)
class Coming:
    """An answer that begins to arrive."""

    status: int
    headers: httpx2.Headers = field(repr=False)
    chunks: Iterator[bytes] = field(repr=False)


def origin_of(url: str) -> str:
    """As browsers write it: "https://host" or "https://host:port". http only on this machine itself.

    Raises ValueError.
    """
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").rstrip(".")
    if parts.username or parts.password or parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError("an origin has no path")
    if (
        not host
        or parts.scheme not in ("https", "http")
        or (parts.scheme == "http" and not is_loopback(host))
    ):
        raise ValueError("an origin is https://HOST")
    name = host if is_address(host) else ascii_domain(host)
    named = f"[{name}]" if ":" in name else name
    port = f":{parts.port}" if parts.port and parts.port != _usual_port(parts.scheme) else ""
    return f"{parts.scheme}://{named}{port}"


class PortalClient:
    """Several threads may ask; `close` ends what they wait for, and so does the lateness of one for all."""

    def __init__(self, url: str, way: HttpsWay, token: str = "") -> None:
        self.origin = origin_of(url)
        self._token, self._lock = token, Lock()
        self._streams: list[Any] = []
        self._ended, self._asking = False, 0
        parts = urlsplit(self.origin)
        proxy = way.proxy(parts.hostname or "") if parts.scheme == "https" else ""
        context = way.context() if parts.scheme == "https" else False
        self._client = httpx2.Client(verify=context, trust_env=False, proxy=proxy or None)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ask nothing more. Whoever waits for an answer hears PortalAway (ended)."""
        with self._lock:
            self._ended, asking = True, self._asking
        self._cut()
        if not asking:
            self._client.close()

    def get(self, path: str, seconds: float = SECONDS) -> Answered:
        """The answer. This and all others raise PortalProblem and PortalAway."""
        return self.ask("GET", path, seconds=seconds)

    def post(self, path: str, body: Mapping[str, Any] | None = None, **headers: str) -> Answered:
        """`body` becomes JSON; of `idempotency_key` the header Idempotency-Key."""
        return self.ask("POST", path, body or {}, headers=_named(headers))

    def put(
        self, path: str, body: Mapping[str, Any] | bytes, seconds: float = SECONDS, **headers: str
    ) -> Answered:
        """`body` becomes JSON, or goes as it is."""
        return self.ask("PUT", path, body, headers=_named(headers), seconds=seconds)

    def delete(self, path: str) -> Answered:
        """Without a body."""
        return self.ask("DELETE", path)

    def ask(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | bytes | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        seconds: float = SECONDS,
        largest: int = LARGEST,
    ) -> Answered:
        """One request, and the whole answer."""
        with self.asked(method, path, body, headers=headers, seconds=seconds) as coming:
            return Answered(coming.status, gathered(coming.chunks, largest), coming.headers)

    @contextmanager
    def asked(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | bytes | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        seconds: float = SECONDS,
        packed: bool = False,
    ) -> Iterator[Coming]:
        """An answer whose body is still to come: 2xx, or it raises. With `packed` it may be gzip."""
        request = self._request(method, path, body, headers or {})
        with self._at_work(), self._until(seconds) as late:
            with self._troubles(late):
                response = self._client.send(request, stream=True)
            try:
                coming = Coming(response.status_code, response.headers, self._chunks(response, late))
                _accept(coming, packed)
                yield coming
            finally:
                with suppress(*TROUBLES):
                    response.close()

    def _chunks(self, response: httpx2.Response, late: list[bool]) -> Iterator[bytes]:
        chunks = response.iter_raw()
        while True:
            with self._troubles(late):
                chunk = next(chunks, None)
            if chunk is None:
                return
            yield chunk

    @contextmanager
    def _troubles(self, late: list[bool]) -> Iterator[None]:
        try:
            yield
        except TROUBLES as error:
            raise PortalAway(self._kind(error, late)) from None

    def _request(
        self, method: str, path: str, body: Mapping[str, Any] | bytes | None, headers: Mapping[str, str]
    ) -> httpx2.Request:
        """Made apart from the client, which would give cookies along."""
        said = {**_HEADERS, **headers}
        if self._token:
            said["Authorization"] = f"Bearer {self._token}"
        if isinstance(body, Mapping):
            said["Content-Type"] = "application/json"
            body = json.dumps(body).encode()
        patience = httpx2.Timeout(SILENCE_SECONDS, connect=CONNECT_SECONDS).as_dict()
        extensions = {"timeout": patience, "trace": self._note}
        return httpx2.Request(
            method, f"{self.origin}{path}", content=body, headers=said, extensions=extensions
        )

    def _note(self, name: str, info: Mapping[str, Any]) -> None:
        """As the library tells of what it does; kept are the connections, to cut them."""
        if name.endswith((".connect_tcp.complete", ".start_tls.complete")):
            with self._lock:
                self._streams = [*self._streams[-8:], info["return_value"]]
            if self._ended:
                self._cut()

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        """Whoever asks frees the sockets, not whoever closes: the number of one that is freed while it is
        waited for may be another's by the time the reader looks again, who then waits for that one."""
        with self._lock:
            if self._ended:
                raise PortalAway(AwayKind.ENDED)
            self._asking += 1
        try:
            yield
        finally:
            with self._lock:
                self._asking -= 1
                over = self._ended and not self._asking
            if over:
                self._client.close()

    @contextmanager
    def _until(self, seconds: float) -> Iterator[list[bool]]:
        """A server that sends a byte now and then would hold out for days."""
        late: list[bool] = []

        def end() -> None:
            late.append(True)
            self._cut()

        timer = Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            yield late
        finally:
            timer.cancel()

    def _cut(self) -> None:
        """Closing would not wake whoever reads; this does."""
        with self._lock:
            streams = list(self._streams)
            self._streams.clear()
        for stream in streams:
            with suppress(OSError, ValueError):
                socket.socket.shutdown(stream.get_extra_info("socket"), socket.SHUT_RDWR)

    def _kind(self, error: BaseException, late: list[bool]) -> AwayKind:
        if self._ended:
            return AwayKind.ENDED
        if late or isinstance(error, httpx2.TimeoutException):
            return AwayKind.TOO_SLOW
        refused = any(isinstance(each, ssl.SSLCertVerificationError) for each in _causes(error))
        return AwayKind.CERTIFICATE if refused else AwayKind.UNREACHABLE


def gathered(chunks: Iterable[bytes], largest: int) -> bytes:
    """All of them. Raises PortalAway (not_a_portal) for more."""
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > largest:
            raise PortalAway(AwayKind.NOT_A_PORTAL)
    return bytes(body)


def _accept(coming: Coming, packed: bool) -> None:
    """Raises PortalProblem and PortalAway for anything but success."""
    if coming.headers.get("content-encoding", "identity") not in ("identity", "gzip" if packed else ""):
        raise PortalAway(AwayKind.NOT_A_PORTAL)
    if coming.status in _SUCCESS:
        return
    said = _said(gathered(coming.chunks, LARGEST)) if coming.status >= _REFUSED else {}
    wait = _wait(said.get("retry_after"), coming.headers.get("retry-after", ""))
    if said.get("error") in set(ErrorCode):
        raise PortalProblem(ErrorCode(said["error"]), coming.status, wait)
    busy = coming.status >= _FAILED or coming.status == _BUSY  # a proxy whose portal is being restarted
    raise PortalAway(AwayKind.UNREACHABLE if busy else AwayKind.NOT_A_PORTAL, wait)


def _said(body: bytes) -> dict[str, Any]:
    try:
        return _json(body)
    except PortalAway:
        return {}


def _json(body: bytes) -> dict[str, Any]:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        raise PortalAway(AwayKind.NOT_A_PORTAL) from None
    if not isinstance(said, dict):
        raise PortalAway(AwayKind.NOT_A_PORTAL)
    return said


def _wait(said: object, header: str) -> int | None:
    """Seconds, within reason."""
    seconds = said if isinstance(said, int) and not isinstance(said, bool) else None
    if seconds is None and header.isascii() and header.isdecimal() and len(header) < len(str(1 << 40)):
        seconds = int(header)
    return None if seconds is None else max(0, min(seconds, LONGEST_WAIT))


def _named(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in headers.items()}


def _usual_port(scheme: str) -> int:
    return _HTTPS if scheme == "https" else 80


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
