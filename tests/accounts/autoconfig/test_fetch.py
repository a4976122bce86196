"""Getting documents from real web servers, some of them hostile."""

from __future__ import annotations

import asyncio
import gzip
import ssl
import threading

import httpx2
import pytest

from tests.servers.certificates import Authority
from tests.servers.scripted import Peer, ScriptedServer
from tomail.accounts.autoconfig import fetch as fetching
from tomail.accounts.autoconfig.attempts import Unusable, word_for
from tomail.accounts.autoconfig.fetch import fetch, may_follow

from .conftest import DOMAIN, World, run
from .web_server import Page, WebServer

HOST = f"autoconfig.{DOMAIN}"
URL = f"https://{HOST}/mail/config-v1.1.xml"
PAGE = f"{HOST}/mail/config-v1.1.xml"


def failure(world: World, url: str = URL) -> str:
    with pytest.raises(Exception) as caught:
        run(fetch(url, world.config()))
    return word_for(caught.value)


@pytest.fixture(autouse=True)
def _web(world: World) -> None:
    world.has_web(HOST)


def test_a_document(world: World) -> None:
    world.web.pages[PAGE] = Page(b"<clientConfig/>")
    assert run(fetch(URL, world.config())) == b"<clientConfig/>"


def test_nothing_of_the_person_is_sent(world: World) -> None:
    world.web.pages[PAGE] = Page(b"x", headers={"Set-Cookie": "who=you"})
    run(fetch(URL, world.config()))
    run(fetch(URL, world.config()))
    assert len(world.web.requests) == 2
    for request in world.web.requests:
        assert set(request.headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
        assert request.headers["Host"] == HOST
        assert request.headers["User-Agent"] == "tomail"


def test_the_environment_does_not_choose_whom_to_trust(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nonexistent")
    world.web.pages[PAGE] = Page(b"x")
    assert run(fetch(URL, world.config())) == b"x"


@pytest.mark.parametrize(
    ("status", "word"), [(401, "refused"), (403, "refused"), (500, "error"), (503, "error"), (204, "error")]
)
def test_other_answers(world: World, status: int, word: str) -> None:
    world.web.pages[PAGE] = Page(b"", status)
    assert failure(world) == word


@pytest.mark.parametrize("status", [404, 410])
def test_there_is_none(world: World, status: int) -> None:
    world.web.pages[PAGE] = Page(b"", status)
    assert run(fetch(URL, world.config())) is None


def test_an_answer_that_is_too_large(world: World) -> None:
    world.web.pages[PAGE] = Page(b"x" * fetching.LARGEST)
    assert len(run(fetch(URL, world.config())) or b"") == fetching.LARGEST
    world.web.pages[PAGE] = Page(b"x" * (fetching.LARGEST + 1))
    assert failure(world) == "invalid"


def test_an_answer_without_end(world: World) -> None:
    world.web.pages[PAGE] = Page(b"x" * 65536, endless=True)
    assert failure(world) == "invalid"


def test_a_compressed_answer_was_not_asked_for(world: World) -> None:
    bomb = gzip.compress(b" " * 50_000_000)
    world.web.pages[PAGE] = Page(bomb, headers={"Content-Encoding": "gzip"})
    assert failure(world) == "invalid"


def test_an_unknown_host(world: World) -> None:
    assert failure(world, "https://nowhere.praxis-test.example/") == "not found"


def test_nobody_listens(world: World) -> None:
    with WebServer() as gone:
        port = gone.port
    world.put(HOST, 443, port)
    assert failure(world) == "refused"


def test_the_next_address_is_tried(world: World) -> None:
    with WebServer() as gone:
        dead = ("127.0.0.1", gone.port)
    world.places[HOST, 443] = [dead, ("127.0.0.1", world.web.port)]
    world.web.pages[PAGE] = Page(b"x")
    assert run(fetch(URL, world.config())) == b"x"


def test_a_server_without_tls(world: World) -> None:
    world.put(HOST, 443, world.plain_web.port)
    assert failure(world) == "error"


@pytest.mark.parametrize(
    "said", ["", "HTTP/1.1 200 OK", "* OK an IMAP server", "HTTP/1.1 200 OK\r\nA: " + "x" * 100_000]
)
def test_what_is_not_http(world: World, said: str) -> None:
    def talk(peer: Peer) -> None:
        peer.hear()
        peer.say(said)

    with ScriptedServer(talk, world.certificate) as server:
        world.put(HOST, 443, server.port)
        assert failure(world) in {"invalid", "error"}


@pytest.mark.parametrize("in_handshake", [True, False])
def test_cancelling_leaves_no_socket(world: World, in_handshake: bool) -> None:
    reached, over = threading.Event(), threading.Event()

    def talk(peer: Peer) -> None:
        peer.socket.recv(1)
        reached.set()
        over.wait()

    async def scenario() -> None:
        task = asyncio.ensure_future(fetch(URL, world.config()))
        await asyncio.to_thread(reached.wait)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    with ScriptedServer(talk, None if in_handshake else world.certificate) as server:
        world.put(HOST, 443, server.port)
        try:
            run(scenario())
        finally:
            over.set()


@pytest.mark.parametrize("kind", ["self_signed", "expired", "wrong_host"])
def test_a_bad_certificate(world: World, tmp_path_factory: pytest.TempPathFactory, kind: str) -> None:
    names = ["127.0.0.1"] if kind == "wrong_host" else [HOST]
    issued = Authority(tmp_path_factory.mktemp("other")).issue(kind, names)  # type: ignore[arg-type]
    with WebServer(issued) as bad:
        world.put(HOST, 443, bad.port)
        assert failure(world) == "invalid"
        assert bad.requests == []


def test_the_certificate_must_be_the_hosts_own_not_the_addresss(
    world: World, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The connection goes to an address, and a certificate for that address does not count."""
    folder = tmp_path_factory.mktemp("other")
    authority = Authority(folder)
    config = world.config()
    config.ssl_context.load_verify_locations(cafile=str(authority.ca_file))
    with WebServer(authority.issue(names=["127.0.0.1", "localhost"])) as bad:
        world.put(HOST, 443, bad.port)
        with pytest.raises(ssl.SSLCertVerificationError, match="ostname mismatch"):
            run(fetch(URL, config))


def redirect(to: str, status: int = 302) -> Page:
    return Page(b"", status, {"Location": to})


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_on_this_machine(world: World, status: int) -> None:
    start = f"http://127.0.0.1:{world.plain_web.port}/here"
    world.plain_web.pages["127.0.0.1/here"] = redirect("/there", status)
    world.plain_web.pages["127.0.0.1/there"] = Page(b"x")
    assert run(fetch(start, world.config())) == b"x"


@pytest.mark.parametrize(
    "target",
    [
        "https://autoconfig.other-test.example/mail/config-v1.1.xml",
        "https://127.0.0.1/",
        "https://inside.praxis-test.example/",  # the same owner, but on a loopback address
        f"http://{HOST}/mail/config-v1.1.xml",
        "file:///etc/passwd",
        "ftp://autoconfig.praxis-test.example/x",
    ],
)
def test_redirects_that_are_not_followed(world: World, target: str) -> None:
    world.has_web("inside.praxis-test.example", "autoconfig.other-test.example")
    world.web.pages[PAGE] = redirect(target)
    assert failure(world) == "refused"
    assert world.web.urls == [PAGE]
    assert world.plain_web.requests == []


@pytest.mark.parametrize(
    "target", ["https://[::1", "https://:99999/", "http:///x", "https://.praxis-test.example/"]
)
def test_redirects_to_nonsense(world: World, target: str) -> None:
    world.web.pages[PAGE] = redirect(target)
    assert failure(world) in {"refused", "invalid", "not found"}
    assert world.web.urls == [PAGE]


def test_redirects_in_a_circle(world: World) -> None:
    start = f"http://127.0.0.1:{world.plain_web.port}/here"
    world.plain_web.pages["127.0.0.1/here"] = redirect("/here")
    assert failure(world, start) == "invalid"
    assert len(world.plain_web.requests) == 4


PUBLIC = [("9.9.9.9", 443)]


@pytest.mark.parametrize(
    ("start", "target", "addresses", "allowed"),
    [
        ("https://autoconfig.praxis.ch/", "https://www.praxis.ch/x", ["9.9.9.9"], True),
        ("https://autoconfig.praxis.ch/", "https://www.praxis.ch/x", ["9.9.9.9", "192.168.1.1"], False),
        ("https://autoconfig.praxis.ch/", "https://www.praxis.ch/x", ["::1"], False),
        ("https://autoconfig.praxis.ch/", "http://www.praxis.ch/x", ["9.9.9.9"], False),
        ("http://autoconfig.praxis.ch/", "http://www.praxis.ch/x", ["9.9.9.9"], True),
        ("http://autoconfig.praxis.ch/", "https://www.praxis.ch/x", ["9.9.9.9"], True),
        ("http://autoconfig.praxis.ch/", "http://www.praxis.ch/x", ["169.254.169.254"], False),
        ("https://autoconfig.praxis.ch/", "https://praxis.ch.evil.com/", ["9.9.9.9"], False),
        ("https://autoconfig.praxis.co.uk/", "https://autoconfig.other.co.uk/", ["9.9.9.9"], False),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8001/", ["127.0.0.1"], True),
        ("http://127.0.0.1:8000/", "http://localhost:8001/", ["127.0.0.1"], False),
        ("http://192.168.1.1/", "http://192.168.1.1/x", ["192.168.1.1"], False),
    ],
)
def test_where_a_redirect_may_lead(start: str, target: str, addresses: list[str], allowed: bool) -> None:
    endpoints = [(address, 443) for address in addresses]
    assert may_follow(httpx2.URL(start), httpx2.URL(target), endpoints) is allowed


def test_a_host_without_addresses(world: World) -> None:
    world.places[HOST, 443] = []
    with pytest.raises(Unusable):
        run(fetch(URL, world.config()))
