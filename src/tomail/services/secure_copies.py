"""What became of protected messages: our copies read as written and go into the record; some come back."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from functools import partial

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import TomailError
from tomail.base.events import EventBus
from tomail.message.compose import build
from tomail.model.events import MessagesChanged, OutboxChanged
from tomail.model.mail import COUNTER_BITS, MessageRef, MessageSummary, Seals
from tomail.model.outgoing import OutboxState
from tomail.model.purposes import Delivery as Reported
from tomail.model.secure import Delivery
from tomail.model.smime import Opened
from tomail.practice import portal_holds, portal_recalls
from tomail.practice import secure_deliveries as table
from tomail.secure.protocol.states import Actor, DeliveryState

from .archive import Archive
from .fates import FATES
from .file_answers import FileAnswers
from .opening import is_marked, opened_protected
from .practice import PracticeSession
from .stores import Stores

RECENT = timedelta(days=30)  # what came back later is history
MOST_AT_ONCE = 200  # a first mirror holds what was filed long ago

log = logging.getLogger(__name__)


class SecureCopies:
    """Hears what happens to mail that was sent. `protocol` says a delivery's steps in words."""

    def __init__(
        self,
        practice: PracticeSession,
        stores: Stores,
        registry: AccountRegistry,
        archive: Archive,
        bus: EventBus,
        clock: Clock,
    ) -> None:
        self._practice = practice
        self._stores = stores
        self._registry = registry
        self._archive = archive
        self._clock = clock
        self.protocol: Callable[[Delivery], str] = _protocol  # in the language of the person
        self.answered: Callable[[datetime], str] = lambda at: f"answered {at:%Y-%m-%d %H:%M} UTC"
        bus.subscribe(MessagesChanged, self._marked, whoever=True)
        bus.subscribe(MessagesChanged, self._arrived)
        bus.subscribe(OutboxChanged, self._refused, whoever=True)

    def answers_in(self, files: FileAnswers) -> None:
        """What goes into the record beside an answer to a protected file."""
        through_portal = self._archive.protocol

        def protocol(row: MessageSummary) -> str:
            answered = None if row.outgoing else files.answered(row.ref)
            if answered is None:
                return through_portal(row)
            return "\n".join((self.protocol(answered), self.answered(row.date)))

        self._archive.protocol = protocol

    def taken_back(self, message_id: str) -> None:
        """The mail does not leave after all."""
        self._move([message_id], "take_back", Actor.CLERK)

    def opened(self, ref: MessageRef) -> Opened | None:
        """What the practice wrote, of its own copy of a protected message; None of any other mail."""
        row = self._stores.summary(ref)
        if not row.outgoing:
            return None
        keys = self._practice.keys
        try:
            with self._practice.reading() as session:
                found = table.sent_as(session, keys, [row.message_id]).get(row.message_id)
                draft = table.draft_of(session, keys, found.id) if found else None
        except TomailError:  # the practice is away
            return None
        if found is None or draft is None or found.account != ref.account:
            return None
        account = self._registry.get(ref.account)
        raw = build(draft, account, message_id=row.message_id, date=row.date)
        return opened_protected(raw, "AES-256")

    def look_protected(self, message_ids: Collection[str]) -> bool:
        """Whether one of these is a protected message or an answer to one, as far as this workstation's
        mail tells: while the practice is away."""
        for store in self._stores.opened():
            messages = store.messages
            rows = messages.summaries(each for name in message_ids for each in messages.by_message_id(name))
            if any(Seals.ANSWER in each.seals or is_marked(messages.raw(each.ref.number)) for each in rows):
                return True
        return False

    def of(self, delivery: Delivery) -> list[MessageRef]:
        """Our copies of its mail, in whatever folder."""
        if not delivery.message_id:
            return []
        found = self._stores.of(delivery.account).messages.by_message_id(delivery.message_id)
        return [MessageRef(delivery.account, each) for each in found]

    def _arrived(self, event: MessagesChanged) -> None:
        """The copy in Sent goes into the patient's record, with the protocol of the delivery."""
        recent = [each for each in event.added if each >= self._oldest()]
        few = recent if len(recent) <= MOST_AT_ONCE else []
        rows = self._stores.of(event.account).messages.summaries(few) if few else []
        sent = {each.message_id: each.ref for each in rows if each.outgoing and each.downloaded}
        if not sent:
            return
        try:
            with self._practice.reading() as session:
                found = table.sent_as(session, self._practice.keys, sent)
            for message_id, each in found.items():
                if each.patient and not self._archive.filed(sent[message_id]):
                    self._archive.file(sent[message_id], each.patient, comment=self.protocol(each))
        except TomailError:  # away, or nobody with the right is signed in: a person files it
            log.info("a protected message was not filed by itself")

    def _oldest(self) -> int:
        return int((self._clock.now() - RECENT).timestamp()) << COUNTER_BITS

    def _marked(self, event: MessagesChanged) -> None:
        """A report said that a sent mail did not arrive."""
        recent = [each for each in event.changed if each >= self._oldest()]
        if recent:
            rows = self._stores.of(event.account).messages.summaries(recent)
            failed = [each for each in rows if FATES[Reported.FAILED] in each.keywords]
            self._move([each.message_id for each in failed], "bounce", Actor.PORTAL)

    def _refused(self, event: OutboxChanged) -> None:
        items = self._stores.of(event.account).outbox.items(self._clock.now().timestamp())
        refused = [each.message_id for each in items if each.state is OutboxState.REFUSED]
        self._move(refused, "bounce", Actor.PORTAL)

    def _move(self, message_ids: Sequence[str], event: str, actor: Actor) -> None:
        """As far as they are protected messages, and not there yet."""
        if not message_ids:
            return
        try:
            with self._practice.reading() as session:
                found = table.in_state(session, message_ids, DeliveryState.SENT_FILE)
                notices = portal_holds.with_message_ids(session, message_ids)
            tell = portal_holds.notice_failed if event == "bounce" else portal_recalls.taken_back
            for each in notices:
                self._practice.database.write(self._practice.engine_actor, partial(tell, delivery=each))
            for each in found:
                move = partial(table.step, delivery=each, event=event, actor=actor)
                self._practice.database.write(self._practice.engine_actor, move)
        except TomailError:
            log.info("the state of protected messages could not be written down")


def _protocol(delivery: Delivery) -> str:
    """For programs without a language."""
    return "; ".join(
        f"{each.state} {each.at:%Y-%m-%d %H:%M} UTC {each.by.initials}" for each in delivery.steps
    )
