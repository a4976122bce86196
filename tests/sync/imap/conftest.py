"""An account on a real Dovecot, its store, and what a test needs to look at both sides."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tests.sync.folders import folder_at
from tomail.base.clock import Clock, SystemClock
from tomail.base.threads import Waker
from tomail.model.account import Account, Protocol, Security, Server
from tomail.model.credentials import Credential, Password
from tomail.model.mail import Flags, MessageSummary
from tomail.store.mail_store import MailStore
from tomail.store.operations import FLAGS, MOVE
from tomail.sync.imap.mirror import ImapMirror
from tomail.sync.mirror import PassReport, Surroundings

from .proxy import CuttingProxy


@dataclass
class FixedCredentials:
    """Gives the same password again and again, and counts how often it was asked."""

    secret: str = field(repr=False)
    asked: int = 0

    def incoming(self, account: Account) -> Credential:
        self.asked += 1
        return Password(account.incoming.username, self.secret)

    def reject(self, _account: Account, _credential: Credential) -> bool:
        return False


def mail(subject: str, body: str = "Guten Tag", *, message_id: str | None = None, minute: int = 0) -> bytes:
    """A small message with CRLF and a Message-ID of its own."""
    name = message_id or f"{secrets.token_hex(8)}@praxis.test"
    return (
        f"From: Anna <anna@praxis.test>\r\nTo: praxis@praxis.test\r\nSubject: {subject}\r\n"
        f"Message-ID: <{name}>\r\nDate: Sun, 01 Nov 2026 10:{minute:02d}:00 +0100\r\n\r\n{body}\r\n"
    ).encode()


def account_of(user: MailUser, dovecot: Dovecot, **incoming: Any) -> Account:
    """The account of `user` on `dovecot`, by TLS."""
    server = Server("localhost", dovecot.imaps_port, Security.TLS, user.address, ca_file=str(dovecot.ca_file))
    server = replace(server, **incoming)
    return Account("k3f9ab", "Praxis", "Praxis", user.address, Protocol.IMAP, server, server)


class Station:
    """One workstation: a store of its own, and passes over the account when the test says so."""

    def __init__(self, account: Account, password: str, path: Path, clock: Clock | None = None) -> None:
        self.account = account
        self.path = path
        self.events: list[object] = []
        self.credentials = FixedCredentials(password)
        self.store = MailStore.open(account.id, path, b"k" * 32)
        self.stop = Waker()
        clock = clock or SystemClock()
        self.around = Surroundings(account, self.store, self.events.append, clock, self.stop)
        self.mirror = ImapMirror(self.around, self.credentials)  # type: ignore[arg-type]

    def sync(self) -> PassReport:
        return self.mirror.run_pass()

    def folder(self, path: str) -> int:
        state = folder_at(self.store, path)
        assert state is not None, path
        return state.id

    def rows(self, path: str = "INBOX") -> list[MessageSummary]:
        """The rows of a folder, newest first."""
        return self.store.messages.summaries(self.store.messages.numbers([self.folder(path)]))

    def subjects(self, path: str = "INBOX") -> list[str]:
        return sorted(row.subject for row in self.rows(path))

    def raws(self, path: str = "INBOX") -> list[bytes]:
        """The stored messages of a folder, sorted by their bytes."""
        return sorted(self.store.messages.raw(row.ref.number) or b"" for row in self.rows(path))

    def named(self, subject: str, path: str = "INBOX") -> MessageSummary:
        return next(row for row in self.rows(path) if row.subject == subject)

    def flag(self, row: MessageSummary, add: Flags = Flags.NONE, remove: Flags = Flags.NONE) -> None:
        """What a person does, as the services do it."""
        with self.store.transaction() as tx:
            self.store.messages.change_flags(tx, [row.ref.number], add, remove)
            payload = {"add": int(add), "remove": int(remove)}
            self.store.operations.add(
                tx, FLAGS, row.ref.number, folder=row.folder, uid=row.uid, payload=payload
            )

    def move(self, row: MessageSummary, path: str) -> None:
        target = self.folder(path)
        with self.store.transaction() as tx:
            place = self.store.messages.places(tx, [row.ref.number])[row.ref.number]
            self.store.operations.add(
                tx, MOVE, row.ref.number, folder=place.folder, uid=place.uid, payload={"target": target}
            )
            self.store.messages.move(tx, [row.ref.number], target)

    def delete(self, row: MessageSummary) -> None:
        with self.store.transaction() as tx:
            place = self.store.messages.places(tx, [row.ref.number])[row.ref.number]
            self.store.operations.delete(tx, row.ref.number, place)
            self.store.messages.remove(tx, [row.ref.number])

    def close(self) -> None:
        self.mirror.close()
        self.stop.close()
        self.store.close()


@pytest.fixture
def new_station(dovecot: Dovecot, mail_user: MailUser, tmp_path: Path) -> Iterator[Callable[..., Station]]:
    """Each call makes another workstation on the mailbox of `mail_user`."""
    stations: list[Station] = []

    def make(account: Account | None = None) -> Station:
        path = tmp_path / f"station{len(stations)}.db"
        station = Station(account or account_of(mail_user, dovecot), mail_user.password, path)
        stations.append(station)
        return station

    yield make
    for station in stations:
        station.close()


@pytest.fixture
def station(new_station: Callable[..., Station]) -> Station:
    """One workstation on the mailbox of `mail_user`."""
    return new_station()


@pytest.fixture
def proxy(dovecot: Dovecot) -> Iterator[CuttingProxy]:
    with CuttingProxy(dovecot.imap_port) as line:
        yield line


@pytest.fixture
def shaky(dovecot: Dovecot, mail_user: MailUser, proxy: CuttingProxy, tmp_path: Path) -> Iterator[Station]:
    """A workstation behind a line that can be cut."""
    account = account_of(mail_user, dovecot, port=proxy.port, security=Security.NONE, ca_file="")
    station = Station(account, mail_user.password, tmp_path / "shaky.db")
    yield station
    station.close()


def make_due(station: Station) -> None:
    """The pause is over for every operation that was put off."""
    with station.store.transaction() as tx:
        tx.exec_driver_sql("UPDATE operation SET next_try = 0")
