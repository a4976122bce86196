"""The words of "Details", above all where there is no connection."""

from __future__ import annotations

import asyncio
import errno
import socket
from collections.abc import Awaitable, Callable

import dns.message
import dns.resolver
import pytest

from tomail.accounts.autoconfig.attempts import Attempts, Unusable, word_for

from .conftest import results, run

UNKNOWN = socket.gaierror(socket.EAI_NONAME, "unknown")
NO_ANSWER = socket.gaierror(socket.EAI_AGAIN, "try again")
UNREACHABLE = OSError(errno.ENETUNREACH, "network is unreachable")


def raising(error: BaseException) -> Callable[[], Awaitable[None]]:
    async def work() -> None:
        raise error

    return work


async def something() -> str:
    return "found"


async def for_ever() -> None:
    await asyncio.Event().wait()


def asked(*works: Callable[[], Awaitable[object]], has_route: bool = True) -> Attempts:
    attempts = Attempts(0.01, has_route=lambda: has_route)

    async def ask() -> None:
        for number, work in enumerate(works):
            await attempts.attempt(str(number), work)

    run(ask())
    return attempts


def words(attempts: Attempts) -> list[str]:
    return list(results(attempts.lines).values())


@pytest.mark.parametrize("error", [NO_ANSWER, UNREACHABLE, OSError(errno.ENETDOWN, "down")])
def test_no_connection_has_a_word_of_its_own(error: OSError) -> None:
    assert word_for(error) == "offline"


@pytest.mark.parametrize(("answer", "word"), [(None, "offline"), (object(), "error")])
def test_name_servers_that_refuse_are_not_out_of_reach(answer: object, word: str) -> None:
    failed = ("192.0.2.1", False, 53, "SERVFAIL", answer)
    asked = dns.message.make_query("praxis.de", "MX")
    assert word_for(dns.resolver.NoNameservers(request=asked, errors=[failed])) == word


def test_without_a_connection_every_attempt_says_so() -> None:
    attempts = asked(raising(NO_ANSWER), raising(UNREACHABLE), for_ever)
    assert attempts.offline
    assert words(attempts) == ["offline"] * 3


def test_without_a_network_an_unknown_name_is_no_misspelling() -> None:
    attempts = asked(raising(UNKNOWN), for_ever, has_route=False)
    assert attempts.offline
    assert words(attempts) == ["offline"] * 2
    assert words(asked(raising(UNKNOWN))) == ["not found"]


def test_what_a_server_said_is_no_lost_connection() -> None:
    assert words(asked(raising(Unusable("invalid")), has_route=False)) == ["invalid"]


@pytest.mark.parametrize("answer", [something, raising(Unusable("refused")), raising(UNKNOWN)])
def test_one_answer_shows_that_there_is_a_connection(answer: Callable[[], Awaitable[object]]) -> None:
    attempts = asked(raising(NO_ANSWER), answer)
    assert not attempts.offline
    assert words(attempts)[0] == "not found"


def test_silence_alone_is_no_connection_either() -> None:
    attempts = asked(for_ever, for_ever)
    assert attempts.offline
    assert words(attempts) == ["timeout"] * 2


def test_what_lies_on_this_machine_shows_no_connection() -> None:
    attempts = Attempts(1.0, has_route=lambda: True)

    async def ask() -> None:
        await attempts.attempt("file", something, here=True)
        await attempts.attempt("web", raising(NO_ANSWER))

    run(ask())
    assert attempts.offline


def test_nothing_asked_says_nothing() -> None:
    assert not asked().offline
