"""Where a host is."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Awaitable, Callable, Sequence

Endpoint = tuple[str, int]
"""An IP address and a port."""

Locate = Callable[[str, int], Awaitable[Sequence[Endpoint]]]
"""Where to connect for a host and a port, best first. Raises OSError for an unknown host."""


ANYWHERE = ("198.51.100.1", 9)  # of nobody (RFC 5737); nothing is sent there
ANYWHERE_V6 = ("2001:db8::1", 9)  # RFC 3849


def has_route() -> bool:
    """False where this machine has no way to the Internet at all: no cable, no wireless network.

    Some systems then call every name unknown, as if it had been misspelt.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(ANYWHERE)
        except OSError:
            return _has_route_v6()
    return True


def _has_route_v6() -> bool:
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as probe:
            probe.connect(ANYWHERE_V6)
    except OSError:
        return False
    return True


async def system_endpoints(host: str, port: int) -> Sequence[Endpoint]:
    """What the operating system says, so that a hosts file or an internal name server counts.

    On a thread of its own: `getaddrinfo` cannot be cancelled, and must hold up neither the few threads
    of the event loop nor the end of the program.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[Endpoint]] = loop.create_future()

    def look_up() -> None:
        try:
            found, error = _endpoints(host, port), None
        except OSError as failed:
            found, error = [], failed
        with contextlib.suppress(RuntimeError):  # the loop is gone, nobody waits any more
            loop.call_soon_threadsafe(_deliver, answer, found, error)

    threading.Thread(target=look_up, name="autoconfig-lookup", daemon=True).start()
    return await answer


def _endpoints(host: str, port: int) -> list[Endpoint]:
    """IPv4 first: networks with a broken IPv6 are more frequent than networks without IPv4."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:  # a label that is too long
        raise socket.gaierror(socket.EAI_NONAME, "not a host name") from error
    found.sort(key=lambda each: each[0] != socket.AF_INET)
    return [(str(each[4][0]), port) for each in found]


def _deliver(answer: asyncio.Future[list[Endpoint]], found: list[Endpoint], error: OSError | None) -> None:
    if answer.done():
        return
    if error:
        answer.set_exception(error)
    else:
        answer.set_result(found)
