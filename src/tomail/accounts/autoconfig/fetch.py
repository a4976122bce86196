"""Getting a configuration document from the web, with little trust in whoever answers.

Redirects stay with the same owner and never lead from the Internet into the practice's own network;
answers are small; each request has a connection of its own, so that its certificate was checked for
its own host. No address, no cookie and no password is sent.
"""

from __future__ import annotations

from collections.abc import Sequence

import httpx2

from .attempts import Unusable
from .domains import all_public, is_loopback, registrable_domain
from .network import Endpoint
from .search import DiscoverySources

LARGEST = 1_000_000
MOST_REDIRECTS = 3
HEADERS = {"User-Agent": "tomail", "Accept": "application/xml, text/xml, */*", "Accept-Encoding": "identity"}
PORTS = {"https": 443, "http": 80}


async def fetch(url: str, config: DiscoverySources) -> bytes | None:
    """The document at `url`; None if there is none. Raises `Unusable`, OSError, httpx2.HTTPError."""
    start = here = httpx2.URL(url)
    for _ in range(MOST_REDIRECTS + 1):
        endpoints = await config.locate(here.host, here.port or PORTS[here.scheme])
        if here != start and not may_follow(start, here, endpoints):
            raise Unusable("refused")
        response = await _get(here, endpoints, config)
        if not response.has_redirect_location:
            return _document(response)
        here = here.join(response.headers["Location"])
        if here.scheme not in PORTS:
            raise Unusable("refused")
    raise Unusable("invalid")


def may_follow(start: httpx2.URL, target: httpx2.URL, endpoints: Sequence[Endpoint]) -> bool:
    """True if a request for `start` may be redirected to `target`, which lies at `endpoints`."""
    encrypted = target.scheme == "https" or start.scheme == "http"
    same_owner = registrable_domain(start.host) == registrable_domain(target.host)
    return encrypted and same_owner and (is_loopback(start.host) or all_public(host for host, _ in endpoints))


async def _get(url: httpx2.URL, endpoints: Sequence[Endpoint], config: DiscoverySources) -> httpx2.Response:
    for place, endpoint in enumerate(endpoints, start=1):
        try:
            return await _get_from(url, endpoint, config)
        except (httpx2.ConnectError, httpx2.ConnectTimeout):
            if place == len(endpoints):
                raise
    raise Unusable("not found")


async def _get_from(url: httpx2.URL, endpoint: Endpoint, config: DiscoverySources) -> httpx2.Response:
    """Ask exactly this address, which was looked at; its certificate must be the one of the URL's host."""
    there = url.copy_with(host=endpoint[0], port=endpoint[1])
    async with (
        httpx2.AsyncClient(verify=config.ssl_context, trust_env=False, timeout=config.host_seconds) as client,
        client.stream(
            "GET",
            there,
            headers={**HEADERS, "Host": url.netloc.decode("ascii")},
            extensions={"sni_hostname": url.host},
        ) as response,
    ):
        body = await _read(response)
        return httpx2.Response(response.status_code, headers=_location(response), content=body)


async def _read(response: httpx2.Response) -> bytes:
    """The body as it was sent; a compressed one was not asked for and could be a bomb."""
    if response.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise Unusable("invalid")
    body = bytearray()
    async for piece in response.aiter_raw():
        body += piece
        if len(body) > LARGEST:
            raise Unusable("invalid")
    return bytes(body)


def _location(response: httpx2.Response) -> dict[str, str]:
    return {"Location": response.headers["Location"]} if response.has_redirect_location else {}


def _document(response: httpx2.Response) -> bytes | None:
    match response.status_code:
        case 200:
            return response.content
        case 404 | 410:
            return None
        case 401 | 403:
            raise Unusable("refused")
        case _:
            raise Unusable("error")
