"""One request to a provider, and what may have happened where no answer came."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import httpx2

from tomail.base.domains import is_loopback
from tomail.base.https import HttpsWay

from .sms import GatewayTrouble, Outcome, Sent, Why

TIMEOUT = httpx2.Timeout(30.0, connect=10.0)
LONGEST = 60.0  # seconds of a whole answer
LARGEST = 1024 * 1024  # bytes of it
_NEVER_LEFT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.ProxyError)
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
        try:
            said = json.loads(self.body)
        except (ValueError, RecursionError):
            return {}
        return said if isinstance(said, dict) else {}

    def items(self) -> list[dict[str, Any]]:
        """The objects of a list in the body; empty if there is none."""
        try:
            said = json.loads(self.body)
        except (ValueError, RecursionError):
            return []
        return [each for each in said if isinstance(each, dict)] if isinstance(said, list) else []

    def not_accepted(self) -> Sent | None:
        """What its status alone says of a message; None: the body decides."""
        if self.status >= _FAILED or 300 <= self.status < _REFUSED:
            return Sent(Outcome.UNCLEAR, Why.OTHER, code=str(self.status))
        if self.status == _BUSY:
            return Sent(Outcome.LATER, Why.LIMIT, code=str(self.status))
        if self.status in _KEY:
            return Sent(Outcome.REFUSED, Why.KEY, code=str(self.status))
        return None

    def answered(self) -> Reply:
        """Itself, if it answers a question. Raises GatewayTrouble."""
        if self.ok:
            return self
        raise GatewayTrouble(Why.KEY if self.status in _KEY else Why.OTHER)


@dataclass(frozen=True)
class Line:
    """The way to one provider at `base`."""

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
        with self._client() as client, _answering():
            request = client.build_request(method, self.base + path, headers=headers, **body)
            response = client.send(request, stream=True)
            try:
                return Reply(response.status_code, _read(response))
            finally:
                response.close()

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


@contextmanager
def _answering() -> Iterator[None]:
    try:
        yield
    except _NEVER_LEFT:
        raise NoAnswer(left=False) from None
    except (httpx2.UnsupportedProtocol, httpx2.InvalidURL, UnicodeError):
        raise NoAnswer(left=False) from None
    except (httpx2.HTTPError, httpx2.StreamError, OSError, ValueError):
        raise NoAnswer(left=True) from None


def _read(response: httpx2.Response) -> bytes:
    body, over = bytearray(), time.monotonic() + LONGEST
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > LARGEST or time.monotonic() > over:
            raise NoAnswer(left=True)
    return bytes(body)
