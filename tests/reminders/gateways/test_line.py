"""Servers that do not keep to HTTP, and what may have left before that was seen."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tomail.base.https import HttpsWay
from tomail.reminders.gateways.line import Line, NoAnswer, Reply

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


@contextmanager
def answering(*pieces: bytes, pause: float = 0.0) -> Iterator[str]:
    """Reads the head of one request, then writes the pieces, then closes."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        there, _ = listening.accept()
        with there:
            there.recv(65536)
            try:
                for piece in pieces:
                    there.sendall(piece)
                    time.sleep(pause)
            except OSError:
                return

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        thread.join(10)
        listening.close()


def line(base: str) -> Line:
    return Line(base, HttpsWay(ssl.create_default_context, lambda _host: ""))


def test_an_answer() -> None:
    with answering(OK) as url:
        assert line(url).post("/sms", {"to": "x"}) == Reply(200, b"{}")


@pytest.mark.parametrize(
    "pieces",
    [
        (),
        (b"\0" * 100,),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{}",),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}",),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",),
        (b"HTTP/1.1 200 OK\r\nX: ", b"y" * 300_000),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"y" * 1_100_000),
        (b"220 smtp.example ESMTP\r\n",),
    ],
)
def test_what_is_no_answer_may_have_left(pieces: tuple[bytes, ...]) -> None:
    with answering(*pieces) as url, pytest.raises(NoAnswer) as none:
        line(url).post("/sms", {"to": "x"})
    assert none.value.left


def test_a_byte_now_and_then_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tomail.reminders.gateways.line.LONGEST", 0.3)
    begun = time.monotonic()
    with answering(*([b"H"] + [b"x"] * 40), pause=0.05) as url:
        with pytest.raises(NoAnswer) as none:
            line(url).post("/sms", {"to": "x"})
        assert none.value.left
        assert time.monotonic() - begun < 1.5


@pytest.mark.parametrize(
    ("base", "header"),
    [
        ("https://[::1", "k"),
        ("https://", "k"),
        ("", "k"),
        ("ftp://127.0.0.1", "k"),
        ("http://127.0.0.1:99999", "k"),
        ("http://127.0.0.1:9", "copied with its line end\n"),
        ("http://127.0.0.1:9", "schlüssel"),
        ("http://127.0.0.1:9", "k\0"),
    ],
)
def test_what_cannot_be_asked_never_left(base: str, header: str) -> None:
    with pytest.raises(NoAnswer) as none:
        line(base).post("/sms", {"to": "x"}, {"X-Api-Key": header})
    assert not none.value.left


def test_a_proxy_that_is_none_never_left() -> None:
    there = Line("https://sms.example", HttpsWay(ssl.create_default_context, lambda _host: "no proxy at all"))
    with pytest.raises(NoAnswer) as none:
        there.post("/sms", {})
    assert not none.value.left
