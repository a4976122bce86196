"""What follows from a try to send a reminder."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.model.appointments import ReminderState
from tomail.reminders.gateways.sms import Arrival, Outcome, Sent, Why
from tomail.reminders.policy import PAUSES, SETTLED_BEHIND, after, arrived, proved

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
UNTIL = NOW + timedelta(hours=8)
_S = ReminderState


@pytest.mark.parametrize(
    ("sent", "state", "stops"),
    [
        (Sent(Outcome.ACCEPTED), _S.ACCEPTED, False),
        (Sent(Outcome.UNCLEAR, Why.AWAY), _S.UNCLEAR, True),
        (Sent(Outcome.UNCLEAR, Why.OTHER), _S.UNCLEAR, False),
        (Sent(Outcome.REFUSED, Why.RECIPIENT), _S.REFUSED, False),
        (Sent(Outcome.REFUSED, Why.CREDIT), _S.WAITING, True),
        (Sent(Outcome.REFUSED, Why.KEY), _S.WAITING, True),
        (Sent(Outcome.LATER, Why.AWAY), _S.WAITING, True),
        (Sent(Outcome.LATER, Why.OTHER), _S.WAITING, False),
    ],
)
def test_what_follows(sent: Sent, state: ReminderState, stops: bool) -> None:
    told = after(sent, 1, NOW, UNTIL)
    assert (told.state, told.stops) == (state, stops)
    assert (told.next_try is not None) == (state is _S.WAITING)


def test_pauses_grow_until_it_is_too_late() -> None:
    now, tries, states = NOW, 0, []
    while not states or states[-1] is _S.WAITING:
        tries += 1
        told = after(Sent(Outcome.LATER, Why.AWAY), tries, now, UNTIL)
        states.append(told.state)
        now = told.next_try or now
    assert states[-1] is _S.MISSED
    assert now < UNTIL
    assert tries > len(PAUSES)


@given(st.sampled_from(Outcome), st.sampled_from(Why), st.integers(1, 50), st.integers(-60, 600))
def test_what_may_have_gone_is_never_tried_again(
    outcome: Outcome, why: Why, tries: int, minutes: int
) -> None:
    told = after(Sent(outcome, why), tries, NOW, NOW + timedelta(minutes=minutes))
    if outcome in (Outcome.UNCLEAR, Outcome.ACCEPTED):
        assert told.state is not _S.WAITING
    if told.next_try:
        assert NOW < told.next_try < NOW + timedelta(minutes=minutes)


def test_only_a_list_that_is_not_behind_proves_that_nothing_was_taken() -> None:
    assert proved(Sent(Outcome.ACCEPTED, id="7"), NOW, NOW) is _S.ACCEPTED
    assert proved(None, NOW, NOW + SETTLED_BEHIND / 2) is None
    assert proved(None, NOW, NOW + SETTLED_BEHIND) is _S.WAITING


def test_what_became_of_it() -> None:
    assert arrived(Arrival.ARRIVED) is _S.ARRIVED
    assert arrived(Arrival.FAILED) is _S.LOST
    assert arrived(Arrival.UNDERWAY) is arrived(Arrival.UNKNOWN) is None
