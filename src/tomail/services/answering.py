"""Answers that are not written but chosen: to invitations, to the wish for a receipt, to a mailing list.

Nothing here happens by itself: each is one click of a person, and each leaves once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from random import SystemRandom

import tomail
from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.events import EventBus
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.message.compose import header, new_message_id, wire_address
from tomail.message.notifying import calendar_reply, receipt_entity, reply_entity
from tomail.message.parse import outline
from tomail.message.purposes import calendar_text, read_purposes
from tomail.model.account import Account, Protocol
from tomail.model.events import MessagesChanged, OutboxChanged
from tomail.model.mail import Address, Flags, MessageRef
from tomail.model.outgoing import Draft
from tomail.model.people import Right
from tomail.model.purposes import Invitation, Participation
from tomail.model.smime import Opened
from tomail.store.database import Transaction
from tomail.store.mail_store import MailStore
from tomail.store.operations import FLAGS, KEYWORDS
from tomail.store.outbox_rows import NewOutgoing

from .answering_once import ANSWERED, IsFirst
from .audit import Audit
from .composing import envelope
from .one_click import unsubscribe
from .reading import Reading
from .sealing import Seals, Unsealed
from .stores import Stores
from .writing_desk import Wakers

LEFT_LIST = "$tomail-unsubscribed"

Mark = Callable[[Transaction, MailStore], bool]
"""Marks the message as answered; False if it is already."""


@dataclass(frozen=True)
class Words:
    """Subject and text of an answer, in the language of the person."""

    subject: str
    text: str


class Answering:
    """Sends what was chosen through the outbox. Raises Refused (NOT_FOUND, NOT_ALLOWED, CONFLICT …)."""

    def __init__(
        self,
        stores: Stores,
        registry: AccountRegistry,
        reading: Reading,
        bus: EventBus,
        clock: Clock,
        wake: Wakers,
        require: Callable[[Right, str], None] = lambda right, account: None,
        audit: Audit | None = None,
        author: Callable[[], str] = lambda: "",
        seals: Seals | None = None,
        is_first: IsFirst = lambda ref, answer: True,
    ) -> None:
        """`seals` encrypts what answers an encrypted mail, and repeats what it says. `is_first`: whether no
        other workstation gives this answer at the moment."""
        self._is_first = is_first
        self._seals = seals or Unsealed()
        self._stores = stores
        self._registry = registry
        self._reading = reading
        self._bus = bus
        self._clock = clock
        self._wake = wake
        self._require = require
        self._audit = audit
        self._author = author

    def invitation(self, ref: MessageRef, answer: Participation, words: Words) -> int:
        """Tell the organiser of the invitation; CONFLICT where just that was said already."""
        opened, account = self._opened(ref), self._registry.get(ref.account)
        asked = read_purposes(opened.raw, self._clock.now()).invitation
        if asked is None or asked.organiser is None:
            raise Refused(_problem(ProblemKind.INVALID, _NOT_READABLE))
        reply = self._reply(opened.raw, asked, account, answer)
        others = set(ANSWERED.values()) - {ANSWERED[answer]}
        entity = reply_entity(words.text, reply)
        mark = partial(self._mark, ref=ref, add=ANSWERED[answer], remove=others)
        draft = self._draft(ref, asked.organiser, words, opened)
        return self._queue(ref, draft, entity, mark, ANSWERED[answer])

    def receipt(self, ref: MessageRef, to: Address, words: Words) -> int:
        """Tell `to`, who asks for it, that the mail was read; CONFLICT where it was told already."""
        opened, account = self._opened(ref), self._registry.get(ref.account)
        if to not in read_purposes(opened.raw, self._clock.now()).receipt_to:
            raise Refused(_problem(ProblemKind.INVALID, _NOT_ASKED))
        who = Address(account.display_name, account.address)
        entity = receipt_entity(words.text, outline(opened.raw), who, f"tomail; {tomail.__version__}")
        repeated = opened if opened.header.hidden else None  # a receipt repeats nothing but the subject
        draft = self._draft(ref, to, words, repeated)
        mark = partial(self._mark_receipt, number=ref.number)
        return self._queue(ref, draft, entity, mark, Flags.MDN_SENT.name or "")

    def leave_list(self, ref: MessageRef) -> None:
        """One-click unsubscribing (RFC 8058). Raises EnvironmentTrouble (UNREACHABLE)."""
        self._require(Right.SEND, ref.account)
        found = read_purposes(self._reading.raw(ref), self._clock.now()).unsubscribing
        if found is None or not found.one_click:
            raise Refused(_problem(ProblemKind.INVALID, _NOT_ASKED))
        unsubscribe(found.one_click)
        store = self._stores.of(ref.account)
        with store.transaction() as tx:
            self._mark(tx, store, ref, LEFT_LIST, set())
        self._bus.publish(MessagesChanged(ref.account, changed=(ref.number,)))

    def _reply(self, raw: bytes, asked: Invitation, account: Account, answer: Participation) -> str:
        who = Address(account.display_name, account.address)
        try:
            return calendar_reply(calendar_text(raw, asked), who, answer, self._clock.now())
        except ValueError as error:
            raise Refused(_problem(ProblemKind.INVALID, _NOT_READABLE)) from error

    def _opened(self, ref: MessageRef) -> Opened:
        return self._reading.unwrapped(ref, self._reading.raw(ref))

    def _draft(self, ref: MessageRef, to: Address, words: Words, answered: Opened | None) -> Draft:
        """The subject repeats what an encrypted mail says, whether or not its own was encrypted."""
        draft = self._seals.begun(Draft("", ref.account, to=(to,), subject=words.subject), answered)
        return replace(draft, hide_subject=draft.secret)

    def _queue(self, ref: MessageRef, draft: Draft, entity: bytes, mark: Mark, answer: str) -> int:
        """Mark and mail are one transaction: what is marked leaves, and what left is marked."""
        self._require(Right.SEND, ref.account)
        account, store = self._registry.get(ref.account), self._stores.of(ref.account)
        mail = self._mail(account, draft, entity)
        if not self._is_first(ref, answer):
            raise Refused(_problem(ProblemKind.CONFLICT, _ALREADY))
        with store.transaction(durable=True) as tx:
            if not mark(tx, store):
                raise Refused(_problem(ProblemKind.CONFLICT, _ALREADY))
            identity = store.outbox.add(tx, mail)
        if self._audit:
            self._audit.sent(account.id, mail.message_id, len(mail.recipients))
        self._bus.publish(OutboxChanged(ref.account))
        self._bus.publish(MessagesChanged(ref.account, changed=(ref.number,)))
        self._wake.outbox()
        self._wake.sync(ref.account)
        return identity

    def _mail(self, account: Account, draft: Draft, entity: bytes) -> NewOutgoing:
        message_id = new_message_id(account.address.rpartition("@")[2], SystemRandom())
        now = self._clock.now()
        whole = header(draft, account, message_id=message_id, date=now.astimezone()) + entity
        return NewOutgoing(
            raw=self._seals.leaving(draft, whole),
            message_id=message_id,
            subject=draft.subject,
            sender=wire_address(account.address),
            recipients=envelope(draft),
            created=now.timestamp(),
            send_after=now.timestamp(),
            author=self._author(),
        )

    def _mark_receipt(self, tx: Transaction, store: MailStore, number: int) -> bool:
        """$MDNSent is a flag of its own (RFC 3503); False if the message has it."""
        if not store.messages.change_flags(tx, [number], Flags.MDN_SENT, Flags.NONE):
            return False
        if self._registry.get(store.account).protocol is Protocol.IMAP:
            place = store.messages.places(tx, [number])[number]
            payload = {"add": int(Flags.MDN_SENT), "remove": 0}
            store.operations.add(tx, FLAGS, number, folder=place.folder, uid=place.uid, payload=payload)
        return True

    def _mark(self, tx: Transaction, store: MailStore, ref: MessageRef, add: str, remove: set[str]) -> bool:
        """Put the keyword on the message, here and on the server; False if it has it."""
        if not store.messages.change_keywords(tx, ref.number, {add}, remove):
            return False
        if self._registry.get(ref.account).protocol is Protocol.IMAP:
            place = store.messages.places(tx, [ref.number])[ref.number]
            store.operations.add(
                tx,
                KEYWORDS,
                ref.number,
                folder=place.folder,
                uid=place.uid,
                payload={"add": [add], "remove": sorted(remove)},
            )
        return True


_ALREADY = sentence(QT_TRANSLATE_NOOP("engine", "This was answered already, here or at another workstation."))
_NOT_READABLE = sentence(
    QT_TRANSLATE_NOOP("engine", "This invitation cannot be answered: it names no organiser.")
)
_NOT_ASKED = sentence(QT_TRANSLATE_NOOP("engine", "This e-mail does not ask for it."))


def _problem(kind: ProblemKind, words: Sentence) -> Problem:
    return Problem(kind, words)
