"""Getting a configuration document from the web, with little trust in whoever answers.

Redirects stay with the same owner and never lead from the Internet into the practice's own network
(where a proxy connects, that is for the proxy to decide); answers are small; each request has a
connection of its own, to an address that was looked at, with a certificate that was checked for its own
host. No address, no cookie and no password is sent.

Spoken through h11 on a plain asyncio connection: the usual clients look the host up themselves, and
leave their socket open when they are cancelled while connecting, which is what a race does all the time.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence
from dataclasses import dataclass

import h11
import httpx2

from tomail.base.domains import is_loopback, registrable_domain
from tomail.base.networks import is_public

from .attempts import Unusable
from .network import Endpoint
from .search import DiscoverySources
from .tunnel import PORT, tunnel

LARGEST = 1_000_000
MOST_REDIRECTS = 3
PIECE = 65_536
PORTS = {"https": 443, "http": 80}
HEADERS = {
    "User-Agent": "tomail",
    "Accept": "application/xml, text/xml, */*",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
REDIRECTS = {301, 302, 303, 307, 308}


@dataclass(frozen=True)
class Answer:
    """What a web server said; `location` is set where it sends elsewhere."""

    status: int
    location: str
    body: bytes


async def fetch(url: str, config: DiscoverySources) -> bytes | None:
    """The document at `url`; None if there is none. Raises `Unusable` and what `EXPECTED` lists."""
    start = here = httpx2.URL(url)
    for _ in range(MOST_REDIRECTS + 1):
        proxy = httpx2.URL(config.proxy(here.host) if here.scheme == "https" else "")
        first = proxy if proxy.host else here
        endpoints = await config.locate(
            first.host, first.port or (PORT if proxy.host else PORTS[here.scheme])
        )
        if here != start and not may_follow(start, here, () if proxy.host else endpoints):
            raise Unusable("refused")
        answer = await _get(here, endpoints, proxy, config)
        if not answer.location:
            return _document(answer)
        here = here.join(answer.location)
        if here.scheme not in PORTS:
            raise Unusable("refused")
    raise Unusable("invalid")


def may_follow(start: httpx2.URL, target: httpx2.URL, endpoints: Sequence[Endpoint]) -> bool:
    """True if a request for `start` may be redirected to `target`, which lies at `endpoints`."""
    encrypted = target.scheme == "https" or start.scheme == "http"
    same_owner = registrable_domain(start.host) == registrable_domain(target.host)
    return (
        encrypted
        and same_owner
        and (is_loopback(start.host) or all(is_public(host) for host, _ in endpoints))
    )


async def _get(
    url: httpx2.URL, endpoints: Sequence[Endpoint], proxy: httpx2.URL, config: DiscoverySources
) -> Answer:
    for place, endpoint in enumerate(endpoints, start=1):
        try:
            return await _get_from(url, endpoint, proxy, config)
        except OSError:
            if place == len(endpoints):
                raise
    raise Unusable("not found")


async def _get_from(
    url: httpx2.URL, endpoint: Endpoint, proxy: httpx2.URL, config: DiscoverySources
) -> Answer:
    encrypted = url.scheme == "https" and not proxy.host
    context, name = (config.ssl_context, url.host) if encrypted else (None, None)
    reader, writer = await asyncio.open_connection(*endpoint, ssl=context, server_hostname=name)
    try:
        if proxy.host:
            await tunnel(reader, writer, proxy, url)
            await writer.start_tls(config.ssl_context, server_hostname=url.host)
        connection = h11.Connection(h11.CLIENT)
        headers = {"Host": url.netloc.decode("ascii"), **HEADERS}
        request = h11.Request(method="GET", target=url.raw_path, headers=list(headers.items()))
        writer.write((connection.send(request) or b"") + (connection.send(h11.EndOfMessage()) or b""))
        return await _read(connection, reader)
    finally:
        writer.transport.abort()
        with contextlib.suppress(OSError):
            await writer.wait_closed()


async def _read(connection: h11.Connection, reader: asyncio.StreamReader) -> Answer:
    """The body as it was sent; a compressed one was not asked for and could be a bomb."""
    status, headers, body = 0, dict[bytes, bytes](), bytearray()
    while True:
        match connection.next_event():
            case h11.NEED_DATA:
                connection.receive_data(await reader.read(PIECE))
            case h11.Response() as head:
                status, headers = head.status_code, dict(head.headers)
                if headers.get(b"content-encoding", b"identity").lower() != b"identity":
                    raise Unusable("invalid")
            case h11.Data() as piece:
                body += piece.data
                if len(body) > LARGEST:
                    raise Unusable("invalid")
            case h11.EndOfMessage() | h11.ConnectionClosed():
                location = headers.get(b"location", b"") if status in REDIRECTS else b""
                return Answer(status, location.decode("latin-1"), bytes(body))


def _document(answer: Answer) -> bytes | None:
    match answer.status:
        case 200:
            return answer.body
        case 404 | 410:
            return None
        case 401 | 403:
            raise Unusable("refused")
        case _:
            raise Unusable("error")
