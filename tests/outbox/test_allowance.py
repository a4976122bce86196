"""A limit of the practice: the outbox asks before each try, and tells what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.outgoing import OutboxState
from tomail.outbox.allowance import attempt_id
from tomail.outbox.policy import Refusal, Retry, Scope

from .conftest import Desk
from .sink import Sink, hang_up

ONE, TWO, THREE = "eins@praxis.test", "zwei@praxis.test", "drei@praxis.test"
LIMIT = Problem(ProblemKind.PRACTICE_LIMIT, sentence("limit"))


@dataclass
class Scripted:
    """Answers as told, then yes; keeps what it was asked and told."""

    answers: list[Retry | Refusal | None] = field(default_factory=list)
    asked: list[tuple[str, int]] = field(default_factory=list)
    settled: list[tuple[str, int]] = field(default_factory=list)

    def ask(self, attempt: str, recipients: int) -> Retry | Refusal | None:
        self.asked.append((attempt, recipients))
        return self.answers.pop(0) if self.answers else None

    def settle(self, attempt: str, reached: int) -> None:
        self.settled.append((attempt, reached))


@dataclass
class Rescheduling(Scripted):
    """While it thinks, a person chooses another time for the mail."""

    reschedule: Callable[[], None] = lambda: None

    def ask(self, attempt: str, recipients: int) -> Retry | Refusal | None:
        self.reschedule()
        return super().ask(attempt, recipients)


@pytest.mark.parametrize("answer", [None, Retry(LIMIT, Scope.MAIL, 1.0)])
def test_a_mail_that_was_moved_to_a_later_time_meanwhile_stays(desk: Desk, answer: Retry | None) -> None:
    sink, identity = Sink(), desk.queue(ONE)
    later = desk.clock.now() + timedelta(days=1)

    def reschedule() -> None:
        with desk.store.transaction() as tx:
            at = later.timestamp()
            assert desk.store.outbox.reschedule(tx, identity, b"To: x\r\n\r\n", send_at=at, next_try=at)

    with sink.listening() as server:
        desk.sender(server, allowance=Rescheduling([answer], reschedule=reschedule)).flush()
    item = desk.item(identity)
    assert (sink.mails, item.state, item.tries) == ([], OutboxState.QUEUED, 0)
    assert item.next_try == later


def test_each_try_has_a_name_and_tells_whom_it_reached(desk: Desk) -> None:
    sink, allowance = Sink().at("RCPT", "250 ok", "450 4.2.1 later"), Scripted()
    desk.queue(ONE, TWO)
    with sink.listening() as server:
        sender = desk.sender(server, allowance=allowance)
        sender.flush()
        sender.flush()
    (first, _), (second, _) = allowance.asked
    assert [count for _, count in allowance.asked] == [2, 1]
    assert first != second
    assert allowance.settled == [(first, 1), (second, 1)]


def test_what_exceeds_waits_without_blame_and_without_a_try(desk: Desk) -> None:
    sink, allowance = Sink(), Scripted([Retry(LIMIT, Scope.MAIL, 600)])
    large, small = desk.queue(ONE, TWO), desk.queue(ONE)
    with sink.listening() as server:
        desk.sender(server, allowance=allowance).flush()
    item = desk.item(large)
    assert (item.state, item.tries, item.reason) == (OutboxState.WAITING, 0, LIMIT)
    assert item.next_try
    assert 590 < (item.next_try - desk.clock.now()).total_seconds() <= 600
    assert all(each.reason is None for each in item.recipients)
    assert desk.item(small).state is OutboxState.SENT
    assert len(sink.mails) == 1
    assert len(allowance.settled) == 1


def test_nobody_is_asked_in_vain_when_nothing_is_known(desk: Desk) -> None:
    away = Problem(ProblemKind.PRACTICE_AWAY, sentence("away"))
    allowance = Scripted([Retry(away, Scope.ACCOUNT, 60)])
    mails = [desk.queue(ONE) for _ in range(3)]
    with Sink().listening() as server:
        sender = desk.sender(server, allowance=allowance)
        sender.flush()
        assert len(allowance.asked) == 1
        assert {desk.item(each).state for each in mails} == {OutboxState.WAITING}
        sender.hurry([ProblemKind.PRACTICE_LIMIT])
        assert all(each.next_try and each.next_try > desk.clock.now() for each in desk.items())
        sender.hurry([ProblemKind.PRACTICE_AWAY])
        assert all(each.next_try and each.next_try <= desk.clock.now() for each in desk.items())
        sender.flush()
    assert {desk.item(each).state for each in mails} == {OutboxState.SENT}


def test_more_recipients_than_any_window_lets_through_come_back(desk: Desk) -> None:
    sink, allowance = Sink(), Scripted([Refusal(LIMIT, Scope.MAIL)])
    identity = desk.queue(ONE, TWO, THREE)
    with sink.listening() as server:
        desk.sender(server, allowance=allowance).flush()
    assert desk.item(identity).state is OutboxState.REFUSED
    assert desk.item(identity).reason == LIMIT
    assert sink.mails == []
    assert [reached for _, reached in allowance.settled] == [0]


@pytest.mark.parametrize(("step", "reached"), [("DATA", 0), ("END", 2)])
def test_what_may_have_arrived_counts(desk: Desk, step: str, reached: int) -> None:
    allowance = Scripted()
    desk.queue(ONE, TWO)
    with Sink().at(step, hang_up).listening() as server:
        desk.sender(server, allowance=allowance).flush()
    assert [count for _, count in allowance.settled] == [reached]


@pytest.mark.parametrize("near_the_end", [False, True])
def test_what_a_dead_process_took_is_given_back_if_it_sent_nothing(desk: Desk, near_the_end: bool) -> None:
    identity, allowance = desk.queue(ONE), Scripted()
    with desk.store.transaction() as tx:
        desk.store.outbox.claim(tx, identity, "1", 0.0)
        if near_the_end:
            desk.store.outbox.start_data(tx, identity)
    row = desk.store.outbox.row(identity)
    assert row
    with Sink().listening() as server:
        desk.sender(server, allowance=allowance).flush()
    given_back = (attempt_id(row, 1), 0) in allowance.settled
    assert given_back is not near_the_end


def test_a_mail_that_was_cancelled_meanwhile_gives_back(desk: Desk) -> None:
    identity = desk.queue(ONE)

    class Cancelling(Scripted):
        def ask(self, attempt: str, recipients: int) -> Retry | Refusal | None:
            with desk.store.transaction() as tx:
                assert desk.store.outbox.cancel(tx, identity, 0.0)
            return super().ask(attempt, recipients)

    sink, allowance = Sink(), Cancelling()
    with sink.listening() as server:
        desk.sender(server, allowance=allowance).flush()
    assert sink.mails == []
    assert [reached for _, reached in allowance.settled] == [0]
