"""What a person reads for the answers of the big providers: the table in provider_replies.txt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tomail.base.errors import ProblemKind
from tomail.outbox import replies
from tomail.outbox.policy import Refusal, Retry, Scope, Unclear, judge
from tomail.outbox.replies import Reply, Step

TABLE = Path(__file__).with_name("provider_replies.txt").read_text("utf-8").splitlines()
STEPS = {
    "GREETING": Step.GREETING,
    "MAIL": Step.SENDER,
    "RCPT": Step.RECIPIENT,
    "DATA": Step.DATA,
    "END": Step.END,
}
ROWS = [line.split(maxsplit=3) for line in TABLE if line and not line.startswith("#")]
ADDRESS = "recipient@y.test"

NAME_THE_ADDRESS = {
    "UNKNOWN_RECIPIENT",
    "FULL_MAILBOX",
    "RECIPIENT_LATER",
    "RECIPIENT_REFUSED",
    "RECIPIENT_FORBIDDEN",
}
"""Only these may: for everything else the address is not at fault."""
FOR_ALL_MAIL = {"SEND_LIMIT", "SUSPENDED", "LISTED", "MUST_SIGN_IN"}
WAIT = FOR_ALL_MAIL | {"TOO_MANY_AT_ONCE", "RECIPIENT_BUSY", "RECIPIENT_LATER", "SERVER_LATER"}


@pytest.mark.parametrize(("step", "code", "phrase", "text"), ROWS)
def test_what_a_person_reads(step: str, code: str, phrase: str, text: str) -> None:
    reply = Reply(int(code), text.replace("\\n", "\n"))
    verdict = judge(reply, STEPS[step], address=ADDRESS, sender="a@b.test")
    assert isinstance(verdict, Retry | Refusal | Unclear)
    expected = getattr(replies, phrase)
    said = (verdict.reason.message.source, verdict.reason.next_step.source)
    assert said == (expected.message, expected.next_step)
    assert (ADDRESS in str(verdict.reason.message)) is (phrase in NAME_THE_ADDRESS)
    if phrase in FOR_ALL_MAIL:
        assert isinstance(verdict, Retry)
        assert verdict.scope is Scope.ACCOUNT
    elif phrase in WAIT:
        assert isinstance(verdict, Retry)
    if phrase in ("SEND_LIMIT", "TOO_MANY_AT_ONCE"):
        assert verdict.reason.kind is ProblemKind.SEND_LIMIT


def test_the_table_has_every_phrase_about_a_mail_that_left() -> None:
    known = {phrase for _, _, phrase, _ in ROWS}
    named = {name for name, each in vars(replies).items() if isinstance(each, replies.Phrase)}
    used = set(re.findall(r"replies\.([A-Z_]+)", Path(judge.__code__.co_filename).read_text("utf-8")))
    sign_in = {"APP_PASSWORD", "WRONG_PASSWORD", "TOKEN_REFUSED", "SIGN_IN_BLOCKED", "SIGN_IN_LATER"}
    assert (used & named) - sign_in - {"PROTOCOL", "METHOD_DISABLED"} <= known
