"""The connection test for receiving by POP3: up to the number of messages, with one sign-in."""

from __future__ import annotations

from collections.abc import Callable

from tomail.accounts.connection_test import ConnectionTest
from tomail.accounts.tls import CONNECT_SECONDS
from tomail.accounts.transcript import Transcript
from tomail.model.account import Server
from tomail.model.credentials import Credential
from tomail.model.probing import Probed, ProbePassed, ProbeStep

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
    return _Test(ConnectionTest(server, "pop3", on_step, timeout)).run(credential)


class _Test:
    def __init__(self, test: ConnectionTest) -> None:
        self._test = test
        self._transcript = Transcript()

    def run(self, credential: Credential) -> Probed:
        timeouts = Timeouts(self._test.timeout, self._test.timeout)
        session = Session(self._test.server, timeouts, self._transcript)
        try:
            result = self._test.taken(lambda: self._steps(session, credential))
        finally:
            session.close()
        return Probed(result, self._transcript.lines)

    def _steps(self, session: Session, credential: Credential) -> ProbePassed:
        test = self._test
        test.begin(ProbeStep.REACHABLE)
        session.reach()
        if test.encrypted:
            test.begin(ProbeStep.ENCRYPTION)
        session.secure()
        if test.encrypted:
            test.begin(ProbeStep.CERTIFICATE)  # judged in the handshake
        test.begin(ProbeStep.SIGN_IN)
        session.sign_in(credential)
        test.begin(ProbeStep.FOLDERS)
        tls_version, messages = session.tls_version, session.count()
        if messages:
            session.uidls()
        session.quit()
        return ProbePassed(tls_version, test.seconds(), messages=messages, folders=1)
