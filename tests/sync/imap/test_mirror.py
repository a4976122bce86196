"""The mirror against a real Dovecot: what is there is here, byte for byte, and the other way round."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tests.servers.process import wait_until
from tomail.base.errors import ProblemKind, SignInNeeded
from tomail.model.account import FolderChoices
from tomail.model.events import MessagesChanged, NewMail
from tomail.model.mail import Flags, FolderRole
from tomail.sync.imap import execute
from tomail.sync.imap.connection import Connection

from .conftest import Station, account_of, mail
from .mailbox import CONDSTORE, POOR, NewStation, inbox_fixture, with_options  # noqa: F401


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


def test_what_is_downloaded_is_marked_read_on_request(
    new_station: NewStation, dovecot: Dovecot, mail_user: MailUser, inbox: list[bytes]
) -> None:
    station = new_station(with_options(account_of(mail_user, dovecot), mark_read=True))
    station.sync()
    assert all("\\Seen" in flags for flags in dovecot.flags(mail_user.address))
    assert all(Flags.SEEN in row.flags for row in station.rows())
    assert station.store.operations.pending() == []


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


def test_nothing_is_left_behind(station: Station, inbox: list[bytes]) -> None:
    station.sync()
    assert isinstance(station.mirror._session and station.mirror._session.connection, Connection)
    station.mirror.close()
    assert station.mirror._session is None
