"""What to do after which reply: sent, try again, refused, or unclear. Pure.

Two rules are stricter than RFC 5321. A limit is never blamed on a recipient, whatever the code. And a
4xx after the final dot is believed only where it states a limit: servers that had stored the mail
have answered so, and a second copy cannot be called back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from random import Random

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, SignInNeeded, TomailError
from tomail.base.retry import backoff
from tomail.base.sentences import sentence
from tomail.model.outgoing import OutboxState, RecipientState, row_state

from . import replies, wording
from .replies import Reply, Step, problem

GIVE_UP_SECONDS = 5 * 86400.0  # RFC 5321, 4.5.4.1
GIVE_UP_TRIES = 30  # some hours: who was switched off for days was not told for days that it is too early
LIMIT_SECONDS = 3600.0  # nobody says when a limit ends; asking once an hour does no harm
RATE_SECONDS = 60.0
PERSON_SECONDS = 900.0  # nothing changes before a person acts; never locks an account
NETWORK_LONGEST = 60.0
SERVER_SHORTEST = 60.0


class Scope(Enum):
    """What a verdict holds for."""

    RECIPIENT = "recipient"
    MAIL = "mail"
    ACCOUNT = "account"  # the other mails need not be tried either


@dataclass(frozen=True)
class Sent:
    """The server took responsibility."""


@dataclass(frozen=True)
class Retry:
    """Not now. `seconds`: when; None: the back-off decides."""

    reason: Problem
    scope: Scope
    seconds: float | None = None
    gives_up: bool = False  # the server said no, for good: it is believed after days, whatever the scope


@dataclass(frozen=True)
class Refusal:
    """Not at all, as it is."""

    reason: Problem
    scope: Scope


@dataclass(frozen=True)
class Unclear:
    """Nobody can know."""

    reason: Problem


Verdict = Sent | Retry | Refusal | Unclear

_METHOD_CODES = ("5.7.30", "5.7.57")
_UNKNOWN_CODES = ("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10")
_SENDER_CODES = ("5.1.7", "5.1.8", "5.7.60", "5.2.252")


def judge(reply: Reply, step: Step, *, address: str = "", sender: str = "") -> Verdict:
    """The verdict for `reply` at `step`. `address` is the recipient that it is about."""
    if reply.good:
        return Sent()
    if limit := _limit(reply, step):
        return limit
    if step is Step.END and not 500 <= reply.code < 600:
        return Unclear(problem(ProblemKind.UNCLEAR, replies.UNCLEAR, reply))
    if not 400 <= reply.code < 600:
        return Retry(problem(ProblemKind.PROTOCOL, replies.PROTOCOL, reply), Scope.MAIL)
    return (
        _about_account(reply, step)
        or _about_mail(reply, step, sender)
        or _about_recipient(reply, step, address)
        or _general(reply)
    )


def judge_sign_in(reply: Reply, *, token: bool) -> TomailError:
    """The error to raise for a refused AUTH. `token`: signed in with an access token."""
    if wording.APP_PASSWORD.search(reply.words):
        return SignInNeeded(problem(ProblemKind.WRONG_PASSWORD, replies.APP_PASSWORD, reply))
    if (wording.TOO_OFTEN if reply.code < 500 else wording.BLOCKED).search(reply.words):
        return EnvironmentTrouble(problem(ProblemKind.SIGN_IN_BLOCKED, replies.SIGN_IN_BLOCKED, reply))
    if reply.code < 500:
        return EnvironmentTrouble(problem(ProblemKind.SERVER_REFUSED, replies.SIGN_IN_LATER, reply))
    if reply.enhanced in _METHOD_CODES or reply.code == 504 or wording.DISABLED.search(reply.words):
        return SignInNeeded(problem(ProblemKind.METHOD_DISABLED, replies.METHOD_DISABLED, reply))
    if token:
        return SignInNeeded(problem(ProblemKind.SIGN_IN_NEEDED, replies.TOKEN_REFUSED, reply))
    return SignInNeeded(problem(ProblemKind.WRONG_PASSWORD, replies.WRONG_PASSWORD, reply))


def after_trouble(error: TomailError) -> Retry:
    """The verdict for a connection or a sign-in that failed: no other mail can do better."""
    return Retry(error.problem, Scope.ACCOUNT)


def no_answer() -> Unclear:
    """The verdict when the final dot was sent and nothing came back."""
    return Unclear(problem(ProblemKind.UNCLEAR, replies.UNCLEAR))


@dataclass(frozen=True)
class Settled:
    """What a row becomes. `seconds` until the next try where it waits."""

    state: OutboxState
    recipients: tuple[RecipientState, ...]
    reason: Problem | None
    seconds: float | None


def settle(
    recipients: Sequence[RecipientState],
    verdicts: Mapping[str, Verdict],
    *,
    tries: int,
    age: float,
    random: Random,
) -> Settled:
    """The row after a try; `age` in seconds since it was to leave. Recipients without a verdict stay."""
    final = {address: _given_up(verdict, tries, age) for address, verdict in verdicts.items()}
    after = tuple(_after(each, final.get(each.address)) for each in recipients)
    waits = [seconds_until(each, tries, random) for each in final.values() if isinstance(each, Retry)]
    state = row_state(after)
    reason = next((each.reason for each in after if each.reason and each.state is not OutboxState.SENT), None)
    return Settled(state, after, reason, min(waits) if waits and state is OutboxState.WAITING else None)


def seconds_until(retry: Retry, tries: int, random: Random) -> float:
    """How long to wait after the `tries`-th failure."""
    if retry.seconds is not None:
        return retry.seconds
    if retry.reason.kind in _NETWORK:
        return backoff(tries, random, NETWORK_LONGEST)
    if retry.reason.kind in _PERSON:
        return PERSON_SECONDS
    return max(SERVER_SHORTEST, backoff(tries, random))


_NETWORK = frozenset(
    {
        ProblemKind.OFFLINE,
        ProblemKind.HOST_UNKNOWN,
        ProblemKind.UNREACHABLE,
        ProblemKind.DISCONNECTED,
        ProblemKind.KEYRING_LOCKED,
    }
)
_PERSON = frozenset(
    {
        ProblemKind.WRONG_PASSWORD,
        ProblemKind.SIGN_IN_NEEDED,
        ProblemKind.SIGN_IN_BLOCKED,
        ProblemKind.METHOD_DISABLED,
        ProblemKind.INVALID,
        ProblemKind.CERTIFICATE,
        ProblemKind.NO_TLS,
        ProblemKind.TLS_FAILED,
    }
)


def _after(recipient: RecipientState, verdict: Verdict | None) -> RecipientState:
    match verdict:
        case None:
            return recipient
        case Sent():
            return RecipientState(recipient.address, OutboxState.SENT)
        case Retry(reason=reason):
            return RecipientState(recipient.address, OutboxState.WAITING, reason)
        case Refusal(reason=reason):
            return RecipientState(recipient.address, OutboxState.REFUSED, reason)
        case Unclear(reason=reason):
            return RecipientState(recipient.address, OutboxState.UNCLEAR, reason)


def _given_up(verdict: Verdict, tries: int, age: float) -> Verdict:
    """A server that says "later" for days means no; what only we could not do is tried for ever."""
    if not isinstance(verdict, Retry) or age <= GIVE_UP_SECONDS or tries < GIVE_UP_TRIES:
        return verdict
    if verdict.gives_up or verdict.scope is not Scope.ACCOUNT:
        return Refusal(replace(verdict.reason, next_step=sentence(replies.GIVEN_UP)), verdict.scope)
    return verdict


def _limit(reply: Reply, step: Step) -> Retry | None:
    code, words = reply.enhanced, reply.words
    if code[1:] == ".2.2" or (step is Step.RECIPIENT and code.startswith("4.2")):
        return None  # the recipient's own mailbox
    if step is Step.RECIPIENT and _is_too_many_at_once(reply):
        return Retry(problem(ProblemKind.SEND_LIMIT, replies.TOO_MANY_AT_ONCE, reply), Scope.RECIPIENT)
    if not (_limit_is_stated(reply) or (step is not Step.END and _limit_is_meant(reply))):
        return None
    seconds = RATE_SECONDS if reply.code == 432 or wording.RATE.search(words) else LIMIT_SECONDS
    reason = problem(ProblemKind.SEND_LIMIT, replies.SEND_LIMIT, reply)
    return Retry(reason, Scope.ACCOUNT, seconds, gives_up=reply.code >= 500)


def _is_too_many_at_once(reply: Reply) -> bool:
    """The others go in a mail of their own (RFC 5321, 4.5.3.1.10; X.5.3 of RFC 3463)."""
    meant = reply.enhanced[1:] == ".5.3" or wording.AT_ONCE.search(reply.words)
    return bool(meant and not wording.PERIOD.search(reply.words))


def _limit_is_stated(reply: Reply) -> bool:
    if wording.FULL.search(reply.words) and not wording.LIMIT.search(reply.words):
        return False
    lasts = reply.code < 500 or wording.LASTS.search(reply.words)
    limited = lasts and wording.LIMIT.search(reply.words)
    stated = limited or (reply.code < 500 and wording.RATE.search(reply.words))
    return bool(stated and not _is_large(reply)) or bool(wording.LIMIT_CODES.match(reply.enhanced))


def _limit_is_meant(reply: Reply) -> bool:
    if reply.code == 452:
        return not wording.STORAGE.search(reply.words)
    if wording.TROUBLE.search(reply.words):
        return False
    return reply.code == 432 or (reply.code == 421 and reply.enhanced.startswith("4.7"))


def _about_account(reply: Reply, step: Step) -> Verdict | None:
    """What holds for every mail of the account until a person does something: none of them is at fault."""
    if reply.enhanced == "5.7.30":
        return Retry(problem(ProblemKind.METHOD_DISABLED, replies.METHOD_DISABLED, reply), Scope.ACCOUNT)
    must_sign_in = reply.code >= 500 and wording.MUST_SIGN_IN.search(reply.words)
    if reply.code in (530, 538) or reply.enhanced == "5.7.57" or must_sign_in:
        return Retry(problem(ProblemKind.SIGN_IN_NEEDED, replies.MUST_SIGN_IN, reply), Scope.ACCOUNT)
    if wording.SUSPENDED.search(reply.words):
        reason = problem(ProblemKind.SERVER_REFUSED, replies.SUSPENDED, reply)
        return Retry(reason, Scope.ACCOUNT, LIMIT_SECONDS)
    if step is not Step.END and wording.LISTED.search(reply.words):
        reason = problem(ProblemKind.SERVER_REFUSED, replies.LISTED, reply)
        return Retry(reason, Scope.ACCOUNT, LIMIT_SECONDS)
    return None


def _about_mail(reply: Reply, step: Step, sender: str) -> Verdict | None:
    if _is_large(reply):
        return Refusal(problem(ProblemKind.TOO_LARGE, replies.TOO_LARGE, reply), Scope.MAIL)
    if reply.code >= 500 and (step is Step.SENDER or _is_about_sender(reply)):
        facts = {"sender": sender}
        return Refusal(problem(ProblemKind.SENDER_REFUSED, replies.SENDER_REFUSED, reply, facts), Scope.MAIL)
    return None


def _about_recipient(reply: Reply, step: Step, address: str) -> Verdict | None:
    if step is not Step.RECIPIENT or reply.code == 421 or _is_about_sender(reply):
        return None
    if wording.RECEIVING.search(reply.words):
        return Retry(problem(ProblemKind.SERVER_REFUSED, replies.RECIPIENT_BUSY, reply), Scope.RECIPIENT)
    if reply.code < 500 and not _names_the_recipient(reply):
        return Retry(problem(ProblemKind.SERVER_REFUSED, replies.SERVER_LATER, reply), Scope.RECIPIENT)
    reason = problem(ProblemKind.RECIPIENT_REFUSED, _recipient_phrase(reply), reply, {"address": address})
    return Retry(reason, Scope.RECIPIENT) if reply.code < 500 else Refusal(reason, Scope.RECIPIENT)


def _names_the_recipient(reply: Reply) -> bool:
    """A class of RFC 3463 that speaks of the address or the mailbox, or none at all."""
    return reply.enhanced[1:3] in ("", ".1", ".2")


def _recipient_phrase(reply: Reply) -> replies.Phrase:
    if reply.enhanced[1:] == ".2.2" or wording.FULL.search(reply.words):
        return replies.FULL_MAILBOX
    if reply.code < 500:
        return replies.RECIPIENT_LATER
    if reply.enhanced in _UNKNOWN_CODES or wording.UNKNOWN.search(reply.words):
        return replies.UNKNOWN_RECIPIENT
    words = wording.SPAM.search(reply.words) or wording.RELAYING.search(reply.words)
    policy = reply.enhanced.startswith("5.7") or words
    return replies.RECIPIENT_FORBIDDEN if policy else replies.RECIPIENT_REFUSED


def _general(reply: Reply) -> Verdict:
    if reply.code < 500:
        scope = Scope.ACCOUNT if reply.code == 421 else Scope.MAIL
        return Retry(problem(ProblemKind.SERVER_REFUSED, replies.SERVER_LATER, reply), scope)
    phrase = replies.SERVER_REFUSED
    if wording.CONTENT.search(reply.words):
        phrase = replies.CONTENT
    elif wording.SPAM.search(reply.words):
        phrase = replies.SPAM
    return Refusal(problem(ProblemKind.SERVER_REFUSED, phrase, reply), Scope.MAIL)


def _is_large(reply: Reply) -> bool:
    if reply.enhanced:
        return reply.enhanced[1:] in (".3.4", ".2.3")
    return (reply.code == 552 and not wording.FULL.search(reply.words)) or bool(
        wording.LARGE.search(reply.words)
    )


def _is_about_sender(reply: Reply) -> bool:
    return reply.enhanced in _SENDER_CODES or bool(wording.SENDER.search(reply.words))
