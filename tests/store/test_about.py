"""Whom messages are about, beside the mirror."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tomail.model.mail import Address, FolderRole
from tomail.store.about import NEWEST, About, Recognised
from tomail.store.database import Database
from tomail.store.folders import LOCAL_FOLDERS
from tomail.store.mail_schema import FIRST
from tomail.store.mail_store import MailStore
from tomail.store.new_message import NewMessage

from .conftest import KEY

Build = Callable[..., NewMessage]
SURE = Recognised("sure", ("p1",), "address")


@pytest.fixture
def numbers(store: MailStore, message: Build) -> list[int]:
    """Five messages, the newest first; the oldest has no body yet."""
    messages = [message(uid, text=f"Bericht {uid}") for uid in (5, 4, 3, 2)] + [message(1)]
    return fill(store, messages)


def fill(store: MailStore, messages: list[NewMessage], role: FolderRole = FolderRole.INBOX) -> list[int]:
    with store.transaction() as tx:
        ids = {each.role: store.folders.ensure(tx, each) for each in LOCAL_FOLDERS}
        return store.ingest.add(tx, ids[role], messages)


def put(store: MailStore, rows: dict[int, Recognised]) -> None:
    with store.transaction() as tx:
        store.about.put(tx, rows)


def test_a_store_of_before_gets_the_tables(tmp_path: Path) -> None:
    Database(tmp_path / "old.db", KEY, (FIRST,)).close()
    store = MailStore.open("k", tmp_path / "old.db", KEY)
    assert store.about.rows([1]) == {}
    store.close()


def test_what_nobody_looked_at_comes_newest_first_and_once_it_is_here(
    store: MailStore, numbers: list[int]
) -> None:
    assert store.about.unseen(NEWEST, 3) == numbers[:3]
    assert store.about.unseen(numbers[2], 3) == [numbers[3]]
    put(store, {numbers[0]: SURE, numbers[2]: Recognised("nobody")})
    assert store.about.unseen(NEWEST, 9) == [numbers[1], numbers[3]]


def test_what_was_said_outlives_what_is_recognised_anew(store: MailStore, numbers: list[int]) -> None:
    with store.transaction() as tx:
        assert store.about.say(tx, numbers[0], ("p2",), ("p1",), ())
        assert not store.about.say(tx, numbers[0], ("p2",), ("p1",), ())
    assert store.about.stale(NEWEST, 9) == [numbers[0]]  # said before anybody looked
    put(store, {numbers[0]: SURE})
    assert store.about.rows(numbers) == {
        numbers[0]: About(SURE, stale=False, linked=("p2",), rejected=("p1",))
    }
    with store.transaction() as tx:
        assert store.about.grow_stale(tx, None) == 1
    assert store.about.stale(numbers[0], 9) == []
    assert store.about.stale(NEWEST, 9) == [numbers[0]]


def test_what_files_itself_is_sure_and_not_thrown_away(store: MailStore, message: Build) -> None:
    inbox = fill(store, [message(1, text="a"), message(2, text="b"), message(3, text="c")])
    trash = fill(store, [message(4, text="d")], FolderRole.TRASH)
    put(store, dict.fromkeys([*inbox, *trash], SURE))
    with store.transaction() as tx:
        store.about.settle(tx, inbox[0])
        store.about.say(tx, inbox[1], ("p1",), (), ())
    assert store.about.to_file(9) == [inbox[2]]


def test_a_removed_message_leaves_nothing(store: MailStore, numbers: list[int]) -> None:
    put(store, {numbers[0]: SURE})
    with store.transaction() as tx:
        store.about.put_attachment_text(tx, numbers[0], "Befund Huber")
    assert store.about.attachment_text(numbers[0]) == "Befund Huber"
    with store.transaction() as tx:
        store.messages.remove(tx, [numbers[0]])
    assert store.about.rows(numbers) == {}
    assert store.about.attachment_text(numbers[0]) is None


def test_only_mail_that_may_concern_a_patient_is_looked_at_again(store: MailStore, message: Build) -> None:
    lab = Address("", "befund@post.labor.example")
    named, said, wrote, read, other = fill(
        store,
        [
            message(5, text="egal"),
            message(4, text="Herr Huber war da"),
            message(3, text="egal", sender=lab),
            message(2, text="egal"),
            message(1, text="egal", sender=replace(lab, address="x@example.net")),
        ],
    )
    put(store, {named: Recognised("several", ("p9", "p1")), other: Recognised("several", ("p10",))})
    with store.transaction() as tx:
        store.about.put_attachment_text(tx, read, "Befund")
    assert store.about.concerned({"p1"}, {"labor.example"}, {"huber"}) == {named, said, wrote, read}
    assert store.about.concerned((), (), ()) == {read}


def test_counters_are_kept(store: MailStore) -> None:
    assert store.about.counter("patients") == 0
    with store.transaction() as tx:
        store.about.set_counter(tx, "patients", 7)
    assert (store.about.counter("patients"), store.about.counter("said")) == (7, 0)


def test_the_newest_of_a_patient_are_those_said_or_surely_recognised(
    store: MailStore, numbers: list[int]
) -> None:
    several = Recognised("several", ("p1", "p2"))
    put(store, {numbers[0]: SURE, numbers[1]: several, numbers[2]: SURE, numbers[3]: SURE})
    with store.transaction() as tx:
        store.about.say(tx, numbers[1], ("p1",), (), ())
        store.about.say(tx, numbers[2], ("p2",), (), ())
        store.about.say(tx, numbers[3], (), ("p1",), ())
    assert store.about.of_patient("p1", 9) == numbers[:2]
    assert store.about.of_patient("p1", 1) == numbers[:1]
    assert store.about.of_patient("p2", 9) == [numbers[2]]


def test_undecided_is_whatever_is_surely_about_nobody(store: MailStore, message: Build) -> None:
    rows = fill(store, [message(uid, text="Bericht") for uid in range(7, 0, -1)])
    fill(store, [message(8, text="Rechnung")], FolderRole.SENT)
    unseen, sure, several, nobody, said, refused, other = rows
    put(
        store,
        {
            sure: SURE,
            several: Recognised("several", ("p1", "p2")),
            nobody: Recognised("nobody"),
            said: Recognised("nobody"),
            refused: SURE,
            other: SURE,
        },
    )
    with store.transaction() as tx:
        store.about.say(tx, said, ("p2",), (), ())
        store.about.say(tx, refused, (), ("p1",), ())
        store.about.say(tx, other, (), ("p2",), ())
    inbox = next(each.id for each in store.folders.all() if each.role is FolderRole.INBOX)
    assert list(store.about.undecided(inbox)) == [unseen, several, nobody, refused]
