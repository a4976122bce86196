"""New mail is here before the inbox is selected again, and once."""

from __future__ import annotations

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tomail.base.errors import EnvironmentTrouble
from tomail.model.events import NewMail
from tomail.sync.imap.refusals import disconnected
from tomail.sync.imap.selecting import Selected
from tomail.sync.imap.session import Session

from .conftest import Station, mail


@pytest.fixture
def before_select(station: Station, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What is here each time when the inbox is selected. After a pass without changes it stays so."""
    station.sync()
    station.sync()
    seen: list[list[str]] = []
    usual = Session.select_and_list

    def select(session: Session, *wanted) -> Selected:
        seen.append(station.subjects())
        return usual(session, *wanted)

    monkeypatch.setattr(Session, "select_and_list", select)
    station.events.clear()
    return seen


def announced(station: Station) -> int:
    return sum(len(event.messages) for event in station.events if isinstance(event, NewMail))


def test_what_noop_told_is_here_before_the_inbox_is_selected_again(
    station: Station, before_select: list[list[str]], dovecot: Dovecot, mail_user: MailUser
) -> None:
    for subject in ("eins", "zwei"):
        dovecot.append(mail_user.address, "INBOX", mail(subject))
    report = station.sync()
    assert before_select == [["eins", "zwei"]]
    assert report.new == announced(station) == 2
    assert station.raws() == sorted(dovecot.messages(mail_user.address))
    assert station.sync().new == 0


def test_what_is_moved_as_soon_as_it_is_here_does_not_come_back(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    dovecot.append(mail_user.address, "Archiv", mail("alt"))
    station.sync()
    station.sync()
    usual = Session.select_and_list

    def select(session: Session, *wanted) -> Selected:
        station.move(station.named("neu"), "Archiv")
        monkeypatch.setattr(Session, "select_and_list", usual)
        return usual(session, *wanted)

    monkeypatch.setattr(Session, "select_and_list", select)
    station.events.clear()
    dovecot.append(mail_user.address, "INBOX", mail("neu"))
    report = station.sync()
    assert (report.new, announced(station)) == (1, 1)
    assert (station.subjects(), station.subjects("Archiv")) == ([], ["alt", "neu"])


def test_a_uid_that_is_not_the_next_one_is_left_to_the_plan(
    station: Station, before_select: list[list[str]], dovecot: Dovecot, mail_user: MailUser
) -> None:
    dovecot.append(mail_user.address, "INBOX", mail("fort"))
    with dovecot.session(mail_user.address) as session:
        session.select("INBOX")
        session.store("1", "+FLAGS", "\\Deleted")
        session.expunge()
    dovecot.append(mail_user.address, "INBOX", mail("neu"))
    station.sync()
    assert before_select == [[]]
    assert station.subjects() == ["neu"]
    assert announced(station) == 1


def test_a_pass_that_ends_after_it_leaves_nothing_to_be_loaded_twice(
    station: Station,
    before_select: list[list[str]],
    dovecot: Dovecot,
    mail_user: MailUser,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dovecot.append(mail_user.address, "INBOX", mail("neu"))

    def cut(*_: object) -> None:
        raise disconnected(station.account.incoming)

    with monkeypatch.context() as patched:
        patched.setattr(Session, "select_and_list", cut)
        with pytest.raises(EnvironmentTrouble):
            station.sync()
    assert station.subjects() == ["neu"]
    dovecot.append(mail_user.address, "INBOX", mail("danach"))
    assert station.sync().new == 1
    assert station.subjects() == ["danach", "neu"]
    assert announced(station) == 2
    assert station.raws() == sorted(dovecot.messages(mail_user.address))
