"""Whatever is written into a field: a mail with its own header, a command for each step, nothing besides."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Coroutine, Iterator
from datetime import UTC, datetime
from typing import Any, TypeVar

import pytest
from hypothesis import given

from tests.hostile_text import MANY, TEXTS
from tests.servers.scripted import Peer, ScriptedServer
from tomail.base.errors import TomailError
from tomail.message.compose import build
from tomail.model.account import Account, Protocol, Security, Server
from tomail.model.credentials import BearerToken, Password
from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutgoingAttachment
from tomail.outbox.wire import Patience, Session
from tomail.sync.pop3 import wire as pop3

from .test_hostile import assert_clean

T = TypeVar("T")
PATH = rb"<[^\x00-\x20\x7f<>]+@[!-~]+>"
SMTP = [
    re.compile(rb"EHLO \[127\.0\.0\.1\]"),
    re.compile(rb"AUTH (PLAIN|XOAUTH2|LOGIN)( [A-Za-z0-9+/]*=*)?"),
    re.compile(rb"[A-Za-z0-9+/]*=*"),  # an answer to a challenge
    re.compile(rb"\*"),
    re.compile(rb"MAIL FROM:" + PATH + rb"( SIZE=\d+)?( BODY=8BITMIME)?( SMTPUTF8)?"),
    re.compile(rb"RCPT TO:" + PATH),
    re.compile(rb"RSET|QUIT"),
]
POP3 = [
    re.compile(rb"CAPA|STAT|QUIT"),
    re.compile(rb"(USER|PASS) [^\x00-\x1f\x7f]*"),
    re.compile(rb"AUTH [A-Z0-9]+"),
]


class Recorder:
    """Answers everything with yes, and keeps each line."""

    def __init__(self, greeting: str, answers: dict[str, tuple[str, ...]], yes: str) -> None:
        self.lines: list[bytes] = []
        self._greeting, self._answers, self._yes = greeting, answers, yes
        self.server = ScriptedServer(self._talk)

    def _talk(self, peer: Peer) -> None:
        peer.say(self._greeting)
        while True:
            line = peer.hear_until(b"\n")
            self.lines.append(line)
            word = line.strip().partition(b" ")[0].decode("ascii", "replace").upper()
            peer.say(*self._answers.get(word, (self._yes,)))

    def told(self) -> list[bytes]:
        lines, self.lines = self.lines, []
        assert all(line.endswith(b"\r\n") and b"\r" not in line[:-2] for line in lines)
        return [line[:-2] for line in lines]


def fits(lines: list[bytes], kinds: list[re.Pattern[bytes]]) -> bool:
    return all(any(kind.fullmatch(line) for kind in kinds) for line in lines)


@pytest.fixture(scope="module")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    made = asyncio.new_event_loop()
    yield made
    made.close()


@pytest.fixture(scope="module")
def smtp() -> Iterator[Recorder]:
    hello = ("250-x", "250-8BITMIME", "250-SMTPUTF8", "250-SIZE 99999999", "250 AUTH PLAIN LOGIN XOAUTH2")
    made = Recorder("220 ready", {"EHLO": hello}, "250 ok")
    with made.server:
        yield made


@pytest.fixture(scope="module")
def session(smtp: Recorder, loop: asyncio.AbstractEventLoop) -> Iterator[Session]:
    made = Session(Server("127.0.0.1", smtp.server.port, Security.NONE, "anna"), Patience(5, 5, 5, 5))

    async def connect() -> None:
        await made.reach()
        await made.greet()
        await made.secure()

    loop.run_until_complete(connect())
    yield made
    made.abort()
    loop.run_until_complete(asyncio.sleep(0))


def tried(loop: asyncio.AbstractEventLoop, step: Coroutine[Any, Any, T]) -> T | None:
    try:
        return loop.run_until_complete(step)
    except TomailError:
        return None


@MANY
@given(TEXTS, TEXTS)
def test_an_envelope_is_an_envelope(
    smtp: Recorder, session: Session, loop: asyncio.AbstractEventLoop, sender: str, to: str
) -> None:
    smtp.told()
    for mailbox in (sender, f"{sender}@praxis.test", f"praxis@{to}"):
        began = tried(loop, session.mail_from(mailbox, 5, eight_bit=True, utf8=True))
        named = tried(loop, session.rcpt_to(mailbox))
        lines = smtp.told()
        assert len(lines) == (began is not None) + (named is not None)
        assert fits(lines, SMTP[4:6])
    assert session.open


@MANY
@given(TEXTS, TEXTS)
def test_whoever_signs_in_to_send_says_one_command(
    smtp: Recorder, session: Session, loop: asyncio.AbstractEventLoop, user: str, secret: str
) -> None:
    smtp.told()
    for credential in (Password(user, secret), BearerToken(user, secret)):
        try:
            loop.run_until_complete(session.sign_in(credential))
        except TomailError:
            assert smtp.told() == []
        else:
            lines = smtp.told()
            assert len(lines) == 1
            assert fits(lines, SMTP[1:4])


@pytest.fixture(scope="module")
def maildrop() -> Iterator[Recorder]:
    made = Recorder("+OK ready", {"CAPA": ("+OK", "USER", ".")}, "+OK")
    with made.server:
        yield made


@MANY
@given(TEXTS, TEXTS)
def test_whoever_signs_in_to_fetch_says_who_and_the_password(
    maildrop: Recorder, pop3_session: pop3.Session, user: str, secret: str
) -> None:
    maildrop.told()
    try:
        pop3_session.sign_in(Password(user, secret))
    except TomailError:
        assert maildrop.told() == []
    else:
        assert maildrop.told() == [b"USER " + user.encode(), b"PASS " + secret.encode()]


@pytest.fixture(scope="module")
def pop3_session(maildrop: Recorder) -> Iterator[pop3.Session]:
    made = pop3.Session(Server("127.0.0.1", maildrop.server.port, Security.NONE, "anna"))
    made.reach()
    made.secure()
    yield made
    made.close()


HEADER = {
    "from", "to", "cc", "subject", "date", "message-id", "in-reply-to", "references", "mime-version",
    "content-type", "content-transfer-encoding", "content-disposition",
}  # fmt: skip
DATE = datetime(2026, 11, 22, tzinfo=UTC)


@MANY
@given(TEXTS, TEXTS, TEXTS)
def test_a_mail_has_the_header_it_should_have(one: str, other: str, third: str) -> None:
    at = Server("127.0.0.1", 25, Security.NONE, "anna")
    account = Account("a", "Praxis", one, "praxis@praxis.test", Protocol.IMAP, at, at)
    draft = Draft(
        identity="1",
        account="a",
        to=(Address(other, "b@praxis.test"), Address(third, "c@praxis.test")),
        cc=(Address("", f"{one}@praxis.test"), Address(one, other)),
        subject=one,
        text=other,
        attachments=(
            OutgoingAttachment(third, other, b"x"),
            OutgoingAttachment("a.pdf", "application/pdf", b"y"),
        ),
        in_reply_to=third,
        references=(one, other),
    )
    raw = build(draft, account, message_id=f"<{third}@praxis.test>", date=DATE)
    assert_clean(re.sub(rb"(?m)^\.", b"..", raw))
    head = raw.partition(b"\r\n\r\n")[0].decode("utf-8")
    fields = [line.partition(":")[0].lower() for line in head.split("\r\n") if line[:1] not in (" ", "\t")]
    assert set(fields) <= HEADER
    assert len(fields) == len(set(fields))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]", head)
    boundary = re.search(r'boundary="?([^"\r\n;]+)', head)
    assert boundary
    assert raw.count(b"\r\n--" + boundary[1].encode() + b"\r\n") == 3  # the text and two files
