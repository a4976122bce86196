"""One small Internet on loopback: a name server, web servers, and a table of where hosts are."""

from __future__ import annotations

import asyncio
import gc
import socket
import ssl
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import pytest

from tests.servers.certificates import Authority, ServerCertificate
from tomail.accounts.autoconfig.attempts import Attempts
from tomail.accounts.autoconfig.network import Endpoint
from tomail.accounts.autoconfig.search import DiscoverySources, Search
from tomail.model.probing import Attempt

from .name_server import NameServer
from .web_server import WebServer

T = TypeVar("T")
DOMAIN = "praxis-test.example"
ADDRESS = f"empfang@{DOMAIN}"
HOSTER = "hoster-test.example"
NAMES = (DOMAIN, f"*.{DOMAIN}", HOSTER, f"*.{HOSTER}", f"*.mail.{HOSTER}", "127.0.0.1", "localhost")


@dataclass
class World:
    """What a discovery can reach, and nothing else: unknown hosts are unknown."""

    certificate: ServerCertificate
    names: NameServer
    web: WebServer
    plain_web: WebServer
    disk: Path
    places: dict[Endpoint, Sequence[Endpoint]] = field(default_factory=dict)

    def put(self, host: str, port: int, at: int) -> None:
        """Let `host`:`port` be the loopback port `at`."""
        self.places[host, port] = [("127.0.0.1", at)]

    def has_web(self, *hosts: str) -> None:
        """Let the web servers be the ones of `hosts`."""
        for host in hosts:
            self.put(host, 443, self.web.port)
            self.put(host, 80, self.plain_web.port)

    async def locate(self, host: str, port: int) -> Sequence[Endpoint]:
        if host == "127.0.0.1":
            return [(host, port)]
        if (host, port) not in self.places:
            raise socket.gaierror(socket.EAI_NONAME, "unknown host")
        return self.places[host, port]

    def config(self, **changes: Any) -> DiscoverySources:
        """This world, and the provider database at http://127.0.0.1/database/."""
        wanted: dict[str, Any] = {
            "ispdb_url": f"http://127.0.0.1:{self.plain_web.port}/database/",
            "resolver": self.names.resolver(),
            "disk_folder": self.disk,
            "ssl_context": ssl.create_default_context(cafile=str(self.certificate.ca_file)),
            "locate": self.locate,
            "proxy": lambda _: "",
            "has_route": lambda: True,
            "probe_gap": 0.0,
        }
        return DiscoverySources(**(wanted | changes))

    def search(self, address: str = ADDRESS, **changes: Any) -> Search:
        """A discovery under way, to try one source alone."""
        config = self.config(**changes)
        return Search(address, config, Attempts(config.host_seconds, None, config.has_route))


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> ServerCertificate:
    return Authority(tmp_path_factory.mktemp("authority")).issue(names=NAMES)


@pytest.fixture
def world(certificate: ServerCertificate, tmp_path: Path) -> Iterator[World]:
    with NameServer() as names, WebServer(certificate) as web, WebServer() as plain_web:
        yield World(certificate, names, web, plain_web, tmp_path)


def run(work: Coroutine[Any, Any, T]) -> T:
    """The result of `work`; fails if it leaves a task or an open connection behind."""

    async def watched() -> T:
        try:
            return await work
        finally:
            await asyncio.sleep(0)
            assert asyncio.all_tasks() == {asyncio.current_task()}
            for _ in range(100):  # a handshake that was cancelled ends in rounds of its own
                if not _open_transports():
                    break
                await asyncio.sleep(0.01)
            assert not _open_transports()

    gc.freeze()  # what was there before is not looked at
    try:
        return asyncio.run(watched())
    finally:
        gc.unfreeze()


def results(lines: Sequence[Attempt]) -> dict[str, str]:
    """What was asked, and the word for what came of it."""
    assert len({line.what for line in lines}) == len(lines), "asked twice"
    return {line.what: line.result for line in lines}


def _open_transports() -> list[asyncio.BaseTransport]:
    made = (each for each in gc.get_objects() if isinstance(each, asyncio.BaseTransport))
    return [each for each in made if not each.is_closing()]
