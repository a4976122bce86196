"""The connection test for receiving by POP3: up to the number of messages, with one sign-in."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable

from tomail.accounts.tls import CONNECT_SECONDS, NETWORK_ERRORS, certificate_facts, problem_of
from tomail.accounts.transcript import Transcript
from tomail.base.errors import TomailError
from tomail.model.account import Security, Server
from tomail.model.credentials import Credential
from tomail.model.probing import Probed, ProbeFailed, ProbePassed, ProbeResult, ProbeStep

from .wire import Session, Timeouts


def probe(
    server: Server,
    credential: Credential,
    *,
    on_step: Callable[[ProbeStep], None] = lambda _: None,
    timeout: float = CONNECT_SECONDS,
) -> Probed:
    """Test `server`: reach, encrypt, sign in once, look into the mailbox; nothing is changed.

    `on_step` hears of each step as it begins, on this thread. `timeout` in seconds for each answer.
    """
    return _Test(server, on_step, timeout).run(credential)


class _Test:
    def __init__(self, server: Server, on_step: Callable[[ProbeStep], None], timeout: float) -> None:
        self._server = server
        self._on_step = on_step
        self._timeout = timeout
        self._started = time.monotonic()
        self._step = ProbeStep.REACHABLE
        self._transcript = Transcript()

    def run(self, credential: Credential) -> Probed:
        session = Session(self._server, Timeouts(self._timeout, self._timeout), self._transcript)
        result: ProbeResult
        try:
            result = self._steps(session, credential)
        except NETWORK_ERRORS as error:
            result = self._broken(error)
        except TomailError as error:
            result = ProbeFailed(self._step, error.problem, self._seconds())
        finally:
            session.close()
        return Probed(result, self._transcript.lines)

    def _steps(self, session: Session, credential: Credential) -> ProbePassed:
        self._begin(ProbeStep.REACHABLE)
        session.reach()
        if self._server.security is not Security.NONE:
            self._begin(ProbeStep.ENCRYPTION)
        session.secure()
        if self._server.security is not Security.NONE:
            self._begin(ProbeStep.CERTIFICATE)  # judged in the handshake
        self._begin(ProbeStep.SIGN_IN)
        session.sign_in(credential)
        self._begin(ProbeStep.FOLDERS)
        tls_version, messages = session.tls_version, session.count()
        if messages:
            session.uidls()
        session.quit()
        return ProbePassed(tls_version, self._seconds(), messages=messages, folders=1)

    def _begin(self, step: ProbeStep) -> None:
        self._step = step
        self._on_step(step)

    def _broken(self, error: Exception) -> ProbeFailed:
        what = problem_of(error, self._server, self._timeout)
        if not isinstance(error, ssl.SSLCertVerificationError):
            return ProbeFailed(self._step, what, self._seconds())
        starttls = "pop3" if self._server.security is Security.STARTTLS else None
        facts = certificate_facts(self._server.host, self._server.port, starttls, self._timeout, error)
        self._begin(ProbeStep.CERTIFICATE)
        return ProbeFailed(self._step, what, self._seconds(), facts)

    def _seconds(self) -> float:
        return time.monotonic() - self._started
