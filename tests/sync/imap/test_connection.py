"""A connection against servers that lie, stall, or talk too early; and arguments that stay arguments."""

from __future__ import annotations

import contextlib
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.servers.scripted import Peer, ScriptedServer
from tomail.base.errors import ProblemKind
from tomail.base.threads import Waker
from tomail.model.account import Security
from tomail.sync.imap.connection import Connection, Literal, astring
from tomail.sync.imap.endurance import Allowance
from tomail.sync.imap.refusals import ConnectionLost, ServerSaidNo
from tomail.sync.imap.responses import Status
from tomail.sync.imap.session import Session
from tomail.sync.imap.tokenizer import ProtocolViolation
from tomail.sync.imap.wire import Timeouts, decode_name, encode_name

from .conversations import QUICK, answer, certificate_fixture, connect, greet, server_on  # noqa: F401


def no_connection(*greeting: str) -> ConnectionLost:
    """What a connection in clear text raises at `greeting`."""
    with ScriptedServer(lambda peer: peer.say(*greeting)) as server, pytest.raises(ConnectionLost) as caught:
        Connection(server_on(server.port, Security.NONE), QUICK)
    return caught.value


def test_a_server_that_says_bye_instead_of_a_greeting() -> None:
    assert no_connection("* BYE too many connections").problem.kind is ProblemKind.DISCONNECTED


def test_another_service_on_the_port() -> None:
    assert no_connection("220 mail ESMTP").problem.kind is ProblemKind.PROTOCOL


def test_a_server_that_closes_at_once() -> None:
    assert no_connection().problem.kind is ProblemKind.DISCONNECTED


@pytest.mark.parametrize(
    "nonsense",
    ["* 1 FETCH ((((", "* LIST {6000000000}", "other7 OK done", "+ go on", "* X " + "(" * 500 + ")" * 500],
)
def test_nonsense_ends_the_connection(nonsense: str) -> None:
    def talk(peer: Peer) -> None:
        greet(peer)
        with contextlib.suppress(OSError):
            answer(peer, nonsense)

    def check(connection: Connection) -> None:
        with pytest.raises((ConnectionLost, ProtocolViolation)):
            [response.values() for response in connection.run(b"NOOP").untagged]

    connect(talk, check)


def test_endless_answers_end_the_connection() -> None:
    def talk(peer: Peer) -> None:
        greet(peer)
        peer.hear()
        with contextlib.suppress(OSError):
            for _ in range(1000):
                peer.say(*["* OK still here"] * 50)

    def check(connection: Connection) -> None:
        with pytest.raises(ConnectionLost):
            list(connection.stream(b"NOOP", allowance=Allowance(1000)))

    connect(talk, check)


def test_a_server_that_stalls_is_given_up() -> None:
    def talk(peer: Peer) -> None:
        greet(peer)
        peer.hear()
        peer.hear()

    with ScriptedServer(talk) as server:
        connection = Connection(server_on(server.port, Security.NONE), Timeouts(3.0, 0.2))
        with pytest.raises(ConnectionLost) as caught:
            connection.run(b"NOOP")
        connection.close()
    assert caught.value.problem.kind is ProblemKind.UNREACHABLE


def test_a_no_leaves_the_connection_usable() -> None:
    def talk(peer: Peer) -> None:
        greet(peer)
        answer(peer, status="NO [NONEXISTENT] no such folder")
        answer(peer)

    def check(connection: Connection) -> None:
        with pytest.raises(ServerSaidNo) as caught:
            connection.run(b"SELECT x")
        assert caught.value.status.code == "NONEXISTENT"
        assert connection.run(b"NOOP").status.ok

    connect(talk, check)


def test_commands_that_go_together_may_be_answered_in_any_order() -> None:
    def talk(peer: Peer) -> None:
        greet(peer)
        first, second = (peer.hear().split()[0].decode() for _ in range(2))
        peer.say("* ONE", f"{second} NO never", "* TWO", f"{first} OK done")
        answer(peer)

    def check(connection: Connection) -> None:
        untagged, statuses = connection.run_together([b"FIRST", b"SECOND"])
        assert [each.line for each in untagged] == [b"ONE", b"TWO"]
        assert [each.kind for each in statuses] == ["OK", "NO"]
        assert connection.run(b"NOOP").status.ok

    connect(talk, check)


def test_what_the_greeting_tells_is_not_asked_again() -> None:
    def talk(peer: Peer) -> None:
        peer.say("* OK [CAPABILITY IMAP4rev1 Idle] ready")
        assert answer(peer) == "NOOP"

    def check(connection: Connection) -> None:
        assert connection.capabilities == {"IMAP4REV1", "IDLE"}
        connection.run(b"NOOP")

    connect(talk, check)


def test_an_answer_that_is_not_read_to_its_end_gives_the_connection_up() -> None:
    def talk(peer: Peer) -> None:
        greet(peer)
        answer(peer, "* 1 EXISTS", "* 2 EXISTS")

    def check(connection: Connection) -> None:
        next(connection.stream(b"NOOP"))
        with pytest.raises(ConnectionLost):
            connection.run(b"NOOP")

    connect(talk, check)


def test_what_was_sent_ahead_is_read_when_it_is_asked_for() -> None:
    def talk(peer: Peer) -> None:
        greet(peer)
        assert answer(peer, "* 1 EXISTS") == "FETCH 1"
        assert answer(peer) == "NOOP"

    def check(connection: Connection) -> None:
        connection.send_ahead([b"FETCH 1"])
        connection.send_ahead([b"FETCH 1"])
        assert [each.line for each in connection.run(b"FETCH", b"1").untagged] == [b"1 EXISTS"]
        assert connection.run(b"NOOP").untagged == []

    connect(talk, check)


@pytest.mark.parametrize("status", ["OK done", "NO never"])
def test_what_was_sent_ahead_is_read_past_if_something_else_is_asked(status: str) -> None:
    def talk(peer: Peer) -> None:
        greet(peer)
        answer(peer, "* 1 EXISTS", status=status)
        assert answer(peer, "* 2 EXISTS") == "NOOP"
        assert answer(peer, "* 3 EXISTS") == "FETCH 1"

    def check(connection: Connection) -> None:
        connection.send_ahead([b"FETCH 1"])
        assert [each.line for each in connection.run(b"NOOP").untagged] == [b"2 EXISTS"]
        assert [each.line for each in connection.run(b"FETCH", b"1").untagged] == [b"3 EXISTS"]

    connect(talk, check)


def test_what_was_sent_ahead_together_is_read_in_its_order() -> None:
    def talk(peer: Peer) -> None:
        greet(peer)
        first, second, third = (peer.hear().split()[0].decode() for _ in range(3))
        peer.say("* 1 EXISTS", f"{first} OK done", f"{second} NO never", "* 2 EXISTS", f"{third} OK done")

    def check(connection: Connection) -> None:
        connection.send_ahead([b"SELECT a", b"LIST"])
        connection.send_ahead([b"FETCH 1"])
        assert connection.is_ahead(b"FETCH 1")
        untagged, statuses = connection.run_together([b"SELECT a", b"LIST"])
        assert ([each.line for each in untagged], [each.kind for each in statuses]) == (
            [b"1 EXISTS"],
            ["OK", "NO"],
        )
        assert [each.line for each in connection.run(b"FETCH", b"1").untagged] == [b"2 EXISTS"]
        assert not connection.is_ahead(b"FETCH 1")

    connect(talk, check)


def test_nothing_is_asked_while_an_answer_is_read() -> None:
    def talk(peer: Peer) -> None:
        greet(peer)
        answer(peer, "* 1 EXISTS", "* 2 EXISTS")

    def check(connection: Connection) -> None:
        next(connection.stream(b"NOOP"))
        with pytest.raises(ConnectionLost):
            connection.send_ahead([b"FETCH 1"])

    connect(talk, check)


@pytest.mark.parametrize("asked", [b"FETCH 2", b"SELECT a"])
def test_all_that_was_sent_ahead_is_read_past_if_something_else_comes(asked: bytes) -> None:
    def talk(peer: Peer) -> None:
        greet(peer)
        first, second = (peer.hear().split()[0].decode() for _ in range(2))
        peer.say("* 1 EXISTS", f"{first} OK done", "* 2 EXISTS", f"{second} OK done")
        assert answer(peer, "* 3 EXISTS") == asked.decode()

    def check(connection: Connection) -> None:
        connection.send_ahead([b"SELECT a"])
        connection.send_ahead([b"FETCH 1"])
        if asked == b"SELECT a":
            connection.run(b"SELECT a")  # its turn; the next one is another's
        assert [each.line for each in connection.run(asked).untagged] == [b"3 EXISTS"]

    connect(talk, check)


def test_nobody_waits_for_what_was_sent_ahead_to_sign_out() -> None:
    silent = threading.Event()

    def talk(peer: Peer) -> None:
        greet(peer)
        peer.hear()
        silent.wait(QUICK.read * 10)

    def check(connection: Connection) -> None:
        connection.send_ahead([b"FETCH 1"])
        connection.close()
        silent.set()

    connect(talk, check)


def test_bye_is_the_end() -> None:
    def talk(peer: Peer) -> None:
        greet(peer)
        peer.hear()
        peer.say("* BYE shutting down")

    def check(connection: Connection) -> None:
        with pytest.raises(ConnectionLost) as caught:
            connection.run(b"NOOP")
        assert caught.value.problem.server_said == "shutting down"

    connect(talk, check)


@pytest.mark.parametrize(("capability", "announced"), [("IMAP4rev1", "{5}"), ("IMAP4rev1 LITERAL+", "{5+}")])
def test_literals_wait_for_the_server_unless_they_need_not(capability: str, announced: str) -> None:
    said: list[bytes] = []

    def talk(peer: Peer) -> None:
        greet(peer, capability)
        said.append(peer.hear())
        if "+" not in announced:
            peer.say("+ go on")
        said.extend((peer.hear(), peer.hear()))
        peer.say("t1 OK done")

    connect(talk, lambda connection: connection.run(b"X", Literal(b"a\r\nbc"), b"Y") and None)
    assert said == [f"t1 X {announced}".encode(), b"a", b"bc Y"]


def test_a_refused_literal_is_not_sent() -> None:
    def talk(peer: Peer) -> None:
        greet(peer)
        answer(peer, status="NO [OVERQUOTA] full")
        assert answer(peer) == "NOOP"

    def check(connection: Connection) -> None:
        with pytest.raises(ServerSaidNo):
            connection.run(b"APPEND x", Literal(b"data"))
        connection.run(b"NOOP")

    connect(talk, check)


@given(st.text(max_size=60) | st.sampled_from(["a\r\nX9 DELETE INBOX", 'a" "b', "\\", "\0", "ü"]))
def test_no_text_becomes_a_command(text: str) -> None:
    part = astring(text)
    if isinstance(part, Literal):
        assert part.data == text.encode()
    else:
        assert part.isascii()
        assert part.startswith(b'"')
        assert part.endswith(b'"')
        inner = part[1:-1].replace(b"\\\\", b"").replace(b'\\"', b"")
        assert not set(inner) & set(b'\r\n\0"\\')


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=30))
def test_folder_names_survive_the_wire(path: str) -> None:
    encoded = encode_name(path)
    assert encoded.isascii()
    assert decode_name(encoded) == path


@pytest.mark.parametrize("name", [b"&broken", b"\xff\xfe", b"&AP8", "Müll".encode()])
def test_names_that_are_no_modified_utf7_are_shown_somehow(name: bytes) -> None:
    assert decode_name(name)


def test_a_server_that_sends_utf8_is_read_as_it_writes() -> None:
    assert decode_name("Entwürfe".encode()) == "Entwürfe"


@pytest.mark.parametrize(
    ("told", "status", "on"),
    [(["* ENABLED QRESYNC"], "OK done", True), (["* ENABLED"], "OK done", False), ([], "NO never", False)],
)
def test_what_was_not_enabled_is_not_used(told: list[str], status: str, on: bool) -> None:
    def talk(peer: Peer) -> None:
        greet(peer)
        assert answer(peer, status="NO not for you").startswith("ID")
        assert answer(peer, *told, status=status) == "ENABLE QRESYNC"

    def check(connection: Connection) -> None:
        connection.accept_sign_in(Status("OK", "CAPABILITY", b"IMAP4rev1 ENABLE QRESYNC ID", ""))
        assert Session.begin(connection).qresync is on

    connect(talk, check)


def test_idle_hears_and_can_be_woken() -> None:
    woken = Waker()

    def talk(peer: Peer) -> None:
        greet(peer)
        peer.hear()
        peer.say("+ idling", "* 3 EXISTS")
        assert peer.hear() == b"DONE"
        peer.say("t1 OK done")
        peer.hear()
        peer.say("+ idling")
        assert peer.hear() == b"DONE"
        peer.say("t2 OK done")

    def check(connection: Connection) -> None:
        assert [told.line for told in connection.idle(woken, 5.0)] == [b"3 EXISTS"]
        woken.wake()
        assert connection.idle(woken, 60.0) == []

    connect(talk, check)
    woken.close()


def test_a_line_that_died_during_idle_is_found_out() -> None:
    never = Waker()

    def talk(peer: Peer) -> None:
        greet(peer)
        peer.hear()
        peer.say("+ idling")
        while peer.hear():
            pass

    with ScriptedServer(talk) as server:
        connection = Connection(server_on(server.port, Security.NONE), Timeouts(3.0, 0.2))
        with pytest.raises(ConnectionLost):
            connection.idle(never, 0.05)
        connection.close()
    never.close()
