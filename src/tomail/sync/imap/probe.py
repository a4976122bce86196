"""The connection test for receiving by IMAP: up to the list of folders, with one sign-in."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable

from tomail.accounts.tls import CONNECT_SECONDS, certificate_facts
from tomail.base.errors import ProblemKind, TomailError
from tomail.model.account import Security, Server
from tomail.model.credentials import Credential
from tomail.model.probing import CertificateFacts, Probed, ProbeFailed, ProbePassed, ProbeResult, ProbeStep

from . import refusals
from .connection import Connection
from .session import Session
from .signin import sign_in
from .tokenizer import ProtocolViolation
from .transcript import ImapTranscript
from .wire import Timeouts

_IN_HANDSHAKE = {ProblemKind.CERTIFICATE: ProbeStep.CERTIFICATE, ProblemKind.INVALID: ProbeStep.CERTIFICATE}


def probe(
    server: Server,
    credential: Credential,
    *,
    on_step: Callable[[ProbeStep], None] = lambda _: None,
    timeout: float = CONNECT_SECONDS,
) -> Probed:
    """Test `server`: reach, encrypt, sign in once, list the folders; nothing is changed.

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
        self._transcript = ImapTranscript(clear=server.security is Security.STARTTLS)

    def run(self, credential: Credential) -> Probed:
        result: ProbeResult
        try:
            result = self._steps(credential)
        except ProtocolViolation:
            result = self._failed(refusals.nonsense(self._server))
        except TomailError as error:
            result = self._failed(error)
        return Probed(result, self._transcript.lines)

    def _steps(self, credential: Credential) -> ProbePassed:
        self._begin(ProbeStep.REACHABLE)
        timeouts = Timeouts(self._timeout, self._timeout)
        connection = Connection(self._server, timeouts, self._transcript, reached=self._reached)
        try:
            if self._server.security is not Security.NONE:
                self._begin(ProbeStep.CERTIFICATE)  # judged in the handshake
            self._begin(ProbeStep.SIGN_IN)
            sign_in(connection, credential)
            self._begin(ProbeStep.FOLDERS)
            return self._look(Session.begin(connection))
        finally:
            connection.close()

    def _reached(self) -> None:
        if self._server.security is not Security.NONE:
            self._begin(ProbeStep.ENCRYPTION)

    def _look(self, session: Session) -> ProbePassed:
        folders = [each for each in session.folders() if each.selectable]
        status = session.status("INBOX")
        return ProbePassed(
            tls_version=session.connection.tls_version,
            seconds=self._seconds(),
            messages=status.messages or 0,
            folders=len(folders),
            idle=session.connection.can("IDLE"),
        )

    def _begin(self, step: ProbeStep) -> None:
        self._step = step
        self._on_step(step)

    def _failed(self, error: TomailError) -> ProbeFailed:
        step = self._step
        if step is ProbeStep.ENCRYPTION and error.problem.kind in _IN_HANDSHAKE:
            step = _IN_HANDSHAKE[error.problem.kind]
            self._begin(step)
        return ProbeFailed(step, error.problem, self._seconds(), self._facts(error))

    def _facts(self, error: TomailError) -> CertificateFacts | None:
        """By a second connection, if the certificate was the reason."""
        cause = error.__cause__
        if not isinstance(cause, ssl.SSLCertVerificationError):
            return None
        starttls = "imap" if self._server.security is Security.STARTTLS else None
        return certificate_facts(self._server.host, self._server.port, starttls, self._timeout, cause)

    def _seconds(self) -> float:
        return time.monotonic() - self._started
