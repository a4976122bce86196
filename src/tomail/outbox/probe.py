"""The connection test for sending: everything up to the sender, one sign-in, and no mail."""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import Callable

from tomail.accounts.tls import CONNECT_SECONDS, NETWORK_ERRORS, certificate_facts, problem_of
from tomail.accounts.transcript import Transcript
from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, TomailError
from tomail.model.account import Security, Server
from tomail.model.credentials import Credential
from tomail.model.probing import Probed, ProbeFailed, ProbePassed, ProbeResult, ProbeStep

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
    return asyncio.run(_Test(server, on_step, timeout).run(credential, sender_address))


class _Test:
    def __init__(self, server: Server, on_step: Callable[[ProbeStep], None], timeout: float) -> None:
        self._server = server
        self._on_step = on_step
        self._timeout = timeout
        self._started = time.monotonic()
        self._step = ProbeStep.REACHABLE
        self._transcript = Transcript()

    async def run(self, credential: Credential, sender: str) -> Probed:
        result: ProbeResult
        try:
            result = await self._steps(credential, sender)
        except NETWORK_ERRORS as error:
            result = self._broken(error)
        except TomailError as error:
            result = ProbeFailed(self._step, error.problem, self._seconds())
        return Probed(result, self._transcript.lines)

    async def _steps(self, credential: Credential, sender: str) -> ProbePassed:
        patience = Patience(self._timeout, self._timeout, self._timeout, self._timeout)
        self._begin(ProbeStep.REACHABLE)
        session = Session(self._server, patience, self._transcript)
        try:
            await self._connect(session)
            self._begin(ProbeStep.SIGN_IN)
            await session.sign_in(credential)
            self._begin(ProbeStep.SENDER)
            passed = ProbePassed(session.tls_version, 0.0)
            remark = await _may_send(session, sender)
            await session.quit()
        finally:
            session.abort()
        return ProbePassed(passed.tls_version, self._seconds(), remark=remark)

    async def _connect(self, session: Session) -> None:
        await session.reach()
        if self._server.security is Security.TLS:
            self._begin(ProbeStep.ENCRYPTION)
        await session.greet()
        if self._server.security is Security.STARTTLS:
            self._begin(ProbeStep.ENCRYPTION)
        await session.secure()
        if self._server.security is not Security.NONE:
            self._begin(ProbeStep.CERTIFICATE)  # judged in the handshake

    def _begin(self, step: ProbeStep) -> None:
        self._step = step
        self._on_step(step)

    def _broken(self, error: Exception) -> ProbeFailed:
        what = problem_of(error, self._server, self._timeout)
        if not isinstance(error, ssl.SSLCertVerificationError):
            return ProbeFailed(self._step, what, self._seconds())
        starttls = "smtp" if self._server.security is Security.STARTTLS else None
        facts = certificate_facts(self._server.host, self._server.port, starttls, self._timeout, error)
        self._begin(ProbeStep.CERTIFICATE)
        return ProbeFailed(self._step, what, self._seconds(), facts)

    def _seconds(self) -> float:
        return time.monotonic() - self._started


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
