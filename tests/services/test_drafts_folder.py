"""What is being written lies in the drafts folder too: one message for each draft, never an older one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.conftest import Fill, folder_id
from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import SystemClock
from tomail.base.events import EventBus
from tomail.message.parse import MOST_LINES, parse
from tomail.model.account import Account
from tomail.model.mail import Address, FolderRole, MessageRef
from tomail.model.outgoing import Draft, OutboxState
from tomail.services.composing import Composing, with_account
from tomail.services.drafts_elsewhere import DraftsElsewhere, Elsewhere
from tomail.services.moved_drafts import MovedDrafts
from tomail.services.outgoing import Outgoing
from tomail.services.stores import Stores
from tomail.store.mail_store import MailStore
from tomail.store.operations import APPEND, DELETE

TO = (Address("", "o@x.example"),)


@pytest.fixture
def store(stores: Stores, account: Account, fill: Fill) -> MailStore:
    fill(account)
    return stores.of(account.id)


@pytest.fixture
def written(composing: Composing, account: Account, store: MailStore) -> Draft:
    """Saved and shown elsewhere once."""
    draft = composing.new(account.id, TO, "Befund", "Erste Fassung")
    return shown(composing, draft)


def shown(composing: Composing, draft: Draft, text: str = "Erste Fassung") -> Draft:
    draft = replace(draft, text=text)
    composing.drafts.save(draft)
    composing.drafts.show_elsewhere(draft)
    return draft


def numbers(store: MailStore) -> list[int]:
    return list(store.messages.numbers([folder_id(store, FolderRole.DRAFTS)]))


def texts(store: MailStore) -> list[str]:
    return [parse(store.messages.raw(each) or b"").text.strip() for each in numbers(store)]


def waiting(store: MailStore) -> list[str]:
    return [each.kind for each in store.operations.pending()]


def transferred(store: MailStore, uid: int) -> int:
    """The server has the message that was filed last."""
    (number,) = numbers(store)
    with store.transaction() as tx:
        for each in store.operations.pending():
            store.operations.done(tx, each.id)
        place = store.messages.places(tx, [number])[number]
        store.messages.put(tx, number, replace(place, uid=uid))
    return number


def test_without_a_server_only_the_newest_waits(
    composing: Composing,
    written: Draft,
    store: MailStore,
) -> None:
    for text in ("Zweite", "Dritte"):
        shown(composing, written, text)
    assert (texts(store), waiting(store)) == (["Dritte"], [APPEND])


def test_what_may_be_there_is_deleted_there(
    composing: Composing,
    written: Draft,
    store: MailStore,
) -> None:
    (append,) = store.operations.pending()
    with store.transaction() as tx:
        assert store.operations.begin(tx, append.id)
    shown(composing, written, "Zweite")
    assert (texts(store), waiting(store)) == (["Zweite"], [APPEND, DELETE])
    with store.transaction() as tx:
        assert not store.operations.begin(tx, append.id)
    transferred(store, 7)
    shown(composing, written, "Dritte")
    added, removed = store.operations.pending()
    assert (added.kind, removed.kind, removed.uid) == (APPEND, DELETE, 7)


@pytest.mark.parametrize("fate", ["send", "keep", "discard"])
def test_it_goes_with_the_draft(
    composing: Composing,
    written: Draft,
    store: MailStore,
    fate: str,
) -> None:
    transferred(store, 7)
    getattr(composing if fate == "send" else composing.drafts, fate)(written)
    assert len(numbers(store)) == (fate == "keep")
    assert [each.uid for each in store.operations.pending() if each.kind == DELETE] == [7]
    before = numbers(store)
    composing.drafts.show_elsewhere(written)  # too late
    assert numbers(store) == before


def test_a_mail_that_was_taken_back_is_shown_again(
    composing: Composing,
    written: Draft,
    account: Account,
    store: MailStore,
) -> None:
    identity = composing.send(written, undo_seconds=60)
    again = composing.queue.undo_send(account.id, identity)
    assert again is not None
    assert numbers(store) == []
    composing.drafts.show_elsewhere(again)
    assert texts(store) == ["Erste Fassung"]
    waits = composing.send(again)
    with store.transaction() as tx:
        store.outbox.set_state(tx, waits, OutboxState.WAITING, now=0.0)
    composing.drafts.show_elsewhere(again)
    assert numbers(store) == []


def refused(composing: Composing, store: MailStore, draft: Draft) -> int:
    """Sent and refused; gives back the outbox id."""
    identity = composing.send(draft)
    with store.transaction() as tx:
        store.outbox.set_state(tx, identity, OutboxState.REFUSED, now=0.0)
    return identity


def test_nothing_stays_of_a_refused_mail_that_was_put_away(
    composing: Composing,
    written: Draft,
    stores: Stores,
    registry: AccountRegistry,
    bus: EventBus,
    store: MailStore,
) -> None:
    identity = refused(composing, store, written)
    shown(composing, written, "Noch einmal")
    assert texts(store) == ["Noch einmal"]
    outgoing = Outgoing(
        *(stores, registry, bus, SystemClock(), print, print),
        *(composing.queue.take_back, composing.drafts.put_away, print, composing.queue.dated),
    )
    outgoing.cancel(written.account, identity)
    assert (texts(store), waiting(store)) == ([], [])
    with store.reading() as connection:
        assert store.drafts.copy(connection, written.identity) is None
    assert store.drafts.all() == []


def test_what_it_came_from_comes_back_when_it_is_thrown_away(
    composing: Composing,
    written: Draft,
    store: MailStore,
) -> None:
    kept = composing.drafts.keep(written)
    opened = composing.edit(kept)
    for text in ("Anders", "Ganz anders"):
        shown(composing, opened, text)
    assert texts(store) == ["Ganz anders"]
    composing.drafts.discard(opened)
    assert texts(store) == ["Erste Fassung"]


def test_what_becomes_protected_goes_at_once_and_does_not_come_there_again(
    composing: Composing, written: Draft, store: MailStore
) -> None:
    transferred(store, 7)
    protected = replace(written, protected=True)
    for text in ("Zweite", "Dritte"):
        shown(composing, protected, text)
        assert numbers(store) == []
    assert [each.uid for each in store.operations.pending() if each.kind == DELETE] == [7]
    (saved,) = store.drafts.all()
    assert saved.draft.text == "Dritte"


def test_what_it_came_from_goes_too_and_comes_back_when_it_is_thrown_away(
    composing: Composing, written: Draft, store: MailStore
) -> None:
    opened = composing.edit(composing.drafts.keep(written))
    for text in ("Anders", "Ganz anders"):
        shown(composing, replace(opened, protected=True), text)
    assert texts(store) == []
    composing.drafts.discard(opened)
    assert texts(store) == ["Erste Fassung"]


def partly_sent(store: MailStore, identity: int) -> None:
    row = store.outbox.row(identity)
    assert row is not None
    who = [replace(each, state=OutboxState.SENT) for each in row.recipients[:1]]
    who += [replace(each, state=OutboxState.REFUSED) for each in row.recipients[1:]]
    with store.transaction() as tx:
        store.outbox.set_state(tx, identity, OutboxState.PARTLY, now=0.0, recipients=who)


def copies(store: MailStore) -> int:
    with store.reading() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM draft_copy").scalar_one())


@pytest.mark.parametrize("versions", [(), ("Anders",)], ids=["as opened", "shown elsewhere"])
@pytest.mark.parametrize("times", [1, 2])
def test_what_it_came_from_comes_back_when_its_mail_was_taken_back_and_thrown_away(
    composing: Composing, written: Draft, store: MailStore, versions: tuple[str, ...], times: int
) -> None:
    opened = composing.edit(composing.drafts.keep(written))
    for text in versions:
        opened = shown(composing, opened, text)
    for _ in range(times):
        back = composing.queue.undo_send(opened.account, composing.send(opened, undo_seconds=60))
        assert back is not None
        opened = back
    assert texts(store) == []
    composing.drafts.discard(opened)
    assert (texts(store), copies(store)) == (["Erste Fassung"], 0)


def test_what_it_came_from_does_not_come_back_once_somebody_has_the_mail(
    composing: Composing, written: Draft, store: MailStore
) -> None:
    two = replace(written, to=(*TO, Address("", "p@x.example")))
    opened = composing.edit(composing.drafts.keep(two))
    identity = composing.send(opened)
    partly_sent(store, identity)
    composing.drafts.discard(opened)
    assert (texts(store), copies(store)) == ([], 0)


def test_nothing_is_remembered_of_what_was_sent(
    composing: Composing, written: Draft, store: MailStore
) -> None:
    opened = composing.edit(composing.drafts.keep(written))
    identity = composing.send(opened)
    assert copies(store) == 1
    with store.transaction() as tx:
        store.outbox.set_state(tx, identity, OutboxState.SENT, now=0.0)
    assert copies(store) == 0


def test_nothing_is_put_beside_what_somebody_else_made_of_it(
    composing: Composing,
    written: Draft,
    stores: Stores,
    store: MailStore,
    account: Account,
) -> None:
    elsewhere = DraftsElsewhere(stores, composing.edit)
    assert elsewhere.of(written) is None
    mine = transferred(store, 7)
    other = composing.drafts.keep(replace(written, identity="other", text="Die andere"))
    with store.transaction() as tx:
        store.messages.remove(tx, [mine])  # the server said so
    shown(composing, written, "Weiter")
    assert texts(store) == ["Die andere"]
    found = elsewhere.of(written)
    assert found is not None
    assert found.newer is not None
    assert found.newer.replaces == str(other)
    shown(composing, replace(found.newer, identity=written.identity), "Zusammen")
    assert texts(store) == ["Zusammen"]


@pytest.mark.parametrize("how", ["to somebody else", "written here", "answers another", "to nobody"])
def test_what_is_another_mail_is_not_taken_for_a_newer_version(
    composing: Composing,
    written: Draft,
    stores: Stores,
    store: MailStore,
    how: str,
) -> None:
    answer = replace(written, in_reply_to="<one@x>", to=() if how == "to nobody" else TO)
    mine = transferred(store, 7)
    other = replace(answer, identity="other", text="Die andere")
    if how == "to somebody else":
        composing.drafts.keep(replace(other, to=(*TO, Address("", "p@x.example"))))
    elif how == "written here":
        shown(composing, other)
    else:
        composing.drafts.keep(replace(other, in_reply_to="<two@x>" if how == "answers another" else ""))
    with store.transaction() as tx:
        store.messages.remove(tx, [mine])  # the server said so
    assert DraftsElsewhere(stores, composing.edit).of(answer) == Elsewhere(None)


def test_what_lies_there_opens_as_it_stands_here(
    composing: Composing,
    written: Draft,
    account: Account,
    store: MailStore,
) -> None:
    composing.drafts.save(replace(written, text="Neuer"))
    ref = MessageRef(account.id, numbers(store)[0])
    assert (found := composing.drafts.written_as(ref)) is not None
    assert (found.identity, found.text) == (written.identity, "Neuer")
    composing.drafts.discard(written)
    assert composing.drafts.written_as(ref) is None


def test_pop3_and_what_the_practice_shares_stay_here(
    composing: Composing,
    account: Account,
    pop3: Account,
    stores: Stores,
    store: MailStore,
) -> None:
    shown(composing, composing.new(pop3.id, TO, "Befund"))
    shown(composing, replace(composing.new(account.id, TO, "Befund"), shared=True))
    assert numbers(store) == []
    assert stores.of(pop3.id).folders.by_role(FolderRole.DRAFTS) is None


@pytest.fixture
def moving(
    composing: Composing, written: Draft, pop3: Account, store: MailStore, fill: Fill
) -> tuple[Draft, Draft]:
    """One from the drafts folder, written on; and what it is under another account."""
    fill(pop3)
    opened = shown(composing, composing.edit(composing.drafts.keep(written)), "Anders")
    transferred(store, 7)
    moved = with_account(opened, pop3.id)
    composing.drafts.save(moved)
    return opened, moved


@pytest.mark.parametrize("fate", ["send", "keep", "handed_over", "discard"])
def test_under_another_account_what_it_came_from_stays_until_the_mail_leaves(
    composing: Composing, moving: tuple[Draft, Draft], store: MailStore, fate: str
) -> None:
    opened, moved = moving
    moved = replace(moved, replaces=composing.drafts.left_for_another_account(opened, moved))
    assert texts(store) == ["Erste Fassung"]
    assert [each.draft.identity for each in composing.drafts.unfinished()] == [moved.identity]
    getattr(composing if fate == "send" else composing.drafts, fate)(moved)
    assert texts(store) == (["Erste Fassung"] if fate == "discard" else [])


@pytest.mark.parametrize("told", [True, False], ids=["", "died before it was told where"])
@pytest.mark.parametrize("fate", ["send", "keep", "put_away"])
def test_who_dies_as_it_leaves_from_another_account_withdraws_it_at_the_next_start(
    composing: Composing,
    moving: tuple[Draft, Draft],
    store: MailStore,
    monkeypatch: pytest.MonkeyPatch,
    fate: str,
    told: bool,
) -> None:
    opened, moved = moving
    there = composing.drafts.left_for_another_account(opened, moved)
    assert there != opened.replaces
    with monkeypatch.context() as dying:
        dying.setattr(MovedDrafts, "withdraw", lambda *_: None)
        sender = composing if fate == "send" else composing.drafts
        getattr(sender, fate)(replace(moved, replaces=there) if told else moved)
    assert texts(store) == ["Erste Fassung"]
    for _ in range(2):
        composing.drafts.resume()
        assert texts(store) == []


def test_what_was_handed_over_lies_nowhere_else(
    composing: Composing, written: Draft, store: MailStore
) -> None:
    kept = composing.drafts.keep(written)
    transferred(store, 7)
    composing.drafts.handed_over(shown(composing, composing.edit(kept), "Anders"))
    assert numbers(store) == []
    assert [(each.kind, each.uid) for each in store.operations.pending()] == [(DELETE, 7)]
    assert composing.drafts.unfinished() == []


def test_a_draft_that_is_too_long_to_be_shown_whole_stays(composing: Composing, written: Draft) -> None:
    kept = composing.drafts.keep(replace(written, text="Zeile\n" * MOST_LINES))
    assert composing.edit(kept).replaces == ""
    shorter = composing.drafts.keep(replace(written, text="Zeile\n" * 10))
    assert composing.edit(shorter).replaces == str(shorter)
