"""Submission servers that mean ill, and mail that would smuggle another one: one mail, once, or none."""

from __future__ import annotations

import base64
import os
import re
import threading
import time
from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.servers.postfix import Postfix
from tests.servers.scripted import Peer
from tomail.base.errors import ProblemKind
from tomail.model.outgoing import OutboxState
from tomail.outbox.wire import Patience

from .conftest import Desk, Submission, mail
from .sink import Action, Sink

ONE, TWO = "eins@praxis.test", "zwei@praxis.test"
SHORT = Patience(2, 1, 2, 1)
SETTLED = (
    OutboxState.WAITING,
    OutboxState.SENT,
    OutboxState.REFUSED,
    OutboxState.UNCLEAR,
    OutboxState.QUEUED,
)


def flooding(data: bytes) -> Action:
    def flood(peer: Peer) -> None:
        while True:
            peer.socket.sendall(data * max(1, 65536 // len(data)))

    return flood


def raw(data: bytes) -> Action:
    return lambda peer: peer.socket.sendall(data)


def drip(peer: Peer) -> None:
    gone = threading.Event()
    while True:
        peer.socket.sendall(b"2")
        gone.wait(0.05)


WORDS: dict[str, Action] = {
    "endless lines": flooding(b"250-x\r\n"),
    "endless line": flooding(b"x"),
    "a line of 10 MB": raw(b"250 " + b"x" * 10_000_000 + b"\r\n"),
    "ten MB of lines": raw(b"250-" + b"x" * 70 + b"\r\n" + b"250-y\r\n" * 1_400_000 + b"250 z\r\n"),
    "a drip": drip,
    "no number": raw(b"hello there\r\n"),
    "a negative number": raw(b"-25 ok\r\n"),
    "number 0": raw(b"000 ok\r\n"),
    "number 999": raw(b"999 ok\r\n"),
    "number 1": raw(b"1\r\n"),
    "digits of another script": raw("٢٥٠ ok\r\n".encode()),
    "mixed numbers": raw(b"250-a\r\n550 b\r\n"),
    "nothing but line ends": raw(b"\r\n\r\n\r\n"),
    "zeros": raw(b"\0" * 5000 + b"\r\n"),
    "control characters": raw(b"550 \x1b[2J\x07\xe2\x80\xae" + b"!" * 800 + b"\r\n"),
    "a challenge": raw(b"334 VXNlcm5hbWU6\r\n"),
    "two answers": raw(b"250 ok\r\n250 ok\r\n"),
    "go on, unasked": raw(b"354 go on\r\n"),
    "both": raw(b"354 go on\r\n250 stored\r\n"),
    "goodbye": raw(b"221 bye\r\n"),
    "silence": lambda peer: peer.hear(),
}


AFTER_THE_DOT = {
    "control characters": OutboxState.REFUSED,
    "mixed numbers": OutboxState.REFUSED,  # the last line counts
    "two answers": OutboxState.SENT,
    "goodbye": OutboxState.SENT,
}


@pytest.mark.parametrize("step", ["GREETING", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "END"])
@pytest.mark.parametrize("words", WORDS)
def test_odd_words_send_no_mail_twice_and_end_in_time(words: str, step: str, desk: Desk) -> None:
    sink = Sink().at(step, WORDS[words])
    identity = desk.queue(ONE)
    began = time.monotonic()
    with sink.listening() as server:
        desk.sender(server, patience=SHORT).flush()
        assert time.monotonic() - began < 15
        item = desk.item(identity)
        assert item.state in SETTLED
        if item.reason:
            assert len(item.reason.server_said) <= 200
            assert item.reason.server_said.isprintable()
        if step == "END":
            assert item.state is AFTER_THE_DOT.get(words, OutboxState.UNCLEAR)
        if step not in ("END", "DATA"):  # nothing is unclear where no text can have left
            assert item.state is not OutboxState.UNCLEAR
        before = len(sink.mails)
        desk.sender(server, patience=SHORT).flush()
        assert len(sink.mails) <= 1 or before == 0
    assert not any(line.startswith(b"praxis") for line in sink.heard)  # no secret as a command


def test_an_answer_too_many_does_not_answer_the_next_question(desk: Desk) -> None:
    """The second recipient is refused; what came too early is not taken for his welcome."""
    sink = Sink().at("RCPT", raw(b"250 ok\r\n250 ok\r\n"), "550 5.1.1 unknown")
    identity = desk.queue(ONE, TWO)
    with sink.listening() as server:
        desk.sender(server, patience=SHORT).flush()
    assert sink.mails == []
    assert desk.item(identity).state is OutboxState.WAITING


def test_no_challenge_gets_a_secret_twice(desk: Desk) -> None:
    """PLAIN has said all with its first line: whatever the server asks then, it hears no password again."""
    sink = Sink().at("AUTH", lambda peer: peer.say("334 " + base64.b64encode(b"Password:").decode()))
    desk.queue(ONE)
    with sink.listening() as server:
        desk.sender(server, patience=SHORT).flush()
    secret = base64.b64encode(b"\0praxis@praxis.test\0geheim")
    assert sum(secret in line for line in sink.heard) == 1
    assert b"*" in sink.heard


# --- smuggling ----------------------------------------------------------------------------------------------

SECOND = (
    b"MAIL FROM:<boese@evil.test>\r\nRCPT TO:<opfer@praxis.test>\r\nDATA\r\nSubject: geschmuggelt\r\n\r\n!"
)
_ENDS = (b"\n", b"\r", b"\r\n", b"\n\r")
OWN_KINDS = [
    *(start + b"." + end for start in (*_ENDS, b"\r\r\n") for end in _ENDS),
    *(b"\0\r\n.\r\n", b"\r\n\0.\r\n", b"\r\n.\0\r\n", b"\r\n.\r\0\n", b"\r\0\n.\r\n", b"\x85.\x85"),
    *("\u2028.\u2028".encode(), b"\v.\v", b"\f.\f", b"\r\n.\r\n.\r\n"),
    *(b"x" * 998 + b".\r\n", b"x" * 997 + b"\r\n.\r\n"),
]


def _of_the_corpora() -> list[bytes]:
    home = Path(os.environ.get("TOMAIL_CORPORA") or Path.home() / ".cache" / "tomail-corpora")
    found = home / "dev/atk-smuggling/scenario/payloads/payloads.yaml"
    text = found.read_text() if found.is_file() else ""
    return [base64.b64decode(each) for each in re.findall(r'bytes_b64: "([^"]+)"', text)]


def assert_clean(sent: bytes) -> None:
    """As it stands on the line: one kind of line end, stuffed dots, short lines, no NUL."""
    assert not re.search(rb"\r(?!\n)|(?<!\r)\n", sent)
    assert b"\0" not in sent
    lines = sent.split(b"\r\n")
    assert max(map(len, lines)) <= 999  # with a stuffed dot
    assert all(line.startswith(b"..") for line in lines if line.startswith(b"."))


def test_no_mail_smuggles_another_one(desk: Desk) -> None:
    patterns = [*OWN_KINDS, *_of_the_corpora()]
    sink = Sink(extensions=("SIZE 20000000", "8BITMIME", "CHUNKING", "BINARYMIME", "PIPELINING"))
    with sink.listening() as server:
        for number, pattern in enumerate(patterns):
            text = mail(f"<{number}@praxis.test>", ONE, [TWO]) + b"vorher" + pattern + SECOND
            desk.queue(TWO, raw=text, message_id=f"<{number}@praxis.test>")
        desk.sender(server, patience=SHORT).flush()
    assert len(sink.mails) == len(patterns)
    for sent in sink.mails:
        assert_clean(sent)
        assert b"geschmuggelt" in sent
    commands = [line for line in sink.heard if line.startswith((b"MAIL", b"RCPT", b"BDAT"))]
    assert not any(b"evil" in line or line.startswith(b"BDAT") for line in commands)
    assert len(commands) == 2 * len(patterns)


def test_a_sender_that_is_no_path_is_no_command(desk: Desk) -> None:
    odd = [
        "a@b.test>\r\nRCPT TO:<c@d.test",
        "a@b\n.test",
        "a b@c.test",
        "<a@b.test>",
        "a@b.test\0",
        "ü\ud800@x.test",
    ]
    sink = Sink()
    with sink.listening() as server:
        for each in odd[:-1]:
            desk.queue(each)
        desk.sender(server, patience=SHORT).flush()
        kinds = {desk.item(item.id).reason.kind for item in desk.items() if desk.item(item.id).reason}  # type: ignore[union-attr]
    assert kinds == {ProblemKind.RECIPIENT_REFUSED}
    assert not any(line.startswith(b"RCPT") for line in sink.heard)


def test_postfix_gets_one_mail_for_each(
    desk: Desk, submission: Submission, postfix: Postfix, mail_user: MailUser
) -> None:
    me = mail_user.address
    second = SECOND.replace(b"opfer@praxis.test", me.encode())
    patterns = [
        b"\n.\n",
        b"\n.\r\n",
        b"\r.\r",
        b"\r\n.\r",
        b"\r\n.\n",
        b"\0\r\n.\r\n",
        b"\r\n\0.\r\n",
        b"\r\n.\r\n",
    ]
    for number, pattern in enumerate(patterns):
        name = f"<s{number}@praxis.test>"
        desk.queue(me, raw=mail(name, me, [me]) + b"vorher" + pattern + second, sender=me, message_id=name)
    desk.sender(submission(), mail_user.password).flush()
    received = postfix.received(me)
    assert len(received) == len(patterns)
    assert all(b"vorher" in each and b"geschmuggelt" in each for each in received)
