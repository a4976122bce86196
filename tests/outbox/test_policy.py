"""Which reply means what: by a table of what providers say, and by properties."""

from __future__ import annotations

import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, SignInNeeded
from tomail.base.sentences import sentence
from tomail.model.outgoing import OutboxState, RecipientState, row_state
from tomail.outbox.policy import (
    GIVE_UP_SECONDS,
    GIVE_UP_TRIES,
    Refusal,
    Retry,
    Scope,
    Sent,
    Unclear,
    Verdict,
    judge,
    judge_sign_in,
    no_answer,
    seconds_until,
    settle,
)
from tomail.outbox.replies import Reply, Step

LIMIT, REFUSED_RECIPIENT = ProblemKind.SEND_LIMIT, ProblemKind.RECIPIENT_REFUSED
SENDER, LARGE, OTHER = ProblemKind.SENDER_REFUSED, ProblemKind.TOO_LARGE, ProblemKind.SERVER_REFUSED
MAIL, RCPT, DATA, END = Step.SENDER, Step.RECIPIENT, Step.DATA, Step.END


@pytest.mark.parametrize(
    ("step", "code", "text", "verdict", "kind", "scope"),
    [
        # limits, whatever the code
        (RCPT, 452, "Too many messages sent today.", Retry, LIMIT, Scope.ACCOUNT),
        (RCPT, 452, "4.3.1 Too many messages sent today", Retry, LIMIT, Scope.ACCOUNT),
        (RCPT, 452, "Requested action not taken", Retry, LIMIT, Scope.ACCOUNT),  # and no word why
        (MAIL, 421, "4.7.0 Try again later, closing connection.", Retry, LIMIT, Scope.ACCOUNT),
        (MAIL, 432, "4.3.2 Concurrent connections limit exceeded", Retry, LIMIT, Scope.ACCOUNT),
        (MAIL, 550, "5.4.5 Daily user sending quota exceeded. a1-20 - gsmtp", Retry, LIMIT, Scope.ACCOUNT),
        (END, 550, "5.4.5 Daily SMTP relay limit exceeded for user", Retry, LIMIT, Scope.ACCOUNT),
        (RCPT, 550, "5.1.90 Your message can't be sent because you've reached your daily limit for message"
         " recipients", Retry, LIMIT, Scope.ACCOUNT),
        (END, 554, "5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process",
         Retry, LIMIT, Scope.ACCOUNT),
        (RCPT, 451, "4.7.1 Hourly limit for messages exceeded", Retry, LIMIT, Scope.ACCOUNT),
        (RCPT, 450, "4.7.1 Error: too many recipients from 10.0.0.1", Retry, LIMIT, Scope.ACCOUNT),
        (RCPT, 452, "4.5.3 Error: too many recipients", Retry, LIMIT, Scope.RECIPIENT),
        (RCPT, 452, "4.5.3 Your message has too many recipients.", Retry, LIMIT, Scope.RECIPIENT),
        # recipients
        (RCPT, 550, "5.1.1 The email account that you tried to reach does not exist.\n5.1.1 Please try",
         Refusal, REFUSED_RECIPIENT, Scope.RECIPIENT),
        (RCPT, 550, "5.1.10 RESOLVER.ADR.RecipientNotFound", Refusal, REFUSED_RECIPIENT, Scope.RECIPIENT),
        (RCPT, 550, "mailbox unavailable", Refusal, REFUSED_RECIPIENT, Scope.RECIPIENT),
        (RCPT, 554, "5.7.1 <x@y>: Relay access denied", Refusal, REFUSED_RECIPIENT, Scope.RECIPIENT),
        (RCPT, 501, "5.1.3 Bad recipient address syntax", Refusal, REFUSED_RECIPIENT, Scope.RECIPIENT),
        (RCPT, 452, "4.2.2 The recipient's inbox is out of storage space.", Retry, REFUSED_RECIPIENT,
         Scope.RECIPIENT),
        (RCPT, 552, "5.2.2 Mailbox size limit exceeded", Refusal, REFUSED_RECIPIENT, Scope.RECIPIENT),
        (RCPT, 552, "user is over quota", Refusal, REFUSED_RECIPIENT, Scope.RECIPIENT),
        (RCPT, 450, "4.2.0 Greylisted, see http://x", Retry, REFUSED_RECIPIENT, Scope.RECIPIENT),
        (RCPT, 450, "4.2.1 The user you are trying to contact is receiving mail too quickly.", Retry,
         OTHER, Scope.RECIPIENT),
        (RCPT, 451, "4.3.0 Temporary lookup failure", Retry, OTHER, Scope.RECIPIENT),
        # the sender, also where it is only named with the recipient
        (MAIL, 550, "5.1.0 sender rejected", Refusal, SENDER, Scope.MAIL),
        (MAIL, 501, "5.1.7 Bad sender address syntax", Refusal, SENDER, Scope.MAIL),
        (RCPT, 553, "5.7.1 <a@b>: Sender address rejected: not owned by c@d", Refusal, SENDER,
         Scope.MAIL),
        (END, 554, "5.2.252 SendAsDenied; a@b not allowed to send as c@d;", Refusal, SENDER, Scope.MAIL),
        (END, 550, "5.7.60 SMTP; Client does not have permissions to send as this sender", Refusal, SENDER,
         Scope.MAIL),
        # size
        (MAIL, 552, "5.3.4 Message size exceeds fixed limit", Refusal, LARGE, Scope.MAIL),
        (END, 552, "5.2.3 Your message exceeded Google's message size limits.", Refusal, LARGE, Scope.MAIL),
        (MAIL, 552, "Message size exceeds maximum permitted", Refusal, LARGE, Scope.MAIL),
        (END, 554, "message too big", Refusal, LARGE, Scope.MAIL),
        # limits of the one mail
        (END, 550, "5.5.3 Too many recipients", Refusal, OTHER, Scope.MAIL),
        (END, 500, "5.5.2 Line too long, limit exceeded", Refusal, OTHER, Scope.MAIL),
        (END, 554, "5.6.0 Header line length limit exceeded", Refusal, OTHER, Scope.MAIL),
        (END, 550, "5.7.1 Message exceeds the attachment limit", Refusal, OTHER, Scope.MAIL),
        # the rest
        (MAIL, 530, "5.7.0 Authentication Required", Retry, ProblemKind.SIGN_IN_NEEDED, Scope.ACCOUNT),
        (MAIL, 530, "5.7.57 Client not authenticated to send mail", Retry, ProblemKind.SIGN_IN_NEEDED,
         Scope.ACCOUNT),
        (MAIL, 452, "4.3.1 Insufficient system storage", Retry, OTHER, Scope.MAIL),
        (MAIL, 421, "Service not available", Retry, OTHER, Scope.ACCOUNT),
        (RCPT, 421, "4.3.0 closing", Retry, OTHER, Scope.ACCOUNT),
        (DATA, 451, "4.3.0 Error: queue file write error", Retry, OTHER, Scope.MAIL),
        (END, 554, "5.7.1 Message rejected as spam by Content Filtering.", Refusal, OTHER, Scope.MAIL),
        (END, 550, "5.7.520 Access denied, no external forwarding is allowed", Refusal, OTHER,
         Scope.MAIL),
        (DATA, 334, "VXNlcm5hbWU6", Retry, ProblemKind.PROTOCOL, Scope.MAIL),
        # after the final dot only a stated limit is believed
        (END, 451, "4.3.0 Temporary system problem", Unclear, ProblemKind.UNCLEAR, None),
        (END, 452, "4.3.1 Insufficient system storage", Unclear, ProblemKind.UNCLEAR, None),
        (END, 421, "4.4.2 Timeout", Unclear, ProblemKind.UNCLEAR, None),
        (END, 421, "4.7.0 Too many messages, slow down", Retry, LIMIT, Scope.ACCOUNT),
    ],
)  # fmt: skip
def test_what_servers_say(
    step: Step, code: int, text: str, verdict: type, kind: ProblemKind, scope: Scope | None
) -> None:
    judged = judge(Reply(code, text), step, address="x@y.test", sender="a@b.test")
    assert isinstance(judged, verdict)
    assert isinstance(judged, Retry | Refusal | Unclear)
    assert judged.reason.kind is kind
    assert getattr(judged, "scope", None) is scope
    if kind is LIMIT:
        assert "x@y.test" not in str(judged.reason)


@pytest.mark.parametrize(
    ("code", "text", "kind", "error"),
    [
        (535, "5.7.8 Username and Password not accepted.", ProblemKind.WRONG_PASSWORD, SignInNeeded),
        (535, "5.7.8 Error: authentication failed: UGFzc3dvcmQ6", ProblemKind.WRONG_PASSWORD, SignInNeeded),
        (535, "5.7.3 Authentication unsuccessful", ProblemKind.WRONG_PASSWORD, SignInNeeded),
        (535, "5.7.139 Authentication unsuccessful, basic authentication is disabled.",
         ProblemKind.METHOD_DISABLED, SignInNeeded),
        (535, "5.7.139 SmtpClientAuthentication is disabled for the Tenant.", ProblemKind.METHOD_DISABLED,
         SignInNeeded),
        (550, "5.7.30 Basic authentication is not supported for Client Submission.",
         ProblemKind.METHOD_DISABLED, SignInNeeded),
        (504, "5.5.4 Unrecognized authentication type", ProblemKind.METHOD_DISABLED, SignInNeeded),
        (534, "5.7.9 Application-specific password required.", ProblemKind.WRONG_PASSWORD, SignInNeeded),
        (534, "5.7.14 Please log in via your web browser and then try again.", ProblemKind.SIGN_IN_BLOCKED,
         EnvironmentTrouble),
        (535, "5.7.0 Your account has been disabled", ProblemKind.SIGN_IN_BLOCKED, EnvironmentTrouble),
        (454, "4.7.0 Too many login attempts, please try again later.", ProblemKind.SIGN_IN_BLOCKED,
         EnvironmentTrouble),
        (454, "4.7.0 Temporary authentication failure", ProblemKind.SERVER_REFUSED, EnvironmentTrouble),
        (421, "4.3.2 closing", ProblemKind.SERVER_REFUSED, EnvironmentTrouble),
    ],
)  # fmt: skip
def test_refused_sign_ins(code: int, text: str, kind: ProblemKind, error: type[Exception]) -> None:
    refusal = judge_sign_in(Reply(code, text), token=False)
    assert isinstance(refusal, error)
    assert refusal.problem.kind is kind
    assert refusal.problem.server_said == text


def test_a_refused_token_needs_a_new_sign_in() -> None:
    refusal = judge_sign_in(Reply(535, "5.7.3 Authentication unsuccessful"), token=True)
    assert refusal.problem.kind is ProblemKind.SIGN_IN_NEEDED


REPLIES = st.builds(
    Reply,
    st.one_of(st.integers(-1, 999), st.sampled_from([250, 354, 421, 450, 451, 452, 530, 550, 552, 554])),
    st.one_of(
        st.text(max_size=300),
        st.builds(
            "{}.{}.{} {}".format,
            st.sampled_from("245"),
            st.integers(0, 9),
            st.integers(0, 99),
            st.text(max_size=40),
        ),
    ),
)
STEPS = st.sampled_from([MAIL, RCPT, DATA, END])


@given(REPLIES, STEPS)
def test_every_reply_has_a_verdict(reply: Reply, step: Step) -> None:
    verdict = judge(reply, step, address="x@y.test", sender="a@b.test")
    assert isinstance(verdict, Sent) is (200 <= reply.code < 300)
    if isinstance(verdict, Refusal):
        assert 500 <= reply.code < 600
    if isinstance(verdict, Unclear):
        assert step is END
    if not isinstance(verdict, Sent):
        str(verdict.reason)
        assert len(verdict.reason.server_said) <= 200
        assert not {"Cc", "Zl", "Zp"} & {unicodedata.category(each) for each in verdict.reason.server_said}


@pytest.mark.parametrize(("code", "state"), [(550, OutboxState.REFUSED), (450, OutboxState.WAITING)])
def test_a_limit_that_is_a_no_is_believed_after_days(code: int, state: OutboxState) -> None:
    limit = judge(Reply(code, "5.4.5 Daily sending quota exceeded"), MAIL)
    people = [RecipientState("x@y.test", OutboxState.SENDING)]
    settled = settle(
        people, {"x@y.test": limit}, tries=GIVE_UP_TRIES, age=GIVE_UP_SECONDS + 1, random=Random(1)
    )
    assert settled.state is state


@given(REPLIES)
def test_a_failed_end_is_never_tried_again_without_a_stated_reason(reply: Reply) -> None:
    verdict = judge(reply, END)
    if isinstance(verdict, Retry) and reply.code < 500:
        assert verdict.reason.kind is ProblemKind.SEND_LIMIT


REASON = Problem(ProblemKind.SERVER_REFUSED, sentence("no"))
VERDICTS: st.SearchStrategy[Verdict] = st.sampled_from(
    [
        Sent(),
        Retry(REASON, Scope.RECIPIENT),
        Retry(REASON, Scope.ACCOUNT, 30.0),
        Refusal(REASON, Scope.RECIPIENT),
        no_answer(),
    ]
)
OPEN = (OutboxState.QUEUED, OutboxState.WAITING, OutboxState.SENDING)


@given(
    st.dictionaries(st.sampled_from("abcdef"), VERDICTS, min_size=1),
    st.integers(1, 40),
    st.floats(0, 2 * GIVE_UP_SECONDS),
)
def test_a_settled_mail_says_of_each_recipient_what_became_of_it(
    verdicts: dict[str, Verdict], tries: int, age: float
) -> None:
    recipients = [RecipientState(each, OutboxState.QUEUED) for each in verdicts]
    settled = settle(recipients, verdicts, tries=tries, age=age, random=Random(1))
    states = {each.address: each.state for each in settled.recipients}
    for address, verdict in verdicts.items():
        assert (states[address] is OutboxState.SENT) is isinstance(verdict, Sent)
        assert (states[address] is OutboxState.UNCLEAR) is isinstance(verdict, Unclear)
        assert (states[address] is OutboxState.WAITING) <= isinstance(verdict, Retry)
    assert settled.state is row_state(settled.recipients)
    assert (settled.state is OutboxState.WAITING) is (OutboxState.WAITING in states.values())
    assert (settled.seconds is not None) is (settled.state is OutboxState.WAITING)
    assert (settled.reason is None) is (set(states.values()) == {OutboxState.SENT})


def test_a_server_may_say_later_for_five_days_but_the_network_for_ever() -> None:
    recipients = [RecipientState("a", OutboxState.WAITING)]
    old = GIVE_UP_SECONDS + 1
    for scope, state in [(Scope.RECIPIENT, OutboxState.REFUSED), (Scope.ACCOUNT, OutboxState.WAITING)]:
        settled = settle(
            recipients, {"a": Retry(REASON, scope)}, tries=GIVE_UP_TRIES, age=old, random=Random(1)
        )
        assert settled.state is state


def test_days_in_which_nobody_asked_do_not_count() -> None:
    """The workstation was switched off over the holidays; many servers say "later" to the first try."""
    recipients = [RecipientState("a", OutboxState.WAITING)]
    verdicts = {"a": Retry(REASON, Scope.RECIPIENT)}
    settled = settle(recipients, verdicts, tries=GIVE_UP_TRIES - 1, age=2 * GIVE_UP_SECONDS, random=Random(1))
    assert settled.state is OutboxState.WAITING
    waits = (
        seconds_until(Retry(REASON, Scope.RECIPIENT), each, Random(1)) for each in range(1, GIVE_UP_TRIES)
    )
    assert sum(waits) > 7200


@given(st.sampled_from(ProblemKind), st.integers(1, 1000), st.integers())
def test_waiting_is_neither_hasty_nor_endless(kind: ProblemKind, tries: int, seed: int) -> None:
    retry = Retry(Problem(kind, sentence("no")), Scope.MAIL)
    seconds = seconds_until(retry, tries, Random(seed))
    assert 1 <= seconds <= 900
    if kind in (ProblemKind.OFFLINE, ProblemKind.UNREACHABLE, ProblemKind.DISCONNECTED):
        assert seconds <= 60
    if kind in (ProblemKind.WRONG_PASSWORD, ProblemKind.SIGN_IN_BLOCKED):
        assert seconds == 900
