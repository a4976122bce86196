"""The receiver of the answer against what a browser, another page or another program may send it."""

from __future__ import annotations

import contextlib
import http.client
import logging
import socket
import threading
from collections.abc import Iterator
from urllib.parse import urlencode, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.accounts.auth import loopback
from tomail.accounts.auth.loopback import CLOSE_WINDOW, LARGEST_ANSWER, Answer, LoopbackReceiver
from tomail.base.errors import EnvironmentTrouble, ProblemKind
from tomail.base.threads import Waker

STATE = "kept-state-of-this-sign-in"
GOOD = {"code": "a-secret-code", "state": STATE}
Reply = tuple[int, dict[str, str], str]


@pytest.fixture
def waker() -> Iterator[Waker]:
    waker = Waker()
    yield waker
    waker.close()


@pytest.fixture
def receiver(waker: Waker) -> Iterator[LoopbackReceiver]:
    with LoopbackReceiver(STATE, waker) as receiver:
        yield receiver


def ask(
    receiver: LoopbackReceiver,
    target: str = "/?" + urlencode(GOOD),
    *,
    method: str = "GET",
    form: dict[str, str] | None = None,
    host: str | None = None,
) -> Reply:
    address = urlsplit(receiver.redirect_uri)
    connection = http.client.HTTPConnection("127.0.0.1", address.port or 0, timeout=10)
    headers = {"Host": host if host is not None else address.netloc}
    body = None if form is None else urlencode(form)
    connection.request("POST" if form is not None else method, target, body, headers)
    response = connection.getresponse()
    page = response.read().decode()
    connection.close()
    return response.status, {name.lower(): value for name, value in response.getheaders()}, page


def test_the_answer_is_taken_once_and_wakes_who_waits(receiver: LoopbackReceiver, waker: Waker) -> None:
    assert receiver.redirect_uri.startswith("http://127.0.0.1:")
    assert receiver.redirect_uri.endswith("/")
    status, headers, page = ask(receiver)
    assert (status, taken(receiver, waker)) == (200, GOOD)
    assert str(CLOSE_WINDOW) in page
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'sha256-")
    assert headers["server"] == "tomail"
    assert "secret" not in page


def taken(receiver: LoopbackReceiver, waker: Waker) -> Answer | None:
    """What was delivered; the browser has its page a moment earlier."""
    waker.wait(10)
    return receiver.answer


def test_a_form_is_taken_too(receiver: LoopbackReceiver, waker: Waker) -> None:
    assert ask(receiver, "/", form=GOOD)[0] == 200
    assert taken(receiver, waker) == GOOD


def test_an_error_is_an_answer_as_well(receiver: LoopbackReceiver, waker: Waker) -> None:
    denied = {"error": "access_denied", "state": STATE}
    assert ask(receiver, "/?" + urlencode(denied))[0] == 200
    assert taken(receiver, waker) == denied


def test_a_second_answer_is_refused(receiver: LoopbackReceiver, waker: Waker) -> None:
    ask(receiver)
    assert taken(receiver, waker) == GOOD
    assert ask(receiver, "/?" + urlencode(GOOD | {"code": "another"}))[0] == 410
    assert receiver.answer == GOOD


def test_of_many_at_once_one_wins(receiver: LoopbackReceiver) -> None:
    statuses: list[int] = []
    threads = [threading.Thread(target=lambda: statuses.append(ask(receiver)[0])) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == [200] + [410] * 7


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("/?" + urlencode(GOOD | {"state": "of another sign-in"}), 400),
        ("/?" + urlencode(GOOD | {"state": STATE[:-1]}), 400),
        ("/?" + urlencode(GOOD | {"state": ""}), 400),
        ("/?" + urlencode(GOOD | {"state": "ü"}), 400),
        ("/?code=stolen", 400),
        ("/?error=access_denied", 400),
        ("/?error=access_denied&state=wrong", 400),
        (f"/?state={STATE}", 400),
        (f"/?code=a&code=b&state={STATE}", 400),
        (f"/?code=a&state=x&state={STATE}", 400),
        ("/?" + urlencode(GOOD) + "&a=1" * 30, 400),
        ("/?" + urlencode(GOOD) + "&pad=" + "x" * LARGEST_ANSWER, 400),
        ("/", 400),
        ("/favicon.ico", 404),
        ("http://[/?" + urlencode(GOOD), 404),
        ("/callback?" + urlencode(GOOD), 404),
    ],
)
def test_what_is_not_this_sign_in_is_refused_and_changes_nothing(
    receiver: LoopbackReceiver, target: str, status: int
) -> None:
    answered, headers, page = ask(receiver, target)
    assert answered == status
    assert receiver.answer is None
    assert STATE not in page
    assert headers["cache-control"] == "no-store"
    assert ask(receiver)[0] == 200  # the person's own answer still counts


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "localhost:{port}", "", "127.0.0.1:{port}.evil"]
)
def test_another_host_header_is_refused(receiver: LoopbackReceiver, host: str) -> None:
    """DNS rebinding: a page elsewhere whose name suddenly means this computer."""
    port = urlsplit(receiver.redirect_uri).port
    assert ask(receiver, host=host.format(port=port))[0] == 421
    assert receiver.answer is None


@pytest.mark.parametrize("method", ["HEAD", "PUT", "OPTIONS", "DELETE"])
def test_other_methods_are_refused(receiver: LoopbackReceiver, method: str) -> None:
    assert ask(receiver, method=method)[0] == 501
    assert receiver.answer is None


def test_ten_megabytes_of_query_are_refused(receiver: LoopbackReceiver) -> None:
    assert raw(receiver, b"GET /?" + b"a=1&" * 2_500_000 + b" HTTP/1.1\r\n\r\n") in (
        b"",
        b"HTTP/1.0 414",
        b"HTTP/1.1 414",
    )
    assert receiver.answer is None
    assert ask(receiver)[0] == 200


@pytest.mark.parametrize("length", ["20000", "-1", "1e3", "", "99999999999999999999"])
def test_a_form_of_wrong_length_is_refused_unread(receiver: LoopbackReceiver, length: str) -> None:
    host = urlsplit(receiver.redirect_uri).netloc
    head = f"POST / HTTP/1.1\r\nHost: {host}\r\nContent-Length: {length}\r\n\r\n"
    assert raw(receiver, head.encode()) == b"HTTP/1.0 413"
    assert receiver.answer is None


def raw(receiver: LoopbackReceiver, sent: bytes) -> bytes:
    """The first 12 bytes that come back; none if the connection was cut while we were still sending."""
    with socket.create_connection(
        ("127.0.0.1", urlsplit(receiver.redirect_uri).port or 0), timeout=10
    ) as peer:
        try:
            peer.sendall(sent)
            return peer.recv(12)
        except (ConnectionResetError, BrokenPipeError):
            return b""


def test_idle_connections_do_not_hold_up_the_answer(receiver: LoopbackReceiver) -> None:
    port = urlsplit(receiver.redirect_uri).port or 0
    idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(5)]  # as browsers open in advance
    idle[0].sendall(b"GET /?code=")
    assert ask(receiver)[0] == 200
    for each in idle:
        each.close()


def test_whoever_holds_connections_open_cannot_keep_the_answer_out(receiver: LoopbackReceiver) -> None:
    port = urlsplit(receiver.redirect_uri).port or 0
    held = [socket.create_connection(("127.0.0.1", port), 10) for _ in range(2 * loopback.MOST_CONNECTIONS)]
    for each in held[::2]:
        with contextlib.suppress(OSError):
            each.sendall(b"GET /?code=")
    assert held[0].recv(1) == b""  # the oldest are cut
    assert ask(receiver)[0] == 200
    for each in held:
        each.close()


def test_nobody_is_kept_waiting_after_the_end(waker: Waker) -> None:
    with LoopbackReceiver(STATE, waker) as receiver:
        slow = socket.create_connection(("127.0.0.1", urlsplit(receiver.redirect_uri).port or 0), 10)
        slow.sendall(b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nc")
        assert ask(receiver)[0] == 200
    with contextlib.suppress(ConnectionResetError):
        while slow.recv(1000):
            pass
    slow.close()


def test_afterwards_nothing_listens(waker: Waker) -> None:
    with LoopbackReceiver(STATE, waker, host="localhost") as receiver:
        port = urlsplit(receiver.redirect_uri).port or 0
    for address in ("127.0.0.1", "::1"):
        with pytest.raises(OSError):
            socket.create_connection((address, port), 10)


def test_localhost_answers_on_both_addresses_and_under_its_name(waker: Waker) -> None:
    with LoopbackReceiver(STATE, waker, host="localhost", path="") as receiver:
        assert receiver.redirect_uri == f"http://localhost:{urlsplit(receiver.redirect_uri).port}"
        assert ask(receiver, host=f"127.0.0.1:{urlsplit(receiver.redirect_uri).port}")[0] == 421
        if socket.has_ipv6:
            families = {server.address_family for server in receiver._servers}
            assert families >= {socket.AF_INET}
        assert ask(receiver)[0] == 200


def test_it_listens_on_this_computer_alone(receiver: LoopbackReceiver) -> None:
    assert [server.server_address[0] for server in receiver._servers] == ["127.0.0.1"]


def test_no_port_is_told(waker: Waker, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "blocked by security software")

    monkeypatch.setattr(loopback._Server, "server_bind", refuse)
    with pytest.raises(EnvironmentTrouble) as caught:
        LoopbackReceiver(STATE, waker)
    assert caught.value.problem.kind is ProblemKind.UNREACHABLE


def test_the_page_speaks_the_language_of_the_person(waker: Waker) -> None:
    with LoopbackReceiver(STATE, waker, say=lambda _: "Fenster <schließen>") as receiver:
        assert "<p>Fenster &lt;schließen&gt;</p>" in ask(receiver)[2]


def test_nothing_of_it_is_logged(receiver: LoopbackReceiver, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    ask(receiver, "/?code=stolen&state=wrong")
    ask(receiver)
    raw(receiver, b"\x16\x03\x01\x02\x00 nonsense\r\n\r\n")
    assert not caplog.records


@given(st.text(max_size=200))
def test_any_query_is_fields_or_nothing(query: str) -> None:
    fields = loopback.fields_in(query)
    assert fields is None or all(isinstance(value, str) for value in fields.values())
