"""Answers that are chosen leave once, and reports mark the mail that left: two workstations, real servers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.outbox.sink import Sink
from tests.servers.dovecot import Dovecot
from tests.services.workstations import Workstations
from tests.sync.imap.conftest import account_of
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.base.errors import ProblemKind, Refused
from tomail.message.purposes import read_purposes
from tomail.model.account import AccountState
from tomail.model.events import AccountStateChanged
from tomail.model.mail import Address, FolderRole, MessageRef
from tomail.model.purposes import Delivery, Method, Participation, Reason
from tomail.practice.guards.concerns import Kind
from tomail.services.answering import Words
from tomail.services.answering_once import ANSWERED
from tomail.services.container import Services
from tomail.services.fates import FATES
from tomail.services.reading import OpenedMessage

NOW = datetime.now(UTC)
WORDS = Words("Zugesagt: Zirkel", "Zugesagt")
SENT = "Gesendete Objekte"
INVITATION = (
    b"From: weber@example.org\r\nTo: praxis@praxis.test\r\nSubject: Zirkel\r\n"
    b"Message-ID: <z1@example.org>\r\nContent-Transfer-Encoding: 8bit\r\n"
    b'Content-Type: text/calendar; method=REQUEST; charset="iso-8859-1"\r\n\r\n'
    b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:z1\r\nDTSTART:20261204T120000Z\r\n"
    b"SUMMARY:Qualit\xe4tszirkel\r\nORGANIZER:mailto:weber@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture
def sink() -> Sink:
    return Sink()


@pytest.fixture
def two(dovecot: Dovecot, mail_user: MailUser, sink: Sink, tmp_path: Path) -> Iterator[list[Services]]:
    """Two workstations of their own, with one mailbox."""
    with sink.listening() as server, ExitStack() as stack:
        made = []
        for name in ("one", "two"):
            folder = tmp_path / name
            folder.mkdir()
            services = Workstations(f"sqlite:///{folder / 'practice.db'}", folder, stack).open()
            account = replace(account_of(mail_user, dovecot), id="praxis", outgoing=server)
            services.registry.add(account, StoredCredentials(mail_user.password))
            made.append(services)
        yield made


def only(services: Services, role: FolderRole = FolderRole.INBOX) -> MessageRef:
    folder = services.mailboxes.folder("praxis", role)
    assert folder is not None
    (number,) = services.mailboxes.numbers("praxis", folder.id)
    return MessageRef("praxis", number)


def test_an_invitation_is_answered_at_one_of_two_workstations(
    two: list[Services], dovecot: Dovecot, mail_user: MailUser, sink: Sink
) -> None:
    one, other = two
    dovecot.append(mail_user.address, "INBOX", INVITATION)
    for each in two:
        each.syncing.run_once("praxis")
    one.answering.invitation(only(one), Participation.ACCEPTED, WORDS)
    one.outgoing.flush("praxis")
    one.syncing.run_once("praxis")
    (mail,) = sink.mails
    reply = read_purposes(mail, NOW).invitation
    assert reply is not None
    assert (reply.method, reply.uid, reply.summary) == (Method.REPLY, "z1", "Qualitätszirkel")
    assert [each.answer for each in reply.attendees] == [Participation.ACCEPTED]
    other.syncing.run_once("praxis")
    assert ANSWERED[Participation.ACCEPTED] in other.reading.summary(only(other)).keywords
    with pytest.raises(Refused) as refused:
        other.answering.invitation(only(other), Participation.ACCEPTED, WORDS)
    assert refused.value.problem.kind is ProblemKind.CONFLICT
    other.outgoing.flush("praxis")
    assert len(sink.mails) == 1


def bounce(message_id: str) -> bytes:
    return (
        "From: MAILER-DAEMON@example.net\r\nSubject: Unzustellbar\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="x"\r\n\r\n'
        "--x\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\n"
        "Final-Recipient: rfc822; weg@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        f"--x\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {message_id}\r\n--x--\r\n"
    ).encode()


def test_a_report_marks_the_mail_that_left_at_every_workstation(
    two: list[Services], dovecot: Dovecot, mail_user: MailUser, sink: Sink
) -> None:
    one, other = two
    one.syncing.run_once("praxis")
    draft = one.composing.new("praxis", (Address("", "weg@example.net"),), "Befund", "Guten Tag")
    one.composing.send(draft)
    one.outgoing.flush("praxis")
    one.syncing.run_once("praxis")
    message_id = one.outgoing.items()[0].message_id
    dovecot.append(mail_user.address, "INBOX", bounce(message_id))
    one.syncing.run_once("praxis")
    one.fates.settle()
    assert FATES[Delivery.FAILED] in one.reading.summary(only(one, FolderRole.SENT)).keywords
    one.syncing.run_once("praxis")
    assert any(FATES[Delivery.FAILED] in flags for flags in dovecot.flags(mail_user.address, SENT))
    other.syncing.run_once("praxis")
    assert FATES[Delivery.FAILED] in other.reading.summary(only(other, FolderRole.SENT)).keywords
    opened = one.reading.open(only(one, FolderRole.SENT))
    assert isinstance(opened, OpenedMessage)
    (fate,) = opened.fates
    assert (fate.recipient, fate.reason) == ("weg@example.net", Reason.UNKNOWN_ADDRESS)
    assert fate.report == only(one)
    assert kinds(one, "Weg@example.net") == [Kind.BOUNCED]
    assert Kind.BOUNCED not in kinds(one, "da@example.net")


def test_a_report_that_came_just_before_the_program_died_is_read_after_its_next_start(
    two: list[Services],
    dovecot: Dovecot,
    mail_user: MailUser,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = two[0]
    one.syncing.run_once("praxis")
    one.composing.send(one.composing.new("praxis", (Address("", "weg@example.net"),), "Befund", "Guten Tag"))
    one.outgoing.flush("praxis")
    one.syncing.run_once("praxis")
    with monkeypatch.context() as dying:
        dying.setattr(one.fates, "look", lambda account, numbers: None)
        dovecot.append(mail_user.address, "INBOX", bounce(one.outgoing.items()[0].message_id))
        one.syncing.run_once("praxis")
        one.fates.settle()
    sent, store = only(one, FolderRole.SENT), one.stores.of("praxis")
    assert FATES[Delivery.FAILED] not in one.reading.summary(sent).keywords
    for _ in range(2):  # what is noted is not noted again
        one.fates.look("praxis", None)
        assert FATES[Delivery.FAILED] in one.reading.summary(sent).keywords
        assert [each.number for each in store.reports.of(sent.number)] == [only(one).number]
        assert len(store.operations.pending()) == 1


def test_the_newest_are_looked_at_once_an_account(
    two: list[Services], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, looks = two[0], []
    monkeypatch.setattr(one.fates, "look", lambda account, numbers: looks.append((account, numbers)))
    for state in (AccountState.OFFLINE, AccountState.OK, AccountState.OK):
        one.bus.publish(AccountStateChanged("praxis", state))
    one.fates.settle()
    assert looks == [("praxis", None)]


def kinds(services: Services, to: str) -> list[Kind]:
    draft = services.composing.new("praxis", (Address("", to),), "Befund", "Guten Tag")
    return [each.kind for each in services.guards.check(draft)]


@pytest.fixture
def together(dovecot: Dovecot, mail_user: MailUser, sink: Sink, tmp_path: Path) -> Iterator[list[Services]]:
    """Two workstations of one practice, with one mailbox."""
    with sink.listening() as server, ExitStack() as stack:
        stations = Workstations(f"sqlite:///{tmp_path / 'shared.db'}", tmp_path, stack)
        made = [stations.open(), stations.open()]
        for services in made:
            account = replace(account_of(mail_user, dovecot), id="praxis", outgoing=server)
            services.registry.add(account, StoredCredentials(mail_user.password))
        yield made


def test_two_at_once_send_one_answer_before_either_saw_the_other(
    together: list[Services], dovecot: Dovecot, mail_user: MailUser, sink: Sink
) -> None:
    one, other = together
    dovecot.append(mail_user.address, "INBOX", INVITATION)
    for each in together:
        each.syncing.run_once("praxis")
    one.answering.invitation(only(one), Participation.ACCEPTED, WORDS)
    for second in (Participation.ACCEPTED, Participation.DECLINED):  # nor one that contradicts it
        with pytest.raises(Refused) as refused:
            other.answering.invitation(only(other), second, WORDS)
        assert refused.value.problem.kind is ProblemKind.CONFLICT
    for each in together:
        each.outgoing.flush("praxis")
    assert len(sink.mails) == 1
    one.answering.invitation(only(one), Participation.DECLINED, WORDS)
    one.answering.invitation(only(one), Participation.ACCEPTED, WORDS)
    one.outgoing.flush("praxis")
    assert len(sink.mails) == 3


def test_who_has_seen_a_colleagues_answer_may_change_it(
    together: list[Services], dovecot: Dovecot, mail_user: MailUser, sink: Sink
) -> None:
    dovecot.append(mail_user.address, "INBOX", INVITATION)
    for each in together:
        each.syncing.run_once("praxis")
    for each, answer in zip(together, (Participation.ACCEPTED, Participation.DECLINED), strict=True):
        each.answering.invitation(only(each), answer, WORDS)
        each.outgoing.flush("praxis")
        for station in together:
            station.syncing.run_once("praxis")
    assert len(sink.mails) == 2
