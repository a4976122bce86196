"""Writing the neutral mails: once when a delivery is at the portal, and when somebody is reminded."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Account
from tomail.model.outgoing import Draft
from tomail.practice import portal_holds as holds
from tomail.practice import secure_deliveries
from tomail.practice.portal_holds import Hold
from tomail.practice.work import Work
from tomail.secure.protocol.states import DeliveryState
from tomail.services.composing import Composing
from tomail.services.opening import MARK
from tomail.services.practice import PracticeSession
from tomail.services.queueing import Wrapped
from tomail.settings.values import Settings

from .connection import PortalConnection
from .notice import Occasion, link_for, notice_words

_DONE = (DeliveryState.DELIVERED, DeliveryState.READ)

log = logging.getLogger(__name__)
T = TypeVar("T")


class Noticing:
    """Synchronous. `written` has drafts as they were typed, by delivery: they know what they answer."""

    def __init__(
        self,
        practice: PracticeSession,
        connection: PortalConnection,
        engine: Composing,
        registry: AccountRegistry,
        settings: Settings,
        clock: Clock,
    ) -> None:
        """`engine` and `registry` work whoever is signed in."""
        self._practice = practice
        self._connection = connection
        self._engine = engine
        self._registry = registry
        self._settings = settings
        self._clock = clock
        self.written: dict[str, Draft] = {}

    def put_away(self, hold: Hold, draft: Draft) -> None:
        """It is no draft any more, where it was written."""
        if hold.uploads == self._practice.device.id and self._engine.drafts.versions(draft):
            self._engine.drafts.put_away(self.written.get(hold.delivery, draft))

    def notify(self) -> None:
        """What is at the portal and has not been told of."""
        with self._practice.reading() as session:
            here = self._practice.device.id
            found = holds.to_notify(session, self._practice.keys, here, self._clock.now())
        for each in found:
            if self._practice.keys.may_run(each.account):
                try:
                    self._tell(each)
                except Refused:
                    log.warning("the notice of a protected message could not be written")

    def _tell(self, hold: Hold) -> None:
        account = self._registry.get(hold.account)
        drawn = self._engine.message_id(account)
        message_id = self._write(lambda work: holds.take_notice(work, hold.delivery, drawn))
        if message_id is None:
            return
        with self._practice.reading() as session:
            draft = secure_deliveries.draft_of(session, self._practice.keys, hold.delivery)
        if draft is not None:
            draft = self.written.pop(hold.delivery, draft)
            self._engine.send(draft, wrapped=self._notice(hold, draft, account, message_id))
        self._write(lambda work: holds.leave_notice(work, hold.delivery))

    def remind(self, delivery: str) -> None:
        """Write the neutral mail once more. Raises Refused (CONFLICT: not in its state, or within a day)."""
        if not self._write(lambda work: holds.take_reminder(work, delivery)):
            raise Refused(_no_reminder())
        with self._practice.reading() as session:
            hold = holds.hold(session, self._practice.keys, delivery)
            draft = secure_deliveries.draft_of(session, self._practice.keys, delivery)
        if hold is None or draft is None:
            raise Refused(_no_reminder())
        account = self._registry.get(hold.account)
        wrapped = self._notice(hold, draft, account, self._engine.message_id(account), reminder=True)
        outer = replace(wrapped.outer, identity=self._engine.new(account.id).identity)
        self._engine.send(outer, wrapped=replace(wrapped, outer=outer, mark=b""))

    def _notice(
        self, hold: Hold, draft: Draft, account: Account, message_id: str, *, reminder: bool = False
    ) -> Wrapped:
        """The neutral mail about a delivery, in the language of whom it goes to."""
        words, letter = notice_words(hold.letter.language), hold.letter
        kid = self._connection.keys(hold.key_epoch).public().key_id
        link = link_for(self._connection.url, kid, letter)
        occasion = self._occasion(hold)
        outer = Draft(
            draft.identity,
            draft.account,
            to=tuple(replace(each, name="") for each in draft.to),
            subject=f"{words.reminder}{words.subject}" if reminder else words.subject,
            text=words.text(
                occasion, link, called(self._settings, account), self._settings.text("practice.telephone")
            ),
            in_reply_to=draft.in_reply_to,
            references=draft.references,
            sign=draft.sign,
        )
        return Wrapped(outer, message_id, f"{MARK}: {hold.delivery}\r\n".encode())

    def _occasion(self, hold: Hold) -> Occasion:
        if hold.state == DeliveryState.WAITING_REGISTRATION:
            with self._practice.reading() as session:
                code = secure_deliveries.code_of(session, self._practice.keys, hold.delivery)
            return Occasion.FIRST if code else Occasion.UNCODED
        return Occasion.LATER if hold.state in _DONE else Occasion.WAITING

    def _write(self, act: Callable[[Work], T]) -> T:
        return self._practice.database.write(self._practice.engine_actor, act)


def called(settings: Settings, account: Account) -> str:
    """The practice, as patients know it."""
    return settings.text("practice.name") or account.display_name or account.address


def _no_reminder() -> Problem:
    return Problem(
        ProblemKind.CONFLICT,
        sentence(
            QT_TRANSLATE_NOOP("engine", "A reminder was written today, or there is nothing to remind of.")
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Call the patient, or wait until tomorrow.")),
    )
