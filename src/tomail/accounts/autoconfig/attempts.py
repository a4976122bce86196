"""What was asked and what came of it: the lines of "Details"."""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from typing import TypeVar

import dns.exception
import dns.resolver
import h11
import httpx2

from tomail.model.probing import Attempt

from .network import has_route

T = TypeVar("T")
log = logging.getLogger(__name__)

EXPECTED = (OSError, ValueError, h11.RemoteProtocolError, httpx2.InvalidURL, dns.exception.DNSException)
"""What networks and hostile answers bring about; anything else is a bug of ours and is raised."""


SILENCE = {"offline", "timeout", "cancelled"}
"""Words that do not show that anybody was reached."""

UNREACHED = {"not found", "timeout", "error"}
"""Words that, of a network error, may also mean that this machine has no network."""


class Unusable(Exception):
    """An answer that cannot be used; `result` is the word for it."""

    def __init__(self, result: str) -> None:
        super().__init__(result)
        self.result = result


class Attempts:
    """Times each attempt, ends it after `seconds`, and keeps one line of it.

    The words: "found"; "not found" (also an unknown host); "refused" (connection or access refused, or
    against the rules here); "invalid" (an answer or a certificate of no use); "timeout"; "cancelled";
    "skipped" (not allowed or not possible here); "offline" (this machine has no connection); "error"
    (anything else).
    """

    def __init__(
        self,
        seconds: float,
        on_attempt: Callable[[Attempt], None] | None = None,
        has_route: Callable[[], bool] = has_route,
    ) -> None:
        self._seconds = seconds
        self._on_attempt = on_attempt
        self._has_route = has_route
        self._lines: list[Attempt | None] = []
        self._answered = False  # by anybody outside this machine

    async def attempt(
        self, what: str, work: Callable[[], Awaitable[T | None]], *, here: bool = False
    ) -> T | None:
        """The result of `work`, or None if it found nothing, failed or took too long.

        `here`: nobody outside this machine is asked.
        """
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
            result = self._word(error, here)
            if result == "error":
                log.info("an attempt of autoconfig failed: %s", type(error).__name__)
            return None
        finally:
            self._answered = self._answered or not (here or result in SILENCE)
            self._add(place, Attempt(what, result, round(asyncio.get_running_loop().time() - started, 3)))

    def skip(self, what: str) -> None:
        """Note that `what` was not asked."""
        self._lines.append(None)
        self._add(len(self._lines) - 1, Attempt(what, "skipped", 0.0))

    @property
    def offline(self) -> bool:
        """Whether nobody can be reached from here: all who were asked kept silent."""
        return not self._answered and bool({"offline", "timeout"} & self._words())

    @property
    def lines(self) -> tuple[Attempt, ...]:
        """All attempts that have ended, in the order in which they began.

        Where somebody could be reached, one name that nobody can look up is no lost connection.
        """
        if self._answered:
            also = {"offline": "not found"}
        else:
            also = {"timeout": "offline"} if "offline" in self._words() else {}
        return tuple(replace(line, result=also.get(line.result, line.result)) for line in self._lines if line)

    def _words(self) -> set[str]:
        return {line.result for line in self._lines if line}

    def _word(self, error: BaseException, here: bool) -> str:
        word = word_for(error)
        unreached = not here and word in UNREACHED and not isinstance(error, Unusable)
        return "offline" if unreached and not self._has_route() else word

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
        case socket.gaierror(errno=socket.EAI_AGAIN) | OSError(errno=errno.ENETUNREACH | errno.ENETDOWN):
            return "offline"
        case dns.resolver.NoNameservers() if _unreached(error):
            return "offline"
        case socket.gaierror() | dns.resolver.NXDOMAIN() | dns.resolver.NoAnswer():
            return "not found"
        case ConnectionRefusedError():
            return "refused"
        case TimeoutError() | dns.exception.Timeout():
            return "timeout"
    return ""


def _unreached(error: dns.resolver.NoNameservers) -> bool:
    """True if no name server answered: (server, tcp, port, error, answer) of each."""
    return all(each[4] is None for each in error.kwargs.get("errors", ()))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = error.__cause__ or error.__context__
