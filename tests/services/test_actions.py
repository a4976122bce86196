from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.services.conftest import Fill, folder_id
from tomail.accounts.registry import AccountRegistry
from tomail.base.errors import ProblemKind, Refused
from tomail.base.events import EventBus
from tomail.model.account import Account
from tomail.model.events import MessagesChanged
from tomail.model.mail import Flags, FolderRole, MessageRef
from tomail.services.actions import Actions
from tomail.services.stores import Stores
from tomail.store.new_message import NewMessage
from tomail.store.operations import APPEND, DELETE, FLAGS, MOVE

Build = Callable[..., NewMessage]


@pytest.fixture
def woken() -> list[str]:
    return []


@pytest.fixture
def actions(stores: Stores, registry: AccountRegistry, bus: EventBus, woken: list[str]) -> Actions:
    return Actions(stores, registry, bus, woken.append)


def kinds(stores: Stores, account: Account) -> list[tuple[str, int | None]]:
    return [(each.kind, each.uid) for each in stores.of(account.id).operations.pending()]


def folder_of(stores: Stores, ref: MessageRef) -> int | None:
    place = stores.of(ref.account).messages.place(ref.number)
    return place.folder if place else None


def test_flag_changes_here_and_queues_once(
    stores: Stores, actions: Actions, account: Account, fill: Fill, message: Build, woken: list[str]
) -> None:
    refs = fill(account, message(1), message(2))
    actions.flag(refs[:1], add=Flags.SEEN)
    done = actions.flag(refs, add=Flags.SEEN)
    assert done.changed == (refs[1],)
    assert kinds(stores, account) == [(FLAGS, 1), (FLAGS, 2)]
    assert woken == [account.id, account.id]
    assert done.revert is not None
    done.revert()
    assert [each.flags for each in map(stores.summary, refs)] == [Flags.SEEN, Flags.NONE]


def test_move_and_back(
    stores: Stores, actions: Actions, account: Account, fill: Fill, message: Build
) -> None:
    (ref,) = fill(account, message(7))
    inbox, sent = (folder_id(stores.of(account.id), role) for role in (FolderRole.INBOX, FolderRole.SENT))
    done = actions.move([ref], sent)
    assert folder_of(stores, ref) == sent
    assert done.revert is not None
    done.revert()
    assert folder_of(stores, ref) == inbox
    assert kinds(stores, account) == [(MOVE, 7), (MOVE, None)]


def test_delete_goes_to_the_trash_and_from_there_for_good(
    stores: Stores, actions: Actions, account: Account, fill: Fill, message: Build
) -> None:
    (ref,) = fill(account, message(7))
    assert actions.delete([ref]).revert is not None
    assert folder_of(stores, ref) == folder_id(stores.of(account.id), FolderRole.TRASH)
    done = actions.delete([ref])
    assert done.revert is None
    assert folder_of(stores, ref) is None
    assert kinds(stores, account) == [(MOVE, 7), (DELETE, None)]


def test_pop3_has_no_server_half(
    stores: Stores, actions: Actions, pop3: Account, fill: Fill, message: Build
) -> None:
    (ref,) = fill(pop3, message(1))
    actions.flag([ref], add=Flags.SEEN)
    actions.delete([ref])
    actions.delete([ref])
    assert folder_of(stores, ref) is None
    assert kinds(stores, pop3) == []


def test_deleting_what_may_be_on_its_way_to_the_server_deletes_it_there_too(
    stores: Stores, actions: Actions, account: Account, fill: Fill, message: Build
) -> None:
    (ref,) = fill(account, message(None), role=FolderRole.DRAFTS)
    store = stores.of(account.id)
    with store.transaction() as tx:
        store.operations.add(tx, APPEND, ref.number)
    actions.delete_for_good([ref])
    assert kinds(stores, account) == [(DELETE, None)]


def test_events_name_what_changed(
    actions: Actions, account: Account, fill: Fill, message: Build, bus: EventBus
) -> None:
    seen: list[MessagesChanged] = []
    bus.subscribe(MessagesChanged, seen.append)
    (ref,) = fill(account, message(1))
    actions.flag([ref], add=Flags.FLAGGED)
    actions.flag([ref], add=Flags.FLAGGED)
    assert [each.changed for each in seen] == [(ref.number,)]


def test_moving_to_nowhere_is_refused(actions: Actions, account: Account, fill: Fill, message: Build) -> None:
    refs = fill(account, message(1))
    with pytest.raises(Refused) as refused:
        actions.move(refs, 999)
    assert refused.value.problem.kind is ProblemKind.NOT_FOUND
