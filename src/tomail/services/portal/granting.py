"""The content keys of deliveries, for the one key of their reader that somebody made sure of.

Whose key that is was decided before (`releases`); here nothing is granted to any other, whatever the portal
offers meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from tomail.base.clock import Clock
from tomail.model.portal import CodeSaid
from tomail.practice import portal_accounts
from tomail.practice import portal_holds as holds
from tomail.practice.portal_accounts import AccountHere, Shown
from tomail.practice.portal_holds import Hold
from tomail.practice.work import Work
from tomail.secure.client.calls import DeviceCalls
from tomail.secure.client.exchanged import AccountView, Grant
from tomail.secure.client.http import PortalProblem
from tomail.secure.client.proving import grant_for, release_signature
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.states import Actor, Check, DeliveryState
from tomail.services.practice import PracticeSession
from tomail.settings.values import Settings

from .connection import PortalConnection

LATER = frozenset({ErrorCode.SIGN_IN, ErrorCode.TOO_MANY, ErrorCode.STORAGE, ErrorCode.UNAVAILABLE})
_FIRST_EPOCH = 1  # a page that makes new keys begins with the practice's first
T = TypeVar("T")


class Granting:
    """Synchronous; may be asked again, by any workstation."""

    def __init__(
        self,
        practice: PracticeSession,
        connection: PortalConnection,
        settings: Settings,
        clock: Clock,
    ) -> None:
        self._practice = practice
        self._connection = connection
        self._settings = settings
        self._clock = clock

    def grant(self, account: str = "") -> None:
        """Everything that waits for a key that somebody made sure of; with `account` only theirs. Raises
        EnvironmentTrouble, Refused where the portal cannot be asked."""
        with self._practice.reading() as session:
            keys = self._practice.keys
            waiting = [
                (each, portal_accounts.find(session, keys, each.reader or ""))
                for each in holds.to_grant(session, keys)
                if account in ("", each.reader)
            ]
        theirs = [(hold, reader) for hold, reader in waiting if reader and may_have(reader, hold)]
        if not theirs:
            return
        with self._connection.asking(to_send=True) as calls:
            for reader in {each.id: each for _, each in theirs}.values():
                if self._is_released(calls, reader):
                    for hold in [each for each, whose in theirs if whose.id == reader.id]:
                        self._let_read(calls, hold, reader)

    def for_reader(self, hold: Hold, reader: AccountHere) -> Grant:
        """The content key for the key that somebody made sure of, and no other."""
        until = self._clock.now() + timedelta(days=self._settings.number("secure.unread_days"))
        return grant_for(
            self._connection.keys(),
            reader.keys,
            reader.released_kid or "",
            hold.content_key,
            hold.delivery,
            hold.manifest_sha256 or "",
            int(until.timestamp()),
        )

    def reader(self, account: str | None, hold: Hold) -> AccountHere | None:
        """Whoever may read it at once, if that account is theirs; None otherwise."""
        if account is None:
            return None
        with self._practice.reading() as session:
            known = portal_accounts.find(session, self._practice.keys, account)
        return known if known and may_have(known, hold) else None

    def other_keys(self, view: AccountView) -> None:
        """The portal has keys of theirs: if these are others, nobody made sure of them, and what they could
        read waits until somebody does."""
        shown = Shown(view.account, view.keys, view.generation, CodeSaid.NONE)

        def change(work: Work) -> None:
            if portal_accounts.rekeyed(work, shown, _FIRST_EPOCH):
                for delivery in holds.of_account(work.session, view.account):
                    holds.happened(work, delivery, "rekey", Actor.PATIENT)

        self._write(change)

    def _is_released(self, calls: DeviceCalls, reader: AccountHere) -> bool:
        """The portal knows of the release too. False if it has other keys by now: those wait."""
        kid, check = reader.keys.key_id, reader.check or Check.NONE
        signature = release_signature(self._connection.keys(), reader.id, kid, check)
        try:
            calls.release(reader.id, kid, check, signature)
        except PortalProblem as problem:
            if problem.code in LATER:
                raise
            if problem.code is ErrorCode.KEY_CHANGED:
                self.other_keys(calls.account(reader.id))
            return False
        return True

    def _let_read(self, calls: DeviceCalls, hold: Hold, reader: AccountHere) -> None:
        grant = self.for_reader(hold, reader)
        try:
            calls.grant(hold.delivery, grant)
        except PortalProblem as problem:
            if problem.code in LATER:
                raise
            return  # expired or recalled there, or another key: an event says so
        until = datetime.fromtimestamp(grant.expires, UTC)
        self._write(lambda work: holds.stands(work, hold.delivery, DeliveryState.DELIVERED, until))

    def _write(self, act: Callable[[Work], T]) -> T:
        return self._practice.database.write(self._practice.engine_actor, act)


def may_have(reader: AccountHere, hold: Hold) -> bool:
    """It goes to their address, or one they had before, and somebody made sure of their key."""
    return reader.may_read and reader.belonged_to(hold.letter.address) and bool(hold.manifest_sha256)
