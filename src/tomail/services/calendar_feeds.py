"""Calendars at addresses: how one is loaded, asked for again, and why one does not come."""

from __future__ import annotations

import hashlib
import time
from urllib.parse import urlsplit

import httpx2

from tomail.accounts.proxy import SYSTEM_WAY
from tomail.base.domains import is_loopback
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.practice.importing.appointment_lines import LARGEST

LONGEST = 60.0  # seconds of a whole answer
TIMEOUT = httpx2.Timeout(30.0, connect=10.0)
NOT_MODIFIED = 304


def source_of(url: str) -> str:
    """What appointments of a calendar are kept under: its address lets in who knows it."""
    return f"url:{hashlib.sha256(url.encode()).hexdigest()[:32]}"


def load(url: str, seen: dict[str, str]) -> tuple[bytes, dict[str, str]] | None:
    """A calendar and what it is asked for again with; None: unchanged since `seen`.

    Raises EnvironmentTrouble (OFFLINE), Refused (INVALID: the address; what came is too large).
    """
    address = _address(url)
    try:
        with _client(address) as client, client.stream("GET", address, headers=seen) as response:
            if response.status_code == NOT_MODIFIED and seen:
                return None
            if response.status_code != httpx2.codes.OK:
                raise Refused(_not_given(address, response.status_code))
            asked = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}
            again = {ask: response.headers[said] for said, ask in asked.items() if said in response.headers}
            return _body(response), again
    except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, UnicodeError):
        raise Refused(_bad_address()) from None
    except (httpx2.HTTPError, httpx2.StreamError, OSError, ValueError):
        raise EnvironmentTrouble(_unreachable(address)) from None


def _address(url: str) -> str:
    """An address of a calendar, as browsers and as calendars write it; never one in clear."""
    scheme, _, rest = url.partition("://")
    address = f"https://{rest}" if scheme.lower() in ("webcal", "webcals") else url
    parts = urlsplit(address)
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname or "")):
        raise Refused(_bad_address())
    return address


def _client(address: str) -> httpx2.Client:
    if urlsplit(address).scheme != "https":
        return httpx2.Client(trust_env=False, timeout=TIMEOUT)
    verify, proxy = SYSTEM_WAY.context(), SYSTEM_WAY.proxy(urlsplit(address).hostname or "")
    return httpx2.Client(verify=verify, trust_env=False, proxy=proxy or None, timeout=TIMEOUT)


def _body(response: httpx2.Response) -> bytes:
    body, over = bytearray(), time.monotonic() + LONGEST
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > LARGEST or time.monotonic() > over:
            raise EnvironmentTrouble(_unreachable(str(response.url)))
    return bytes(body)


def _bad_address() -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(QT_TRANSLATE_NOOP("engine", "The address of a calendar does not begin with https://.")),
        sentence(QT_TRANSLATE_NOOP("engine", "Correct it in the settings of appointments.")),
    )


def _not_given(address: str, status: int) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "{host} does not give the calendar (HTTP {status})."),
            host=urlsplit(address).hostname or "",
            status=str(status),
        ),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Get its address anew from the program that the calendar is kept in.")
        ),
    )


def _unreachable(address: str) -> Problem:
    return Problem(
        ProblemKind.OFFLINE,
        sentence(
            QT_TRANSLATE_NOOP("engine", "The calendar at {host} could not be loaded."),
            host=urlsplit(address).hostname or "",
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "It is tried again every quarter of an hour.")),
    )
