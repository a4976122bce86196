"""The submission server of the tests as an account sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from secrets import token_hex

import pytest

from tests.conftest import MailUser
from tests.credentials import Secrets
from tests.servers.postfix import Postfix
from tomail.accounts.auth.credentials import Credentials
from tomail.base.clock import Clock, SystemClock
from tomail.model.account import Account, Protocol, Security, Server
from tomail.model.mail import Flags, FolderRole, MessageRef
from tomail.model.outgoing import OutboxItem
from tomail.outbox.allowance import Allowance, Unlimited
from tomail.outbox.dispatch import Surroundings
from tomail.outbox.sender import Sender
from tomail.outbox.wire import Patience
from tomail.store.folders import ListedFolder
from tomail.store.mail_store import MailStore
from tomail.store.outbox_rows import NewOutgoing

Submission = Callable[..., Server]
KEY = bytes(range(32))


@pytest.fixture
def submission(postfix: Postfix, mail_user: MailUser) -> Submission:
    """The real server; `security` says which of its two ports."""

    def make(security: Security = Security.STARTTLS, host: str = "localhost", ca_file: str = "") -> Server:
        port = postfix.smtps_port if security is Security.TLS else postfix.submission_port
        return Server(host, port, security, mail_user.address, ca_file=ca_file or str(postfix.ca_file))

    return make


@dataclass
class Desk:
    """A store with an outbox, and a sender for it that may use any server."""

    store: MailStore
    folder: Path
    published: list[object] = field(default_factory=list)
    marked: list[tuple[MessageRef, Flags]] = field(default_factory=list)
    clock: Clock = field(default_factory=SystemClock)

    def sender(
        self,
        outgoing: Server,
        password: str = "geheim",
        *,
        patience: Patience | None = None,
        late_seconds: float = 5.0,
        protocol: Protocol = Protocol.IMAP,
        address: str = "praxis@praxis.test",
        provider: str = "",
        credentials: Credentials | None = None,
        allowance: Allowance | None = None,
    ) -> Sender:
        account = Account(
            self.store.account,
            "Praxis",
            "Praxis",
            address,
            protocol,
            outgoing,
            outgoing,
            oauth_provider=provider,
        )
        around = Surroundings(
            account,
            self.store,
            credentials or Credentials(Secrets(password)),
            self.published.append,
            lambda ref, flags: self.marked.append((ref, flags)),
            self.clock,
            Random(1),
            patience or Patience(5, 5, 5, 5),
            late_seconds,
            allowance or Unlimited(),
        )
        return Sender(around, self.folder / "outbox.lock")

    def queue(
        self,
        *to: str,
        raw: bytes | None = None,
        sender: str = "praxis@praxis.test",
        message_id: str = "",
        send_after: float = 0.0,
        created: float = 0.0,
        send_at: float | None = None,
        **more: str,
    ) -> int:
        message_id = message_id or f"<{len(self.items())}.{token_hex(8)}@praxis.test>"
        text = raw if raw is not None else mail(message_id, sender, to)
        created = created or self.clock.now().timestamp()
        outgoing = NewOutgoing(
            text, message_id, "Befund", sender, to, created, send_after, send_at=send_at, **more
        )
        with self.store.transaction() as tx:
            return self.store.outbox.add(tx, outgoing)

    def items(self) -> list[OutboxItem]:
        return self.store.outbox.items(self.clock.now().timestamp())

    def item(self, identity: int) -> OutboxItem:
        found = self.store.outbox.item(identity)
        assert found
        return found

    def sent_folder(self) -> int:
        with self.store.transaction() as tx:
            return self.store.folders.ensure(tx, ListedFolder("Gesendet", "/", FolderRole.SENT))


def mail(message_id: str, sender: str, to: Sequence[str], text: str = "Guten Tag\r\n") -> bytes:
    header = f"From: <{sender}>\r\nTo: {', '.join(to)}\r\nSubject: Befund\r\nMessage-ID: {message_id}\r\n"
    return f"{header}Date: Sat, 21 Nov 2026 14:30:00 +0100\r\n\r\n{text}".encode()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = MailStore.open("k3f9ab", tmp_path / "mail.db", KEY)
    yield Desk(store, tmp_path)
    store.close()
