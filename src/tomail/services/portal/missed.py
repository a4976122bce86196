"""What a practice did not hear of: no workstation asked for so long that the portal forgot what it told.

How each delivery stands is asked for, and what follows goes the way of the events that would have told of it:
it is believed no more than they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tomail.practice import portal_accounts as accounts
from tomail.practice import portal_holds as holds
from tomail.practice.portal_holds import Hold
from tomail.secure.client import catching_up
from tomail.secure.client.catching_up import DeliveryView
from tomail.secure.client.exchanged import Event
from tomail.secure.client.told import Told
from tomail.secure.protocol.states import DeliveryState
from tomail.services.practice import PracticeSession

from .connection import PortalConnection
from .moves import Moves
from .watch import Handler

_ENDED = {DeliveryState.REVOKED: "revoked", DeliveryState.EXPIRED: "expired"}


class Missed:
    """`handlers`: what is done about events, by their kind."""

    def __init__(
        self,
        practice: PracticeSession,
        connection: PortalConnection,
        handlers: Mapping[str, Handler],
    ) -> None:
        self._practice = practice
        self._connection = connection
        self._handlers = handlers

    def look(self) -> None:
        """At everything that still is at the portal. Raises PortalAway, PortalProblem, EnvironmentTrouble."""
        with self._practice.reading() as session:
            there = holds.at_portal(session, self._practice.keys)
        with self._connection.calls() as calls:
            for each in there:
                for event in followed(each, catching_up.delivery(calls, each.delivery)):
                    self._handlers[event.kind](event)


def addresses_missed(practice: PracticeSession, moves: Moves) -> None:
    """Whoever wants to be written to elsewhere."""
    with practice.reading() as session:
        there = [each for each in accounts.accounts(session, practice.keys) if each.state != accounts.LEFT]
    for each in there:
        moves.wanted(_event("address_wanted", account=each.id))


def followed(hold: Hold, view: DeliveryView | None) -> Iterator[Event]:
    """The events that lead from how it stands here to how it stands there, in their order. What the portal
    has forgotten ended long ago."""
    if view is None:
        yield _event("expired", delivery=hold.delivery)
        return
    if view.account and hold.reader is None:
        yield _event("registered", delivery=hold.delivery, account=view.account)
    if view.receipt and hold.state != DeliveryState.READ:
        said = {**view.receipt.said.plain, "delivery": hold.delivery}
        yield Event(0, "read", view.receipt.at, Told(said))
    if view.state in _ENDED:
        yield _event(_ENDED[view.state], delivery=hold.delivery)
    if view.state is DeliveryState.REFUSED and view.account:
        yield _event("refused", account=view.account)


def _event(kind: str, **said: str) -> Event:
    return Event(0, kind, 0, Told(said))
