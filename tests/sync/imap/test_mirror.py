"""The mirror against a real Dovecot: what is there is here, byte for byte, and the other way round."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tests.servers.process import wait_until
from tests.sync.folders import folder_at
from tomail.base.errors import EnvironmentTrouble, ProblemKind, SignInNeeded
from tomail.model.account import Account, FolderChoices, SyncOptions
from tomail.model.events import MessagesChanged, NewMail, SyncProgress
from tomail.model.mail import Flags, FolderRole
from tomail.sync.imap import endurance, execute, large, load
from tomail.sync.imap.connection import Connection
from tomail.sync.imap.session import Session

from .conftest import Station, account_of, mail

POOR = "IMAP4rev1"
CONDSTORE = "IMAP4rev1 LITERAL+ UIDPLUS CONDSTORE ENABLE ESEARCH IDLE"
NewStation = Callable[..., Station]


@pytest.fixture
def inbox(dovecot: Dovecot, mail_user: MailUser) -> list[bytes]:
    """Six messages of different shapes in the inbox."""
    raws = [mail(f"m{n}", minute=n) for n in range(4)]
    raws.append(mail("lang", "ä" * 300_000))
    odd = bytes(byte for byte in range(1, 256) if byte not in b"\r\n")
    raws.append(b"From broken\r\nno header at all \xff\xfe\r\n\r\n" + odd + b"\r\n")
    for raw in raws:
        dovecot.append(mail_user.address, "INBOX", raw)
    return raws


def test_every_message_is_the_same_byte_for_byte(
    station: Station, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    dovecot.append(mail_user.address, "Ordner/Täglich & mehr", mail("tief"), ["\\Flagged"])
    report = station.sync()
    assert station.raws() == sorted(dovecot.messages(mail_user.address))
    assert station.raws("Ordner/Täglich & mehr") == dovecot.messages(
        mail_user.address, "Ordner/Täglich & mehr"
    )
    assert (report.new, report.bytes) == (7, sum(map(len, inbox)) + len(mail("tief")))
    assert report.first_page_seconds is not None
    assert station.named("tief", "Ordner/Täglich & mehr").flags is Flags.FLAGGED


def test_folders_have_their_roles_and_missing_ones_are_made(
    tmp_path: Path, mail_user: MailUser, station: Station
) -> None:
    station.sync()
    roles = {folder.path: folder.role for folder in station.store.folders.all() if folder.role}
    assert roles["Gesendete Objekte"] is FolderRole.SENT
    assert roles["INBOX"] is FolderRole.INBOX


def test_a_person_decides_which_folder_is_for_what(
    new_station: NewStation, dovecot: Dovecot, mail_user: MailUser
) -> None:
    with dovecot.session(mail_user.address) as session:
        session.create("Ausgang")
        session.append("Ausgang", "", None, mail("von früher"))
    chosen = FolderChoices(sent="Ausgang", archive="Ausgang 2019")
    station = new_station(with_options(account_of(mail_user, dovecot), folders=chosen))
    station.sync()
    roles = {folder.path: folder.role for folder in station.store.folders.all()}
    assert roles["Ausgang"] is FolderRole.SENT
    assert list(roles.values()).count(FolderRole.SENT) == 1
    assert station.subjects("Ausgang") == ["von früher"]
    with dovecot.session(mail_user.address) as session:
        session.rename("Ausgang", "Ablage")
    station.sync()
    roles = {folder.path: folder.role for folder in station.store.folders.all() if folder.role}
    [sent] = [path for path, role in roles.items() if role is FolderRole.SENT]
    assert sent not in ("Ausgang", "Ablage")


@pytest.mark.server
def test_a_bare_mailbox_gets_sent_drafts_and_trash(tmp_path: Path) -> None:
    with Dovecot(tmp_path / "server", capability=POOR) as server:
        server.add_user("anna@praxis.test", "geheim")
        user = MailUser("anna@praxis.test", "geheim")
        with server.session(user.address) as session:
            for name in session.list()[1]:
                folder = name.rpartition(b'" ')[2] if isinstance(name, bytes) else b""
                if folder != b"INBOX":
                    session.delete(folder.decode())
        station = Station(account_of(user, server), user.password, tmp_path / "m.db")
        station.sync()
        paths = {folder.path for folder in station.store.folders.all()}
        station.close()
    assert {"Sent", "Drafts", "Trash"} <= paths or {"Entwürfe", "Papierkorb"} <= paths


def test_a_second_pass_finds_nothing(station: Station, inbox: list[bytes]) -> None:
    station.sync()
    station.events.clear()
    report = station.sync()
    assert (report.new, report.changed, report.removed, report.bytes) == (0, 0, 0, 0)
    assert station.events == []


def test_the_newest_are_there_first(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        dovecot.append(mail_user.address, "INBOX", mail(f"m{number}", minute=number))
    monkeypatch.setattr(execute, "FIRST_PAGE", 5)
    station.sync()
    added = [set(e.added) for e in station.events if isinstance(e, MessagesChanged) and e.added]
    newest = {row.ref.number for row in station.rows()[:5]}
    assert added[0] == newest
    assert all(row.downloaded for row in station.rows())


def test_what_others_do_is_seen(
    station: Station, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    station.sync()
    with dovecot.session(mail_user.address) as session:
        session.select()
        session.uid("STORE", "1", "+FLAGS", "(\\Seen \\Answered $Forwarded privat)")
        session.uid("STORE", "2", "+FLAGS", "(\\Deleted)")
        session.expunge()
    dovecot.append(mail_user.address, "INBOX", mail("neu"))
    station.events.clear()
    report = station.sync()
    assert (report.new, report.changed, report.removed) == (1, 1, 1)
    row = station.named("m0")
    assert row.flags == Flags.SEEN | Flags.ANSWERED | Flags.FORWARDED
    assert row.keywords == ("privat",)
    assert "m1" not in station.subjects()
    assert [e.messages for e in station.events if isinstance(e, NewMail)] == [
        (station.named("neu").ref.number,)
    ]


def test_flags_go_to_the_server(
    station: Station, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    station.sync()
    station.flag(station.named("m0"), add=Flags.SEEN | Flags.FORWARDED)
    station.flag(station.named("m1"), add=Flags.FLAGGED)
    station.flag(station.named("m1"), remove=Flags.FLAGGED)
    station.sync()
    assert dovecot.flags(mail_user.address)[:2] == [{"\\Seen", "$Forwarded"}, set()]
    assert station.store.operations.pending() == []


def test_a_local_flag_is_not_overwritten_before_it_left(
    station: Station, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    """Both change the same message; ours is sent first, the other's comes on top."""
    station.sync()
    station.flag(station.named("m0"), add=Flags.FLAGGED)
    with dovecot.session(mail_user.address) as session:
        session.select()
        session.uid("STORE", "1", "+FLAGS", "(\\Seen)")
    station.sync()
    assert station.named("m0").flags == Flags.SEEN | Flags.FLAGGED


def test_move_and_delete_go_to_the_server(
    station: Station, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    station.sync()
    station.move(station.named("m0"), "Archiv")
    station.move(station.named("m1"), "Papierkorb")
    station.delete(station.named("m2"))
    station.sync()
    assert dovecot.messages(mail_user.address, "Archiv") == [inbox[0]]
    assert dovecot.messages(mail_user.address, "Papierkorb") == [inbox[1]]
    assert inbox[2] not in dovecot.messages(mail_user.address)
    assert station.named("m0", "Archiv").uid == 1
    assert station.sync().new == 0


def test_a_message_moved_twice_before_a_pass_arrives_once(
    station: Station, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    station.sync()
    station.move(station.named("m0"), "Spam")
    station.move(station.named("m0", "Spam"), "Archiv")
    station.flag(station.named("m0", "Archiv"), add=Flags.SEEN)
    station.sync()
    assert dovecot.messages(mail_user.address, "Spam") == []
    assert dovecot.messages(mail_user.address, "Archiv") == [inbox[0]]
    assert dovecot.flags(mail_user.address, "Archiv") == [{"\\Seen"}]
    assert station.subjects("Archiv") == ["m0"]


def test_a_move_taken_back_before_a_pass_changes_nothing(
    station: Station, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    station.sync()
    station.move(station.named("m0"), "Archiv")
    station.move(station.named("m0", "Archiv"), "INBOX")
    station.sync()
    assert sorted(dovecot.messages(mail_user.address)) == sorted(inbox)
    assert len(station.rows()) == len(inbox)


def test_a_message_that_another_deleted_meanwhile_goes_here_too(
    station: Station, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    station.sync()
    station.move(station.named("m0"), "Archiv")
    station.flag(station.named("m1"), add=Flags.SEEN)
    dovecot.doveadm("expunge", "-u", mail_user.address, "mailbox", "INBOX", "uid", "1:2")
    station.sync()
    assert station.subjects("Archiv") == []
    assert station.store.operations.pending() == []
    assert "m1" not in station.subjects()


def test_others_deleted_marks_survive_our_delete(
    station: Station, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    station.sync()
    with dovecot.session(mail_user.address) as session:
        session.select()
        session.uid("STORE", "2", "+FLAGS", "(\\Deleted)")
    station.delete(station.named("m0"))
    station.sync()
    assert len(dovecot.messages(mail_user.address)) == len(inbox) - 1
    assert inbox[1] in dovecot.messages(mail_user.address)


@pytest.mark.parametrize("capability", [POOR, CONDSTORE])
@pytest.mark.server
def test_a_poor_server_works_as_well(capability: str, tmp_path: Path) -> None:
    """No QRESYNC, no MOVE, no UIDPLUS, no LIST-STATUS: slower, but the same in the end."""
    user = MailUser("anna@praxis.test", "geheim")
    with Dovecot(tmp_path / "server", capability=capability) as server:
        server.add_user(user.address, user.password)
        raws = [mail(f"m{n}", minute=n) for n in range(5)]
        for raw in raws:
            server.append(user.address, "INBOX", raw)
        station = Station(account_of(user, server), user.password, tmp_path / "m.db")
        station.sync()
        assert station.raws() == sorted(raws)
        station.flag(station.named("m0"), add=Flags.SEEN)
        station.move(station.named("m1"), "Archiv")
        with server.session(user.address) as session:
            session.select()
            session.uid("STORE", "3", "+FLAGS", "(\\Flagged)")
            session.uid("STORE", "4", "+FLAGS", "(\\Deleted)")
            session.expunge()
        server.append(user.address, "INBOX", mail("neu"))
        station.sync()
        station.sync()
        assert station.subjects("Archiv") == ["m1"]
        assert server.messages(user.address, "Archiv") == [raws[1]]
        assert Flags.FLAGGED in station.named("m2").flags
        assert not {"m1", "m3"} & {*station.subjects()}
        assert "neu" in station.subjects()
        assert "\\Seen" in server.flags(user.address)[0]
        assert station.sync().new == 0
        station.close()


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


def test_a_folder_that_was_made_anew_and_is_empty_is_doubted(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        dovecot.append(mail_user.address, "Labor", mail(f"m{number}"))
    station.sync()
    with dovecot.session(mail_user.address) as session:
        session.delete("Labor")
        session.create("Labor")
    assert station.sync().removed == 0
    assert len(station.rows("Labor")) == 12
    monkeypatch.setattr(execute, "CONFIRMED_AFTER", 0)
    assert station.sync().removed == 12


def test_a_few_messages_may_all_go_at_once(
    station: Station, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    station.sync()
    dovecot.doveadm("expunge", "-u", mail_user.address, "mailbox", "INBOX", "all")
    assert station.sync().removed == len(inbox)


def test_a_folder_that_vanishes_is_kept_for_a_while(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    dovecot.append(mail_user.address, "Alt", mail("alt"))
    station.sync()
    dovecot.doveadm("mailbox", "delete", "-u", mail_user.address, "Alt")
    station.sync()
    assert station.subjects("Alt") == ["alt"]
    monkeypatch.setattr("tomail.sync.imap.folder_list.CONFIRMED_AFTER", 0)
    station.sync()
    assert folder_at(station.store, "Alt") is None
    assert station.store.messages.numbers([station.folder("INBOX")]) is not None


def test_an_empty_folder_that_vanishes_goes_at_once(
    station: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    with dovecot.session(mail_user.address) as session:
        session.create("Leer")
    station.sync()
    dovecot.doveadm("mailbox", "delete", "-u", mail_user.address, "Leer")
    station.sync()
    assert folder_at(station.store, "Leer") is None


def with_options(account: Account, **options: object) -> Account:
    return replace(account, sync=SyncOptions(**options))  # type: ignore[arg-type]


def test_what_is_downloaded_is_marked_read_on_request(
    new_station: NewStation, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    station = new_station(with_options(account_of(mail_user, dovecot), mark_read=True))
    station.sync()
    assert all("\\Seen" in flags for flags in dovecot.flags(mail_user.address))
    assert all(Flags.SEEN in row.flags for row in station.rows())
    assert station.store.operations.pending() == []


def test_only_the_last_months_on_request(
    new_station: NewStation, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    old = (datetime.now(UTC) - timedelta(days=200)).strftime('"%d-%b-%Y 10:00:00 +0000"')
    with dovecot.session(mail_user.address) as session:
        session.append("INBOX", "", old, mail("alt"))
    station = new_station(with_options(account_of(mail_user, dovecot), months=3))
    station.sync()
    assert "alt" not in station.subjects()
    assert len(station.rows()) == len(inbox)
    assert station.sync().new == 0


def test_a_message_that_is_too_large_has_a_row_and_stops_nothing(
    station: Station,
    dovecot: Dovecot,
    mail_user: MailUser,
    inbox: list[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Shown with a cap of 100 kB; the message has 600."""
    monkeypatch.setattr("tomail.sync.imap.mirror.LARGEST_MESSAGE", 100_000)
    monkeypatch.setattr(endurance, "IN_ONE_PIECE", 100_000)
    station.sync()
    row = station.named("lang")
    assert not row.downloaded
    assert row.size == len(inbox[4])
    assert len(station.rows()) == len(inbox)
    assert sum(row.downloaded for row in station.rows()) == len(inbox) - 1
    assert station.sync().bytes == 0


def test_a_large_message_comes_in_pieces_after_all_others_and_goes_on_after_a_cut(
    station: Station, inbox: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endurance, "IN_ONE_PIECE", 100_000)
    monkeypatch.setattr(large, "PIECE", 50_000)
    asked: list[int] = []
    piece = Session.piece

    def once_cut(session: Session, uid: int, start: int, length: int) -> object:
        asked.append(start)
        if len(asked) == 4:
            assert sum(row.downloaded for row in station.rows()) == len(inbox) - 1
            session.connection.interrupt()
        return piece(session, uid, start, length)

    monkeypatch.setattr(Session, "piece", once_cut)
    with pytest.raises(EnvironmentTrouble):
        station.sync()
    assert not station.named("lang").downloaded
    station.sync()
    assert station.raws() == sorted(inbox)
    assert asked == [0, 50_000, 100_000, 150_000, *range(150_000, len(inbox[4]), 50_000)]
    with station.store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM piece").scalar_one() == 0


def test_a_large_message_that_arrives_comes_in_pieces_too(
    station: Station,
    dovecot: Dovecot,
    mail_user: MailUser,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    station.sync()
    monkeypatch.setattr(endurance, "IN_ONE_PIECE", 100_000)
    monkeypatch.setattr(large, "PIECE", 100_000)
    for size in (299_000, 600_000):
        raw = mail("lang", "x" * size)
        raw += b"y" * (-len(raw) % 100_000)  # the last piece is a whole one
        dovecot.append(mail_user.address, "INBOX", raw)
    station.sync()
    assert station.raws() == sorted(dovecot.messages(mail_user.address))
    assert station.sync().bytes == 0


def test_a_pass_that_breaks_off_goes_on_where_it_was(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    raws = [mail(f"m{number}", minute=number) for number in range(30)]
    for raw in raws:
        dovecot.append(mail_user.address, "INBOX", raw)
    monkeypatch.setattr(load, "_Pace", partial(load._Pace, count=5))
    monkeypatch.setattr(load, "LEAST_AT_ONCE", 5)
    monkeypatch.setattr(load, "MOST_AT_ONCE", 5)
    progress = [0]

    def cut(event: object) -> None:
        if isinstance(event, SyncProgress) and event.folder == "INBOX":
            progress[0] += 1
            if progress[0] == 3:
                station.mirror.interrupt()

    object.__setattr__(station.around, "publish", cut)
    with pytest.raises(Exception, match="disconnected"):
        station.sync()
    there = len([row for row in station.rows() if row.downloaded])
    assert 0 < there < 30
    object.__setattr__(station.around, "publish", station.events.append)
    report = station.sync()
    assert station.raws() == sorted(raws)
    assert report.bytes < sum(map(len, raws))


def test_an_opened_message_comes_before_all_else(
    station: Station, dovecot: Dovecot, mail_user: MailUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        dovecot.append(mail_user.address, "INBOX", mail(f"m{number:02d}", minute=number))
    dovecot.append(mail_user.address, "Archiv", mail("fern"))
    station.sync()
    with station.store.transaction() as tx:
        tx.exec_driver_sql("UPDATE message SET downloaded = 0")
    oldest, far = station.named("m00").ref.number, station.named("fern", "Archiv").ref.number
    loaded: list[int] = []
    monkeypatch.setattr(station.store.ingest, "add_bodies", _noting(station.store.ingest.add_bodies, loaded))
    station.around.wishes.want_first(far)
    station.around.wishes.want_first(oldest)
    station.sync()
    assert loaded[:2] == [oldest, far]
    assert all(row.downloaded for row in station.rows())


def _noting(add_bodies: Callable[..., None], loaded: list[int]) -> Callable[..., None]:
    def noting(tx: object, bodies: list[tuple[int, object]], **options: object) -> None:
        loaded.extend(number for number, _ in bodies)
        add_bodies(tx, bodies, **options)

    return noting


def test_one_body_can_be_had_alone(station: Station, inbox: list[bytes]) -> None:
    station.sync()
    number = station.named("m0").ref.number
    with station.store.transaction() as tx:
        tx.exec_driver_sql("UPDATE message SET downloaded = 0 WHERE number = ?", (number,))
        tx.exec_driver_sql("DELETE FROM body WHERE number = ?", (number,))
    assert station.mirror.load_body(number)
    assert station.store.messages.raw(number) == inbox[0]
    assert not station.mirror.load_body(12345)


def test_a_line_that_died_between_two_passes_is_replaced(
    station: Station, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    station.sync()
    dovecot.doveadm("kick", mail_user.address)
    dovecot.append(mail_user.address, "INBOX", mail("neu"))
    assert station.sync().new == 1


def test_a_wrong_password_is_tried_once(
    new_station: NewStation, dovecot: Dovecot, mail_user: MailUser
) -> None:
    station = new_station()
    station.credentials.secret = "wrong"
    with pytest.raises(SignInNeeded) as caught:
        station.sync()
    assert caught.value.problem.kind is ProblemKind.WRONG_PASSWORD
    wait_until(lambda: refusals(dovecot, mail_user) > 0, "Dovecot's log")
    assert refusals(dovecot, mail_user) == 1


def refusals(dovecot: Dovecot, user: MailUser) -> int:
    """How many sign-ins of the user were refused, by Dovecot's log."""
    lines = [line for line in dovecot.log.read_text().splitlines() if user.address in line]
    assert not any("auth failed" in line and "1 attempts" not in line for line in lines)
    return sum("auth failed, 1 attempts" in line for line in lines)


def test_a_message_that_cannot_be_parsed_is_kept_all_the_same(
    station: Station,
    dovecot: Dovecot,
    mail_user: MailUser,
    inbox: list[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A defect of ours with one message costs that message its index, never the folder."""

    def broken(raw: bytes) -> object:
        if b"Subject: m1" in raw:
            raise ValueError("defect")
        return original(raw)

    from tomail.store import raw_message

    original = raw_message.read_message
    monkeypatch.setattr(raw_message, "read_message", broken)
    station.sync()
    assert station.raws() == sorted(inbox)


def test_nothing_is_left_behind(station: Station, inbox: list[bytes]) -> None:
    station.sync()
    assert isinstance(station.mirror._session and station.mirror._session.connection, Connection)
    station.mirror.close()
    assert station.mirror._session is None
