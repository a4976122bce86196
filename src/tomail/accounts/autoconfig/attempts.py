"""What was asked and what came of it: the lines of "Details"."""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

import dns.exception
import dns.resolver
import h11
import httpx2

from tomail.model.probing import Attempt

T = TypeVar("T")
log = logging.getLogger(__name__)

EXPECTED = (OSError, ValueError, h11.RemoteProtocolError, httpx2.InvalidURL, dns.exception.DNSException)
"""What networks and hostile answers bring about; anything else is a bug of ours and is raised."""


class Unusable(Exception):
    """An answer that cannot be used; `result` is the word for it."""

    def __init__(self, result: str) -> None:
        super().__init__(result)
        self.result = result


class Attempts:
    """Times each attempt, ends it after `seconds`, and keeps one line of it.

    The words: "found"; "not found" (also an unknown host); "refused" (connection or access refused, or
    against the rules here); "invalid" (an answer or a certificate of no use); "timeout"; "cancelled";
    "skipped" (not allowed or not possible here); "error" (anything else).
    """

    def __init__(self, seconds: float, on_attempt: Callable[[Attempt], None] | None = None) -> None:
        self._seconds = seconds
        self._on_attempt = on_attempt
        self._lines: list[Attempt | None] = []

    async def attempt(self, what: str, work: Callable[[], Awaitable[T | None]]) -> T | None:
        """The result of `work`, or None if it found nothing, failed or took too long."""
        place = len(self._lines)
        self._lines.append(None)
        started = asyncio.get_running_loop().time()
        result = "cancelled"
        try:
            async with asyncio.timeout(self._seconds):
                value = await work()
            result = "found" if value else "not found"
            return value
        except (Unusable, *EXPECTED) as error:
            result = word_for(error)
            if result == "error":
                log.info("an attempt of autoconfig failed: %s", type(error).__name__)
            return None
        finally:
            self._add(place, Attempt(what, result, round(asyncio.get_running_loop().time() - started, 3)))

    def skip(self, what: str) -> None:
        """Note that `what` was not asked."""
        self._lines.append(None)
        self._add(len(self._lines) - 1, Attempt(what, "skipped", 0.0))

    @property
    def lines(self) -> tuple[Attempt, ...]:
        """All attempts that have ended, in the order in which they began."""
        return tuple(line for line in self._lines if line)

    def _add(self, place: int, line: Attempt) -> None:
        self._lines[place] = line
        if self._on_attempt:
            self._on_attempt(line)


def word_for(error: BaseException) -> str:
    """The word for a failed attempt. HTTP and DNS libraries hide the reason in the chain of causes."""
    return next((word for each in _chain(error) if (word := _word(each))), "error")


def _word(error: BaseException) -> str:
    match error:
        case Unusable():
            return error.result
        case ssl.SSLCertVerificationError() | httpx2.InvalidURL() | h11.RemoteProtocolError():
            return "invalid"
        case socket.gaierror() | dns.resolver.NXDOMAIN() | dns.resolver.NoAnswer():
            return "not found"
        case ConnectionRefusedError():
            return "refused"
        case TimeoutError() | dns.exception.Timeout():
            return "timeout"
    return ""


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = error.__cause__ or error.__context__
