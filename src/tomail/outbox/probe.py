"""The connection test for sending: everything up to the sender, one sign-in, and no mail."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from tomail.accounts.connection_test import ConnectionTest
from tomail.accounts.tls import CONNECT_SECONDS
from tomail.accounts.transcript import Transcript
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind
from tomail.model.account import Security, Server
from tomail.model.credentials import Credential
from tomail.model.probing import Probed, ProbePassed, ProbeStep

from . import replies
from .policy import Refusal, Retry, Sent, Verdict, judge
from .replies import Step, problem
from .wire import Patience, Session


def probe(
    server: Server,
    credential: Credential,
    sender_address: str,
    *,
    on_step: Callable[[ProbeStep], None] = lambda _: None,
    timeout: float = CONNECT_SECONDS,
) -> Probed:
    """Test `server`: reach, encrypt, sign in once, and ask whether `sender_address` may send.

    `on_step` hears of each step as it begins, on this thread. `timeout` in seconds for each answer.
    """
    return _Test(ConnectionTest(server, "smtp", on_step, timeout)).run(credential, sender_address)


class _Test:
    def __init__(self, test: ConnectionTest) -> None:
        self._test = test
        self._transcript = Transcript()

    def run(self, credential: Credential, sender: str) -> Probed:
        result = self._test.taken(lambda: asyncio.run(self._steps(credential, sender)))
        return Probed(result, self._transcript.lines)

    async def _steps(self, credential: Credential, sender: str) -> ProbePassed:
        test = self._test
        patience = Patience(test.timeout, test.timeout, test.timeout, test.timeout)
        test.begin(ProbeStep.REACHABLE)
        session = Session(test.server, patience, self._transcript)
        try:
            await self._connect(session)
            test.begin(ProbeStep.SIGN_IN)
            await session.sign_in(credential)
            test.begin(ProbeStep.SENDER)
            tls_version = session.tls_version
            remark = await _may_send(session, sender)
            await session.quit()
        finally:
            session.abort()
        return ProbePassed(tls_version, test.seconds(), remark=remark)

    async def _connect(self, session: Session) -> None:
        test = self._test
        await session.reach()
        if test.server.security is Security.TLS:
            test.begin(ProbeStep.ENCRYPTION)
        await session.greet()
        if test.server.security is Security.STARTTLS:
            test.begin(ProbeStep.ENCRYPTION)
        await session.secure()
        if test.encrypted:
            test.begin(ProbeStep.CERTIFICATE)  # judged in the handshake


async def _may_send(session: Session, sender: str) -> Problem | None:
    """None, or a limit as a remark. Raises EnvironmentTrouble where the sender is refused.

    Many servers judge the sender only when they hear of a recipient, so the sender itself is named
    as one; of what is said about it as a recipient nothing counts.
    """
    verdict = judge(await session.mail_from(sender), Step.SENDER, sender=sender)
    if isinstance(verdict, Sent):
        reply = await session.rcpt_to(sender)
        verdict = judge(reply, Step.RECIPIENT, address=sender, sender=sender)
        if not (_is(verdict, ProblemKind.SENDER_REFUSED) or _is(verdict, ProblemKind.SEND_LIMIT)):
            verdict = Sent()
    if session.open:
        await session.reset()
    if _is(verdict, ProblemKind.SEND_LIMIT):
        return problem(ProblemKind.SEND_LIMIT, replies.LIMIT_IN_TEST)
    if isinstance(verdict, Retry | Refusal):
        raise EnvironmentTrouble(verdict.reason)
    return None


def _is(verdict: Verdict, kind: ProblemKind) -> bool:
    return isinstance(verdict, Retry | Refusal) and verdict.reason.kind is kind
