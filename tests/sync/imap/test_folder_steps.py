"""What a person does with folders, carried out on a real Dovecot by the next pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tomail.base.errors import EnvironmentTrouble
from tomail.base.events import EventBus
from tomail.model.account import Account, Security
from tomail.model.events import ChangeRefused
from tomail.model.mail import FolderRole
from tomail.services.actions import Actions
from tomail.services.folders import Folders
from tomail.store.folders import FolderState
from tomail.store.mail_store import MailStore
from tomail.store.operations import CREATE_FOLDER, DELETE_FOLDER, RENAME_FOLDER, Operation
from tomail.sync.imap.folder_list import renamed
from tomail.sync.imap.folder_steps import as_on_server, is_touched
from tomail.sync.imap.responses import FolderStatus

from .conftest import Station, account_of, mail
from .proxy import CuttingProxy

TRASH = "Papierkorb"


@dataclass
class One:
    """Stands for stores and registry of a profile with this account alone."""

    station: Station
    updated: list[Account] = field(default_factory=list)

    def of(self, _account: str) -> MailStore:
        return self.station.store

    def get(self, _account: str) -> Account:
        return self.station.account


def acting_on(station: Station) -> tuple[Folders, str]:
    """The services of a person at that workstation, and the account."""
    one, bus = One(station), EventBus()
    actions = Actions(one, one, bus, lambda _: None)  # type: ignore[arg-type]
    folders = Folders(one, one, bus, actions, lambda _: None, one.updated.append)  # type: ignore[arg-type]
    return folders, station.account.id


def on_server(dovecot: Dovecot, user: MailUser, *, subscribed: bool = False) -> set[str]:
    """Paths of the folders, in modified UTF-7."""
    with dovecot.session(user.address) as session:
        _, lines = session.lsub() if subscribed else session.list()
    return {line.rpartition(b' "/" ')[2].decode().strip('"') for line in lines if isinstance(line, bytes)}


def test_mail_moved_into_a_new_folder_arrives_there(
    station: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    dovecot.append(mail_user.address, "INBOX", mail("Befund"))
    station.sync()
    folders, account = acting_on(station)
    made = folders.create(account, "Labor").folder
    inner = folders.create(account, "Müller & Söhne", made).folder
    station.move(station.named("Befund"), "Labor/Müller & Söhne")
    station.sync()
    assert {"Labor", "Labor/M&APw-ller &- S&APY-hne"} <= on_server(dovecot, mail_user, subscribed=True)
    assert dovecot.messages(mail_user.address, "Labor/Müller & Söhne") == [mail_of(station, inner)]
    assert station.subjects("Labor/Müller & Söhne") == ["Befund"]
    assert station.store.operations.pending() == []
    assert station.sync().new == 0


def mail_of(station: Station, folder: int) -> bytes:
    (number,) = station.store.messages.numbers([folder])
    return station.store.messages.raw(number) or b""


def test_a_renamed_folder_keeps_what_is_in_it(
    station: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    for path in ("Alt", "Alt/Innen", "INBOX"):
        dovecot.append(mail_user.address, path, mail(path))
    station.sync()
    folders, account = acting_on(station)
    station.move(station.named("INBOX"), "Alt")  # before the renaming
    numbers = {row.ref.number for row in station.rows("Alt") + station.rows("Alt/Innen")}
    folders.rename(account, station.folder("Alt"), "Neu")
    station.move(station.named("Alt", "Neu"), "Archiv")  # after it, under the new name
    report = station.sync()
    assert (report.new, report.bytes, report.removed) == (0, 0, 0)
    assert {"Neu", "Neu/Innen"} <= on_server(dovecot, mail_user)
    assert "Alt" not in on_server(dovecot, mail_user) | on_server(dovecot, mail_user, subscribed=True)
    assert (station.subjects("Neu"), station.subjects("Archiv")) == (["INBOX"], ["Alt"])
    kept = {row.ref.number for path in ("Neu", "Neu/Innen", "Archiv") for row in station.rows(path)}
    assert kept == numbers
    assert station.sync().new == 0


def test_a_deleted_folder_lies_in_the_trash_and_comes_back(
    station: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    for path in ("Weg", "Weg/Innen"):
        dovecot.append(mail_user.address, path, mail(path))
    station.sync()
    folders, account = acting_on(station)
    done = folders.delete(account, station.folder("Weg"))
    station.sync()
    assert {f"{TRASH}/Weg", f"{TRASH}/Weg/Innen"} <= on_server(dovecot, mail_user)
    assert done.revert is not None
    done.revert()
    station.sync()
    assert dovecot.messages(mail_user.address, "Weg/Innen") == [mail_of(station, station.folder("Weg/Innen"))]
    assert f"{TRASH}/Weg" not in on_server(dovecot, mail_user)


def test_the_trash_is_emptied_with_its_folders(
    station: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    for path in ("Weg", "Weg/Innen", TRASH, TRASH, "INBOX"):
        dovecot.append(mail_user.address, path, mail(path))
    station.sync()
    folders, account = acting_on(station)
    folders.delete(account, station.folder("Weg"))
    assert folders.empty_trash(account) == 4
    assert [each.path for each in folders.all(account) if each.path.startswith(TRASH)] == [TRASH]
    station.sync()
    assert dovecot.messages(mail_user.address, TRASH) == []
    assert not [path for path in on_server(dovecot, mail_user) if path.startswith(f"{TRASH}/")]
    assert sum(each.total for each in station.store.folders.all()) == 1
    assert station.store.operations.pending() == []


def test_what_the_server_refuses_is_taken_back_and_told(
    station: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    dovecot.append(mail_user.address, "INBOX", mail("Befund"))
    station.sync()
    folders, account = acting_on(station)
    folders.create(account, "..")  # Dovecot allows it to nobody
    station.move(station.named("Befund"), "..")
    station.sync()
    assert station.subjects() == ["Befund"]
    assert ".." not in {each.path for each in folders.all(account)}
    (refused,) = [each for each in station.events if isinstance(each, ChangeRefused)]
    assert refused.problem.server_said
    assert len(dovecot.messages(mail_user.address)) == 1
    assert station.sync().removed == 0


def test_a_new_folder_stays_if_mail_came_before_it_was_taken_back(
    station: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    station.sync()
    folders, account = acting_on(station)
    done, empty = folders.create(account, "Labor"), folders.create(account, "Leer")
    station.sync()
    dovecot.append(mail_user.address, "Labor", mail("Befund"))
    for each in (done, empty):
        assert each.revert is not None
        each.revert()
    station.sync()
    station.sync()
    assert station.subjects("Labor") == ["Befund"]
    assert "Leer" not in on_server(dovecot, mail_user)


def test_a_refused_name_leaves_the_old_one(station: Station, dovecot: Dovecot, mail_user: MailUser) -> None:
    dovecot.append(mail_user.address, "Alt", mail("Befund"))
    station.sync()
    folders, account = acting_on(station)
    folders.rename(account, station.folder("Alt"), "..")
    station.sync()
    assert station.subjects("Alt") == ["Befund"]
    assert [each for each in station.events if isinstance(each, ChangeRefused)]
    assert station.store.operations.pending() == []


@pytest.mark.parametrize(
    ("act", "lost", "expected"),
    [
        (lambda f, a, s: f.create(a, "Neu"), b"Create completed", {"Alt", "Neu"}),
        (lambda f, a, s: f.rename(a, s.folder("Alt"), "Neu"), b"Rename completed", {"Neu"}),
        (lambda f, a, s: f._delete_for_good(s.store, find(f, a, "Alt")), b"Delete completed", set()),
    ],
    ids=["create", "rename", "delete"],
)
def test_a_lost_answer_does_nothing_twice(
    dovecot: Dovecot,
    mail_user: MailUser,
    tmp_path: Path,
    act: Callable[..., object],
    lost: bytes,
    expected: set[str],
) -> None:
    dovecot.append(mail_user.address, "Alt", mail("Befund"))
    with CuttingProxy(dovecot.imap_port) as proxy:
        account = account_of(mail_user, dovecot, port=proxy.port, security=Security.NONE, ca_file="")
        station = Station(account, mail_user.password, tmp_path / "shaky.db")
        station.sync()
        folders, name = acting_on(station)
        act(folders, name, station)
        proxy.fault = lambda line: lost in line and proxy.cuts == 0
        with pytest.raises(EnvironmentTrouble):
            station.sync()
        station.sync()
        assert proxy.cuts == 1
        assert not [each for each in station.events if isinstance(each, ChangeRefused)]
        assert {each.path for each in folders.all(name)} & {"Alt", "Neu"} == expected
        station.close()
    assert on_server(dovecot, mail_user) & {"Alt", "Neu"} == expected


def find(folders: Folders, account: str, path: str) -> object:
    return next(each for each in folders.all(account) if each.path == path)


def test_a_folder_that_others_rename_stays_the_same_one(
    station: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    for n in range(3):
        dovecot.append(mail_user.address, "Labor", mail(f"m{n}"))
    station.sync()
    folder, numbers = station.folder("Labor"), {row.ref.number for row in station.rows("Labor")}
    with dovecot.session(mail_user.address) as session:
        session.rename("Labor", "Befunde")
    report = station.sync()
    assert (report.new, report.bytes) == (0, 0)
    assert station.folder("Befunde") == folder
    assert {row.ref.number for row in station.rows("Befunde")} == numbers
    assert all(row.uid for row in station.rows("Befunde"))
    assert "Labor" not in {each.path for each in station.store.folders.all()}


def test_a_folder_left_out_is_not_mirrored_until_it_is_wanted_again(
    station: Station, dovecot: Dovecot, mail_user: MailUser
) -> None:
    dovecot.append(mail_user.address, "Rundbriefe", mail("eins"))
    with dovecot.session(mail_user.address) as session:
        session.subscribe("Rundbriefe")
    station.sync()
    folders, account = acting_on(station)
    done = folders.subscribe(account, station.folder("Rundbriefe"), False)
    station.sync()
    assert "Rundbriefe" not in on_server(dovecot, mail_user, subscribed=True)
    dovecot.append(mail_user.address, "Rundbriefe", mail("zwei"))
    station.sync()
    assert station.subjects("Rundbriefe") == ["eins"]
    assert done.revert is not None
    done.revert()
    station.sync()
    assert station.subjects("Rundbriefe") == ["eins", "zwei"]
    assert "Rundbriefe" in on_server(dovecot, mail_user, subscribed=True)


@pytest.fixture(scope="module")
def with_shared_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dovecot]:
    """A server with folders of one's own below `INBOX.`, and folders of the practice that LIST hides."""
    public = (
        "namespace praxis {\n type = public\n prefix = Praxis.\n separator = .\n list = yes\n"
        " location = sdbox:{root}/mail/public\n subscriptions = no\n"
        " mailbox Papierkorb {\n auto = create\n special_use = \\Trash\n }\n}"
    )
    own = "namespace inbox {\n prefix = INBOX.\n separator = .\n}"
    with Dovecot(tmp_path_factory.mktemp("shared"), settings=f"{own}\n{public}") as server:
        yield server


@pytest.mark.server
def test_folders_of_others_are_mirrored_and_have_no_task_here(
    with_shared_folders: Dovecot, tmp_path: Path
) -> None:
    server, user = with_shared_folders, MailUser("anna@praxis.test", "geheim")
    server.add_user(user.address, user.password)
    server.append(user.address, "Praxis.Dienstplan", mail("Woche 48"))
    station = Station(account_of(user, server), user.password, tmp_path / "m.db")
    station.sync()
    folders, account = acting_on(station)
    folders.create(account, "Labor")
    station.sync()
    roles = {each.path: each.role for each in folders.all(account)}
    assert station.subjects("Praxis.Dienstplan") == ["Woche 48"]
    station.close()
    assert roles["Praxis.Papierkorb"] is FolderRole.NONE
    assert roles["INBOX.Papierkorb"] is FolderRole.TRASH
    assert "INBOX.Labor" in roles


# pure


def state(number: int, path: str, **more: object) -> FolderState:
    facts = {"uidvalidity": 7, "uidnext": 4, "modseq": 9, "complete": True} | more
    return FolderState(number, path, "/", FolderRole.NONE, True, **facts)  # type: ignore[arg-type]


def step(kind: str, folder: int, **payload: str) -> Operation:
    return Operation(folder, kind, 0, folder, None, payload, 0, 0.0, None)


def test_the_server_calls_folders_as_before_until_it_was_told() -> None:
    waiting = [
        step(RENAME_FOLDER, 1, path="A", target="B"),
        step(CREATE_FOLDER, 3, path="B/c"),
        step(RENAME_FOLDER, 1, path="B", target="C"),
    ]
    here = [state(1, "C"), state(2, "C/x"), state(3, "C/c"), state(4, "Cx")]
    names = {number: each.path for number, each in as_on_server(here, waiting).items()}
    assert names == {1: "A", 2: "A/x", 3: "A/c", 4: "Cx"}
    names = {number: each.path for number, each in as_on_server(here, waiting[1:]).items()}
    assert names == {1: "B", 2: "B/x", 3: "B/c", 4: "Cx"}


def test_what_is_about_to_change_is_left_alone() -> None:
    waiting = [step(DELETE_FOLDER, 1, path="A"), step(CREATE_FOLDER, 2, path="N")]
    touched = [path for path in ("A", "A/x", "Ax", "N") if is_touched(path, "/", waiting)]
    assert touched == ["A", "A/x"]


def test_two_folders_alike_are_nobodys_rename() -> None:
    status = FolderStatus(messages=3, uidnext=4, uidvalidity=7)
    gone = [state(1, "A")]
    assert renamed(gone, {1: 3}, {"B": status}) == {1: "B"}
    assert renamed(gone, {1: 3}, {"B": status, "C": status}) == {}
    assert renamed([*gone, state(2, "D")], {1: 3, 2: 3}, {"B": status}) == {}
    assert renamed(gone, {1: 2}, {"B": status}) == {}
    assert renamed(gone, {}, {"B": FolderStatus(messages=0, uidnext=4, uidvalidity=7)}) == {}
