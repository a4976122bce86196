"""Remote pictures of a message, only when a person asks for them.

https only, no cookies, no referrer, no address inside the practice: the name is resolved here, every
address must be public, and the connection goes to that very address. Where the system wants a proxy, that
connects, by name: it may know names that are not known here.
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock, Timer
from urllib.parse import urljoin, urlsplit

import httpx2

from tomail.accounts.proxy import SYSTEM_WAY
from tomail.base.errors import Problem, ProblemKind
from tomail.base.https import HttpsWay
from tomail.base.networks import is_public
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.message.rasters import showable_type

MOST = 100
LARGEST = 5 * 1024 * 1024
TOGETHER = 25 * 1024 * 1024
AT_ONCE = 6
REDIRECTS = 3
SECONDS = 10.0  # of silence
DEADLINE = 30.0  # seconds for all of them
HEADERS = {"User-Agent": "tomail", "Accept": "image/*", "Accept-Encoding": "identity"}

UNREACHED = QT_TRANSLATE_NOOP("engine", "The server {host} cannot be reached.")
NOT_GIVEN = QT_TRANSLATE_NOOP("engine", "The server {host} does not give them out.")
NOT_SAFE = QT_TRANSLATE_NOOP("engine", "The address {host} is not safe.")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Picture:
    """A fetched picture."""

    content_type: str
    content: bytes


@dataclass(frozen=True)
class Pictures:
    """What could be fetched, by the address that the message names; `problem`: why others are missing."""

    found: Mapping[str, Picture]
    problem: Problem | None = None


Resolve = Callable[[str], list[str]]


def resolve(host: str) -> list[str]:
    """The addresses of `host`; OSError if there are none."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)]


@dataclass(frozen=True)
class Way:
    """How servers are reached that a stranger's mail names: only public addresses."""

    resolver: Resolve = resolve
    https: HttpsWay = SYSTEM_WAY
    is_public: Callable[[str], bool] = is_public
    deadline: float = DEADLINE


def fetch_pictures(urls: Iterable[str], way: Way | None = None) -> Pictures:
    """Fetch the first pictures of a message, several at once; never raises for what a server does."""
    wanted = [url for url in dict.fromkeys(urls) if url.startswith("https://")][:MOST]
    with _Fetching(way or Way()).until_deadline() as fetching, ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(fetching.fetch, wanted))
    found = {url: each for url, each in zip(wanted, answers, strict=True) if isinstance(each, Picture)}
    return Pictures(found, next((each for each in answers if isinstance(each, Problem)), None))


@dataclass
class _Fetching:
    """The pictures of one message, within limits that hold for all of them together."""

    way: Way
    _clients: dict[str, httpx2.Client] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    _left: int = TOGETHER
    _over: bool = False

    @contextmanager
    def until_deadline(self) -> Iterator[_Fetching]:
        """A server that sends a byte now and then would hold out for hours."""
        timer = Timer(self.way.deadline, self._end)
        timer.start()
        try:
            yield self
        finally:
            timer.cancel()
            self._end()

    def fetch(self, url: str) -> Picture | Problem:
        """The picture at `url`, or why there is none."""
        try:
            for _ in range(REDIRECTS + 1):
                answer = self._get(url)
                if not isinstance(answer, str):
                    return answer
                url = answer
        except (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError, _Late) as error:
            log.info("picture not loaded: %s", type(error).__name__)
            return _problem(ProblemKind.UNREACHABLE, UNREACHED, url)
        return _problem(ProblemKind.SERVER_REFUSED, NOT_GIVEN, url)

    def _get(self, url: str) -> Picture | Problem | str:
        """The picture, the address of a redirect, or why there is neither."""
        if self._over:  # also names are asked for no more
            raise _Late
        request = self._request(url)
        if request is None:
            return _problem(ProblemKind.INVALID, NOT_SAFE, url)
        client = self._client(self.way.https.proxy(urlsplit(url).hostname or ""))
        with _while_open(client):
            answer = client.send(request, stream=True)
            try:
                if answer.is_redirect:
                    return urljoin(url, answer.headers.get("location", ""))
                return self._picture(answer) or _problem(ProblemKind.SERVER_REFUSED, NOT_GIVEN, url)
            finally:
                answer.close()

    def _request(self, url: str) -> httpx2.Request | None:
        """To an address that was looked at; None for what is not safe. OSError for an unknown name."""
        parts = urlsplit(url)
        if parts.scheme != "https" or not parts.hostname or parts.username or parts.password:
            return None
        target, headers = httpx2.URL(url), {**HEADERS, "Host": parts.netloc}
        patience = {"timeout": httpx2.Timeout(SECONDS).as_dict()}
        if self.way.https.proxy(parts.hostname):
            request = httpx2.Request("GET", target, headers=headers, extensions=patience)
            return request if self._passes(parts.hostname) else None
        address = public_address(parts.hostname, self.way)
        if address is None:
            return None
        literal = target.copy_with(host=f"[{address}]" if ":" in address else address)
        named = {**patience, "sni_hostname": parts.hostname}
        return httpx2.Request("GET", literal, headers=headers, extensions=named)

    def _passes(self, host: str) -> bool:
        """Whether a proxy may be asked: also where only it knows the name."""
        try:
            return public_address(host, self.way) is not None
        except (OSError, UnicodeError):
            return True

    def _picture(self, answer: httpx2.Response) -> Picture | None:
        if answer.status_code != 200 or answer.headers.get("content-encoding", "identity") != "identity":
            return None
        content = bytearray()
        for chunk in answer.iter_raw():
            content += chunk
            if len(content) > LARGEST or not self._may_take(len(chunk)):
                return None
        if self._over:
            raise _Late
        kind = showable_type(bytes(content))
        return Picture(kind, bytes(content)) if kind else None

    def _may_take(self, count: int) -> bool:
        with self._lock:
            self._left -= count
            return self._left >= 0

    def _client(self, proxy: str) -> httpx2.Client:
        """One for each proxy. What it keeps of cookies no request takes along: those are made elsewhere."""
        with self._lock:
            if self._over:
                raise _Late
            if proxy not in self._clients:
                self._clients[proxy] = httpx2.Client(
                    verify=self.way.https.context(), trust_env=False, proxy=proxy or None
                )
            return self._clients[proxy]

    def _end(self) -> None:
        with self._lock:
            self._over = True
            clients = list(self._clients.values())
        for client in clients:
            client.close()


class _Late(Exception):
    """All the time is used up."""


@contextmanager
def _while_open(client: httpx2.Client) -> Iterator[None]:
    """The deadline closes connections under those who read from them."""
    try:
        yield
    except (RuntimeError, ValueError):
        if client.is_closed:
            raise _Late from None
        raise


def public_address(host: str, way: Way) -> str | None:
    """An address of `host` to connect to; None if any of its addresses is not on the public internet.

    Raises OSError or UnicodeError where the name leads nowhere.
    """
    addresses = way.resolver(host)
    return addresses[0] if addresses and all(map(way.is_public, addresses)) else None


def _problem(kind: ProblemKind, source: str, url: str) -> Problem:
    return Problem(kind, sentence(source, host=_host(url)))


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
