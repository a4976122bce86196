"""The connection test for receiving by IMAP: up to the list of folders, with one sign-in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tomail.accounts.connection_test import ConnectionTest
from tomail.accounts.tls import CONNECT_SECONDS
from tomail.model.account import Security, Server
from tomail.model.credentials import Credential
from tomail.model.probing import FoundFolder, Probed, ProbePassed, ProbeStep

from . import refusals
from .connection import Connection
from .listing import RemoteFolder
from .refusals import ServerSaidNo
from .responses import FolderStatus
from .session import Session
from .signin import sign_in
from .tokenizer import ProtocolViolation
from .transcript import ImapTranscript
from .wire import Timeouts

COUNTING_SECONDS = 2.0


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
    return _Test(ConnectionTest(server, "imap", on_step, timeout)).run(credential)


class _Test:
    def __init__(self, test: ConnectionTest) -> None:
        self._test = test
        self._transcript = ImapTranscript(clear=test.server.security is Security.STARTTLS)

    def run(self, credential: Credential) -> Probed:
        result = self._test.taken(lambda: self._understood(credential))
        return Probed(result, self._transcript.lines)

    def _understood(self, credential: Credential) -> ProbePassed:
        try:
            return self._steps(credential)
        except ProtocolViolation as violation:
            raise refusals.unusable(self._test.server, violation) from violation

    def _steps(self, credential: Credential) -> ProbePassed:
        test = self._test
        test.begin(ProbeStep.REACHABLE)
        timeouts = Timeouts(test.timeout, test.timeout)
        connection = Connection(test.server, timeouts, self._transcript, reached=self._reached)
        try:
            if test.encrypted:
                test.begin(ProbeStep.CERTIFICATE)  # judged in the handshake
            test.begin(ProbeStep.SIGN_IN)
            sign_in(connection, credential)
            test.begin(ProbeStep.FOLDERS)
            return self._look(Session.begin(connection))
        finally:
            connection.close()

    def _reached(self) -> None:
        if self._test.encrypted:
            self._test.begin(ProbeStep.ENCRYPTION)

    def _look(self, session: Session) -> ProbePassed:
        folders = [each for each in session.folders() if each.selectable]
        status = session.status("INBOX")
        return ProbePassed(
            tls_version=session.connection.tls_version,
            seconds=self._test.seconds(),
            messages=status.messages or 0,
            folders=len(folders),
            idle=session.connection.can("IDLE"),
            found=self._found(session, folders),
        )

    def _found(self, session: Session, folders: Sequence[RemoteFolder]) -> tuple[FoundFolder, ...]:
        """With their counts, one question each where LIST did not bring them; nobody waits long for that."""
        enough = self._test.seconds() + COUNTING_SECONDS
        counts = [
            each.status or (_status(session, each.path) if self._test.seconds() < enough else None)
            for each in folders
        ]
        return tuple(
            FoundFolder(each.path, each.role, status.messages if status else None)
            for each, status in zip(folders, counts, strict=True)
        )


def _status(session: Session, path: str) -> FolderStatus | None:
    try:
        return session.status(path)
    except ServerSaidNo:
        return None
