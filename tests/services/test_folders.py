"""What a person may do with folders, as the store has it before the server is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.conftest import Fill, folder_id
from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import ProblemKind, Refused
from tomail.base.events import EventBus
from tomail.model.account import Account
from tomail.model.audit import Action
from tomail.model.mail import Folder, FolderRole
from tomail.model.people import Right
from tomail.services import folder_names as names
from tomail.services.actions import Actions
from tomail.services.folders import Folders
from tomail.services.mailboxes import Mailboxes
from tomail.services.permissions import Permissions
from tomail.services.stores import Stores
from tomail.store.new_message import NewMessage
from tomail.store.operations import CREATE_FOLDER, DELETE, DELETE_FOLDER, RENAME_FOLDER, SUBSCRIBE

Build = Callable[..., NewMessage]


@pytest.fixture
def noted() -> list[tuple[Action, dict[str, int]]]:
    return []


@pytest.fixture
def folders(
    stores: Stores,
    registry: AccountRegistry,
    bus: EventBus,
    account: Account,
    fill: Fill,
    message: Build,
    noted: list[tuple[Action, dict[str, int]]],
) -> Folders:
    fill(account, message(1))
    actions = Actions(stores, registry, bus, lambda _: None)
    return Folders(
        stores,
        registry,
        bus,
        actions,
        lambda _: None,
        registry.update,
        lambda act, *, account, details: noted.append((act, details)),
    )


def kinds(stores: Stores, account: Account) -> list[str]:
    return [each.kind for each in stores.of(account.id).operations.pending()]


def path(folders: Folders, account: Account, folder: int) -> str | None:
    return next((each.path for each in folders.all(account.id) if each.id == folder), None)


def refused(act: Callable[[], object]) -> ProblemKind:
    with pytest.raises(Refused) as refusal:
        act()
    return refusal.value.problem.kind


def test_a_folder_is_made_and_goes_again(folders: Folders, stores: Stores, account: Account) -> None:
    made = folders.create(account.id, "  Labor ")
    inner = folders.create(account.id, "2026", made.folder)
    assert path(folders, account, inner.folder) == "Labor/2026"
    assert made.revert is not None
    made.revert()
    assert path(folders, account, made.folder) is None
    assert kinds(stores, account) == [CREATE_FOLDER, CREATE_FOLDER, DELETE_FOLDER, DELETE_FOLDER]


def test_no_name_is_taken_twice(folders: Folders, account: Account) -> None:
    made = folders.create(account.id, "Labor").folder
    other = folders.create(account.id, "Rezepte").folder
    assert refused(lambda: folders.create(account.id, "labor")) is ProblemKind.DUPLICATE
    assert refused(lambda: folders.rename(account.id, other, "Labor")) is ProblemKind.DUPLICATE
    folders.rename(account.id, made, "Labor")  # the same again, in the same place
    folders.rename(account.id, made, "LABOR")
    folders.rename(account.id, made, "Befunde")
    taken = refused(lambda: folders.create(account.id, "Labor"))  # the server still has it
    assert taken is ProblemKind.DUPLICATE
    assert path(folders, account, made) == "Befunde"


def test_the_way_back_of_a_renaming(folders: Folders, stores: Stores, account: Account) -> None:
    made = folders.create(account.id, "Labor").folder
    done = folders.rename(account.id, made, "Befunde")
    assert done.revert is not None
    done.revert()
    assert path(folders, account, made) == "Labor"
    assert kinds(stores, account) == [CREATE_FOLDER, RENAME_FOLDER, RENAME_FOLDER]


def test_what_the_mailbox_needs_stays(folders: Folders, stores: Stores, account: Account) -> None:
    for role in (FolderRole.INBOX, FolderRole.SENT, FolderRole.TRASH):
        needed = folder_id(stores.of(account.id), role)
        for act in (
            lambda needed=needed: folders.rename(account.id, needed, "Anders"),
            lambda needed=needed: folders.delete(account.id, needed),
            lambda needed=needed: folders.subscribe(account.id, needed, False),
        ):
            assert refused(act) is ProblemKind.INVALID
    inside = folders.create(account.id, "Ausgang").folder
    folders.assign(account.id, inside, FolderRole.ARCHIVE)
    assert kinds(stores, account) == [CREATE_FOLDER]


def test_tasks_are_the_accounts(folders: Folders, registry: AccountRegistry, account: Account) -> None:
    made = folders.create(account.id, "Ausgang").folder
    folders.assign(account.id, made, FolderRole.SENT)
    assert registry.get(account.id).sync.folders.sent == "Ausgang"
    folders.assign(account.id, made, FolderRole.ARCHIVE)
    assert registry.get(account.id).sync.folders.chosen() == {FolderRole.ARCHIVE: "Ausgang"}
    folders.assign(account.id, made, FolderRole.NONE)
    assert registry.get(account.id).sync.folders.chosen() == {}


def test_deleting_twice_is_for_good(
    folders: Folders, stores: Stores, account: Account, noted: list[tuple[Action, dict[str, int]]]
) -> None:
    first, second = (folders.create(account.id, "Alt").folder, folders.create(account.id, "X").folder)
    folders.delete(account.id, first)
    folders.rename(account.id, second, "Alt 9")
    assert path(folders, account, first) == "Trash/Alt"
    (gone,) = [each for each in folders.all(account.id) if each.id == first]
    assert folders.is_final(account.id, gone)
    done = folders.delete(account.id, first)
    assert (done.revert, path(folders, account, first)) == (None, None)
    assert [act for act, _ in noted] == [Action.DELETE, Action.DELETE]
    assert kinds(stores, account)[-1] == DELETE_FOLDER


def test_the_trash_is_emptied_in_one_act(
    folders: Folders,
    stores: Stores,
    account: Account,
    fill: Fill,
    message: Build,
    noted: list[tuple[Action, dict[str, int]]],
) -> None:
    fill(account, message(2), message(3), role=FolderRole.TRASH)
    assert folders.empty_trash(account.id) == 2
    assert kinds(stores, account) == [DELETE, DELETE]
    assert [details["messages"] for _, details in noted] == [2]
    assert folders.empty_trash(account.id) == 0


def test_a_folder_left_out_is_not_shown(folders: Folders, stores: Stores, account: Account) -> None:
    made = folders.create(account.id, "Rundbriefe").folder
    folders.subscribe(account.id, made, False)
    shown = {each.id for each in Mailboxes(stores).folders(account.id)}
    assert made not in shown
    assert made in {each.id for each in folders.all(account.id)}
    assert kinds(stores, account) == [CREATE_FOLDER, SUBSCRIBE]


def test_pop3_has_a_trash_and_no_folders(folders: Folders, stores: Stores, pop3: Account, fill: Fill) -> None:
    fill(pop3)
    assert refused(lambda: folders.create(pop3.id, "Labor")) is ProblemKind.UNSUPPORTED
    assert folders.empty_trash(pop3.id) == 0
    assert not folders.can_change(pop3.id, folders.all(pop3.id)[0])


@pytest.mark.parametrize(
    "permissions",
    [
        Permissions(lambda right, account: right is not Right.DELETE),
        Permissions(sees_all=lambda account: False),
    ],
)
def test_who_may_not_delete(folders: Folders, account: Account, permissions: Permissions) -> None:
    made = folders.create(account.id, "Labor").folder
    folders._permissions = permissions
    assert refused(lambda: folders.delete(account.id, made)) is ProblemKind.NOT_ALLOWED
    assert refused(lambda: folders.empty_trash(account.id)) is ProblemKind.NOT_ALLOWED
    assert path(folders, account, made) == "Labor"


def test_who_sees_only_some_of_the_mail_changes_no_folder(folders: Folders, account: Account) -> None:
    made = folders.create(account.id, "Labor").folder
    folders._permissions = Permissions(sees_all=lambda account: False)
    for act in (
        lambda: folders.create(account.id, "Rezepte"),
        lambda: folders.rename(account.id, made, "Rezepte"),
        lambda: folders.subscribe(account.id, made, False),
        lambda: folders.assign(account.id, made, FolderRole.SENT),
    ):
        assert refused(act) is ProblemKind.NOT_ALLOWED


def folder(path: str, role: FolderRole = FolderRole.NONE, delimiter: str = "/") -> Folder:
    return Folder(1, path, path.rsplit(delimiter, 1)[-1], delimiter, role, 0, 0)


@given(st.text(max_size=120))
def test_a_name_is_one_level_or_none(name: str) -> None:
    try:
        made = names.child([folder("INBOX", FolderRole.INBOX)], None, name)
    except Refused:
        return
    assert made.strip() == made != ""
    assert not set(made) & {"/", "*", "%", "\r", "\n", "\0"}


def test_where_everything_lies_below_the_inbox() -> None:
    below = [folder("INBOX.Trash", FolderRole.TRASH, "."), folder("Praxis.Plan", delimiter=".")]
    assert names.child(below, None, "Labor") == "INBOX.Labor"
    assert names.child([folder("Trash", FolderRole.TRASH)], None, "Labor") == "Labor"
    assert names.sibling(below[0], "Weg") == "INBOX.Weg"


def test_in_the_trash_nothing_is_overwritten() -> None:
    trash, alt = folder("Trash", FolderRole.TRASH), folder("A/Alt")
    assert names.in_trash([trash], trash, alt) == "Trash/Alt"
    assert names.in_trash([trash, folder("Trash/alt")], trash, alt) == "Trash/Alt 2"
