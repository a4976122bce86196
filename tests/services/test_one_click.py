"""One-click unsubscribing at a server with TLS on loopback, which the tests alone take for a public one."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.servers.certificates import Authority
from tests.servers.loopback_web import LoopbackWeb, way_to
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.base.https import HttpsWay
from tomail.services.one_click import SECONDS, unsubscribe
from tomail.services.pictures import Way

HOST = "liste.test"
LIST = "/ab?wer=1"


class Server(LoopbackWeb):
    """Answers with `status`; `asked` keeps each request."""

    def __init__(self, host: str, authority: Authority, handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(host, authority, handler)
        self.status = 200
        self.asked: list[tuple[str, str, dict[str, str], bytes]] = []


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.asked.append((self.command, self.path, headers, body))
        self.send_response(self.server.status)
        with suppress(OSError):
            while self.path == "/drip":
                self.wfile.write(b"X-Noch-Etwas: 1\r\n")
                time.sleep(0.02)
        self.send_header("Location", "https://anderswo.test/")
        self.send_header("Set-Cookie", "wer=ich")
        self.end_headers()

    do_GET = do_POST  # noqa: N815  (the library's name)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@pytest.fixture
def server(authority: Authority) -> Iterator[Server]:
    with Server(HOST, authority, Handler).running() as made:
        yield made


@pytest.fixture
def way(authority: Authority) -> Way:
    return way_to(HOST, authority)


def test_one_request_that_says_what_it_must(server: Server, way: Way) -> None:
    unsubscribe(server.url(LIST), way)
    ((method, path, headers, body),) = server.asked
    assert (method, path, body) == ("POST", LIST, b"List-Unsubscribe=One-Click")
    assert headers["host"] == f"{HOST}:{server.server_port}"
    assert not headers.keys() & {"cookie", "referer", "origin", "authorization"}


@pytest.mark.parametrize("status", [302, 307, 404, 500])
def test_no_redirect_is_followed_and_a_refusal_is_told(server: Server, way: Way, status: int) -> None:
    server.status = status
    with pytest.raises(Refused) as refused:
        unsubscribe(server.url(LIST), way)
    assert refused.value.problem.kind is ProblemKind.SERVER_REFUSED
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "address",
    [
        "http://liste.test/ab",
        "https://praxis.test/ab",
        "https://user:word@liste.test/ab",
        "ftp://liste.test/ab",
        "https:///ab",
        "https://[::1/ab",
    ],
)
def test_what_is_not_safe_is_not_asked(server: Server, way: Way, address: str) -> None:
    with pytest.raises(Refused) as refused:
        unsubscribe(address, way)
    assert refused.value.problem.kind is ProblemKind.INVALID
    assert server.asked == []


def test_a_server_that_never_comes_to_an_end_is_left(server: Server, way: Way) -> None:
    patient = Way(way.resolver, way.https, way.is_public, deadline=0.3)
    start = time.monotonic()
    with pytest.raises(EnvironmentTrouble):
        unsubscribe(server.url("/drip"), patient)
    assert time.monotonic() - start < SECONDS


def test_a_certificate_that_is_none(server: Server, way: Way) -> None:
    strict = Way(way.resolver, HttpsWay(ssl.create_default_context, way.https.proxy), way.is_public)
    with pytest.raises(EnvironmentTrouble):
        unsubscribe(server.url(LIST), strict)
    assert server.asked == []
