"""tomail's engine over one account of the bench's server, in this process."""

from __future__ import annotations

import gc
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench.server import PASSWORD, BenchServer
from bench.table import timed
from tomail.base.clock import SystemClock
from tomail.base.threads import Waker, give_way, put_window_first
from tomail.model.account import Account, Protocol, Security, Server
from tomail.model.credentials import Credential, Password
from tomail.store.mail_store import MailStore
from tomail.sync.mirror import PassReport, Surroundings
from tomail.sync.worker import mirror_of


class OnePassword:
    """Credentials of the one account."""

    def incoming(self, account: Account) -> Credential:
        """The server's only password."""
        return Password(account.incoming.username, PASSWORD)


def account_of(
    server: BenchServer, user: str, *, protocol: Protocol = Protocol.IMAP, tls: bool = False
) -> Account:
    """The account of `user` as the wizard would have made it."""
    port = server.pop3 if protocol is Protocol.POP3 else server.imaps if tls else server.imap
    security = Security.TLS if tls else Security.NONE
    incoming = Server("localhost", port, security, user, ca_file=str(server.certificate))
    return Account("bench", "Bench", "Bench", f"{user}@example.org", protocol, incoming, incoming)


class Station:
    """One encrypted store in `folder` and what mirrors into it, on a thread that gives way to windows, as the
    program's does."""

    def __init__(
        self, account: Account, folder: Path, publish: Callable[[object], None] = lambda _event: None
    ) -> None:
        self.store = MailStore.open(account.id, folder / "mail.db", secrets.token_bytes(32))
        around = Surroundings(account, self.store, publish, SystemClock(), Waker())
        self.mirror = mirror_of(around, OnePassword())  # type: ignore[arg-type]
        put_window_first()
        self._thread = ThreadPoolExecutor(1, "sync-bench", give_way)
        gc.freeze()  # as the program does when it starts

    def run_pass(self) -> PassReport:
        """One pass on a connection of its own."""
        return self._thread.submit(self._pass).result()

    def _pass(self) -> PassReport:
        try:
            return self.mirror.run_pass()
        finally:
            self.mirror.close()

    def timed_pass(self) -> float:
        """Seconds of a pass, from before it connects to after it signed out; then the index is merged
        and the log goes to the file, as the thread of an account sees to it."""
        seconds = self._thread.submit(timed, self._pass).result()
        self.store.search.merge(lambda: True)
        self.store.write_back()
        return seconds

    def close(self) -> None:
        """Close the store."""
        self._thread.shutdown()
        self.store.close()
