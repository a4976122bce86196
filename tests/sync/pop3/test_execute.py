"""POP3 passes against a real Dovecot."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.servers.certificates import Authority
from tests.servers.dovecot import Dovecot
from tests.servers.scripted import Peer, ScriptedServer
from tests.sync.folders import folder_at
from tomail.base.clock import SystemClock
from tomail.base.errors import EnvironmentTrouble, ProblemKind, SignInNeeded
from tomail.model.account import Security, Server
from tomail.model.events import NewMail
from tomail.model.mail import Flags, FolderRole, MessageSummary
from tomail.store import reading_apart
from tomail.store.mail_store import MailStore
from tomail.store.raw_message import Understood
from tomail.sync.pop3 import execute
from tomail.sync.pop3.wire import Session

from .conftest import Mailbox, Pop3Station, mail

ODD = [
    mail(1, ".\r\n..\r\n.versteckt\r\n"),
    mail(2, "x" * 70_000 + "\r\n"),
    mail(3, "Grüße aus Köln\r\n\r\n\r\n"),
    mail(4, "." + "y" * (1 << 20) + "\r\n.\r\n"),
    mail(5, ""),
]


def put(dovecot: Dovecot, user: MailUser, *raws: bytes) -> None:
    for raw in raws:
        dovecot.append(user.address, "INBOX", raw)


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_messages_come_once_and_byte_for_byte(
    station: Pop3Station, mailbox: Mailbox, dovecot: Dovecot, mail_user: MailUser, security: Security
) -> None:
    put(dovecot, mail_user, *ODD)
    mirror = station.mirror(mailbox(security), mail_user.password)
    report = mirror.run_pass()
    assert station.raws() == set(ODD)
    assert (report.new, report.folders) == (5, 4)
    assert report.bytes == sum(map(len, ODD))
    assert report.first_page_seconds is not None
    again = mirror.run_pass()
    assert (again.new, again.bytes, again.first_page_seconds) == (0, 0, None)
    assert len(dovecot.messages(mail_user.address)) == 5


def test_the_local_folders_are_made(station: Pop3Station, mailbox: Mailbox, mail_user: MailUser) -> None:
    station.mirror(mailbox(), mail_user.password).run_pass()
    assert {each.role for each in station.store.folders.all()} == {
        FolderRole.INBOX,
        FolderRole.DRAFTS,
        FolderRole.SENT,
        FolderRole.TRASH,
    }


def test_only_what_comes_after_the_first_pass_is_news(
    station: Pop3Station, mailbox: Mailbox, dovecot: Dovecot, mail_user: MailUser
) -> None:
    put(dovecot, mail_user, mail(1))
    mirror = station.mirror(mailbox(), mail_user.password)
    mirror.run_pass()
    assert not [event for event in station.published if isinstance(event, NewMail)]
    put(dovecot, mail_user, mail(2))
    mirror.run_pass()
    (news,) = [event for event in station.published if isinstance(event, NewMail)]
    (number,) = news.messages
    summary = station.store.messages.summary(number)
    assert summary
    assert (summary.subject, summary.uid, summary.flags, summary.downloaded) == ("Nr. 2", 2, Flags.NONE, True)


def test_what_is_not_left_is_deleted_after_it_was_stored(
    station: Pop3Station, mailbox: Mailbox, dovecot: Dovecot, mail_user: MailUser
) -> None:
    put(dovecot, mail_user, mail(1), mail(2))
    station.mirror(mailbox(), mail_user.password, leave_on_server=True).run_pass()
    put(dovecot, mail_user, mail(3))
    station.mirror(mailbox(), mail_user.password, leave_on_server=False, mark_read=True).run_pass()
    assert dovecot.messages(mail_user.address) == []
    assert station.raws() == {mail(1), mail(2), mail(3)}
    station.mirror(mailbox(), mail_user.password, leave_on_server=False).run_pass()
    assert station.store.uidls.known() == {}
    assert station.raws() == {mail(1), mail(2), mail(3)}


def test_what_is_deleted_there_is_on_the_disk_here_first(
    station: Pop3Station,
    mailbox: Mailbox,
    dovecot: Dovecot,
    mail_user: MailUser,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    acts: list[tuple[str, int]] = []
    settle, delete = MailStore.settle, Session.delete

    def note_settle(store: MailStore) -> None:
        settle(store)
        acts.append(("on the disk", len(station.raws())))

    def note_delete(session: Session, numbers: Sequence[int]) -> None:
        acts.append(("deleted", len(numbers)))
        delete(session, numbers)

    monkeypatch.setattr(MailStore, "settle", note_settle)
    monkeypatch.setattr(Session, "delete", note_delete)
    put(dovecot, mail_user, mail(1), mail(2))
    station.mirror(mailbox(), mail_user.password, leave_on_server=True).run_pass()
    assert acts == []
    put(dovecot, mail_user, mail(3))
    station.mirror(mailbox(), mail_user.password, leave_on_server=False).run_pass()
    assert acts == [("on the disk", 3), ("deleted", 1), ("on the disk", 3), ("deleted", 2)]


def test_what_is_left_for_some_days_is_deleted_then(
    station: Pop3Station, mailbox: Mailbox, dovecot: Dovecot, mail_user: MailUser
) -> None:
    put(dovecot, mail_user, mail(1))
    clock = MovableClock()
    mirror = station.mirror(mailbox(), mail_user.password, clock=clock, leave_days=7)
    mirror.run_pass()
    clock.ahead = timedelta(days=4)
    put(dovecot, mail_user, mail(2))
    mirror.run_pass()
    clock.ahead = timedelta(days=7, seconds=1)
    mirror.run_pass()
    mirror.run_pass()  # after days without one
    assert dovecot.messages(mail_user.address) == [mail(2)]
    assert station.raws() == {mail(1), mail(2)}


def test_a_clock_that_jumps_deletes_nothing_before_its_time(
    station: Pop3Station, mailbox: Mailbox, dovecot: Dovecot, mail_user: MailUser
) -> None:
    put(dovecot, mail_user, mail(1))
    clock = MovableClock()
    mirror = station.mirror(mailbox(), mail_user.password, clock=clock, leave_days=7)
    mirror.run_pass()
    for days in (0, 60, 0, -60, 0, 0):  # it is set right before the next pass
        clock.ahead = timedelta(days=days)
        mirror.run_pass()
        assert dovecot.messages(mail_user.address) == [mail(1)]
    assert station.raws() == {mail(1)}


@pytest.mark.parametrize("leave", [True, False])
def test_new_uidls_double_nothing_and_bring_nothing_back(
    station: Pop3Station, mailbox: Mailbox, dovecot: Dovecot, mail_user: MailUser, *, leave: bool
) -> None:
    put(dovecot, mail_user, mail(1), mail(2), mail(3), mail(3))  # the last two are one mail sent twice
    station.mirror(mailbox(), mail_user.password).run_pass()
    delete(station, "Nr. 2")
    known = station.store.uidls.known()
    dovecot.doveadm("mailbox", "update", "-u", mail_user.address, "--uid-validity", "12345678", "INBOX")
    put(dovecot, mail_user, mail(1), mail(4))  # the first once more: another mail
    report = station.mirror(mailbox(), mail_user.password, leave_on_server=leave).run_pass()
    assert report.new == 2
    assert not known.keys() & station.store.uidls.known().keys()
    assert sorted(subjects(station)) == ["Nr. 1", "Nr. 1", "Nr. 3", "Nr. 3", "Nr. 4"]
    assert len(dovecot.messages(mail_user.address)) == (6 if leave else 0)
    assert station.mirror(mailbox(), mail_user.password).run_pass().new == 0


def test_what_a_server_does_not_list_for_a_while_does_not_come_twice(
    station: Pop3Station, mailbox: Mailbox, dovecot: Dovecot, mail_user: MailUser
) -> None:
    put(dovecot, mail_user, mail(1), mail(2))
    mirror = station.mirror(mailbox(), mail_user.password)
    mirror.run_pass()
    with dovecot.session(mail_user.address) as session:  # UIDLs are made of UIDs: it moves away and back
        session.create("Elsewhere")
        session.select("INBOX")
        session.uid("MOVE", "1", "Elsewhere")
    mirror.run_pass()
    with dovecot.session(mail_user.address) as session:
        session.select("Elsewhere")
        session.uid("MOVE", "1", "INBOX")
    assert mirror.run_pass().new == 0
    assert sorted(subjects(station)) == ["Nr. 1", "Nr. 2"]


def subjects(station: Pop3Station) -> list[str]:
    return [row.subject for row in rows(station)]


def delete(station: Pop3Station, subject: str) -> None:
    numbers = [row.ref.number for row in rows(station) if row.subject == subject]
    with station.store.transaction() as tx:
        station.store.messages.remove(tx, numbers)


def rows(station: Pop3Station) -> list[MessageSummary]:
    inbox = folder_at(station.store, "INBOX")
    assert inbox
    return station.store.messages.summaries(station.store.messages.numbers([inbox.id]))


@dataclass
class MovableClock(SystemClock):
    ahead: timedelta = timedelta()

    def now(self) -> datetime:
        return super().now() + self.ahead


def test_what_was_deleted_here_does_not_come_back(
    station: Pop3Station, mailbox: Mailbox, dovecot: Dovecot, mail_user: MailUser
) -> None:
    put(dovecot, mail_user, mail(1), mail(2))
    mirror = station.mirror(mailbox(), mail_user.password)
    mirror.run_pass()
    with station.store.transaction() as tx:
        station.store.messages.remove(tx, station.store.messages.by_message_id("<1@praxis.test>"))
    mirror.run_pass()
    assert station.raws() == {mail(2)}
    assert len(dovecot.messages(mail_user.address)) == 2


def test_many_messages(
    station: Pop3Station,
    mailbox: Mailbox,
    dovecot: Dovecot,
    mail_user: MailUser,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(execute, "HERE", 100)
    monkeypatch.setattr(execute, "MANY", 200)  # the last ones are read by a process of their own
    raws = [mail(number) for number in range(350)]
    with dovecot.session(mail_user.address) as session:
        for raw in raws:
            session.append("INBOX", "", "", raw)
    report = station.mirror(mailbox(), mail_user.password).run_pass()
    assert report.new == 350
    assert station.raws() == set(raws)
    monkeypatch.setattr(reading_apart, "ReadingApart", None)  # a few new ones have no such process
    put(dovecot, mail_user, mail(350))
    assert station.mirror(mailbox(), mail_user.password).run_pass().new == 1


def test_many_that_are_called_otherwise_are_read_apart_too(
    station: Pop3Station,
    mailbox: Mailbox,
    dovecot: Dovecot,
    mail_user: MailUser,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put(dovecot, mail_user, mail(1), mail(2), mail(3))
    station.mirror(mailbox(), mail_user.password).run_pass()
    dovecot.doveadm("mailbox", "update", "-u", mail_user.address, "--uid-validity", "12345678", "INBOX")
    monkeypatch.setattr(execute, "HERE", 0)
    monkeypatch.setattr(execute, "MANY", 3)  # as many as the server has, and as many as are known
    read_apart: list[int] = []
    read = reading_apart.ReadingApart.read

    def counted(apart: reading_apart.ReadingApart, raws: Sequence[bytes]) -> Sequence[Understood]:
        read_apart.append(len(raws))
        return read(apart, raws)

    monkeypatch.setattr(reading_apart.ReadingApart, "read", counted)
    assert station.mirror(mailbox(), mail_user.password).run_pass().new == 0
    assert sum(read_apart) == 3
    assert sorted(subjects(station)) == ["Nr. 1", "Nr. 2", "Nr. 3"]


def test_a_wrong_password_needs_a_person(station: Pop3Station, mailbox: Mailbox) -> None:
    with pytest.raises(SignInNeeded) as refusal:
        station.mirror(mailbox(), "falsch").run_pass()
    assert refusal.value.problem.kind is ProblemKind.WRONG_PASSWORD


def test_a_server_that_is_away_is_environment(station: Pop3Station, mailbox: Mailbox) -> None:
    with pytest.raises(EnvironmentTrouble) as refusal:
        station.mirror(mailbox(host="mail.gibt-es-nicht.invalid"), "geheim").run_pass()
    assert refusal.value.problem.kind is ProblemKind.HOST_UNKNOWN


# Servers that break


class Scripted:
    """A mailbox of three whose connection breaks when the second message is asked for."""

    def __init__(self) -> None:
        self.broken = 0

    def talk(self, peer: Peer) -> None:
        peer.say("+OK ready")
        while True:
            self.answer(peer, peer.hear())

    def answer(self, peer: Peer, line: bytes) -> None:
        if line == b"CAPA":
            peer.say("+OK", "USER", "PIPELINING", ".")
        elif line == b"STAT":
            peer.say("+OK 3 300")
        elif line in (b"UIDL", b"LIST"):
            peer.say("+OK", "1 101", "2 102", "3 103", ".")
        elif line == b"RETR 2":
            self.broken += 1
            peer.say("+OK", "Subject: cut")
            peer.reset()
        elif line.startswith(b"RETR"):
            peer.say("+OK", f"Subject: {line.decode()}", "", "text", ".")
        else:
            peer.say("+OK")


def test_a_message_that_breaks_the_connection_holds_up_no_other(station: Pop3Station, tmp_path: Path) -> None:
    good = Authority(tmp_path).issue()
    breaking = Scripted()
    with ScriptedServer(breaking.talk, good) as listening:
        server = Server("127.0.0.1", listening.port, Security.TLS, "a", ca_file=str(good.ca_file))
        mirror = station.mirror(server, "geheim", leave_on_server=False)
        for known in ({"103"}, {"101", "103"}):
            with pytest.raises(EnvironmentTrouble):
                mirror.run_pass()
            assert station.store.uidls.known().keys() == known
        mirror.run_pass()
    assert breaking.broken == 2
    assert listening.heard[-3:] == [b"DELE 1", b"DELE 3", b"QUIT"]


@pytest.mark.parametrize("at", [b"PASS", b"STAT", b"UIDL", b"RETR"])
def test_a_line_that_was_cut_is_not_believed(station: Pop3Station, at: bytes) -> None:
    """Wherever: no password counts as wrong, nothing as deleted, and half a message as none."""
    listed = b"+OK\r\n1 14\r\n."
    whole = {b"PASS": b"+OK", b"STAT": b"+OK 1 14", b"UIDL": listed, b"LIST": listed}
    whole[b"RETR"] = b"+OK\r\nText\r\n."
    cuts = iter(range(len(whole[at]) + 2))

    def talk(peer: Peer) -> None:
        peer.say("+OK ready")
        while True:
            line = peer.hear()
            if line.startswith(at):
                peer.socket.sendall((whole[at] + b"\r\n")[: next(cuts)])
                return
            found = next((answer for command, answer in whole.items() if line.startswith(command)), b"+OK")
            peer.socket.sendall((b"-ERR" if line == b"CAPA" else found) + b"\r\n")

    with ScriptedServer(talk) as listening:
        server = Server("127.0.0.1", listening.port, Security.NONE, "a")
        for _ in range(len(whole[at]) + 2):
            with pytest.raises(EnvironmentTrouble):
                station.mirror(server, "geheim").run_pass()
    assert station.store.uidls.known() == {}


def test_a_pass_can_be_interrupted(station: Pop3Station, tmp_path: Path) -> None:
    good = Authority(tmp_path).issue()
    asked = threading.Event()

    def hang(peer: Peer) -> None:
        peer.say("+OK ready")
        while True:
            if peer.hear() == b"STAT":
                asked.set()
            else:
                peer.say("+OK", *(["."] if peer.heard[-1] == b"CAPA" else []))

    failures: list[Exception] = []

    def run() -> None:
        try:
            mirror.run_pass()
        except EnvironmentTrouble as trouble:
            failures.append(trouble)

    with ScriptedServer(hang, good) as listening:
        server = Server("127.0.0.1", listening.port, Security.TLS, "a", ca_file=str(good.ca_file))
        mirror = station.mirror(server, "geheim")
        thread = threading.Thread(target=run)
        thread.start()
        assert asked.wait(10)
        mirror.interrupt()
        thread.join(10)
    assert not thread.is_alive()
    assert len(failures) == 1
