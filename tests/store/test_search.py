"""Beginnings of words, whether the index or the store spells them out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tomail.model.mail import FolderRole
from tomail.store import search
from tomail.store.folders import ListedFolder
from tomail.store.mail_store import MailStore
from tomail.store.new_message import NewMessage
from tomail.store.search_query import parse_query

TEXTS = (
    "Blutdruck am Morgen",
    "Blutbild und Blutdruck",
    "Labor",
    "Blut blut_bild",
    "Übergabe an Anna@Praxis.example",
    "Überweisung Anna",
    "Kreatinin 80 µmol, Molke",
    "Molaren",
)


@pytest.fixture
def mailbox(store: MailStore, message: Callable[..., NewMessage]) -> MailStore:
    with store.transaction() as tx:
        inbox = store.folders.ensure(tx, ListedFolder("INBOX", "/", FolderRole.INBOX))
        store.ingest.add(tx, inbox, [message(uid, text=text) for uid, text in enumerate(TEXTS, 1)])
    return store


@pytest.fixture(params=[64, 2, 0], ids=["few words", "many words", "too many words"])
def limited(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST_WORDS", request.param)


@pytest.mark.usefixtures("limited")
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("b", {1, 2, 4}), ("blut", {1, 2, 4}), ("blutd", {1, 2}), ("blutdruck blutb", {2}), ("blut_b", {4}),
        ("über", {5, 6}), ("anna@p", {5}), ("an", {5, 6}), ("labor -b", {3}), ("blut -blutd", {4}),
        ("betreff:frage blutb", {2}), ("blutz", set()), ("am m", {1}), ("blutx", set()),
        ("µmo", {7}), ("mol", {7, 8}), ("β", set()),
    ],
)  # fmt: skip
def test_a_beginning_finds_the_same_however_many_words_it_fits(
    mailbox: MailStore, typed: str, found: set[int]
) -> None:
    numbers = mailbox.search.find(parse_query(typed), 9)
    assert numbers == sorted(numbers, reverse=True)
    assert {each.uid for each in mailbox.messages.summaries(numbers)} == found


def test_a_beginning_that_few_words_fit_is_spelled_out(mailbox: MailStore) -> None:
    with mailbox.reading() as connection:
        assert search._spelled_out(connection, '"am" AND "blut" *') == (
            '"am" AND ("blut" OR "blutbild" OR "blutdruck")'
        )
        assert search._spelled_out(connection, '"z" *') == '"z" *'


def segments(store: MailStore) -> int:
    with store.reading() as connection:
        return int(connection.exec_driver_sql("SELECT count(DISTINCT segid) FROM fulltext_idx").scalar_one())


def test_segments_are_merged_step_by_step_while_there_is_time(
    mailbox: MailStore, message: Callable[..., NewMessage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MERGED_AT_ONCE", 1)
    (inbox,) = [each.id for each in mailbox.folders.states()]
    for uid in range(100, 107):
        with mailbox.transaction() as tx:
            mailbox.ingest.add(tx, inbox, [message(uid, text=f"Blut {uid} " + "wort " * uid)])
    before, found = segments(mailbox), mailbox.search.find(parse_query("blut"), 20)
    asked = iter((True, False))
    mailbox.search.merge(lambda: next(asked))
    assert next(asked, None) is None
    mailbox.search.merge(lambda: True)
    assert segments(mailbox) < 4 < before
    assert mailbox.search.find(parse_query("blut"), 20) == found
    assert len(found) == 7 + 3
    assert mailbox.sound()
