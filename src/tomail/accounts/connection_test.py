"""What the connection tests of IMAP, POP3 and SMTP share: the step, the time, and judging a failure."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable

from tomail.base.errors import ProblemKind, TomailError
from tomail.model.account import Security, Server
from tomail.model.probing import CertificateFacts, ProbeFailed, ProbePassed, ProbeResult, ProbeStep

from .shown_certificate import certificate_facts
from .tls import NETWORK_ERRORS, problem_of

OnStep = Callable[[ProbeStep], None]

# A certificate, and a CA file that cannot be read, are judged while the encryption is set up.
_JUDGED_IN_HANDSHAKE = (ProblemKind.CERTIFICATE, ProblemKind.INVALID)


class ConnectionTest:
    """One test of one server. `protocol` as STARTTLS knows it: "imap", "pop3" or "smtp"."""

    def __init__(self, server: Server, protocol: str, on_step: OnStep, timeout: float) -> None:
        self.server = server
        self.timeout = timeout
        self._protocol = protocol
        self._on_step = on_step
        self._started = time.monotonic()
        self._begun: list[ProbeStep] = []

    @property
    def encrypted(self) -> bool:
        """True unless the server is reached without TLS."""
        return self.server.security is not Security.NONE

    def begin(self, step: ProbeStep) -> None:
        """Note and tell that `step` begins."""
        if self._step is not step or not self._begun:
            self._begun.append(step)
        self._on_step(step)

    def taken(self, steps: Callable[[], ProbePassed]) -> ProbeResult:
        """Take the steps, and say how far they led."""
        try:
            return steps()
        except (TomailError, *NETWORK_ERRORS) as error:
            return self.failed(error)

    def failed(self, error: Exception) -> ProbeFailed:
        """What `error` (a TomailError, or one of `NETWORK_ERRORS`) means for the step that it ended.

        Where the certificate was the reason, a second connection looks at it.
        """
        if isinstance(error, TomailError):
            problem, cause = error.problem, error.__cause__
        else:
            problem, cause = problem_of(error, self.server, self.timeout), error
        if self._step is ProbeStep.ENCRYPTION and problem.kind in _JUDGED_IN_HANDSHAKE:
            self.begin(ProbeStep.CERTIFICATE)
        passed = tuple(self._begun[:-1])
        return ProbeFailed(self._step, problem, self.seconds(), self._facts(cause), passed)

    def seconds(self) -> float:
        """Since the test began."""
        return time.monotonic() - self._started

    @property
    def _step(self) -> ProbeStep:
        return self._begun[-1] if self._begun else ProbeStep.REACHABLE

    def _facts(self, cause: BaseException | None) -> CertificateFacts | None:
        if not isinstance(cause, ssl.SSLCertVerificationError):
            return None
        starttls = self._protocol if self.server.security is Security.STARTTLS else None
        return certificate_facts(self.server.host, self.server.port, starttls, self.timeout, cause)
