"""New mail is asked for before what SELECT told of the rest is written; it comes once, whatever happens."""

from __future__ import annotations

import threading

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tomail.model.mail import Flags
from tomail.store.folders import FolderState
from tomail.store.ingest import Ingest
from tomail.sync.imap import load
from tomail.sync.imap.folder_list import FolderList
from tomail.sync.imap.listing import RemoteFolder
from tomail.sync.imap.record import Recorder
from tomail.sync.imap.session import Session
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
    send, apply, add = Wire.send, Recorder.apply, Ingest.add

    def note_send(wire: Wire, data: bytes) -> None:
        done.extend(word for word in ("UID FETCH", "UID SEARCH") if word.encode() in bytes(data))
        send(wire, data)

    def note_apply(recorder: Recorder, *told) -> bool:
        back = apply(recorder, *told)
        done.append("applied")
        return back

    def note_add(ingest: Ingest, *messages) -> list[int]:
        done.append("added")
        return add(ingest, *messages)

    monkeypatch.setattr(Wire, "send", note_send)
    monkeypatch.setattr(Recorder, "apply", note_apply)
    monkeypatch.setattr(Ingest, "add", note_add)
    return done


def is_in_step(station: Station, dovecot: Dovecot, mail_user: MailUser) -> bool:
    same = station.raws() == sorted(dovecot.messages(mail_user.address))
    return same and station.subjects() == ["bleibt", "neu", "neuer"] and station.sync().new == 0


def test_what_is_new_is_asked_for_once_and_before_the_rest_is_written(
    changed: Station, acts: list[str], dovecot: Dovecot, mail_user: MailUser
) -> None:
    report = changed.sync()
    assert acts == ["UID FETCH", "applied", "added"]
    assert (report.new, report.changed, report.removed) == (2, 1, 1)
    assert Flags.FLAGGED in changed.named("bleibt").flags
    assert is_in_step(changed, dovecot, mail_user)


def test_what_is_new_in_the_inbox_is_asked_for_before_the_folders_are_looked_at(
    changed: Station, acts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    reconcile = FolderList.reconcile

    def note(*told) -> list[FolderState]:
        acts.append("reconciled")
        return reconcile(*told)

    monkeypatch.setattr(FolderList, "reconcile", note)
    assert changed.sync().new == 2
    assert acts == ["UID FETCH", "reconciled", "applied", "added"]


def test_a_question_of_the_folders_comes_before_what_was_asked_for(
    changed: Station, acts: list[str], dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = FolderList.listed

    def ask(folders: FolderList, session: Session) -> list[RemoteFolder]:
        session.status("INBOX")
        return listed(folders, session)

    monkeypatch.setattr(FolderList, "listed", ask)
    assert changed.sync().new == 2
    assert acts == ["UID FETCH", "UID FETCH", "applied", "added"]
    assert is_in_step(changed, dovecot, mail_user)


def test_a_mail_that_somebody_opens_meanwhile_comes_first(
    changed: Station, acts: list[str], dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = changed.named("bleibt").ref.number
    with changed.store.transaction() as tx:  # its body did not come yet
        tx.exec_driver_sql("UPDATE message SET downloaded = 0 WHERE number = ?", (number,))
        tx.exec_driver_sql("DELETE FROM body WHERE number = ?", (number,))
    ask_ahead = load.Loader.ask_ahead

    def opened(loader: load.Loader, uids: list[int]) -> None:
        ask_ahead(loader, uids)
        changed.around.wishes.want_first(number)

    monkeypatch.setattr(load.Loader, "ask_ahead", opened)
    assert changed.sync().new == 2
    assert acts.count("UID FETCH") == 3
    assert is_in_step(changed, dovecot, mail_user)


def test_nothing_that_came_is_written_before_what_was_told(
    changed: Station, acts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both say in the same row how far the folder is."""
    understood = threading.Event()
    apply, prepare = Recorder.apply, load.prepare

    def slow(recorder: Recorder, *told) -> bool:
        assert understood.wait(30)
        return apply(recorder, *told)

    def note(*chunk) -> list:
        understood.set()
        return prepare(*chunk)

    monkeypatch.setattr(Recorder, "apply", slow)
    monkeypatch.setattr(load, "prepare", note)
    assert changed.sync().new == 2
    assert acts == ["UID FETCH", "applied", "added"]


def test_what_happened_in_the_inbox_and_the_folders_are_one_question(
    changed: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[bytes] = []
    send = Wire.send

    def note(wire: Wire, data: bytes) -> None:
        sent.append(bytes(data))
        send(wire, data)

    monkeypatch.setattr(Wire, "send", note)
    changed.sync()
    [question] = [each for each in sent if b"LIST" in each]
    assert b"SELECT" in question
    assert b"QRESYNC" in question
