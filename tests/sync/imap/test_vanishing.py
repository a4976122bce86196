"""Folders and messages that are suddenly gone: what is believed, and when."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tests.sync.folders import folder_at
from tomail.model.mail import Flags
from tomail.sync.imap import execute

from .conftest import Station, account_of, mail
from .mailbox import CONDSTORE, POOR, NewStation, inbox_fixture  # noqa: F401


def test_another_uidvalidity_keeps_every_message_and_fetches_no_body_again(
    station: Station, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    station.sync()
    before = {row.ref.number for row in station.rows()}
    station.flag(station.named("m0"), add=Flags.FLAGGED)
    dovecot.doveadm("mailbox", "update", "-u", mail_user.address, "--uid-validity", "987654321", "INBOX")
    dovecot.append(mail_user.address, "INBOX", mail("neu"))
    report = station.sync()
    assert folder_at(station.store, "INBOX").uidvalidity == 987654321  # type: ignore[union-attr]
    assert before <= {row.ref.number for row in station.rows()}
    assert len(station.rows()) == len(inbox) + 1
    assert report.bytes == len(mail("neu"))
    assert report.removed == 0
    station.sync()
    assert "\\Flagged" in dovecot.flags(mail_user.address)[0]


@pytest.mark.server
@pytest.mark.parametrize("capability", [POOR, CONDSTORE])
def test_a_folder_that_is_suddenly_empty_is_believed_when_it_stays_so(
    capability: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = MailUser("anna@praxis.test", "geheim")
    with Dovecot(tmp_path / "server", capability=capability) as server:
        server.add_user(user.address, user.password)
        for number in range(3):
            server.append(user.address, "INBOX", mail(f"m{number}"))
        station = Station(account_of(user, server), user.password, tmp_path / "m.db")
        station.sync()
        server.doveadm("expunge", "-u", user.address, "mailbox", "INBOX", "all")
        assert station.sync().removed == 0
        server.append(user.address, "INBOX", mail("neu"))
        assert station.sync().new == 1
        assert (station.sync().removed, len(station.rows())) == (0, 4)  # nor because it shows something again
        monkeypatch.setattr(execute, "CONFIRMED_AFTER", 0)
        assert station.sync().removed == 3
        assert station.subjects() == ["neu"]
        station.close()


def test_a_folder_is_empty_at_once_where_the_server_says_what_it_expunged(
    new_station: NewStation, dovecot: Dovecot, mail_user: MailUser
) -> None:
    for number in range(12):
        dovecot.append(mail_user.address, "INBOX", mail(f"m{number}"))
    one, other = new_station(), new_station()
    one.sync()
    other.sync()
    for row in one.rows():
        one.move(row, "Archiv")
    one.sync()
    assert other.sync().removed == 12
    assert (other.subjects(), len(other.rows("Archiv"))) == ([], 12)


@pytest.fixture
def doubting(station: Station, dovecot: Dovecot, mail_user: MailUser) -> Station:
    """Its folder "Labor" with 12 messages was made anew on the server and is empty there."""
    for number in range(12):
        dovecot.append(mail_user.address, "Labor", mail(f"m{number}"))
    station.sync()
    with dovecot.session(mail_user.address) as session:
        session.delete("Labor")
        session.create("Labor")
    assert station.sync().removed == 0
    assert len(station.rows("Labor")) == 12
    return station


def test_a_folder_that_was_made_anew_and_is_empty_is_doubted(
    doubting: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(execute, "CONFIRMED_AFTER", 0)
    assert doubting.sync().removed == 12


def test_a_folder_that_is_doubted_does_not_go_because_it_is_not_listed_once(
    doubting: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    dovecot.doveadm("mailbox", "delete", "-u", mail_user.address, "Labor")
    doubting.sync()
    assert len(doubting.rows("Labor")) == 12


def test_a_few_messages_may_all_go_at_once(
    station: Station, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    station.sync()
    dovecot.doveadm("expunge", "-u", mail_user.address, "mailbox", "INBOX", "all")
    assert station.sync().removed == len(inbox)


def test_a_folder_that_vanishes_is_kept_for_a_while(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    dovecot.append(mail_user.address, "INBOX", mail("neu"))
    dovecot.append(mail_user.address, "Alt", mail("alt"))
    station.sync()
    dovecot.doveadm("mailbox", "delete", "-u", mail_user.address, "Alt")
    station.sync()
    assert station.subjects("Alt") == ["alt"]
    monkeypatch.setattr("tomail.sync.imap.folder_list.CONFIRMED_AFTER", 0)
    station.sync()
    assert folder_at(station.store, "Alt") is None
    assert station.subjects() == ["neu"]


def test_an_empty_folder_that_vanishes_goes_at_once(
    station: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    with dovecot.session(mail_user.address) as session:
        session.create("Leer")
    station.sync()
    dovecot.doveadm("mailbox", "delete", "-u", mail_user.address, "Leer")
    station.sync()
    assert folder_at(station.store, "Leer") is None
