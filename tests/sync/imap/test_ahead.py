"""New mail is asked for before what SELECT told of the rest is written; it comes once, whatever happens."""

from __future__ import annotations

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tomail.model.mail import Flags
from tomail.sync.imap.record import Recorder
from tomail.sync.imap.wire import Wire

from .conftest import Station, mail


@pytest.fixture
def changed(station: Station, dovecot: Dovecot, mail_user: MailUser) -> Station:
    """A morning: one mail was flagged, one is gone, two are new; the next pass is on a new connection."""
    for subject in ("geht", "bleibt"):
        dovecot.append(mail_user.address, "INBOX", mail(subject))
    station.sync()
    station.mirror.close()
    with dovecot.session(mail_user.address) as session:
        session.select("INBOX")
        session.store("1", "+FLAGS", "\\Deleted")
        session.expunge()
        session.store("1", "+FLAGS", "\\Flagged")
    for subject in ("neu", "neuer"):
        dovecot.append(mail_user.address, "INBOX", mail(subject))
    return station


@pytest.fixture
def acts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is asked for and what is written, in order."""
    done: list[str] = []
    send, apply = Wire.send, Recorder.apply

    def note_send(wire: Wire, data: bytes) -> None:
        done.extend(word for word in ("UID FETCH", "UID SEARCH") if word.encode() in bytes(data))
        send(wire, data)

    def note_apply(recorder: Recorder, *told) -> bool:
        done.append("applied")
        return apply(recorder, *told)

    monkeypatch.setattr(Wire, "send", note_send)
    monkeypatch.setattr(Recorder, "apply", note_apply)
    return done


def is_in_step(station: Station, dovecot: Dovecot, mail_user: MailUser) -> bool:
    same = station.raws() == sorted(dovecot.messages(mail_user.address))
    return same and station.subjects() == ["bleibt", "neu", "neuer"] and station.sync().new == 0


def test_what_is_new_is_asked_for_once_and_before_the_rest_is_written(
    changed: Station, acts: list[str], dovecot: Dovecot, mail_user: MailUser
) -> None:
    report = changed.sync()
    assert acts == ["UID FETCH", "applied"]
    assert (report.new, report.changed, report.removed) == (2, 1, 1)
    assert Flags.FLAGGED in changed.named("bleibt").flags
    assert is_in_step(changed, dovecot, mail_user)


def test_a_mail_that_somebody_opens_meanwhile_comes_first(
    changed: Station, acts: list[str], dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = changed.named("bleibt").ref.number
    with changed.store.transaction() as tx:  # its body did not come yet
        tx.exec_driver_sql("UPDATE message SET downloaded = 0 WHERE number = ?", (number,))
        tx.exec_driver_sql("DELETE FROM body WHERE number = ?", (number,))
    apply = Recorder.apply

    def opened(recorder: Recorder, *told) -> bool:
        changed.around.wishes.want_first(number)
        return apply(recorder, *told)

    monkeypatch.setattr(Recorder, "apply", opened)
    assert changed.sync().new == 2
    assert acts == ["UID FETCH", "applied", "UID FETCH", "UID FETCH"]
    assert is_in_step(changed, dovecot, mail_user)
