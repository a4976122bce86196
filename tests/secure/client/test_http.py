from __future__ import annotations

import json
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.servers.certificates import Authority, Kind
from tests.servers.connect_proxy import ConnectProxy
from tests.servers.strange import StrangeServer, said
from tomail.base.https import HttpsWay
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.client.http import (
    LARGEST,
    AwayKind,
    PortalAway,
    PortalClient,
    PortalProblem,
    origin_of,
)
from tomail.secure.protocol.errors import STATUS, ErrorCode

from .conftest import WAY

TOKEN = "token-that-nobody-may-see"
QUICK = 10.0


def away(server: StrangeServer, seconds: float = QUICK, path: str = "/v1/info") -> AwayKind:
    with PortalClient(server.url, WAY, TOKEN) as client, pytest.raises(PortalAway) as raised:
        client.get(path, seconds).json()
    assert TOKEN not in repr(raised.value)
    assert str(server.port) not in repr(raised.value)
    return raised.value.kind


def answering(*chunks: bytes) -> StrangeServer:
    return StrangeServer(lambda *_: chunks)


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"])
def test_a_redirect_is_not_followed_and_no_portal(status: str) -> None:
    with answering(said("200 OK", b"{}")) as other:
        with answering(said(status, b"", f"Location: {other.url}/v1/info")) as server:
            assert away(server) is AwayKind.NOT_A_PORTAL
        assert other.heads == []


@pytest.mark.parametrize(
    "answer",
    [
        said("200 OK", b"<html>"),
        said("200 OK", b"[]"),
        said("200 OK", b"[" * 100_000),
        said("200 OK", b"\xff"),
        said("200 OK", b"{}", "Content-Encoding: gzip"),
        said("200 OK", b"{}" + b" " * LARGEST),
        said("404 Not Found", b"<html>"),
        said("403 Forbidden", b'{"error": "teapot"}'),
    ],
    ids=["html", "list", "deep", "bytes", "gzip", "long", "lost", "teapot"],
)
def test_what_has_not_a_portals_form_is_none(answer: bytes) -> None:
    with answering(answer) as server:
        assert away(server) is AwayKind.NOT_A_PORTAL


def test_an_endless_answer_is_left() -> None:
    def endless(method: str, path: str) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        while True:
            yield b"10000\r\n" + bytes(65536) + b"\r\n"

    with StrangeServer(endless) as server:
        assert away(server) is AwayKind.NOT_A_PORTAL


@pytest.mark.parametrize(
    "head", [b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n"]
)
def test_a_byte_now_and_then_does_not_hold_on(head: bytes) -> None:
    waiting = threading.Event()

    def drip(method: str, path: str) -> Iterator[bytes]:
        yield head
        while not waiting.wait(0.05):
            yield b" "

    with StrangeServer(drip) as server:
        begun = time.monotonic()
        assert away(server, 0.4) is AwayKind.TOO_SLOW
        assert time.monotonic() - begun < QUICK
    waiting.set()


@pytest.mark.parametrize(
    "answer", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", b"* OK IMAP4 ready\r\n"]
)
def test_a_broken_answer_may_be_asked_for_again(answer: bytes) -> None:
    with answering(answer) as server:
        assert away(server) is AwayKind.UNREACHABLE


def test_nobody_answers() -> None:
    with answering() as server:
        pass
    assert away(server) is AwayKind.UNREACHABLE


@pytest.mark.parametrize(("status", "wait"), [("502 Bad Gateway", None), ("503 Busy", 7), ("429 Slow", 7)])
def test_a_proxy_without_its_portal_is_unreachable(status: str, wait: int | None) -> None:
    headers = [f"Retry-After: {wait}"] if wait else []
    with answering(said(status, b"<html>", *headers)) as server, PortalClient(server.url, WAY) as client:
        with pytest.raises(PortalAway) as raised:
            client.get("/v1/info")
        assert (raised.value.kind, raised.value.retry_after) == (AwayKind.UNREACHABLE, wait)


@pytest.mark.parametrize("code", ErrorCode)
def test_every_refusal_has_its_code(code: ErrorCode) -> None:
    body = json.dumps({"error": code, "retry_after": 1e9 if code == "quota" else 9}).encode()
    with answering(said(f"{STATUS[code]} No", body)) as server, PortalClient(server.url, WAY) as client:
        with pytest.raises(PortalProblem) as raised:
            client.get("/v1/info")
        error = raised.value
        assert (error.code, error.status) == (code, STATUS[code])
        assert error.retry_after == (None if code == "quota" else 9)
        assert str(error) == code


@pytest.mark.parametrize("wait", ["-1", "9" * 30, "soon", "1e3", "\u00b2"])
def test_an_odd_wait_is_none(wait: str) -> None:
    with answering(said("429 Slow", b"{}", f"Retry-After: {wait}")) as server:
        with PortalClient(server.url, WAY) as client, pytest.raises(PortalAway) as raised:
            client.get("/v1/info")
        assert raised.value.retry_after is None


def test_closing_ends_what_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = threading.Event()

    def silent(method: str, path: str) -> Iterable[bytes]:
        asked.set()
        threading.Event().wait(QUICK)
        return []

    with StrangeServer(silent) as server:
        client = DeviceCalls(server.url, WAY, TOKEN)

        def close() -> None:
            asked.wait()
            client.close()

        closing, freed = threading.Thread(target=close), list[str]()
        monkeypatch.setattr(client._client, "close", lambda: freed.append(threading.current_thread().name))
        closing.start()
        begun = time.monotonic()
        with pytest.raises(PortalAway) as raised:
            client.events(0)
        closing.join()
        assert raised.value.kind is AwayKind.ENDED
        assert freed == [threading.current_thread().name], "a freed number may be another socket's at once"
        assert time.monotonic() - begun < QUICK / 2
        with pytest.raises(PortalAway) as later:
            client.inbox()
        assert later.value.kind is AwayKind.ENDED


def trusting(authority: Authority) -> HttpsWay:
    return HttpsWay(lambda: ssl.create_default_context(cafile=str(authority.ca_file)), lambda host: "")


def secured(authority: Authority, kind: Kind, answer: Callable[[str, str], Iterable[bytes]]) -> StrangeServer:
    issued = authority.issue(kind)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(issued.certificate, issued.key)
    return StrangeServer(answer, context)


@pytest.mark.parametrize("kind", ["self_signed", "expired", "wrong_host"])
def test_a_wrong_certificate_is_told_and_nothing_is_sent(tmp_path: Path, kind: Kind) -> None:
    authority = Authority(tmp_path)
    with secured(authority, kind, lambda *_: [said("200 OK", b"{}")]) as server:
        way = trusting(authority)
        with PortalClient(server.url, way, TOKEN) as client, pytest.raises(PortalAway) as raised:
            client.get("/v1/info")
        assert raised.value.kind is AwayKind.CERTIFICATE
        assert server.heads == []


def test_a_good_certificate_will_do_and_a_late_answer_is_cut_off_under_tls_too(tmp_path: Path) -> None:
    authority, waiting = Authority(tmp_path), threading.Event()

    def answer(method: str, path: str) -> Iterator[bytes]:
        if path == "/late":
            waiting.wait(QUICK)
        yield said("200 OK", b"{}")

    with secured(authority, "good", answer) as server:
        with PortalClient(server.url, trusting(authority), TOKEN) as client:
            assert client.get("/v1/info").json() == {}
            begun = time.monotonic()
            with pytest.raises(PortalAway) as raised:
                client.get("/late", 0.3)
        assert raised.value.kind is AwayKind.TOO_SLOW
        assert time.monotonic() - begun < QUICK / 2
    waiting.set()


def test_a_proxy_passes_on_what_it_cannot_read_and_a_late_answer_is_cut_off_behind_it(tmp_path: Path) -> None:
    authority, waiting = Authority(tmp_path), threading.Event()

    def answer(method: str, path: str) -> Iterator[bytes]:
        if path == "/late":
            waiting.wait(QUICK)
        yield said("200 OK", b"{}")

    with secured(authority, "good", answer) as server:
        place = f"127.0.0.1:{server.port}"
        with ConnectProxy({place: server.port}) as proxy:
            way = HttpsWay(trusting(authority).context, lambda host: proxy.url)
            with PortalClient(server.url, way, TOKEN) as client:
                assert client.get("/v1/info").json() == {}
                begun = time.monotonic()
                with pytest.raises(PortalAway) as raised:
                    client.get("/late", 0.3)
            waiting.set()
            heads = str(proxy.asked)
        assert raised.value.kind is AwayKind.TOO_SLOW
        assert time.monotonic() - begun < QUICK / 2
        assert f"CONNECT {place}" in heads
        assert TOKEN not in heads


def test_a_proxy_that_refuses_is_no_portal_that_answers() -> None:
    with ConnectProxy({}) as proxy:
        way = HttpsWay(ssl.create_default_context, lambda host: proxy.url)
        with PortalClient("https://portal.test", way, TOKEN) as client, pytest.raises(PortalAway) as raised:
            client.get("/v1/info")
    assert raised.value.kind is AwayKind.UNREACHABLE


def test_cookies_are_not_sent_back() -> None:
    with answering(said("200 OK", b"{}", "Set-Cookie: who=you; Path=/")) as server:
        with PortalClient(server.url, WAY, TOKEN) as client:
            client.get("/v1/info")
            client.get("/v1/info")
        assert "cookie" not in "".join(server.heads).lower()
        assert server.heads[0].count(f"Bearer {TOKEN}") == 1


def test_trouble_of_whoever_reads_stays_theirs() -> None:
    with (
        answering(said("200 OK", b"{}")) as server,
        PortalClient(server.url, WAY) as client,
        pytest.raises(ValueError, match="mine"),
        client.asked("GET", "/v1/info"),
    ):
        raise ValueError("mine")


@pytest.mark.parametrize(
    ("typed", "origin"),
    [
        ("https://Portal.Praxis.test/", "https://portal.praxis.test"),
        (" https://portal.test:443 ", "https://portal.test"),
        ("https://portal.test:8443", "https://portal.test:8443"),
        ("https://müller.test", "https://xn--mller-kva.test"),
        ("http://127.0.0.1:80", "http://127.0.0.1"),
        ("http://localhost:8000", "http://localhost:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_an_origin_is_as_browsers_write_it(typed: str, origin: str) -> None:
    assert origin_of(typed) == origin == origin_of(origin)


@pytest.mark.parametrize(
    "typed",
    [
        "http://portal.test",
        "http://192.168.1.2",
        "ftp://portal.test",
        "portal.test",
        "",
        "https://",
        "https://a:b@portal.test",
        "https://portal.test/path",
        "https://portal.test?x",
        "https://portal.test#x",
        "https://portal.test:99999",
        "https://a b.test",
        "https://[::1",
    ],
)
def test_what_is_no_origin_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        origin_of(typed)


@given(st.text())
def test_whatever_is_typed_is_an_origin_or_refused(typed: str) -> None:
    try:
        origin = origin_of(typed)
    except ValueError:
        return
    assert origin_of(origin) == origin
    assert origin.startswith(("https://", "http://"))
