"""One mail over one session: envelope, data, and a verdict for each recipient."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused

from . import replies
from .policy import Refusal, Retry, Scope, Sent, Verdict, judge, no_answer
from .replies import Step, problem
from .wire import AnswerLost, Session

Verdicts = dict[str, Verdict]
BeforeEnd = Callable[[Mapping[str, Verdict]], None]
"""Called once, when only the final dot is missing, with the verdicts on those who were not accepted."""

GO_ON = 354
HANGS_UP = 421


@dataclass(frozen=True)
class Outgoing:
    """What one transaction carries: final bytes, and the envelope."""

    sender: str
    recipients: Sequence[str]
    raw: bytes


async def deliver(session: Session, mail: Outgoing, before_end: BeforeEnd) -> Verdicts:
    """A verdict for each recipient of `mail`; never raises for what a server or the network does."""
    verdicts: Verdicts = {}
    try:
        verdicts |= await _envelope(session, mail)
        accepted = [each for each in mail.recipients if each not in verdicts]
        if accepted:
            verdict = await _content(session, mail.raw, lambda: before_end(verdicts))
            verdicts |= dict.fromkeys(accepted, verdict)
        if session.open and not any(isinstance(each, Sent) for each in verdicts.values()):
            await session.reset()
    except EnvironmentTrouble as trouble:
        lost = Retry(trouble.problem, Scope.MAIL)
        return dict.fromkeys(mail.recipients, lost) | verdicts
    except Refused as refusal:  # the sender's address is none
        return dict.fromkeys(mail.recipients, Refusal(refusal.problem, Scope.MAIL))
    return verdicts


async def _envelope(session: Session, mail: Outgoing) -> Verdicts:
    """Verdicts on the recipients that the server does not accept."""
    utf8 = needs_utf8((mail.sender, *mail.recipients))
    if obstacle := _obstacle(session, len(mail.raw), utf8):
        return dict.fromkeys(mail.recipients, obstacle)
    eight_bit = not mail.raw.isascii()
    reply = await session.mail_from(mail.sender, len(mail.raw), eight_bit=eight_bit, utf8=utf8)
    if not reply.good:
        return dict.fromkeys(mail.recipients, judge(reply, Step.SENDER, sender=mail.sender))
    refused: Verdicts = {}
    for place, address in enumerate(mail.recipients):
        verdict, stays = await _recipient(session, address, mail.sender)
        if _ends_it(verdict):
            if len(refused) < place and stays and _is_limit(verdict):  # it takes the mail for those before
                return refused | dict.fromkeys(mail.recipients[place:], verdict)
            return dict.fromkeys(mail.recipients, verdict) | refused
        if not isinstance(verdict, Sent):
            refused[address] = verdict
    return refused


async def _recipient(session: Session, address: str, sender: str) -> tuple[Verdict, bool]:
    """The verdict, and whether the server goes on after it."""
    try:
        reply = await session.rcpt_to(address)
    except Refused as refusal:  # not an address
        return Refusal(refusal.problem, Scope.RECIPIENT), True
    return judge(reply, Step.RECIPIENT, address=address, sender=sender), reply.code != HANGS_UP


async def _content(session: Session, raw: bytes, before_end: Callable[[], None]) -> Verdict:
    reply, step = await session.data(), Step.DATA
    if reply.code == GO_ON:
        try:
            reply, step = await session.transmit(raw, before_end)
        except AnswerLost:
            return no_answer()
    if step is Step.DATA and reply.good:
        return Retry(problem(ProblemKind.PROTOCOL, replies.PROTOCOL, reply), Scope.MAIL)
    return judge(reply, step)


def needs_utf8(addresses: Sequence[str]) -> bool:
    """True if a local part is not ASCII (RFC 6531); a domain goes as A-labels."""
    return not all(address.rpartition("@")[0].isascii() for address in addresses)


def _obstacle(session: Session, size: int, utf8: bool) -> Refusal | None:
    """What is known before the first command."""
    if 0 < session.size_limit < size:
        return Refusal(problem(ProblemKind.TOO_LARGE, replies.TOO_LARGE), Scope.MAIL)
    if utf8 and not session.offers("smtputf8"):
        return Refusal(problem(ProblemKind.UNSUPPORTED, replies.UTF8_NEEDED), Scope.MAIL)
    return None


def _is_limit(verdict: Verdict) -> bool:
    return isinstance(verdict, Retry) and verdict.reason.kind is ProblemKind.SEND_LIMIT


def _ends_it(verdict: Verdict) -> bool:
    return isinstance(verdict, Retry | Refusal) and verdict.scope is not Scope.RECIPIENT
