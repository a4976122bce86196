"""From the greeting through TLS to the sign-in, as servers answer it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.servers.certificates import ServerCertificate
from tests.servers.scripted import Peer, ScriptedServer
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused, SignInNeeded
from tomail.model.account import Security
from tomail.model.credentials import BearerToken, Password
from tomail.sync.imap.connection import Connection
from tomail.sync.imap.signin import sign_in

from .conversations import QUICK, answer, certificate_fixture, connect, greet, server_on  # noqa: F401

SECRET = "S3cret"
PASSWORD = Password("anna", SECRET)


def refused(conversation: Callable[[Peer], None], certificate: ServerCertificate) -> EnvironmentTrouble:
    """What a STARTTLS connection raises; makes sure that no secret and no command left in clear."""
    with ScriptedServer(conversation) as server, pytest.raises(EnvironmentTrouble) as caught:
        sign_in(Connection(server_on(server.port, Security.STARTTLS, certificate), QUICK), PASSWORD)
    assert not any(SECRET.encode() in line or b"LOGIN" in line for line in server.clear)
    return caught.value


@pytest.mark.parametrize("reply", ["NO not now", "BAD what", "PREAUTH welcome"])
def test_starttls_that_is_refused_ends_it(reply: str, certificate: ServerCertificate) -> None:
    def talk(peer: Peer) -> None:
        greet(peer, "IMAP4rev1 STARTTLS")
        answer(peer, status=reply)
        peer.hear()

    assert refused(talk, certificate).problem.kind is ProblemKind.NO_TLS


def test_starttls_that_is_not_offered_ends_it(certificate: ServerCertificate) -> None:
    def talk(peer: Peer) -> None:
        greet(peer, "IMAP4rev1 AUTH=PLAIN")
        peer.hear()

    error = refused(talk, certificate)
    assert error.problem.kind is ProblemKind.NO_TLS
    assert error.problem.server_said == ""


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.NONE])
def test_preauth_without_tls_is_refused(security: Security, certificate: ServerCertificate) -> None:
    def talk(peer: Peer) -> None:
        greet(peer, "IMAP4rev1 STARTTLS", "* PREAUTH welcome")
        peer.hear()

    with ScriptedServer(talk) as server, pytest.raises(EnvironmentTrouble) as caught:
        Connection(server_on(server.port, security, certificate), QUICK)
    assert caught.value.problem.kind is ProblemKind.NO_TLS


def test_bytes_that_come_before_the_handshake_end_it(certificate: ServerCertificate) -> None:
    def talk(peer: Peer) -> None:
        greet(peer, "IMAP4rev1 STARTTLS")
        tag = peer.hear().partition(b" ")[0].decode()
        peer.say(f"{tag} OK begin", "* OK [ALERT] please pay here")
        peer.hear()

    error = refused(talk, certificate)
    assert error.problem.kind is ProblemKind.NO_TLS
    assert "pay" not in error.problem.server_said


def test_what_was_said_before_tls_is_forgotten(certificate: ServerCertificate) -> None:
    def talk(peer: Peer) -> None:
        greet(peer, "IMAP4rev1 STARTTLS AUTH=PLAIN MOVE")
        tag = peer.hear().partition(b" ")[0].decode()
        peer.say("* CAPABILITY IMAP4rev1 AUTH=PLAIN MOVE", '* LIST () "/" Evil', f"{tag} OK begin")
        peer.secure(certificate)
        answer(peer, "* CAPABILITY IMAP4rev1 LOGINDISABLED")
        answer(peer)

    with ScriptedServer(talk) as server:
        connection = Connection(server_on(server.port, Security.STARTTLS, certificate), QUICK)
        assert connection.capabilities == {"IMAP4REV1", "LOGINDISABLED"}
        assert connection.run(b'LIST "" "*"').untagged == []
        connection.close()


def heard_sign_in(capabilities: str, credential: Password | BearerToken, *replies: str) -> list[str]:
    """The commands of one sign-in; `replies` are continuations, the last one the status."""
    commands: list[str] = []

    def talk(peer: Peer) -> None:
        greet(peer, capabilities)
        tag, _, command = peer.hear().decode().partition(" ")
        commands.append(command)
        for reply in replies[:-1]:
            peer.say(reply)
            commands.append(peer.hear().decode())
        peer.say(f"{tag} {replies[-1]}")

    def check(connection: Connection) -> None:
        with contextlib.suppress(SignInNeeded):
            sign_in(connection, credential)

    connect(talk, check)
    return commands


def test_plain_goes_at_once_where_that_is_allowed() -> None:
    ok = "OK [CAPABILITY IMAP4rev1] in"
    assert heard_sign_in("IMAP4rev1 AUTH=PLAIN SASL-IR", PASSWORD, ok) == [
        "AUTHENTICATE PLAIN AGFubmEAUzNjcmV0"
    ]
    assert heard_sign_in("IMAP4rev1 AUTH=PLAIN", PASSWORD, "+ ", ok) == [
        "AUTHENTICATE PLAIN",
        "AGFubmEAUzNjcmV0",
    ]


def test_login_quotes_what_it_is_given() -> None:
    odd = Password('an"na', "a\\b")
    assert heard_sign_in("IMAP4rev1", odd, "OK [CAPABILITY IMAP4rev1] in") == ['LOGIN "an\\"na" "a\\\\b"']


def test_the_reason_of_a_refused_token_is_answered_with_nothing() -> None:
    token = BearerToken("anna", "t")
    challenge = "+ eyJzdGF0dXMiOiI0MDEifQ=="
    commands = heard_sign_in("IMAP4rev1 AUTH=XOAUTH2 SASL-IR", token, challenge, "NO refused")
    assert commands[1:] == [""]
    commands = heard_sign_in("IMAP4rev1 AUTH=OAUTHBEARER SASL-IR", token, challenge, "NO refused")
    assert commands[1:] == ["AQ=="]  # RFC 7628, 3.2.3


def test_no_way_to_sign_in_sends_nothing() -> None:
    def talk(peer: Peer) -> None:
        greet(peer, "IMAP4rev1 LOGINDISABLED")

    def check(connection: Connection) -> None:
        for credential in (PASSWORD, BearerToken("anna", "t")):
            with pytest.raises(SignInNeeded) as caught:
                sign_in(connection, credential)
            assert caught.value.problem.kind is ProblemKind.METHOD_DISABLED

    server = connect(talk, check)
    assert not any(SECRET.encode() in line for line in server.heard)


@pytest.mark.parametrize("name", ["anna\r\nX9 DELETE INBOX", "anna\0", "an\nna"])
def test_control_characters_in_a_name_are_refused(name: str) -> None:
    def talk(peer: Peer) -> None:
        greet(peer)

    def check(connection: Connection) -> None:
        with pytest.raises(Refused):
            sign_in(connection, Password(name, SECRET))

    assert not any(b"DELETE" in line for line in connect(talk, check).heard)


def test_nothing_secret_is_kept_by_the_library(tmp_path: Path) -> None:
    def talk(peer: Peer) -> None:
        greet(peer)
        answer(peer, "* CAPABILITY IMAP4rev1")

    def check(connection: Connection) -> None:
        sign_in(connection, PASSWORD)
        kept = repr(vars(connection._wire._imap))
        assert SECRET not in kept
        assert SECRET not in repr(vars(connection))

    connect(talk, check)
