from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_bytes

import pytest

from tests.conftest import MailUser
from tests.credentials import Secrets
from tests.servers.dovecot import Dovecot
from tests.sync.folders import folder_at
from tomail.accounts.auth.credentials import Credentials
from tomail.base.clock import Clock, SystemClock
from tomail.base.threads import Waker
from tomail.model.account import Account, Protocol, Security, Server, SyncOptions
from tomail.store.mail_store import MailStore
from tomail.sync.mirror import Surroundings
from tomail.sync.pop3.execute import Pop3Mirror

Mailbox = Callable[..., Server]


@pytest.fixture
def mailbox(dovecot: Dovecot, mail_user: MailUser) -> Mailbox:
    """The POP3 server of the tests; `security` says which of its two ports."""

    def make(security: Security = Security.TLS, host: str = "localhost", ca_file: str = "") -> Server:
        port = dovecot.pop3s_port if security is Security.TLS else dovecot.pop3_port
        return Server(host, port, security, mail_user.address, ca_file=ca_file or str(dovecot.ca_file))

    return make


@dataclass
class Pop3Station:
    """A store, and mirrors that fill it."""

    store: MailStore
    published: list[object] = field(default_factory=list)
    stop: Waker = field(default_factory=Waker)

    def mirror(
        self, server: Server, password: str, *, clock: Clock | None = None, **options: int
    ) -> Pop3Mirror:
        account = Account(
            self.store.account,
            "Praxis",
            "Praxis",
            "praxis@praxis.test",
            Protocol.POP3,
            server,
            server,
            SyncOptions(**options),  # type: ignore[arg-type]
        )
        around = Surroundings(account, self.store, self.published.append, clock or SystemClock(), self.stop)
        return Pop3Mirror(around, Credentials(Secrets(password)))

    def raws(self) -> set[bytes]:
        folder = folder_at(self.store, "INBOX")
        assert folder
        raws = [self.store.messages.raw(number) for number in self.store.messages.numbers([folder.id])]
        assert len(raws) == len(set(raws))
        return {raw for raw in raws if raw is not None}


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Pop3Station]:
    store = MailStore.open("p0p3ab", tmp_path / "mail.db", token_bytes(32))
    made = Pop3Station(store)
    yield made
    made.stop.close()
    store.close()


def mail(number: int, body: str = "Guten Tag\r\n") -> bytes:
    header = f"From: a@praxis.test\r\nSubject: Nr. {number}\r\nMessage-ID: <{number}@praxis.test>\r\n"
    return f"{header}Date: Sat, 21 Nov 2026 14:{number % 60:02}:00 +0100\r\n\r\n{body}".encode()
