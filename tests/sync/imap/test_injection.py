"""Whatever is written into a field, the server hears one command, and in it what was written."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given

from tests.hostile_text import MANY, TEXTS
from tests.servers.strict import Command, StrictServer
from tomail.base.errors import TomailError
from tomail.model.account import Security, Server
from tomail.model.credentials import BearerToken, Password
from tomail.model.mail import Flags, FolderRole
from tomail.sync.imap.connection import Connection
from tomail.sync.imap.session import Session
from tomail.sync.imap.signin import sign_in
from tomail.sync.imap.wire import encode_name


@pytest.fixture(scope="module")
def strict() -> Iterator[StrictServer]:
    made = StrictServer()
    with made.server:
        yield made


@pytest.fixture(scope="module")
def session(strict: StrictServer) -> Iterator[Session]:
    connection = Connection(Server("127.0.0.1", strict.server.port, Security.NONE, "anna"))
    made = Session.begin(connection)
    yield made
    made.close()


def heard(strict: StrictServer) -> list[Command]:
    commands, strict.commands = strict.commands, []
    return commands


def whole(text: str) -> bytes:
    """As it goes over the line; half a character is a question mark."""
    return text.encode("utf-8", "replace")


@MANY
@given(TEXTS)
def test_a_search_is_one_search(strict: StrictServer, session: Session, text: str) -> None:
    session.search_message_id(text)
    assert heard(strict) == [Command(b"UID", (b"SEARCH", b"HEADER", b"Message-ID", whole(text)))]


@MANY
@given(TEXTS, TEXTS)
def test_folders_are_named_and_nothing_else(
    strict: StrictServer, session: Session, text: str, other: str
) -> None:
    name, target = encode_name(text), encode_name(other)
    session.select(text)
    session.status(text)
    session.rename(text, other)
    session.delete_folder(text)
    session.subscribe(text, True)
    session.create(text, FolderRole.SENT)
    session.exists(text)
    session.move(b"1", text)
    told = [(each.name, each.arguments) for each in heard(strict)]
    assert [name for name, _ in told] == [
        b"SELECT", b"STATUS", b"RENAME", b"DELETE", b"SUBSCRIBE", b"CREATE", b"SUBSCRIBE", b"LIST", b"UID"
    ]  # fmt: skip
    assert told[0][1] == (name,)
    assert told[2][1] == (name, target)
    assert told[5][1] == (name, b"USE", b"\\Sent")
    assert told[8][1] == (b"MOVE", b"1", name)


@MANY
@given(TEXTS, TEXTS)
def test_keywords_are_atoms_or_stay_here(
    strict: StrictServer, session: Session, text: str, other: str
) -> None:
    session.store_keywords(b"1", [text, "$fine"], [other])
    commands = heard(strict)
    assert 1 <= len(commands) <= 2
    for each in commands:
        assert each.arguments[:2] == (b"STORE", b"1")
        assert set(each.arguments[3:]) <= {b"$fine", whole(text), whole(other)}


@MANY
@given(TEXTS, TEXTS)
def test_who_signs_in_says_one_command(
    strict: StrictServer, session: Session, user: str, secret: str
) -> None:
    connection = session.connection
    for credential in (Password(user, secret), BearerToken(user, secret)):
        for capabilities in (
            {"AUTH=PLAIN", "SASL-IR", "AUTH=XOAUTH2"},
            {"SASL-IR", "AUTH=OAUTHBEARER"},
            set(),
        ):
            connection._capabilities = frozenset(capabilities | {"IMAP4REV1", "LITERAL+"})
            connection._wire.authenticated = False
            try:
                sign_in(connection, credential)
            except TomailError:
                assert heard(strict) == []
                continue
            first, *more = heard(strict)
            assert first.name in (b"LOGIN", b"AUTHENTICATE")
            assert [each.name for each in more] == [b"CAPABILITY"]
            if first.name == b"LOGIN":
                assert first.arguments == (user.encode(), secret.encode())


@MANY
@given(TEXTS, TEXTS)
def test_what_is_filed_is_one_message(strict: StrictServer, session: Session, folder: str, text: str) -> None:
    session.append(folder, whole(text), Flags.SEEN | Flags.DRAFT, 0)
    (command,) = heard(strict)
    assert command.name == b"APPEND"
    assert command.arguments[0] == encode_name(folder)
    assert command.arguments[-1].endswith(b"\r\n")
    assert b"\0" not in command.arguments[-1]
