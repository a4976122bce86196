"""Where the operating system says a host is."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from tomail.accounts.autoconfig.network import has_route, system_endpoints

from .conftest import run

V4 = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("192.0.2.1", 993))
V6 = (socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("2001:db8::1", 993, 0, 0))


def test_this_machine() -> None:
    assert ("127.0.0.1", 993) in run(system_endpoints("localhost", 993))


def test_ipv4_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [V6, V4, V6])
    assert [host for host, _ in run(system_endpoints("x", 993))] == [
        "192.0.2.1",
        "2001:db8::1",
        "2001:db8::1",
    ]


@pytest.mark.parametrize("host", ["no-such-host.invalid", "x" * 70 + ".de", ".praxis.de", "a..b"])
def test_unknown_hosts(host: str) -> None:
    with pytest.raises(OSError):
        run(system_endpoints(host, 993))


@contextlib.contextmanager
def slow_system(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Names take until the end of the block."""
    gate = threading.Event()

    def wait(*_: Any, **__: Any) -> list[Any]:
        gate.wait()
        return [V4]

    monkeypatch.setattr(socket, "getaddrinfo", wait)
    try:
        yield
    finally:
        gate.set()
        for thread in threading.enumerate():
            if thread.name == "autoconfig-lookup":
                thread.join()


def test_nobody_waits_for_a_slow_name_server(monkeypatch: pytest.MonkeyPatch) -> None:
    with slow_system(monkeypatch):  # its answers come after the loop has ended, and are dropped

        async def impatient() -> None:
            async with asyncio.timeout(0.01):
                await system_endpoints("x", 993)

        with pytest.raises(TimeoutError):
            run(impatient())


def test_a_late_answer_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    failures: list[dict[str, Any]] = []
    gate = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [V4] if gate.wait() else [])

    async def scenario() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: failures.append(context))
        asked = asyncio.ensure_future(system_endpoints("x", 993))
        await asyncio.sleep(0)
        asked.cancel()
        await asyncio.wait([asked])
        gate.set()
        for thread in threading.enumerate():
            if thread.name == "autoconfig-lookup":
                thread.join()
        await asyncio.sleep(0.01)  # two turns of the loop would do

    run(scenario())
    assert failures == []


def test_many_slow_lookups_do_not_wait_for_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    with slow_system(monkeypatch):

        async def many() -> int:
            asked = [asyncio.ensure_future(system_endpoints(str(number), 1)) for number in range(50)]
            await asyncio.sleep(0)
            waiting = sum(thread.name == "autoconfig-lookup" for thread in threading.enumerate())
            for each in asked:
                each.cancel()
            await asyncio.gather(*asked, return_exceptions=True)
            return waiting

        assert run(many()) == 50


@pytest.mark.parametrize(
    ("unreachable", "expected"),
    [(set(), True), ({"198.51.100.1"}, True), ({"198.51.100.1", "2001:db8::1"}, False)],
)
def test_whether_there_is_a_network(
    monkeypatch: pytest.MonkeyPatch, unreachable: set[str], expected: bool
) -> None:
    class Probe(socket.socket):
        def connect(self, address: Any) -> None:
            if address[0] in unreachable:
                raise OSError(errno.ENETUNREACH, "network is unreachable")

    monkeypatch.setattr(socket, "socket", Probe)
    assert has_route() is expected
