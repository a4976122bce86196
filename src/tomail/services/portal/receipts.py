"""What the portal tells of patients: who registered, has another key, read, left.

It is the portal's word. Keys are fetched and held against what only the patient can have; nothing here lets
anybody read but the right Anmeldecode, where the practice wants that.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import TypeVar

from tomail.base.errors import Refused
from tomail.model.portal import CodeSaid
from tomail.practice import portal_accounts as accounts
from tomail.practice import portal_holds as holds
from tomail.practice.portal_accounts import AccountHere, Shown, plain
from tomail.practice.portal_holds import Hold
from tomail.practice.secure_deliveries import code_of
from tomail.practice.work import Work
from tomail.secure.client.exchanged import AccountView, Event
from tomail.secure.client.http import PortalProblem
from tomail.secure.client.proving import code_said, read_at
from tomail.secure.crypto.failures import Unproven
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import IdKind
from tomail.secure.protocol.states import Actor, Check, DeliveryState, RelationState
from tomail.services.practice import PracticeSession
from tomail.settings.values import Settings

from .connection import PortalConnection
from .failures import GIVEN_UP
from .granting import Granting
from .noticing import Noticing
from .releases import decided
from .watch import Handler

_REGISTERS = (DeliveryState.WAITING_REGISTRATION, DeliveryState.UPLOADING)  # of the latter we know later

log = logging.getLogger(__name__)
T = TypeVar("T")


class PortalReceipts:
    """Handlers by the kind of an event. Each may be asked again, and raises PortalAway, EnvironmentTrouble
    where it has to be; what an event says and cannot be is passed over."""

    def __init__(
        self,
        practice: PracticeSession,
        connection: PortalConnection,
        settings: Settings,
        granting: Granting,
        noticing: Noticing,
    ) -> None:
        self._practice = practice
        self._connection = connection
        self._settings = settings
        self._granting = granting
        self._noticing = noticing

    @property
    def handlers(self) -> dict[str, Handler]:
        """By kind."""
        return {
            "registered": self._registered,
            "rekeyed": self._rekeyed,
            "read": self._read,
            "refused": lambda event: self._decided(event, "refuse"),
            "blocked": lambda event: self._decided(event, "block"),
            "unblocked": lambda event: self._decided(event, "unblock"),
            "revoked": lambda event: self._happened(event, "revoke", Actor.DEVICE),
            "expired": lambda event: self._happened(event, "expire", Actor.SWEEP),
            "notify_failed": self._notice_failed,
            "invite_given_up": self._given_up,
            "password_reset": self._password_reset,
            "account_closed": self._closed,
            "remind": self._remind,
        }

    # whose keys

    def _registered(self, event: Event) -> None:
        account = event.said.identifier("account", IdKind.ACCOUNT)
        delivery = event.said.identifier("delivery", IdKind.DELIVERY)
        with self._practice.reading() as session:
            hold = holds.hold(session, self._practice.keys, delivery)
            known = accounts.find(session, self._practice.keys, account)
        if hold is None or not _may_register(hold, account) or _is_somebody_else(known, hold):
            log.warning("the portal tells of a registration that cannot be")
            return
        view = self._view(account)
        if view is None:
            return
        if known is None or hold.state in _REGISTERS:
            self._keep(hold, Shown(account, view.keys, view.generation, self._code(hold, view)))
        if known is not None:
            self._granting.other_keys(view)
        self._belongs(account, hold)
        self._release_by_code(account)

    def _code(self, hold: Hold, view: AccountView) -> CodeSaid:
        with self._practice.reading() as session:
            code = code_of(session, self._practice.keys, hold.delivery)
        practice = self._connection.keys(hold.key_epoch).public()
        return code_said(view, code, hold.letter.token, practice, self._connection.url)

    def _keep(self, hold: Hold, shown: Shown) -> None:
        keys, address = self._practice.keys, hold.letter.address
        self._write(
            lambda work: accounts.registered(work, keys, shown, address, hold.patient, hold.key_epoch)
        )

    def _belongs(self, account: str, hold: Hold) -> None:
        """What waits for the same address is theirs too."""
        with self._practice.reading() as session:
            waiting = holds.invited(session, self._practice.keys)
        theirs = {hold.delivery} if hold.reader in (None, account) else set()
        address = plain(hold.letter.address)
        theirs |= {each.delivery for each in waiting if plain(each.letter.address) == address}

        def belong(work: Work) -> None:
            for each in sorted(theirs):
                holds.belongs(work, each, account)

        self._write(belong)

    def _release_by_code(self, account: str) -> None:
        """The practice lets the right code alone decide; never of keys that took the place of others."""
        if self._settings.text("secure.release") != "code":
            return
        with self._practice.reading() as session:
            found = accounts.account(session, self._practice.keys, account)
        waits = found.state == RelationState.WAITING_RELEASE
        if waits and found.code is CodeSaid.RIGHT and found.released_kid is None:
            kid = found.keys.key_id
            with suppress(Refused):
                self._write(lambda work: accounts.release(work, account, kid, Check.CODE))

    def _rekeyed(self, event: Event) -> None:
        account = event.said.identifier("account", IdKind.ACCOUNT)
        with self._practice.reading() as session:
            known = accounts.find(session, self._practice.keys, account)
        view = self._view(account) if known else None
        if view is not None:
            self._granting.other_keys(view)

    def missed(self) -> None:
        """The portal has forgotten what it told of: look at everybody's keys."""
        with self._practice.reading() as session:
            there = accounts.accounts(session, self._practice.keys)
        for each in there:
            view = self._view(each.id) if each.state != accounts.LEFT else None
            if view is not None:
                self._granting.other_keys(view)

    # what became of messages

    def _read(self, event: Event) -> None:
        if not self._settings.is_on("secure.receipts"):
            return  # the portal counts its days from it; here nobody wants to know
        delivery = event.said.identifier("delivery", IdKind.DELIVERY)
        with self._practice.reading() as session:
            hold = holds.hold(session, self._practice.keys, delivery)
            reader = accounts.find(session, self._practice.keys, hold.reader or "") if hold else None
        if hold is None or reader is None or not reader.may_read or hold.manifest_sha256 is None:
            return
        if not hold.letter.receipt_wanted:
            return
        try:
            read_at(event, reader.keys, delivery, hold.manifest_sha256)
        except Unproven:
            log.warning("the portal tells of a receipt that is not the patient's")
            return
        self._write(lambda work: holds.stands(work, delivery, DeliveryState.DELIVERED))
        self._write(lambda work: holds.happened(work, delivery, "receipt", Actor.PATIENT))

    def _happened(self, event: Event, what: str, actor: Actor) -> None:
        delivery = event.said.identifier("delivery", IdKind.DELIVERY)
        with suppress(Refused):
            self._write(lambda work: holds.happened(work, delivery, what, actor))

    def _notice_failed(self, event: Event) -> None:
        delivery = event.said.optional_identifier("delivery", IdKind.DELIVERY)
        if delivery:
            self._write(lambda work: holds.notice_failed(work, delivery))

    def _given_up(self, event: Event) -> None:
        delivery = event.said.identifier("delivery", IdKind.DELIVERY)
        self._write(lambda work: holds.troubled(work, delivery, GIVEN_UP))

    def _remind(self, event: Event) -> None:
        """Before they registered only the practice knows their address."""
        delivery = event.said.identifier("delivery", IdKind.DELIVERY)
        with suppress(Refused):
            self._noticing.remind(delivery)

    # what became of people

    def _decided(self, event: Event, what: str) -> None:
        account = event.said.identifier("account", IdKind.ACCOUNT)
        with suppress(Refused):
            self._write(lambda work: decided(work, account, what))

    def _password_reset(self, event: Event) -> None:
        account = event.said.identifier("account", IdKind.ACCOUNT)
        at = datetime.fromtimestamp(event.at, UTC)
        self._write(lambda work: accounts.password_reset(work, account, at))

    def _closed(self, event: Event) -> None:
        account = event.said.identifier("account", IdKind.ACCOUNT)
        self._write(lambda work: accounts.closed(work, account))

    def _view(self, account: str) -> AccountView | None:
        """None if the portal has nobody of that name."""
        try:
            with self._connection.calls() as calls:
                return calls.account(account)
        except PortalProblem as problem:
            if problem.code is not ErrorCode.NOT_FOUND:
                raise
            return None

    def _write(self, act: Callable[[Work], T]) -> T:
        return self._practice.database.write(self._practice.engine_actor, act)


def _may_register(hold: Hold, account: str) -> bool:
    """It waits for somebody, or they are the one: an event that is told again."""
    return hold.state in _REGISTERS or hold.reader == account


def _is_somebody_else(known: AccountHere | None, hold: Hold) -> bool:
    return known is not None and not known.belongs_to(hold.letter.address)
