"""What was done here is done there once, and taken back where the server says no."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tests.sync.folders import folder_at
from tomail.base.errors import EnvironmentTrouble, ProblemKind
from tomail.model.account import Security
from tomail.model.events import ChangeRefused
from tomail.model.mail import Flags, FolderRole
from tomail.store.database import Transaction
from tomail.store.folders import ListedFolder
from tomail.store.operations import APPEND, KEYWORDS, STUBBORN
from tomail.store.raw_message import new_message
from tomail.sync.imap import misses
from tomail.sync.imap.actions import MOST_TRIES, Replay
from tomail.sync.imap.selecting import Selected
from tomail.sync.imap.session import Session
from tomail.sync.imap.tokenizer import ProtocolViolation

from .conftest import Station, account_of, mail, make_due
from .proxy import CuttingProxy

SENT, DRAFTS = "Gesendete Objekte", "Entwürfe"


def file_copy(station: Station, raw: bytes, path: str = SENT) -> int:
    """A message of our own, as the outbox files it."""
    folder = station.folder(path)
    with station.store.transaction() as tx:
        message = new_message(raw, internal_date=int(time.time()), flags=Flags.SEEN)
        (number,) = station.store.ingest.add(tx, folder, [message])
        station.store.operations.add(tx, APPEND, number, folder=folder)
    return number


def while_filing(
    monkeypatch: pytest.MonkeyPatch, station: Station, happens: Callable[[Transaction], None]
) -> None:
    """It happens here when the server has filed a message and we have not heard of it."""
    original = Session.append

    def append(session: Session, *arguments: Any) -> tuple[int, int] | None:
        placed = original(session, *arguments)
        with station.store.transaction() as tx:
            happens(tx)
        return placed

    monkeypatch.setattr(Session, "append", append)


def test_a_copy_is_filed_with_its_flags(station: Station, dovecot: Dovecot, mail_user: MailUser) -> None:
    station.sync()
    raw = mail("gesendet")
    number = file_copy(station, raw)
    station.sync()
    assert dovecot.messages(mail_user.address, SENT) == [raw]
    assert dovecot.flags(mail_user.address, SENT) == [{"\\Seen"}]
    (row,) = station.rows(SENT)
    assert (row.ref.number, row.uid) == (number, 1)


def test_a_lost_answer_to_append_doubles_nothing(
    shaky: Station, proxy: CuttingProxy, dovecot: Dovecot, mail_user: MailUser
) -> None:
    shaky.sync()
    raw = mail("gesendet")
    file_copy(shaky, raw)
    proxy.fault = lambda line: b"APPENDUID" in line
    with pytest.raises(EnvironmentTrouble):
        shaky.sync()
    proxy.fault = lambda _line: False
    shaky.sync()
    assert proxy.cuts == 1
    assert dovecot.messages(mail_user.address, SENT) == [raw]
    assert [row.uid for row in shaky.rows(SENT)] == [1]
    assert shaky.store.operations.pending() == []


def test_a_mailbox_that_has_no_room_for_copies_is_told_until_it_has(
    shaky: Station, proxy: CuttingProxy, dovecot: Dovecot, mail_user: MailUser
) -> None:
    shaky.sync()
    file_copy(shaky, mail("gesendet"))
    full = b"NO [OVERQUOTA] Quota exceeded (mailbox for user is full)"
    proxy.refusal = lambda line: full if b"APPEND" in line else b""
    for tries in range(1, STUBBORN + 1):
        make_due(shaky)
        told = shaky.sync().not_filed
        assert (told is None) is (tries < STUBBORN)
    assert told
    assert str(told.message) == "The mailbox on the server is full."
    assert told.server_said.startswith("Quota exceeded")
    proxy.refusal = lambda _line: b""
    with shaky.store.transaction() as tx:
        shaky.store.operations.hurry(tx)
    assert shaky.sync().not_filed is None
    assert len(dovecot.messages(mail_user.address, SENT)) == 1


@pytest.mark.parametrize(("ahead", "filed"), [(600, 0), (86400, 1)], ids=["waits", "the clock went back"])
def test_no_step_waits_longer_than_any_ever_does(
    station: Station, dovecot: Dovecot, mail_user: MailUser, ahead: int, filed: int
) -> None:
    station.sync()
    file_copy(station, mail("gesendet"))
    with station.store.transaction() as tx:
        tx.exec_driver_sql("UPDATE operation SET tries = 1, next_try = ?", (time.time() + ahead,))
    station.sync()
    assert len(dovecot.messages(mail_user.address, SENT)) == filed


def test_a_copy_that_the_server_filed_itself_is_taken_for_ours(
    station: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    station.sync()
    raw = mail("gesendet")
    dovecot.append(mail_user.address, SENT, raw)
    file_copy(station, raw)
    station.sync()
    assert dovecot.messages(mail_user.address, SENT) == [raw]
    assert len(station.rows(SENT)) == 1


def test_a_copy_that_the_server_words_differently_is_taken_for_ours(
    station: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    station.sync()
    raw = mail("gesendet")
    dovecot.append(mail_user.address, SENT, b"X-Server: 1\r\n" + raw)
    file_copy(station, raw)
    station.sync()
    assert len(dovecot.messages(mail_user.address, SENT)) == 1
    assert len(station.rows(SENT)) == 1
    assert station.store.operations.pending() == []


@pytest.mark.parametrize("kept", [True, False], ids=["moved on", "deleted"])
def test_what_happens_while_a_message_is_being_filed_is_not_lost(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    station.sync()
    raw = mail("Entwurf")
    number = file_copy(station, raw, DRAFTS)
    store, archive = station.store, station.folder("Archiv")

    def delete(tx: Transaction) -> None:
        store.operations.drop_for(tx, number, APPEND)
        store.operations.delete(tx, number, store.messages.places(tx, [number])[number])
        store.messages.remove(tx, [number])

    move = lambda tx: store.messages.move(tx, [number], archive)  # noqa: E731
    while_filing(monkeypatch, station, move if kept else delete)
    station.sync()
    station.sync()
    assert dovecot.messages(mail_user.address, DRAFTS) == []
    assert dovecot.messages(mail_user.address, "Archiv") == [raw] * kept
    assert (station.subjects(DRAFTS), station.subjects("Archiv")) == ([], ["Entwurf"] * kept)
    assert station.store.operations.pending() == []


def test_a_draft_kept_before_the_first_pass_goes_where_the_server_keeps_drafts(
    station: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    with station.store.transaction() as tx:
        station.store.folders.ensure(tx, ListedFolder("Drafts", "/", FolderRole.DRAFTS))
    raw = mail("früh")
    file_copy(station, raw, "Drafts")
    station.sync()
    assert DRAFTS != "Drafts"
    assert dovecot.messages(mail_user.address, DRAFTS) == [raw]
    assert not folder_at(station.store, "Drafts")
    assert station.subjects(DRAFTS) == ["früh"]
    assert station.sync().new == 0


def test_a_folder_that_went_away_meanwhile_is_made_for_what_is_filed_there(
    station: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    dovecot.append(mail_user.address, "Labor", mail("alt"))
    station.sync()
    raw = mail("neu")
    file_copy(station, raw, "Labor")
    dovecot.doveadm("mailbox", "delete", "-u", mail_user.address, "Labor")
    station.sync()
    assert dovecot.messages(mail_user.address, "Labor") == [raw]


@pytest.mark.server
@pytest.mark.parametrize("lost", [b"Copy completed", b"Store completed"])
def test_a_move_in_two_steps_doubles_nothing(tmp_path: Path, lost: bytes) -> None:
    user = MailUser("anna@praxis.test", "geheim")
    with (
        Dovecot(tmp_path / "server", capability="IMAP4rev1") as server,
        CuttingProxy(server.imap_port) as line,
    ):
        server.add_user(user.address, user.password)
        raws = [mail("a"), mail("b")]
        for raw in raws:
            server.append(user.address, "INBOX", raw)
        account = account_of(user, server, port=line.port, security=Security.NONE, ca_file="")
        station = Station(account, user.password, tmp_path / "m.db")
        station.sync()
        station.move(station.named("a"), "Archiv")
        line.fault = lambda said: lost in said and line.cuts == 0
        with pytest.raises(EnvironmentTrouble):
            station.sync()
        station.sync()
        station.sync()
        assert line.cuts == 1
        assert server.messages(user.address, "Archiv") == [raws[0]]
        assert (station.subjects("Archiv"), station.subjects()) == (["a"], ["b"])
        assert station.store.operations.pending() == []
        station.close()


@pytest.mark.parametrize("lost", [b"COPYUID", b"VANISHED", b"Move completed"])
def test_a_lost_answer_to_move_loses_and_doubles_nothing(
    shaky: Station, proxy: CuttingProxy, dovecot: Dovecot, mail_user: MailUser, lost: bytes
) -> None:
    raws = [mail("a"), mail("b")]
    for raw in raws:
        dovecot.append(mail_user.address, "INBOX", raw)
    shaky.sync()
    shaky.move(shaky.named("a"), "Archiv")
    armed = [True]

    def once(line: bytes) -> bool:
        return bool(armed and lost in line and armed.pop())

    proxy.fault = once
    with pytest.raises(EnvironmentTrouble):
        shaky.sync()
    shaky.sync()
    assert proxy.cuts == 1
    assert dovecot.messages(mail_user.address, "Archiv") == [raws[0]]
    assert dovecot.messages(mail_user.address) == [raws[1]]
    assert (shaky.subjects("Archiv"), shaky.subjects()) == (["a"], ["b"])
    assert shaky.store.operations.pending() == []


def test_what_was_deleted_elsewhere_while_its_move_waited_goes_here_too(
    new_station: Callable[..., Station], dovecot: Dovecot, mail_user: MailUser
) -> None:
    """Also where the folder that it was to go to got other UIDs meanwhile: they are recognised first."""
    for subject in ("a", "b"):
        dovecot.append(mail_user.address, "INBOX", mail(subject))
    here, elsewhere = new_station(), new_station()
    here.sync()
    elsewhere.sync()
    here.move(here.named("a"), "Archiv")
    elsewhere.delete(elsewhere.named("a"))
    elsewhere.sync()
    dovecot.doveadm("mailbox", "update", "-u", mail_user.address, "--uid-validity", "987654321", "Archiv")
    here.sync()
    assert here.store.operations.pending() == []
    assert (here.subjects("Archiv"), here.subjects()) == ([], ["b"])


def test_every_cut_of_a_mirror_leaves_whole_messages(
    shaky: Station,
    proxy: CuttingProxy,
    dovecot: Dovecot,
    mail_user: MailUser,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The line breaks at each of the server's lines in turn; what is stored is whole, and in the end all."""
    raws = [mail(f"m{n}", "Zeile\r\n" * 5, minute=n) for n in range(4)]
    for raw in raws:
        dovecot.append(mail_user.address, "INBOX", raw)
    for position in range(1, 80, 3):
        left = [position]

        def cut(_line: bytes, left: list[int] = left) -> bool:
            left[0] -= 1
            return left[0] == 0

        proxy.fault = cut
        try:
            shaky.sync()
        except EnvironmentTrouble:
            shaky.mirror.close()
        if folder_at(shaky.store, "INBOX"):
            assert {raw for raw in shaky.raws() if raw} <= set(raws)
    proxy.fault = lambda _line: False
    monkeypatch.setattr(misses, "FORGIVEN_AFTER", 0.0)  # where it broke twice it is left for a while
    shaky.sync()
    assert shaky.raws() == sorted(raws)


def test_a_refused_move_is_taken_back_and_told(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The target went away meanwhile; the other operations go on."""
    for subject in ("a", "b"):
        dovecot.append(mail_user.address, "INBOX", mail(subject))
    dovecot.append(mail_user.address, "Weg", mail("x"))
    station.sync()
    station.move(station.named("a"), "Weg")
    station.flag(station.named("b"), add=Flags.SEEN)
    dovecot.doveadm("mailbox", "delete", "-u", mail_user.address, "Weg")
    station.sync()
    assert station.subjects() == ["a", "b"]
    assert sorted(dovecot.messages(mail_user.address)) == station.raws()
    told = [event for event in station.events if isinstance(event, ChangeRefused)]
    assert [event.problem.kind for event in told] == [ProblemKind.SERVER_REFUSED]
    assert told[0].messages == (station.named("a").ref.number,)
    assert "\\Seen" in dovecot.flags(mail_user.address)[1]
    assert station.store.operations.pending() == []


@pytest.mark.parametrize(
    "said",
    [
        b"NO [OVERQUOTA] Account exceeded command or bandwidth limits.",
        b"BAD User is authenticated but not connected.",
        b"NO System Error (Failure)",
        b"NO what?",
    ],
)
def test_a_hiccup_of_the_server_takes_nothing_back(
    shaky: Station, proxy: CuttingProxy, dovecot: Dovecot, mail_user: MailUser, said: bytes
) -> None:
    dovecot.append(mail_user.address, "INBOX", mail("a"))
    dovecot.append(mail_user.address, "Archiv", mail("b"))
    shaky.sync()
    shaky.move(shaky.named("a"), "Archiv")
    proxy.refusal = lambda line: said if b"UID MOVE" in line else b""
    shaky.sync()
    assert shaky.subjects("Archiv") == ["a", "b"]
    (waiting,) = shaky.store.operations.pending()
    assert waiting.tries == 1
    assert not [event for event in shaky.events if isinstance(event, ChangeRefused)]
    proxy.refusal = lambda _line: b""
    make_due(shaky)
    shaky.sync()
    assert len(dovecot.messages(mail_user.address, "Archiv")) == 2
    assert shaky.store.operations.pending() == []


def test_a_server_that_never_explains_itself_is_believed_in_the_end(
    shaky: Station, proxy: CuttingProxy, dovecot: Dovecot, mail_user: MailUser
) -> None:
    dovecot.append(mail_user.address, "INBOX", mail("a"))
    shaky.sync()
    shaky.move(shaky.named("a"), "Archiv")
    proxy.refusal = lambda line: b"NO what?" if b"UID MOVE" in line else b""
    for _ in range(MOST_TRIES + 1):
        make_due(shaky)
        shaky.sync()
    assert shaky.subjects() == ["a"]
    assert shaky.store.operations.pending() == []
    assert len([event for event in shaky.events if isinstance(event, ChangeRefused)]) == 1


def test_many_flags_go_in_one_command(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        dovecot.append(mail_user.address, "INBOX", mail(f"m{number}"))
    station.sync()
    sent: list[bytes] = []
    original = Session.store

    def noting(session: Session, uid_set: bytes, add: Flags, remove: Flags) -> None:
        sent.append(uid_set)
        original(session, uid_set, add, remove)

    monkeypatch.setattr(Session, "store", noting)
    for row in station.rows():
        station.flag(row, add=Flags.SEEN)
    station.sync()
    assert sent == [b"1:6"]
    assert all("\\Seen" in flags for flags in dovecot.flags(mail_user.address))


def test_keywords_reach_the_other_workstation_and_go_again(
    new_station: Callable[..., Station], dovecot: Dovecot, mail_user: MailUser
) -> None:
    dovecot.append(mail_user.address, "INBOX", mail("a"))
    one, other = new_station(), new_station()
    one.sync()

    def say(**payload: list[str]) -> None:
        (row,) = one.rows()
        with one.store.transaction() as tx:
            one.store.operations.add(
                tx, KEYWORDS, row.ref.number, folder=row.folder, uid=row.uid, payload=payload
            )
        one.sync()
        other.sync()

    say(add=["$tomail-done", "$tomail-claimed-A-1"], remove=[])
    assert other.rows()[0].keywords == one.rows()[0].keywords == ("$tomail-claimed-A-1", "$tomail-done")
    say(add=[], remove=["$tomail-claimed-A-1"])
    assert other.rows()[0].keywords == ("$tomail-done",)
    assert one.store.operations.pending() == []


def test_where_keywords_are_not_allowed_they_are_nobodys_loss(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    dovecot.append(mail_user.address, "INBOX", mail("a"))
    station.sync()
    (row,) = station.rows()

    def without_keywords(original: Callable[..., Selected]) -> Callable[..., Selected]:
        def select(session: Session, *wanted: Any) -> Selected:
            session.selected = replace(original(session, *wanted), any_keyword=False)
            return session.selected

        return select

    for name in ("select", "select_and_list"):
        monkeypatch.setattr(Session, name, without_keywords(getattr(Session, name)))
    with station.store.transaction() as tx:
        payload = {"add": ["$tomail-done"], "remove": []}
        station.store.operations.add(tx, KEYWORDS, row.ref.number, folder=row.folder, uid=1, payload=payload)
        station.store.messages.change_keywords(tx, row.ref.number, {"$tomail-done"}, ())
    dovecot.doveadm("flags", "add", "-u", mail_user.address, "\\Flagged", "mailbox", "INBOX", "all")
    station.sync()
    (row,) = station.rows()
    assert (row.keywords, row.flags & Flags.FLAGGED) == (("$tomail-done",), Flags.FLAGGED)
    assert station.store.operations.pending() == []


def test_nonsense_from_the_server_changes_nothing_here(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    dovecot.append(mail_user.address, "INBOX", mail("a"))
    station.sync()

    def nonsense(*_: object) -> None:
        raise ProtocolViolation("nonsense")

    monkeypatch.setattr(Session, "folders", nonsense)
    with pytest.raises(EnvironmentTrouble) as caught:
        station.sync()
    assert caught.value.problem.kind is ProblemKind.PROTOCOL
    monkeypatch.undo()
    station.sync()
    assert station.subjects() == ["a"]


def test_who_dies_while_a_message_is_filed_finds_it_once(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was moved on meanwhile; the last moment before that is noted for the server."""
    station.sync()
    raw = mail("Entwurf")
    number = file_copy(station, raw, DRAFTS)
    archive = station.folder("Archiv")
    with monkeypatch.context() as patched:
        while_filing(patched, station, lambda tx: station.store.messages.move(tx, [number], archive))
        patched.setattr(Replay, "_follow", _die)
        with pytest.raises(KeyboardInterrupt):
            station.sync()
    station.sync()
    station.sync()
    assert dovecot.messages(mail_user.address, DRAFTS) == []
    assert dovecot.messages(mail_user.address, "Archiv") == [raw]
    assert (station.subjects(DRAFTS), station.subjects("Archiv")) == ([], ["Entwurf"])


def _die(*_: object) -> None:
    raise KeyboardInterrupt
