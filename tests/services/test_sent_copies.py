"""A server that files its own copy of sent mail, before ours, after ours, or not any more: once in Sent."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.outbox.sink import Sink, hang_up
from tests.servers.dovecot import Dovecot
from tests.servers.scripted import Peer
from tests.services.workstations import Workstations
from tests.sync.imap.conftest import account_of
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.base.paths import ProfilePaths
from tomail.model.events import MessagesChanged
from tomail.model.mail import Address, FolderRole
from tomail.model.outgoing import OutboxState
from tomail.outbox.filing import SERVERS_COPY_SECONDS
from tomail.services.container import Services, open_services
from tomail.services.sent_copies import SentCopies
from tomail.store.operations import APPEND
from tomail.store.outbox_rows import NewOutgoing

SENT = "Gesendete Objekte"


@pytest.fixture
def sink() -> Sink:
    return Sink()


@pytest.fixture
def services(dovecot: Dovecot, mail_user: MailUser, sink: Sink, tmp_path: Path) -> Iterator[Services]:
    with sink.listening() as server, ExitStack() as stack:
        made = Workstations(f"sqlite:///{tmp_path / 'shared.db'}", tmp_path, stack).open()
        account = replace(account_of(mail_user, dovecot), id="praxis", outgoing=server)
        made.registry.add(account, StoredCredentials(mail_user.password))
        made.syncing.run_once("praxis")
        yield made


def send(services: Services, subject: str = "Befund") -> None:
    draft = services.composing.new("praxis", (Address("", "anna@example.org"),), subject, "Guten Tag")
    services.composing.send(draft)
    services.outgoing.flush("praxis")


def theirs(sink: Sink) -> bytes:
    return b"X-Filed-By: server\r\n" + sink.mails[-1]


def test_one_that_comes_after_ours_stays_and_ours_goes(
    services: Services, dovecot: Dovecot, mail_user: MailUser, sink: Sink
) -> None:
    send(services)
    services.syncing.run_once("praxis")
    assert len(dovecot.messages(mail_user.address, SENT)) == 1
    dovecot.append(mail_user.address, SENT, theirs(sink))
    services.syncing.run_once("praxis")
    services.syncing.run_once("praxis")
    (kept,) = dovecot.messages(mail_user.address, SENT)
    assert kept == theirs(sink)
    store = services.stores.of("praxis")
    assert len(store.messages.by_message_id(services.outgoing.items()[0].message_id)) == 1


def test_from_then_on_ours_waits_for_it_and_is_filed_where_it_does_not_come(
    services: Services, dovecot: Dovecot, mail_user: MailUser, sink: Sink
) -> None:
    store = services.stores.of("praxis")
    with store.transaction() as tx:
        store.outbox.expect_servers_copy(tx, [])
    send(services)
    services.syncing.run_once("praxis")
    assert dovecot.messages(mail_user.address, SENT) == []
    (append,) = store.operations.pending()
    assert append.kind == APPEND
    assert abs(append.next_try - time.time() - SERVERS_COPY_SECONDS) < SERVERS_COPY_SECONDS / 2
    assert len(store.messages.by_message_id(services.outgoing.items()[0].message_id)) == 1  # here at once
    with store.transaction() as tx:
        tx.exec_driver_sql("UPDATE operation SET next_try = 0")
    services.syncing.run_once("praxis")
    assert len(dovecot.messages(mail_user.address, SENT)) == 1


def test_while_ours_waits_the_servers_is_taken_for_it(
    services: Services, dovecot: Dovecot, mail_user: MailUser, sink: Sink
) -> None:
    store = services.stores.of("praxis")
    with store.transaction() as tx:
        store.outbox.expect_servers_copy(tx, [])
    send(services)
    dovecot.append(mail_user.address, SENT, theirs(sink))
    services.syncing.run_once("praxis")
    with store.transaction() as tx:
        tx.exec_driver_sql("UPDATE operation SET next_try = 0")
    services.syncing.run_once("praxis")
    assert dovecot.messages(mail_user.address, SENT) == [theirs(sink)]
    assert len(store.messages.by_message_id(services.outgoing.items()[0].message_id)) == 1


def test_a_copy_of_the_servers_says_that_an_unclear_mail_was_sent(
    services: Services, dovecot: Dovecot, mail_user: MailUser, sink: Sink
) -> None:
    sink.at("END", hang_up)
    send(services)
    (item,) = services.outgoing.items()
    assert item.state is OutboxState.UNCLEAR
    services.syncing.run_once("praxis")
    assert services.outgoing.items()[0].state is OutboxState.UNCLEAR
    assert dovecot.messages(mail_user.address, SENT) == []
    dovecot.append(mail_user.address, SENT, theirs(sink))
    services.syncing.run_once("praxis")
    assert services.outgoing.items()[0].state is OutboxState.SENT
    services.outgoing.flush("praxis")
    services.syncing.run_once("praxis")
    assert dovecot.messages(mail_user.address, SENT) == [theirs(sink)]
    assert len(sink.mails) == 1


@pytest.mark.parametrize(("decided", "mails"), [("arrived", 1), ("send_again", 2)])
def test_what_is_unclear_at_two_workstations_is_settled_at_one(
    services: Services, dovecot: Dovecot, mail_user: MailUser, sink: Sink, tmp_path: Path,
    decided: str, mails: int,
) -> None:  # fmt: skip
    """As after a profile was copied: the other finds what the first filed, and sends and files nothing."""
    sink.at("END", hang_up)
    send(services)
    (item,), store = services.outgoing.items(), services.stores.of("praxis")
    raw = store.outbox.raw(item.id)
    assert raw
    with closing(open_services(ProfilePaths(tmp_path / "copied").create(), MemoryKeyStore())) as other:
        other.registry.add(services.registry.get("praxis"), StoredCredentials(mail_user.password))
        other.syncing.run_once("praxis")
        there = other.stores.of("praxis")
        people = [each.address for each in item.recipients]
        copied = NewOutgoing(raw, item.message_id, item.subject, mail_user.address, tuple(people), 0.0, 0.0)
        with there.transaction() as tx:
            identity = there.outbox.add(tx, copied)
            there.outbox.set_state(
                tx, identity, OutboxState.UNCLEAR, now=time.time(), recipients=item.recipients
            )
        getattr(services.outgoing, decided)("praxis", item.id)
        for station in (services, other, services, other):
            station.outgoing.flush("praxis")
            station.syncing.run_once("praxis")
        states = [each.outgoing.items()[0].state for each in (services, other)]
    assert states == [OutboxState.SENT, OutboxState.SENT]
    assert len(sink.mails) == mails
    assert len(dovecot.messages(mail_user.address, SENT)) == 1


def test_our_copy_of_an_earlier_try_proves_nothing_of_a_later_one(
    services: Services, dovecot: Dovecot, mail_user: MailUser, sink: Sink
) -> None:
    sink.at("RCPT", "250 ok", "451 4.3.0 later", "250 ok").at("END", "250 stored", hang_up)
    people = (Address("", "anna@example.org"), Address("", "bert@example.org"))
    services.composing.send(services.composing.new("praxis", people, "Befund", "Guten Tag"))
    services.outgoing.flush("praxis")
    services.syncing.run_once("praxis")
    assert len(dovecot.messages(mail_user.address, SENT)) == 1
    services.outgoing.flush("praxis")
    services.syncing.run_once("praxis")
    assert services.outgoing.items()[0].state is OutboxState.UNCLEAR


def test_it_is_proved_too_where_the_copy_was_there_first(
    services: Services, dovecot: Dovecot, mail_user: MailUser, sink: Sink
) -> None:
    """Google's lies there before its answer is given up."""

    def filed_and_silent(peer: Peer) -> None:
        dovecot.append(mail_user.address, SENT, theirs(sink))
        services.syncing.run_once("praxis")
        peer.socket.close()

    sink.at("END", filed_and_silent)
    send(services)
    assert services.outgoing.items()[0].state is OutboxState.SENT
    assert dovecot.messages(mail_user.address, SENT) == [theirs(sink)]


def test_what_arrives_elsewhere_is_not_asked_about(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[str] = []
    monkeypatch.setattr(SentCopies, "look", lambda self, account: looks.append(account))
    folders = services.stores.of("praxis").folders
    for role in (FolderRole.INBOX, FolderRole.SENT):
        folder = folders.by_role(role)
        assert folder
        services.bus.publish(MessagesChanged("praxis", frozenset({folder.id}), added=(1,)))
        assert looks == ([] if role is FolderRole.INBOX else ["praxis"])
