"""Remote pictures of a message, only when a person asks for them.

https only, no cookies, no referrer, no address inside the practice: the name is resolved here, every
address must be public, and the connection goes to that very address.
"""

from __future__ import annotations

import ipaddress
import logging
import socket
import ssl
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import httpx2
import truststore

from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

MOST = 100
LARGEST = 5 * 1024 * 1024
AT_ONCE = 6
REDIRECTS = 3
SECONDS = 10.0
TYPES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})

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


def fetch_pictures(urls: Iterable[str], resolver: Resolve = resolve) -> Pictures:
    """Fetch the first pictures of a message, several at once; never raises for what a server does."""
    wanted = [url for url in dict.fromkeys(urls) if url.startswith("https://")][:MOST]
    with (
        httpx2.Client(verify=_context(), timeout=SECONDS, trust_env=False) as client,
        ThreadPoolExecutor(AT_ONCE) as pool,
    ):
        answers = list(pool.map(lambda url: _fetch(client, url, resolver), wanted))
    found = {url: each for url, each in zip(wanted, answers, strict=True) if isinstance(each, Picture)}
    return Pictures(found, next((each for each in answers if isinstance(each, Problem)), None))


def public_address(host: str, resolver: Resolve) -> str | None:
    """An address of `host` to connect to; None if any of its addresses is not on the public internet.

    Raises OSError or UnicodeError where the name leads nowhere.
    """
    addresses = resolver(host)
    return addresses[0] if addresses and all(_is_public(each) for each in addresses) else None


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.split("%")[0])
    mapped = getattr(ip, "ipv4_mapped", None)
    return (mapped or ip).is_global and not ip.is_multicast


def _fetch(client: httpx2.Client, url: str, resolver: Resolve) -> Picture | Problem:
    try:
        for _ in range(REDIRECTS + 1):
            answer = _get(client, url, resolver)
            if not isinstance(answer, str):
                return answer
            url = answer
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError) as error:
        log.info("picture not loaded: %s", type(error).__name__)
        return _problem(ProblemKind.UNREACHABLE, UNREACHED, url)
    return _problem(ProblemKind.SERVER_REFUSED, NOT_GIVEN, url)


def _get(client: httpx2.Client, url: str, resolver: Resolve) -> Picture | Problem | str:
    """The picture, the address of a redirect, or why there is neither."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or parts.username:
        return _problem(ProblemKind.INVALID, NOT_SAFE, url)
    address = public_address(parts.hostname, resolver)
    if address is None:
        return _problem(ProblemKind.INVALID, NOT_SAFE, url)
    literal = f"[{address}]" if ":" in address else address
    request = client.build_request(
        "GET",
        httpx2.URL(url).copy_with(host=literal),
        headers={"Host": parts.netloc, "User-Agent": "tomail", "Accept": "image/*"},
        extensions={"sni_hostname": parts.hostname},
    )
    answer = client.send(request, stream=True)
    try:
        if answer.is_redirect:
            return urljoin(url, answer.headers.get("location", ""))
        return _picture(answer) or _problem(ProblemKind.SERVER_REFUSED, NOT_GIVEN, url)
    finally:
        answer.close()


def _picture(answer: httpx2.Response) -> Picture | None:
    content_type = answer.headers.get("content-type", "").split(";")[0].strip().lower()
    if answer.status_code != 200 or content_type not in TYPES:
        return None
    content = bytearray()
    for chunk in answer.iter_bytes():
        content += chunk
        if len(content) > LARGEST:
            return None
    return Picture(content_type, bytes(content))


def _problem(kind: ProblemKind, source: str, url: str) -> Problem:
    return Problem(kind, sentence(source, host=_host(url)))


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _context() -> ssl.SSLContext:
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
