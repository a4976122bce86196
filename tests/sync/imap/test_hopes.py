"""A known server is asked for the inbox and what is new there together with the opening; whatever happened
meanwhile, all comes, and once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tomail.model.mail import Flags
from tomail.sync.imap.connection import Connection
from tomail.sync.imap.hopes import MOST
from tomail.sync.imap.selecting import Selected
from tomail.sync.imap.session import Session
from tomail.sync.imap.wire import Wire

from .conftest import Station, mail


@pytest.fixture
def known(station: Station, dovecot: Dovecot, mail_user: MailUser) -> Station:
    """In step with two mails, and without a connection."""
    for subject in ("eins", "zwei"):
        dovecot.append(mail_user.address, "INBOX", mail(subject))
    station.sync()
    station.mirror.close()
    return station


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is sent after the sign-in, and "heard" where something was read between."""
    done: list[str] = []
    send, following = Wire.send, Connection._next

    def note_send(wire: Wire, data: bytes) -> None:
        words = ("ENABLE", "SELECT", "LIST", "UID FETCH", "UID SEARCH")
        done.extend(word for line in bytes(data).splitlines() for word in words if word.encode() in line[:16])
        send(wire, data)

    def note_heard(connection: Connection, *tags: bytes, **more: bool):
        if done and done[-1] != "heard":
            done.append("heard")
        return following(connection, *tags, **more)

    monkeypatch.setattr(Wire, "send", note_send)
    monkeypatch.setattr(Connection, "_next", note_heard)
    return done


def is_in_step(station: Station, dovecot: Dovecot, mail_user: MailUser) -> bool:
    return station.raws() == sorted(dovecot.messages(mail_user.address)) and station.sync().new == 0


def test_one_round_trip_brings_what_is_new(
    known: Station, sent: list[str], dovecot: Dovecot, mail_user: MailUser
) -> None:
    dovecot.append(mail_user.address, "INBOX", mail("drei"))
    assert known.sync().new == 1
    assert sent[:5] == ["ENABLE", "SELECT", "LIST", "heard", "UID FETCH"]
    assert sent.count("SELECT") == sent.count("UID FETCH") == 1
    assert is_in_step(known, dovecot, mail_user)


def test_nothing_new(known: Station, sent: list[str], dovecot: Dovecot, mail_user: MailUser) -> None:
    assert known.sync().new == 0
    assert sent.count("UID FETCH") == 1
    assert is_in_step(known, dovecot, mail_user)


def test_more_than_was_hoped_for(
    known: Station, sent: list[str], dovecot: Dovecot, mail_user: MailUser
) -> None:
    for number in range(MOST + 3):
        dovecot.append(mail_user.address, "INBOX", mail(f"neu {number}"))
    assert known.sync().new == MOST + 3
    assert sent.count("UID FETCH") == 2
    assert is_in_step(known, dovecot, mail_user)


def test_what_is_gone_again_is_not_missed(
    known: Station, sent: list[str], dovecot: Dovecot, mail_user: MailUser
) -> None:
    for number in range(4):
        dovecot.append(mail_user.address, "INBOX", mail(f"neu {number}"))
    with dovecot.session(mail_user.address) as session:
        session.select("INBOX")
        session.store("1,3,5", "+FLAGS", "\\Deleted")
        session.expunge()
    assert known.sync().new == 2
    assert sent.count("UID FETCH") == 1
    assert is_in_step(known, dovecot, mail_user)


def test_what_comes_just_after_the_inbox_was_opened_comes_with_the_next_pass(
    known: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    select = Session.select_and_list

    def earlier(session: Session, *asked) -> Selected:
        """As if the last one had arrived between SELECT and FETCH."""
        told = select(session, *asked)
        session.selected = replace(told, uidnext=told.uidnext - 1, exists=told.exists - 1)
        return session.selected

    for subject in ("drei", "vier"):
        dovecot.append(mail_user.address, "INBOX", mail(subject))
    with monkeypatch.context() as patch:
        patch.setattr(Session, "select_and_list", earlier)
        assert known.sync().new == 1
    known.mirror.close()
    assert known.sync().new == 1
    assert is_in_step(known, dovecot, mail_user)


def test_another_server_is_asked_step_by_step(
    known: Station, sent: list[str], dovecot: Dovecot, mail_user: MailUser
) -> None:
    before = known.mirror._before
    before.connection._capabilities = before.connection.capabilities | {"X-OTHER"}
    dovecot.append(mail_user.address, "INBOX", mail("drei"))
    assert known.sync().new == 1
    assert sent[: sent.index("heard")] == ["ENABLE"]
    assert is_in_step(known, dovecot, mail_user)


@pytest.mark.parametrize(
    "wanted",
    [
        pytest.param(lambda here, mail: here.flag(mail, Flags.FLAGGED), id="a step of one's own"),
        pytest.param(lambda here, mail: here.around.wishes.want_first(mail.ref.number), id="an opened mail"),
    ],
)
def test_what_is_wanted_here_comes_first(
    known: Station, sent: list[str], dovecot: Dovecot, mail_user: MailUser, wanted
) -> None:
    wanted(known, known.named("eins"))
    dovecot.append(mail_user.address, "INBOX", mail("drei"))
    assert known.sync().new == 1
    assert sent[: sent.index("heard")] == ["ENABLE"]
    assert is_in_step(known, dovecot, mail_user)


def test_after_a_line_ended_at_a_message_none_is_asked_for_before_it_is_looked_at(
    known: Station, sent: list[str], dovecot: Dovecot, mail_user: MailUser
) -> None:
    inbox = next(state for state in known.store.folders.states() if state.path == "INBOX")
    known.mirror._misses.broke(inbox.id, [inbox.uidnext])
    for subject in ("drei", "vier"):
        dovecot.append(mail_user.address, "INBOX", mail(subject))
    assert known.sync().new == 2
    assert sent[: sent.index("heard")] == ["ENABLE", "SELECT", "LIST"]
    assert is_in_step(known, dovecot, mail_user)


def test_another_uidvalidity(known: Station, dovecot: Dovecot, mail_user: MailUser) -> None:
    dovecot.append(mail_user.address, "INBOX", mail("drei"))
    dovecot.doveadm("mailbox", "update", "-u", mail_user.address, "--uid-validity", "4711", "INBOX")
    known.sync()
    assert is_in_step(known, dovecot, mail_user)
