"""The outbox's rows: how a mail stands, what a person decides, and what becomes of the draft."""

from __future__ import annotations

import pytest

from tomail.model.outgoing import MAY_HAVE_IT, Draft, OutboxState, RecipientState, row_state
from tomail.store.mail_store import MailStore
from tomail.store.outbox_rows import NewOutgoing

DAY = 86_400.0
PEOPLE = ("a@b.example", "c@d.example")


def queue(store: MailStore, message_id: str = "<1@example.org>", draft: str = "d") -> int:
    mail = NewOutgoing(b"raw", message_id, "Befund", "praxis@example.org", PEOPLE, 10.0, 20.0, draft=draft)
    with store.transaction() as tx:
        store.drafts.save(tx, Draft(draft, "k3f9ab", text="Guten Tag"), 10.0)
        return store.outbox.add(tx, mail)


def fate(store: MailStore, row: int, *states: OutboxState, now: float = 30.0) -> None:
    recipients = [RecipientState(*each) for each in zip(PEOPLE, states, strict=True)]
    alone = states[0] if len(set(states)) == 1 else OutboxState.PARTLY
    with store.transaction() as tx:
        store.outbox.claim(tx, row, "me", now)
        store.outbox.set_state(tx, row, alone, now=now, recipients=recipients)


@pytest.mark.parametrize(
    ("decided", "state"), [("arrived", OutboxState.SENT), ("send_again", OutboxState.QUEUED)]
)
def test_deciding_what_is_unclear_leaves_those_who_wait(
    store: MailStore, decided: str, state: OutboxState
) -> None:
    row = queue(store)
    recipients = [
        RecipientState(PEOPLE[0], OutboxState.UNCLEAR),
        RecipientState(PEOPLE[1], OutboxState.WAITING),
    ]
    with store.transaction() as tx:
        store.outbox.set_state(tx, row, OutboxState.UNCLEAR, now=20.0, recipients=recipients)
        assert getattr(store.outbox, decided)(tx, row, 30.0)
    item = store.outbox.item(row)
    assert item
    assert [each.state for each in item.recipients] == [state, OutboxState.WAITING]
    assert item.state is (OutboxState.WAITING if state is OutboxState.SENT else OutboxState.QUEUED)
    assert [each.id for each in store.outbox.due(30.0)] == [row]


def test_what_was_sent_is_no_draft_any_more(store: MailStore) -> None:
    row = queue(store)
    fate(store, row, OutboxState.SENT, OutboxState.SENT)
    assert store.drafts.get("d") is None


@pytest.mark.parametrize("other", [OutboxState.REFUSED, OutboxState.SENT])
def test_what_came_back_stays_until_it_was_looked_after(store: MailStore, other: OutboxState) -> None:
    row = queue(store)
    fate(store, row, OutboxState.REFUSED, other)
    late = 30.0 + 7 * DAY
    with store.transaction() as tx:
        store.outbox.set_copy_filed(tx, "<1@example.org>")
        store.outbox.forget_finished(tx, late)
    (item,) = store.outbox.items(late)
    assert item.came_back
    again = queue(store, "<2@example.org>")
    assert [each.id for each in store.outbox.items(late)] == [again]
    fate(store, again, OutboxState.SENT, OutboxState.SENT, now=late)
    with store.transaction() as tx:
        store.outbox.forget_finished(tx, late)
    assert store.outbox.item(row) is None


def test_a_mail_that_reached_somebody_waits_for_its_copy(store: MailStore) -> None:
    row = queue(store)
    fate(store, row, OutboxState.SENT, OutboxState.REFUSED)
    with store.transaction() as tx:
        store.drafts.discard(tx, "d")
        store.outbox.forget_finished(tx, 30.0 + 7 * DAY)
    assert [each.id for each in store.outbox.without_copy()] == [row]


@pytest.mark.parametrize(
    ("first", "taken", "state"),
    [
        (OutboxState.WAITING, True, OutboxState.CANCELLED),
        (OutboxState.UNCLEAR, False, OutboxState.UNCLEAR),
        (OutboxState.SENT, False, OutboxState.PARTLY),
    ],
)
def test_only_what_nobody_can_have_is_taken_back_whole(
    store: MailStore, first: OutboxState, taken: bool, state: OutboxState
) -> None:
    row = queue(store)
    recipients = [RecipientState("a@b.example", first), RecipientState("c@d.example", OutboxState.WAITING)]
    with store.transaction() as tx:
        store.outbox.set_state(tx, row, row_state(recipients), now=11.0, recipients=recipients)
        assert store.outbox.cancel(tx, row, 12.0, whole=True) is taken
        assert store.outbox.cancel(tx, row, 12.0) is not taken
        assert store.outbox.served(tx, "d") == ({"a@b.example"} if first in MAY_HAVE_IT else set())
    item = store.outbox.item(row)
    assert item is not None
    assert item.state is state
    if not taken:
        assert [each.state for each in item.recipients] == [first, OutboxState.CANCELLED]


def test_a_late_result_does_not_take_what_was_sent_anew(store: MailStore) -> None:
    first = queue(store)
    with store.transaction() as tx:
        assert store.outbox.cancel(tx, first, 11.0)
    queue(store, "<2@example.org>")
    fate(store, first, OutboxState.SENT, OutboxState.SENT)
    assert store.drafts.get("d") is not None


def test_another_time_for_a_mail_that_waits(store: MailStore) -> None:
    row = queue(store)
    with store.transaction() as tx:
        assert store.outbox.reschedule(tx, row, b"later", send_at=99.0, next_try=99.0)
    assert store.outbox.due(98.0) == []
    (due,) = store.outbox.due(99.0)
    assert (due.send_at, store.outbox.raw(row)) == (99.0, b"later")
    with store.transaction() as tx:
        assert not store.outbox.claim(tx, row, "me", 99.0)  # it is planned for another time by now
        assert store.outbox.claim(tx, row, "me", 99.0, send_at=99.0)
        assert not store.outbox.reschedule(tx, row, b"too late", send_at=None, next_try=0.0)
    assert store.outbox.raw(row) == b"later"
