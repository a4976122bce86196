"""What follows from a try to send a reminder. Pure: facts in, the next state out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from tomail.model.appointments import ReminderState

from .gateways.sms import Arrival, Outcome, Sent, Why

PAUSES = tuple(timedelta(minutes=each) for each in (1, 2, 5, 10, 20, 30))
SETTLED_BEHIND = timedelta(minutes=15)  # a provider's list of what it took may be so far behind
_STOPPING = frozenset({Why.CREDIT, Why.KEY, Why.LIMIT, Why.AWAY})


@dataclass(frozen=True)
class Settlement:
    """What a reminder comes to; `stops`: no other would fare better now."""

    state: ReminderState
    next_try: datetime | None = None
    stops: bool = False


def after(sent: Sent, tries: int, now: datetime, until: datetime) -> Settlement:
    """`tries` with this one; `until`: no later. Credit and keys are mended by people: then it goes on."""
    stops = sent.why in _STOPPING
    if sent.outcome is Outcome.ACCEPTED:
        return Settlement(ReminderState.ACCEPTED)
    if sent.outcome is Outcome.UNCLEAR:
        return Settlement(ReminderState.UNCLEAR, stops=stops)
    if sent.outcome is Outcome.REFUSED and not stops:
        return Settlement(ReminderState.REFUSED)
    again = now + PAUSES[min(tries, len(PAUSES)) - 1]
    if again >= until:
        return Settlement(ReminderState.MISSED, stops=stops)
    return Settlement(ReminderState.WAITING, again, stops)


def proved(found: Sent | None, claimed: datetime, now: datetime) -> ReminderState | None:
    """Of an unclear one, by the provider's list of what it took; None: it proves nothing yet."""
    if found is not None:
        return ReminderState.ACCEPTED
    return ReminderState.WAITING if now - claimed >= SETTLED_BEHIND else None


def arrived(arrival: Arrival) -> ReminderState | None:
    """None: nothing is known yet."""
    return {Arrival.ARRIVED: ReminderState.ARRIVED, Arrival.FAILED: ReminderState.LOST}.get(arrival)
