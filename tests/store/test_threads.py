from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tomail.message.headers import MessageHead
from tomail.message.threading import related_ids
from tomail.store.answers import ShownAnswer
from tomail.store.mail_store import MailStore
from tomail.store.new_message import NewMessage

from .conftest import body

Build = Callable[..., NewMessage]
IDS = tuple(f"<{letter}@example.org>" for letter in "abcdefg")
MAILS = st.tuples(st.sampled_from(("", *IDS)), st.lists(st.sampled_from(IDS), max_size=3))
STEPS = st.lists(st.lists(MAILS, min_size=1, max_size=4) | st.integers(0, 30), max_size=12)


class Conversations:
    """Which messages belong together: names that were ever mentioned together are one group."""

    def __init__(self) -> None:
        self._groups: list[set[object]] = []

    def add(self, number: int, names: Iterable[str]) -> None:
        joined: set[object] = {number, *names}
        for group in [each for each in self._groups if not joined.isdisjoint(each)]:
            joined |= group
            self._groups.remove(group)
        self._groups.append(joined)

    def of(self, numbers: Iterable[int]) -> set[frozenset[int]]:
        there = set(numbers)
        return {frozenset(group & there) for group in self._groups if group & there}  # type: ignore[arg-type]


def threads(store: MailStore, numbers: Iterable[int]) -> set[frozenset[int]]:
    found: dict[int, set[int]] = {}
    for each in store.messages.summaries(numbers):
        found.setdefault(each.thread, set()).add(each.ref.number)
    return {frozenset(each) for each in found.values()}


def clear(store: MailStore) -> None:
    with store.transaction() as tx:
        tx.exec_driver_sql("DELETE FROM message")
        tx.exec_driver_sql("DELETE FROM thread_of")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_what_names_one_another_is_one_conversation(
    store: MailStore, inbox: int, message: Build, steps: list[list[tuple[str, list[str]]] | int]
) -> None:
    clear(store)
    expected, there, uid = Conversations(), list[int](), 0
    for step in steps:
        with store.transaction() as tx:
            if isinstance(step, int):
                gone = there[step : step + 2]
                store.messages.remove(tx, gone)
                there = [each for each in there if each not in gone]
                continue
            mails = []
            for name, references in step:
                uid += 1
                mails.append(message(uid, message_id=name, references=tuple(references)))
            numbers = store.ingest.add(tx, inbox, mails)
        for number, mail in zip(numbers, mails, strict=True):
            expected.add(number, related_ids(mail.head))
        there += numbers
        assert threads(store, there) == expected.of(there)


@pytest.fixture
def head(message: Build) -> Callable[..., MessageHead]:
    return lambda name, *references: message(0, message_id=name, references=references).head


def test_an_answer_stands_in_its_conversation_and_the_notice_in_its_own(
    store: MailStore, inbox: int, message: Build, head: Callable[..., MessageHead]
) -> None:
    with store.transaction() as tx:
        question, notice = store.ingest.add(
            tx, inbox, [message(1), message(2, "Antwort liegt bereit", "Bitte holen", message_id="<d_1@p>")]
        )
    answer = head("<inner@patient>", "<1@example.org>")
    with store.transaction() as tx:
        assert store.answers.show(tx, notice, ShownAnswer(answer, body(b"", answer, "Danke")))
        (later,) = store.ingest.add(tx, inbox, [message(3, references=("<inner@patient>",))])
    assert threads(store, [question, notice, later]) == {frozenset((question, notice, later))}
    own = head("<d_1@p>")
    with store.transaction() as tx:
        store.answers.take_out(tx, notice, ShownAnswer(own, body(b"", own, "Bitte holen")))
    assert threads(store, [question, notice, later]) == {frozenset((question, later)), frozenset((notice,))}


def test_only_names_without_a_message_are_kept(store: MailStore, inbox: int, message: Build) -> None:
    def kept() -> int:
        with store.reading() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM thread_of").scalar_one())

    with store.transaction() as tx:
        numbers = store.ingest.add(
            tx, inbox, [message(uid, references=(f"<{uid - 1}@example.org>",)) for uid in range(2, 9)]
        )
    assert kept() == 1  # the first one's question never came
    with store.transaction() as tx:
        store.messages.remove(tx, numbers[:2])
    assert kept() == 3
