"""Fetching one list of revoked certificates, or the answer of a responder (RFC 5280, 6960).

Also by http, as both are signed; without cookies, within limits, and never from an address inside the
practice: what a certificate names was written by a stranger.
"""

from __future__ import annotations

import logging
from threading import Timer
from urllib.parse import urljoin, urlsplit

import httpx2

from tomail.message.smime.revocation import LARGEST_ANSWER, LARGEST_LIST, Place

from .pictures import Way, public_address

SECONDS = 10.0  # of silence
REDIRECTS = 3
HEADERS = {"User-Agent": "tomail", "Accept-Encoding": "identity"}

log = logging.getLogger(__name__)


def fetch(place: Place, way: Way) -> bytes | None:
    """What `place` gives; None: it cannot be reached, may not be asked, or gives none of its kind."""
    url = place.url
    try:
        for _ in range(REDIRECTS + 1):
            found = _ask(url, place, way)
            if not isinstance(found, str):
                return found
            url = found
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError, RuntimeError) as error:
        log.info("revocation not asked: %s", type(error).__name__)
    return None


def _ask(url: str, place: Place, way: Way) -> bytes | str | None:
    """The content, or the address of a redirect."""
    host = _host(url)
    proxy = way.https.proxy(host) if host else ""
    inside = _allowed(host, way, by_proxy=bool(proxy)) if host else None
    if inside is None:
        return None
    with httpx2.Client(
        verify=way.https.context(), timeout=SECONDS, trust_env=False, proxy=proxy or None
    ) as client:
        over = Timer(way.deadline, client.close)  # a byte now and then is no silence; raises RuntimeError
        over.start()
        try:
            return _answer(client, _request(client, url, inside, place), url, place)
        finally:
            over.cancel()


def _allowed(host: str, way: Way, *, by_proxy: bool) -> str | None:
    """The address to connect to, "" for the proxy to find it, which may know names that are not known here;
    None: it lies inside the practice. OSError for an unknown name."""
    try:
        address = public_address(host, way)
    except (OSError, UnicodeError):
        if by_proxy:
            return ""
        raise
    return "" if by_proxy and address is not None else address


def _request(client: httpx2.Client, url: str, inside: str, place: Place) -> httpx2.Request:
    """`inside`: the address that was looked at, to connect to."""
    target, extensions = httpx2.URL(url), dict[str, object]()
    if inside:
        target = target.copy_with(host=f"[{inside}]" if ":" in inside else inside)
        extensions = {"sni_hostname": _host(url)}
    headers = {**HEADERS, "Host": urlsplit(url).netloc}
    if not place.question:
        return client.build_request("GET", target, headers=headers, extensions=extensions)
    headers["Content-Type"] = "application/ocsp-request"
    return client.build_request(
        "POST", target, headers=headers, content=place.question, extensions=extensions
    )


def _answer(client: httpx2.Client, request: httpx2.Request, url: str, place: Place) -> bytes | str | None:
    most = LARGEST_ANSWER if place.question else LARGEST_LIST
    answer = client.send(request, stream=True)
    try:
        if answer.is_redirect:
            return urljoin(url, answer.headers.get("location", ""))
        if answer.status_code != 200 or answer.headers.get("content-encoding", "identity") != "identity":
            return None
        content = bytearray()
        for chunk in answer.iter_raw():
            content += chunk
            if len(content) > most:
                return None
        return bytes(content)
    finally:
        answer.close()


def _host(url: str) -> str:
    """Of a web address; "" for every other."""
    parts = urlsplit(url)
    usable = parts.scheme in ("http", "https") and not (parts.username or parts.password)
    return (parts.hostname or "") if usable else ""
