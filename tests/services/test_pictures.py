"""Fetching pictures from real servers with TLS on loopback, which the tests alone take for public ones."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.message.test_rasters import bomb, picture
from tests.servers.certificates import Authority
from tests.servers.connect_proxy import ConnectProxy
from tests.servers.loopback_web import LoopbackWeb, way_to
from tomail.accounts.tls import system_context
from tomail.base.errors import ProblemKind
from tomail.base.https import HttpsWay
from tomail.services import pictures
from tomail.services.pictures import Way, fetch_pictures, public_address

HOST = "bilder.test"
PNG = picture("png")


class Server(LoopbackWeb):
    """Gives what its `answers` say by path; `asked` keeps each request with its headers."""

    def __init__(self, host: str, authority: Authority, handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(host, authority, handler)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.answers: dict[str, tuple[int, dict[str, str], bytes]] = {}


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        status, headers, body = self.server.answers.get(self.path, (200, {}, PNG))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):
            if self.path == "/drip":
                while True:
                    self.wfile.write(b"x")
                    time.sleep(0.02)
            self.wfile.write(body)

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


def test_a_picture_comes_without_cookie_or_referrer(server: Server, way: Way) -> None:
    server.answers["/a"] = (200, {"Set-Cookie": "who=me", "Content-Type": "text/html"}, PNG)
    first, second = server.url("/a"), server.url("/b")
    assert fetch_pictures([first, second, first], way).found[first].content == PNG
    fetched = fetch_pictures([first, second], way)
    assert {url: each.content_type for url, each in fetched.found.items()} == {
        first: "image/png",
        second: "image/png",
    }
    for _, headers in server.asked:
        assert set(headers) <= {"host", "user-agent", "accept", "accept-encoding", "connection"}
        assert headers["user-agent"] == "tomail"
        assert headers["host"] == f"{HOST}:{server.server_port}"


@pytest.mark.parametrize(
    ("status", "headers", "body"),
    [
        (200, {"Content-Type": "image/png"}, b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        (200, {"Content-Type": "image/svg+xml"}, b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        (200, {"Content-Type": "image/png"}, bomb("png")),
        (200, {"Content-Encoding": "gzip"}, PNG),
        (200, {}, PNG + bytes(pictures.LARGEST)),
        (404, {}, PNG),
        (302, {"Location": "http://bilder.test/x"}, b""),
        (302, {"Location": "https://praxis.test/x"}, b""),
        (302, {"Location": "https://127.0.0.1/x"}, b""),
        (302, {"Location": "file:///etc/passwd"}, b""),
        (302, {"Location": "https://user:word@bilder.test/x"}, b""),
        (302, {"Location": "/a"}, b""),
        (302, {}, b""),
    ],
)
def test_what_is_not_taken(
    server: Server, way: Way, status: int, headers: dict[str, str], body: bytes
) -> None:
    server.answers["/a"] = (status, headers, body)
    fetched = fetch_pictures([server.url("/a")], way)
    assert fetched.found == {}
    assert fetched.problem is not None
    assert {path for path, _ in server.asked} <= {"/a", ""}


def test_a_redirect_to_another_public_picture(server: Server, way: Way) -> None:
    server.answers["/a"] = (302, {"Location": "/b"}, b"")
    assert fetch_pictures([server.url("/a")], way).problem is None
    assert [path for path, _ in server.asked] == ["/a", "/b"]


def test_all_together_have_a_limit(server: Server, way: Way) -> None:
    urls = [server.url(f"/{number}") for number in range(8)]
    with pictures._Fetching(way, _left=3 * len(PNG)).until_deadline() as fetching:
        assert sum(isinstance(fetching.fetch(url), pictures.Picture) for url in urls) == 3


def test_a_server_that_never_ends_is_left(server: Server, way: Way) -> None:
    start = time.monotonic()
    way = Way(way.resolver, way.https, way.is_public, deadline=0.3)
    fetched = fetch_pictures([server.url("/drip"), server.url("/a")], way)
    assert time.monotonic() - start < pictures.SECONDS
    assert list(fetched.found) == [server.url("/a")]
    assert fetched.problem is not None
    assert fetched.problem.kind is ProblemKind.UNREACHABLE


def test_the_name_is_looked_up_once_and_that_address_is_used(server: Server, way: Way) -> None:
    """A name that changes its address between the look and the call (DNS rebinding) gains nothing."""
    answers = iter([["127.0.0.1"], ["10.0.0.1"], ["10.0.0.1"]])
    rebinding = Way(lambda host: next(answers), way.https, way.is_public)
    assert fetch_pictures([server.url("/a")], rebinding).problem is None
    assert next(answers) == ["10.0.0.1"]
    assert fetch_pictures([server.url("/a")], rebinding).found == {}


def test_another_certificate_is_refused(server: Server, way: Way) -> None:
    elsewhere = server.url("/a").replace(HOST, "anderswo.test")
    trusting = Way(lambda host: ["127.0.0.1"], way.https, way.is_public)
    assert fetch_pictures([elsewhere], trusting).found == {}
    assert server.asked == []


def test_through_the_proxy_of_the_system(server: Server, way: Way) -> None:
    """It is asked by name, also for names that only it knows; never for what is inside the practice."""
    with ConnectProxy({f"{HOST}:{server.server_port}": server.server_port}) as proxy:

        def unknown(host: str) -> list[str]:
            if host == "innen.test":
                return ["10.0.0.1"]
            raise OSError

        proxied = Way(unknown, HttpsWay(way.https.context, lambda host: proxy.url), way.is_public)
        inside = "https://innen.test/a"
        fetched = fetch_pictures([server.url("/a"), inside], proxied)
        assert list(fetched.found) == [server.url("/a")]
        assert [head[0] for head in proxy.asked] == [f"CONNECT {HOST}:{server.server_port} HTTP/1.1"]


def test_every_address_of_a_name_must_be_public() -> None:
    assert public_address("x.example", Way(lambda _: ["9.9.9.9"])) == "9.9.9.9"
    assert public_address("x.example", Way(lambda _: ["9.9.9.9", "::ffff:10.0.0.1"])) is None
    assert public_address("x.example", Way(lambda _: [])) is None


@pytest.mark.parametrize(
    "url",
    [
        "http://x.example/a.png",
        "https://u:p@x.example/a.png",
        "file:///etc/passwd",
        "https://",
        "data:image/png;base64,AA",
    ],
)
def test_only_plain_https_is_tried(url: str) -> None:
    def never(host: str) -> list[str]:
        raise AssertionError(host)

    assert fetch_pictures([url], Way(never)).found == {}


def test_unknown_host_is_no_error() -> None:
    def unknown(_: str) -> list[str]:
        raise OSError

    fetched = fetch_pictures(
        ["https://x.example/a.png"], Way(unknown, HttpsWay(system_context, lambda host: ""))
    )
    assert fetched.found == {}
    assert fetched.problem is not None
    assert fetched.problem.kind is ProblemKind.UNREACHABLE
    assert "x.example" in str(fetched.problem)


def test_an_address_inside_the_practice_is_named_as_unsafe() -> None:
    fetched = fetch_pictures(["https://x.example/a.png"], Way(lambda _: ["192.168.0.1"]))
    assert fetched.problem is not None
    assert fetched.problem.kind is ProblemKind.INVALID


def test_after_the_deadline_no_name_is_asked_for(way: Way) -> None:
    asked: list[str] = []

    def resolver(host: str) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    slow = Way(resolver, way.https, way.is_public)
    with pictures._Fetching(slow).until_deadline() as fetching:
        pass
    assert not isinstance(fetching.fetch(f"https://{HOST}/a"), pictures.Picture)
    assert asked == []


def test_the_same_certificates_are_trusted_as_for_mail() -> None:
    assert Way().https.context().minimum_version >= ssl.TLSVersion.TLSv1_2
